"""The lag of a link in calendar days, as `tracker.model.Dependency` keeps it."""

from __future__ import annotations

from dataclasses import dataclass

_MINUTES_A_DAY = 24 * 60
_WEEK = 7
_TENTHS = 10

# LagFormat of the MSPDI schema; the higher ones are the same, estimated.
_ELAPSED = frozenset({4, 6, 8, 10, 12, 36, 38, 40, 42, 44})
PERCENT = frozenset({19, 20, 51, 52})


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """How much a project works: minutes a day and days a week."""

    minutes_a_day: int = 480
    days_a_week: int = 5

    def calendar_days(self, working_days: float) -> int:
        """Working days as calendar days: whole weeks take their free days along."""
        if not 0 < self.days_a_week < _WEEK:
            return round(working_days)
        weeks, rest = divmod(abs(working_days), self.days_a_week)
        days = round(weeks * _WEEK + rest)
        return -days if working_days < 0 else days

    def lag_days(self, tenths: int, form: int) -> int:
        """A LinkLag in tenths of a minute, by its LagFormat."""
        minutes = tenths / _TENTHS
        if form in _ELAPSED:
            return round(minutes / _MINUTES_A_DAY)
        return self.calendar_days(minutes / (self.minutes_a_day or _MINUTES_A_DAY))
