"""How far apart days stand: dates into positions and back, from a day to a year at a glance.

Positions are in whatever the page counts in (pixels, points, columns) and grow to the right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Zoom(StrEnum):
    """What one step of the calendar's lower row is, or nearly: the finest first."""

    DAY = "Day"
    WEEK = "Week"
    MONTH = "Month"
    QUARTER = "Quarter"
    YEAR = "Year"

    @property
    def per_day(self) -> float:
        """The pixels that a day is given when this zoom is chosen by name."""
        return _PER_DAY[self]


_PER_DAY = {
    Zoom.DAY: 22.0,
    Zoom.WEEK: 16 / 7,
    Zoom.MONTH: 1.2,
    Zoom.QUARTER: 0.6,
    Zoom.YEAR: 0.2,
}
_LEAST_PER_DAY = (
    (12.0, Zoom.DAY),
    (1.6, Zoom.WEEK),
    (0.85, Zoom.MONTH),
    (0.35, Zoom.QUARTER),
    (0.0, Zoom.YEAR),
)
_CLOSEST, _FURTHEST = 60.0, 0.04


@dataclass(frozen=True, slots=True)
class Scale:
    """A day is `per_day` wide and `origin` begins at position 0.

    `zoom` says which calendar to show. Left to itself it follows from `per_day` in pixels; a page
    that counts in columns or points says what it wants.
    """

    origin: date
    per_day: float
    zoom: Zoom = Zoom.WEEK

    @classmethod
    def named(cls, zoom: Zoom, *, origin: date) -> Scale:
        """The scale of a zoom chosen by name, in pixels."""
        return cls(origin, zoom.per_day, zoom)

    @classmethod
    def fitting(cls, first: date, last: date, width: float) -> Scale:
        """The scale at which the days from `first` to `last` fill a width in pixels."""
        return cls.of(width / ((last - first).days + 1), origin=first)

    @classmethod
    def of(cls, per_day: float, *, origin: date) -> Scale:
        """The scale of so many pixels a day, kept between a day and a year at a glance."""
        kept = min(max(per_day, _FURTHEST), _CLOSEST)
        return cls(origin, kept, next(zoom for least, zoom in _LEAST_PER_DAY if kept >= least))

    def x_of(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.origin).days * self.per_day

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return ((day - self.origin).days + 1) * self.per_day

    def middle_of(self, day: date) -> float:
        """The middle of a day: where a diamond stands."""
        return ((day - self.origin).days + 0.5) * self.per_day

    def date_at(self, x: float) -> date:
        """The day that a position falls on; positions beyond the calendar give its end."""
        ordinal = self.origin.toordinal() + math.floor(x / self.per_day)
        return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))

    def zoomed(self, factor: float, *, about: float) -> Scale:
        """Closer (above 1) or further, so that the day at position `about` stays near it.

        The origin moves by whole days. Ask `x_of` the day again for where it now stands.
        """
        pinned = self.date_at(about)
        closer = Scale.of(self.per_day * factor, origin=pinned)
        return replace(closer, origin=closer.date_at(-about))
