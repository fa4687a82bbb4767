"""What the words can name: a day, a week, a month, a quarter, a season, a feast, a year.

Each unit is a stretch of the calendar without its year, and answers `in_year(year)` with the span
that begins in that calendar year, or None where there is no such day ("31 November").
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from tracker.timing.spans import Precision, Span, months_from, part_of
from tracker.timing.words import FEASTS, Part, WeekWord

FIRST_YEAR, LAST_YEAR = 1990, 2100


class Unit(Protocol):
    """A stretch of the calendar that recurs every year."""

    def in_year(self, year: int) -> Span | None:
        """The span that begins in this calendar year."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month."""

    month: int
    day: int

    def in_year(self, year: int) -> Span | None:
        """This day, unless the month is too short in that year."""
        if not (1 <= self.month <= 12 and 1 <= self.day <= monthrange(year, self.month)[1]):
            return None
        day = date(year, self.month, self.day)
        return Span(day, day, Precision.DAY)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast of the FEASTS table: on a fixed day, or counted in days from Easter Sunday."""

    name: str

    def in_year(self, year: int) -> Span | None:
        """The day of the feast."""
        feast = FEASTS[self.name]
        day = (
            easter_sunday(year) + timedelta(days=feast)
            if isinstance(feast, int)
            else date(year, *feast)
        )
        return Span(day, day, Precision.DAY)


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days beginning on, ending on or (Monday to Sunday) around a day."""

    day: Unit
    word: WeekWord

    def in_year(self, year: int) -> Span | None:
        """The week of that day."""
        named = self.day.in_year(year)
        if named is None:
            return None
        back = {
            WeekWord.COMMENCING: 0,
            WeekWord.ENDING: 6,
            WeekWord.AROUND: named.start.weekday(),
        }[self.word]
        monday = named.start - timedelta(days=back)
        return Span(monday, monday + timedelta(days=6), Precision.WEEK)


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """The first to fourth seven days of a month; number 0 is its last seven days."""

    month: int
    number: int

    def in_year(self, year: int) -> Span | None:
        """Those seven days."""
        last = self.number * 7 or monthrange(year, self.month)[1]
        return Span(date(year, self.month, last - 6), date(year, self.month, last), Precision.WEEK)


@dataclass(frozen=True, slots=True)
class Months:
    """One or more whole months: a month, a quarter, a season, a calendar or financial year."""

    month: int
    count: int
    precision: Precision

    def in_year(self, year: int) -> Span | None:
        """The months, which may run into the next year."""
        return months_from(year, self.month, self.count, self.precision)


@dataclass(frozen=True, slots=True)
class Period:
    """A unit, the calendar year it begins in if the words give one, and the part of it meant.

    Two parts are a stretch: "mid to late November".
    """

    unit: Unit
    year: int | None
    parts: tuple[Part, ...] = ()

    def in_year(self, year: int) -> Span | None:
        """The whole unit in that year, whatever part of it is meant."""
        return self.unit.in_year(year) if FIRST_YEAR <= year <= LAST_YEAR else None

    def meant(self, year: int) -> Span | None:
        """The part of the unit that is meant."""
        whole = self.in_year(year)
        if whole is None or not self.parts:
            return whole
        spans = [part_of(whole, part) for part in self.parts]
        return Span(
            min(span.start for span in spans),
            max(span.end for span in spans),
            spans[0].precision,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Periods recognised at one place of the text, and the token after them.

    No period means that the words look like a date but name none ("45/13/2017", "Q2 report").
    `ranged` says that the periods are the two ends of a range ("1 to 14 November").
    """

    periods: tuple[Period, ...]
    end: int
    ranged: bool = False


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden = year % 19
    century, years = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - lunar + 15) % 30
    leaps, years_rest = divmod(years, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - years_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
