"""The quarterly return that is given back, and its answers in the order of the form."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio

NONE_YET = "No quarter has been started or imported yet."


def latest_return(portfolio: Portfolio) -> QuarterlyReturn | None:
    """The return of the latest quarter; None where there is none."""
    return max(portfolio.quarterly_returns, key=lambda row: row.quarter, default=None)


def answers_of(portfolio: Portfolio, given: QuarterlyReturn | None) -> Sequence[QuarterlyAnswer]:
    """Every answer of a return, in the order of its form; none of no return."""
    if given is None:
        return ()
    rows: Sequence[QuarterlyAnswer] = portfolio.parts_of("quarterly_answer", given.uid)
    return rows
