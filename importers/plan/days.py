"""The days of a plan's column of dates, read together, since only the column tells day from month.

What names one day is that day; what names a month, a quarter or a season stays words (design, 6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from importers.cell_errors import is_error
from importers.day_order import CLOCK, NUMBERS, Order
from importers.grid import Cell
from importers.plan.vocabulary import OPEN_ENDED
from importers.tracker.folding import fold, quote
from importers.tracker.vocabulary import MONTHS
from tracker.draft import Weight
from tracker.emptiness import Emptiness, emptiness
from tracker.timing import Precision, Timing, format_date, read_timing

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
"""What a plan may name; anything else is a slip of typing."""

_ANOTHER_YEAR = date(2050, 7, 1)
"""Words that mean another day when read by it name no year."""

_CENTURY_TURNS = 90
"""Years of two digits from here on are of the last century."""

_ISO = re.compile(rf"(\d{{4}})([/.-])(\d{{1,2}})\2(\d{{1,2}}){CLOCK}", re.IGNORECASE)
_FIGURES = re.compile(r"[\d\s./-]+")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_LONG = re.compile(r"(?:[a-z]+day,?\s+)?(.*?)(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?)?", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s,-]+'?(\d{4}|\d{2})",
    re.IGNORECASE,
)
_BEGINS_1900, _BEGINS_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class DayReading:
    """What a cell under a date column says.

    `text` is the cell verbatim, None where it is empty or a real date. `sure` is false where the
    day is the app's reading and not what `tracker.timing` makes of the words. `first` and `last`
    are the days that words name where they name two.
    """

    day: date | None = None
    text: str | None = None
    open_ended: bool = False
    problem: str | None = None
    weight: Weight = Weight.INFORMATION
    sure: bool = True
    first: date | None = None
    last: date | None = None


_BLANK = DayReading()


def may_be_day(text: str) -> bool:
    """Whether a text could stand under a date column: a date, a serial, tbc or the like."""
    return (
        NUMBERS.fullmatch(text) is not None
        or _ISO.fullmatch(text) is not None
        or _SERIAL.fullmatch(text) is not None
        or emptiness(text) is not Emptiness.CONTENT
        or fold(text) in OPEN_ENDED
        or read_timing(text[:100], as_of=FIRST_DAY).dated
    )


def read_day(
    cell: Cell, order: Order, *, as_of: date | None, from_1904: bool, ends: bool
) -> DayReading:
    """The day that a cell says, and its words. `ends` for a column of finishes.

    `as_of` is where a missing year is taken from; without it, words without a year stay words.
    """
    if cell.failed:
        problem = "holds a formula that failed or was never calculated"
        return DayReading(problem=problem, weight=Weight.WARNING)
    kept = None if cell.dated else cell.text
    return _read(cell.text.strip(), kept, order, as_of, from_1904, ends)


@lru_cache(maxsize=8192)
def _read(
    text: str, kept: str | None, order: Order, as_of: date | None, from_1904: bool, ends: bool
) -> DayReading:
    if not text:
        return _BLANK
    if is_error(text):
        return DayReading(problem=f"holds the error {text}", weight=Weight.WARNING)
    if fold(text) in OPEN_ENDED:
        return DayReading(text=kept, open_ended=ends)
    if (found := NUMBERS.fullmatch(text)) is not None:
        first, second, year = int(found[1]), int(found[3]), _year(found[4])
        if order is Order.MONTH_FIRST and found[2] != ".":
            first, second = second, first
        return _checked(year, second, first, kept)
    if (found := _ISO.fullmatch(text)) is not None:
        return _checked(int(found[1]), int(found[3]), int(found[4]), kept)
    if (found := _NAMED.fullmatch(text)) is not None and found[2].casefold() in MONTHS:
        return _checked(_year(found[3]), MONTHS[found[2].casefold()], int(found[1]), kept)
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text), kept, from_1904=from_1904)
    return _of_words(text, kept, as_of=as_of, ends=ends)


def _year(written: str) -> int:
    year = int(written)
    if len(written) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURNS else 1900)


def _checked(year: int, month: int, day: int, kept: str | None) -> DayReading:
    try:
        found = date(year, month, day)
    except ValueError:
        said = quote(kept or f"{day}.{month}.{year}")
        return _refused(kept, f"{said} is no date there is: its words were kept")
    return _within(found, kept)


def _within(day: date, kept: str | None) -> DayReading:
    if FIRST_DAY <= day <= LAST_DAY:
        return DayReading(day, kept)
    said = quote(kept) if kept else format_date(day)
    problem = f"{said} is not between {FIRST_DAY.year} and {LAST_DAY.year}: no date was read"
    return _refused(kept or day.isoformat(), problem)


def _refused(kept: str | None, problem: str) -> DayReading:
    return DayReading(text=kept, problem=problem, weight=Weight.REJECTED)


def _of_serial(number: float, kept: str | None, *, from_1904: bool) -> DayReading:
    day = (_BEGINS_1904 if from_1904 else _BEGINS_1900) + timedelta(days=int(number))
    if not FIRST_DAY <= day <= LAST_DAY:
        return _refused(kept, f"{quote(kept or '')} is no date: its words were kept")
    problem = f"{quote(kept or '')} is a bare number; as a date it is {format_date(day)}"
    return DayReading(day, kept, problem=problem, weight=Weight.WARNING, sure=False)


def _of_words(text: str, kept: str | None, *, as_of: date | None, ends: bool) -> DayReading:
    bare = _LONG.fullmatch(text)
    words = bare[1] if bare else text
    timing = read_timing(words, as_of=as_of or FIRST_DAY)
    named = timing.latest if ends else timing.earliest
    if not timing.dated:
        if emptiness(text) is not Emptiness.CONTENT:
            return DayReading(text=kept)
        problem = f"{quote(text)} names no date: its words were kept"
        if _FIGURES.fullmatch(text):
            return _refused(kept, problem)
        return DayReading(text=kept, problem=problem, weight=Weight.WARNING)
    one = timing.earliest is None or timing.latest is None or timing.earliest == timing.latest
    if timing.precision is not Precision.DAY or named is None or not one:
        problem = f"{quote(text)} names no one day: its words were kept"
        if timing.precision is Precision.DAY and _dated_by_itself(words, timing, as_of):
            return DayReading(text=kept, problem=problem, first=timing.earliest, last=timing.latest)
        return DayReading(text=kept or text, problem=problem)
    if not _dated_by_itself(words, timing, as_of):
        problem = f"{quote(text)} names no year: its words were kept"
        return DayReading(text=kept or text, problem=problem)
    return _within(named, kept)


def _dated_by_itself(words: str, timing: Timing, as_of: date | None) -> bool:
    """Whether words name their year, or it is known what day they were written by."""
    return as_of is not None or timing == read_timing(words, as_of=_ANOTHER_YEAR)
