"""Rows that nobody has touched or confirmed for too long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import delivering_schemes
from tracker.findings.wording import counted
from tracker.portfolio import Portfolio
from tracker.timing import format_date


def allowed_days(portfolio: Portfolio) -> int:
    """How old a row may be: one period, where periods are kept, or longer if the programme says."""
    limit = portfolio.programme.stale_after_days
    period, previous = portfolio.open_period, portfolio.previous
    if period is None or previous is None:
        return limit
    return max(limit, (period.as_of - previous.as_of).days)


@rule(
    "DQ36",
    "Stale",
    Severity.WARNING,
    "What was last said longer ago than one period may no longer be true.",
)
def stale(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """Neither updated nor confirmed within one period."""
    limit = allowed_days(portfolio)
    for scheme in delivering_schemes(portfolio):
        known = [day for day in (scheme.updated_on, scheme.confirmed_on) if day is not None]
        age = (as_of - max(known)).days if known else None
        if age is not None and age <= limit:
            continue
        if age is None:
            message = "There is no date on which it was last updated."
        else:
            message = (
                f"Last updated or confirmed on {format_date(max(known))}, {counted(age, 'day')} "
                f"before {format_date(as_of)}; the programme allows {limit:,}."
            )
        yield Hit(
            "scheme",
            scheme,
            "updated_on",
            message,
            "Update the row, or confirm that it is still true.",
        )
