"""The states that can be compared, by name: now, a closed period, or a baseline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.baselines import find_baseline
from tracker.comparison.sides import Side, side_of, side_of_baseline
from tracker.errors import WrongUsage
from tracker.model import Baseline
from tracker.periods import month_words
from tracker.portfolio import Portfolio
from tracker.sealed import SealedPeriod

NOW = "now"
_PERIOD = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True, slots=True)
class Moment:
    """One state of the programme. `words` are what people call it: "now", "October 2017".

    `portfolio` is None for a baseline, which knows of nothing but the plan; `moving` is true of
    the programme as it is now, which can still change.
    """

    words: str
    side: Side
    portfolio: Portfolio | None
    moving: bool = False


def moment(portfolio: Portfolio, name: str, *, sealed: Callable[[str], SealedPeriod]) -> Moment:
    """The state of a name: YYYY-MM, a baseline's name, or "now".

    `sealed` finds the seal of a period by its label. Raises `WrongUsage` naming the baselines.
    """
    if name.casefold() == NOW:
        return present(portfolio)
    baseline = find_baseline(portfolio, name)
    if baseline is not None:
        return promised(portfolio, baseline)
    if _PERIOD.fullmatch(name):
        return closed(sealed(name))
    names = ", ".join(row.name for row in portfolio.baselines)
    raise WrongUsage(
        f"there is no baseline called {name!r}",
        remedy=f"give YYYY-MM, now, or one of {names}" if names else "give YYYY-MM or now",
    )


def present(portfolio: Portfolio) -> Moment:
    """The programme as it is; of a closed period, as it was sealed."""
    if portfolio.sealed is not None:
        return closed(portfolio.sealed)
    return Moment(NOW, side_of(portfolio, name=NOW), portfolio, moving=True)


def closed(period: SealedPeriod) -> Moment:
    """The programme as it was when a period was closed."""
    then = period.portfolio
    return Moment(month_words(period.label), side_of(then, name=period.label), then)


def promised(portfolio: Portfolio, baseline: Baseline) -> Moment:
    """The plan as a baseline promised it."""
    return Moment(f"the baseline {baseline.name}", side_of_baseline(portfolio, baseline), None)


def usual_before(portfolio: Portfolio) -> Moment | None:
    """What a programme is compared with unless somebody says otherwise.

    The period closed before the one worked in, else the baseline slip is counted against.
    """
    if portfolio.previous is not None:
        return closed(portfolio.previous)
    return promised(portfolio, portfolio.baseline) if portfolio.baseline else None
