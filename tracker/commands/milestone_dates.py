"""Moving milestones in time: what a drag or an arrow key on the Gantt does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tracker.commands.milestones import milestone_of, named, updated
from tracker.errors import WrongUsage
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def set_dates(
    portfolio: Portfolio, *, uid: str, start: date | None, finish: date | None, today: date
) -> Intent:
    """Give a milestone its start and expected delivery together; None clears one.

    Raises `WrongUsage` if it would end before it starts.
    """
    row = milestone_of(portfolio, uid)
    if start is not None and finish is not None and finish < start:
        raise WrongUsage(f"“{row.title}” cannot end before it starts")
    change = updated(row, {"start": start, "finish": finish}, today)
    return Intent(f"Set the dates of “{row.title}”", (change,) if change else ())


def shift_dates(portfolio: Portfolio, *, uids: Iterable[str], days: int, today: date) -> Intent:
    """Move the start and expected delivery of milestones by so many days, back if negative.

    What a baseline promised, a forecast and a date of completion stay; a row without dates has
    nothing to move. Raises `WrongUsage` beyond the calendar.
    """
    rows = [milestone_of(portfolio, uid) for uid in uids]
    try:
        by = timedelta(days=days)
        changes = [
            updated(
                row,
                {
                    name: day + by
                    for name, day in (("start", row.start), ("finish", row.finish))
                    if day is not None
                },
                today,
            )
            for row in rows
        ]
    except OverflowError:
        raise WrongUsage("that is beyond the calendar") from None
    label = f"Move {named(rows)} by {days:+d} {'day' if abs(days) == 1 else 'days'}"
    return Intent(label, tuple(filter(None, changes)))
