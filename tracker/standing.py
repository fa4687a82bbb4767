"""Whether a document of the programme is final: its period closed, or still a draft."""

from __future__ import annotations

from tracker.periods import month_words
from tracker.portfolio import Portfolio, values_of

_SHOWN = ("scheme", "milestone", "area")
"""What a document shows of the programme; if it moved on since the last close, it is no longer
what was closed."""


def is_draft(portfolio: Portfolio) -> bool:
    """Whether what is written of the programme is stamped DRAFT.

    A sealed period never is, nor a programme that keeps no periods. Otherwise it is while a period
    is open, and when rows have changed since the last one was closed.
    """
    if portfolio.sealed is not None or not portfolio.periods:
        return False
    last = portfolio.previous
    if portfolio.open_period is not None or last is None:
        return True
    return any(
        [values_of(entity, row) for row in portfolio.rows(entity)]
        != [values_of(entity, row) for row in last.read(entity)]
        for entity in _SHOWN
    )


def standing(portfolio: Portfolio) -> str:
    """How final a document is, in words; "" for a programme that keeps no periods."""
    sealed = portfolio.sealed
    if sealed is None and not is_draft(portfolio):
        sealed = portfolio.previous
    if sealed is not None:
        again = f", version {sealed.version}" if sealed.version > 1 else ""
        return f"{month_words(sealed.label)}, closed{again}"
    period = portfolio.open_period
    if period is not None:
        return f"Draft: {month_words(period.label)} is not closed"
    return "Draft: changed since the last period was closed" if portfolio.periods else ""
