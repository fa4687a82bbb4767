"""Slip: how many days later something is expected than the baseline promised.

Slip counts finish dates: the forecast, or else the expected delivery, minus the baseline's finish.
Where either side has no finish it counts start dates, and says so ("start +153"). Without a
baseline there is no slip.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tracker.presence import present_milestones
from tracker.status import FINISHED
from tracker.workdays import working_days_between

if TYPE_CHECKING:
    from tracker.model import BaselineRow, Milestone, Scheme
    from tracker.portfolio import Portfolio

START, FINISH = "start", "finish"


@dataclass(frozen=True, slots=True)
class Slip:
    """What was promised and what is expected now; `counts` says which date: "finish" or "start"."""

    promised: date
    expected: date
    counts: str = FINISH

    @property
    def days(self) -> int:
        """Calendar days: positive when later than promised."""
        return (self.expected - self.promised).days

    @property
    def working_days(self) -> int:
        """The same in working days of England."""
        return working_days_between(self.promised, self.expected)

    @property
    def words(self) -> str:
        """As the plan shows it: "+58", "0", "start +153"."""
        figure = f"{self.days:+d}" if self.days else "0"
        return f"start {figure}" if self.counts == START and self.days else figure


NO_SLIP = "–"
"""What stands in place of a slip where there is none to count."""


def slip_between(
    start: date | None, finish: date | None, promised: BaselineRow | None
) -> Slip | None:
    """The slip of something expected from `start` to `finish`; None if nothing can be compared."""
    if promised is None:
        return None
    if finish is not None and promised.finish is not None:
        return Slip(promised.finish, finish)
    if start is not None and promised.start is not None:
        return Slip(promised.start, start, START)
    return None


def milestone_slip(milestone: Milestone, promised: BaselineRow | None) -> Slip | None:
    """The slip of a milestone against its row of a baseline."""
    return slip_between(milestone.start, due(milestone), promised)


def has_slipped(milestone: Milestone, promised: BaselineRow) -> bool:
    """Whether its slip is more than nought, without making one: 50,000 are asked at once."""
    finish = due(milestone)
    if finish is not None and promised.finish is not None:
        return finish > promised.finish
    start = milestone.start
    return start is not None and promised.start is not None and start > promised.start


def due(milestone: Milestone) -> date | None:
    """When a milestone is expected by what is known now: its forecast, else its finish."""
    return milestone.forecast or milestone.finish


def scheme_slip(portfolio: Portfolio, scheme: Scheme) -> Slip | None:
    """The slip of the milestone that ends the scheme, against the programme's baseline.

    That is the one due last; of several due that day, the one that slipped most. None while a
    milestone that is still to be done has no finish: then the scheme has no end to compare. A
    scheme without milestones is compared by its own start and delivery.
    """
    milestones = present_milestones(portfolio, scheme.uid)
    promised = portfolio.promised
    if not milestones:
        return slip_between(scheme.start, scheme.delivery_latest, promised.get(scheme.uid))
    if any(_endless(milestone) for milestone in milestones):
        return None
    last = max((day for each in milestones if (day := due(each))), default=None)
    slips = [
        milestone_slip(each, promised.get(each.uid)) for each in milestones if due(each) == last
    ]
    return _greatest(slips)


def _endless(milestone: Milestone) -> bool:
    return (
        milestone.status not in FINISHED and milestone.start is not None and due(milestone) is None
    )


def _greatest(slips: Iterable[Slip | None]) -> Slip | None:
    found = [slip for slip in slips if slip is not None]
    return max(found, key=lambda slip: slip.days, default=None)
