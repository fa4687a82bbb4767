"""Stretches of the calendar: a first day, a last day and how finely they were named."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from tracker.timing.words import Part


class Precision(StrEnum):
    """How finely words name a date, finest first; a whole year counts as a season."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    NONE = "none"


def coarsest(precisions: Iterable[Precision]) -> Precision:
    """The coarsest of one or more precisions."""
    return max(precisions, key=tuple(Precision).index)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from start to end, both included."""

    start: date
    end: date
    precision: Precision


DAYS_OF_MONTH: Mapping[Part, tuple[int, int]] = {
    Part.START: (1, 10),
    Part.EARLY: (1, 10),
    Part.MID: (11, 20),
    Part.LATE: (21, 31),
    Part.END: (21, 31),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 31),
}
"""First and last day of a part of a month (design, "Timing words")."""

MONTHS_OF_QUARTER: Mapping[Part, tuple[int, int]] = {
    Part.START: (1, 1),
    Part.EARLY: (1, 1),
    Part.MID: (2, 2),
    Part.LATE: (3, 3),
    Part.END: (3, 3),
}
"""First and last month of a part of a quarter or season: "late spring" is May."""

MONTHS_OF_YEAR: Mapping[Part, tuple[int, int]] = {
    Part.START: (1, 1),
    Part.EARLY: (1, 3),
    Part.MID: (5, 8),
    Part.LATE: (10, 12),
    Part.END: (12, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
}
"""First and last month of a part of a year: "end of 2018" is December, "late 2018" October on."""


@lru_cache(maxsize=1024)
def months_from(year: int, month: int, count: int, precision: Precision) -> Span:
    """The span of `count` whole months; a month above 12 falls in a later year."""
    first = year * 12 + month - 1
    final_year, final_month = divmod(first + count - 1, 12)
    last_day = monthrange(final_year, final_month + 1)[1]
    return Span(
        date(first // 12, first % 12 + 1, 1),
        date(final_year, final_month + 1, last_day),
        precision,
    )


def part_of(span: Span, part: Part) -> Span:
    """The start, middle or end of a span; a day or a week has no parts and stays whole."""
    if span.precision in (Precision.DAY, Precision.WEEK):
        return span
    months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month + 1
    if months == 1:
        first, last = DAYS_OF_MONTH[part]
        return Span(
            span.start.replace(day=first),
            span.end.replace(day=min(last, span.end.day)),
            span.precision,
        )
    bounds = (MONTHS_OF_QUARTER if months == 3 else MONTHS_OF_YEAR).get(part)
    if bounds is None:
        return span
    first, last = bounds
    count = last - first + 1
    precision = {1: Precision.MONTH, 3: Precision.QUARTER}.get(count, span.precision)
    return months_from(span.start.year, span.start.month + first - 1, count, precision)
