"""The plan compared with the month closed last, as if that had been a baseline.

Nothing is kept of it: the programme's own baselines stand as they are, and a portfolio that is
compared so is for showing only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, cast

from tracker.model import Baseline, BaselineRow
from tracker.periods import month_words
from tracker.portfolio import Portfolio
from tracker.sealed import SealedPeriod
from tracker.slip import due


class _Expected(NamedTuple):
    """What was expected of one row, in the fields of a baseline's; 50,000 are made at once."""

    uid: str
    baseline_uid: str
    entity: str
    row_uid: str
    name: str
    start: date | None
    finish: date | None
    status: str | None
    agreed_on: date | None = None
    reason: str | None = None


@dataclass(frozen=True)
class SinceClosed:
    """What was expected when a period was closed."""

    period: SealedPeriod = field(compare=False)

    @property
    def name(self) -> str:
        """What it is called where the baselines are listed: "Last month (October 2017)"."""
        return f"Last month ({month_words(self.period.label)})"

    @cached_property
    def baseline(self) -> Baseline:
        """It as a baseline, taken on the day that the period told of."""
        period = self.period
        return Baseline(uid=f"closed:{period.label}", name=self.name, taken_on=period.as_of)

    @cached_property
    def rows(self) -> Sequence[BaselineRow]:
        """What was expected of every scheme and milestone: a forecast rather than a plan's date."""
        return cast(Sequence[BaselineRow], tuple(self._expected()))

    def compared(self, portfolio: Portfolio) -> Portfolio:
        """The programme with this for its only baseline."""
        return replace(portfolio, baselines=(self.baseline,), baseline_rows=self.rows)

    def _expected(self) -> Iterator[_Expected]:
        then, uid = self.period.portfolio, self.baseline.uid
        for row in then.schemes:
            ends = row.delivery_latest
            yield _Expected(row.uid, uid, "scheme", row.uid, row.name, row.start, ends, row.status)
        for each in then.milestones:
            yield _Expected(
                each.uid, uid, "milestone", each.uid, each.title, each.start, due(each), each.status
            )
