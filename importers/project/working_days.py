"""The calendar of a GanttProject plan: which days count, and where a task of so many ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from importers.package.xml import Element
from importers.project.lags import WorkingTime
from importers.project.opening import child, children, whole

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKEND = frozenset({5, 6})
LONGEST = 365 * 111
"""In days: no plan runs longer than from 1990 to 2100."""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The free days of the week (Monday is 0), the holidays, and those of every year."""

    free: frozenset[int] = _WEEKEND
    holidays: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()

    def works(self, day: date) -> bool:
        """Whether a day counts."""
        return not (
            day.weekday() in self.free
            or day in self.holidays
            or (day.month, day.day) in self.yearly
        )

    @property
    def time(self) -> WorkingTime:
        """The week, for lags."""
        return WorkingTime(days_a_week=len(_DAYS) - len(self.free))

    def last_day(self, start: date, days: int) -> date | None:
        """The last day of a task of so many working days; None past any plan's end."""
        day, left = start, days
        for _ in range(LONGEST):
            left -= self.works(day)
            if left <= 0:
                return day
            if day == date.max:
                return None
            day += timedelta(days=1)
        return None


def read_calendar(root: Element) -> WorkCalendar:
    """What the plan says of free days; Saturday and Sunday if it says nothing."""
    calendars = child(root, "calendars")
    if calendars is None:
        return WorkCalendar()
    weeks = list(calendars.iter("default-week"))
    free = _free_days(weeks[0]) if weeks else _WEEKEND
    if any(each.get("value") == "true" for each in calendars.iter("only-show-weekends")):
        free = frozenset()
    listed = list(_holidays(children(calendars, "date")))
    return WorkCalendar(
        free if len(free) < len(_DAYS) else _WEEKEND,
        frozenset(day for day in listed if isinstance(day, date)),
        frozenset(day for day in listed if not isinstance(day, date)),
    )


def _free_days(week: Element) -> frozenset[int]:
    return frozenset(at for at, name in enumerate(_DAYS) if week.get(name) == "1")


def _holidays(dates: Iterable[Element]) -> Iterable[date | tuple[int, int]]:
    for each in dates:
        year, month, day = (whole(each.get(part)) for part in ("year", "month", "date"))
        if month is None or day is None or each.get("type", "HOLIDAY") != "HOLIDAY":
            continue
        if not year:
            yield month, day
            continue
        try:
            yield date(year, month, day)
        except ValueError:
            continue
