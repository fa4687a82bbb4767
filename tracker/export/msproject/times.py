"""Days as a project file has them: with hours, and lengths in hours of work.

The file's calendar works eight hours on every day of the week: plans here count calendar days, and
with a free weekend Project would move what is due on one.
"""

from __future__ import annotations

from datetime import date

DAY_STARTS, DAY_ENDS = "09:00:00", "17:00:00"
HOURS_A_DAY = 8
MINUTES_A_DAY = HOURS_A_DAY * 60
DAYS_A_WEEK = 7

FIRST_YEAR, LAST_YEAR = 1984, 2149
"""Project holds no date outside these years."""

_TENTHS_A_CALENDAR_DAY = 24 * 60 * 10


def holds(day: date | None) -> bool:
    """Whether Project can hold a date."""
    return day is not None and FIRST_YEAR <= day.year <= LAST_YEAR


def starting(day: date) -> str:
    """The beginning of a working day."""
    return f"{day.isoformat()}T{DAY_STARTS}"


def ending(day: date) -> str:
    """The end of a working day."""
    return f"{day.isoformat()}T{DAY_ENDS}"


def length(start: date, finish: date) -> str:
    """How long a task takes that starts and ends on these days; nothing if it ends before."""
    days = max(0, (finish - start).days + 1)
    return hours(days)


def hours(days: int) -> str:
    """Days of work as a duration of XML Schema."""
    return f"PT{days * HOURS_A_DAY}H0M0S"


def lag(days: int) -> int:
    """Calendar days as the tenths of a minute of a LinkLag in elapsed days."""
    return days * _TENTHS_A_CALENDAR_DAY
