"""The years that words leave out: carried along a list, else the nearest to the as-of date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tracker.timing.units import Period


def with_years(periods: Sequence[Period], as_of: date) -> list[Period]:
    """The periods, in the order of the text, each with a year.

    A year carries back to the periods before it and forward to those after it, always in the order
    of time: "December/January 2018" begins in 2017, "December 2017 and March" ends in 2018. With no
    year at all the first period takes the nearest to the as-of date. A period that fits in no year
    (29 February, far from a leap year) is left without.
    """
    years = [period.year for period in periods]
    for index in range(len(periods) - 2, -1, -1):
        if years[index] is None:
            years[index] = _year_before(periods[index], periods[index + 1], years[index + 1])
    for index, period in enumerate(periods):
        if years[index] is None and index:
            years[index] = _year_after(period, periods[index - 1], years[index - 1])
        if years[index] is None:
            years[index] = nearest_year(period, as_of)
    return [replace(period, year=year) for period, year in zip(periods, years, strict=True)]


def nearest_year(period: Period, as_of: date) -> int | None:
    """The year in which the period holds the as-of date, or else begins closest; ties forward."""

    def distance(year: int) -> tuple[int, int]:
        span = period.in_year(year)
        assert span is not None
        return 0 if span.start <= as_of <= span.end else abs((span.start - as_of).days), -year

    around = range(as_of.year - 1, as_of.year + 2)
    return min(_possible(period, around), key=distance, default=None)


def _year_before(period: Period, following: Period, year: int | None) -> int | None:
    """The last year in which the period begins no later than the following one."""
    limit = following.in_year(year) if year is not None else None
    if limit is None or year is None:
        return None
    return max(
        (
            candidate
            for candidate in _possible(period, (year - 1, year))
            if (span := period.in_year(candidate)) and span.start <= limit.start
        ),
        default=None,
    )


def _year_after(period: Period, previous: Period, year: int | None) -> int | None:
    """The first year in which the period begins no earlier than the previous one."""
    limit = previous.in_year(year) if year is not None else None
    if limit is None or year is None:
        return None
    return min(
        (
            candidate
            for candidate in _possible(period, (year, year + 1))
            if (span := period.in_year(candidate)) and span.start >= limit.start
        ),
        default=None,
    )


def _possible(period: Period, years: Iterable[int]) -> list[int]:
    return [year for year in years if period.in_year(year) is not None]
