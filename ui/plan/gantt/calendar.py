"""Days and pixels of the Gantt as it is zoomed and scrolled."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.timeline import Scale, Zoom

_BEFORE, _AFTER = 28, 120
"""Days shown before the first and after the last of the plan."""


class Calendar:
    """A scale and how far it is scrolled; positions are in pixels of the viewport.

    Attributes:
        scale: days to pixels; its origin is the first day there is to scroll to.
        last: the last day there is to scroll to.
        offset: how many pixels are scrolled out at the left.
    """

    def __init__(self, today: date) -> None:
        self.scale = Scale.named(Zoom.WEEK, origin=today)
        self.last = today
        self.offset = 0

    @property
    def width(self) -> int:
        """How wide all of it is."""
        return round(self.scale.end_of(self.last))

    def show(self, first: date, last: date) -> None:
        """Have room for these days; what is in sight stays where it is."""
        origin = _shifted(first, -_BEFORE)
        moved = (self.scale.origin - origin).days * self.scale.per_day
        self.scale = Scale(origin, self.scale.per_day, self.scale.zoom)
        self.last = _shifted(last, _AFTER)
        self.offset = max(0, self.offset + round(moved))

    def zoom(self, per_day: float, about: float) -> None:
        """So many pixels a day; the moment at position `about` stays there."""
        days = (self.offset + about) / self.scale.per_day
        self.scale = Scale.of(per_day, origin=self.scale.origin)
        self.offset = max(0, round(days * self.scale.per_day - about))

    def x_of(self, day: date) -> float:
        """Where a day begins."""
        return self.scale.x_of(day) - self.offset

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return self.scale.end_of(day) - self.offset

    def middle_of(self, day: date) -> float:
        """The middle of a day."""
        return self.scale.middle_of(day) - self.offset

    def date_at(self, x: float) -> date:
        """The day at a position."""
        return self.scale.date_at(x + self.offset)


def _shifted(day: date, days: int) -> date:
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def moved(day: date, days: int) -> date:
    """A day so many days later, kept within the calendar."""
    return _shifted(day, days)


ONE_DAY = timedelta(days=1)
