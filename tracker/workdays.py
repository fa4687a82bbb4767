"""Working days and the bank holidays of England, by the holidays library.

A working day is Monday to Friday and no bank holiday in England. Plans run from 1990 to 2100;
outside those years only weekends count, so that no absurd date can cost a computation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

FIRST_YEAR, LAST_YEAR = 1990, 2100

_SATURDAY = 5
_WEEK = 7
_WORKING_WEEK = 5


def is_working_day(day: date) -> bool:
    """Whether offices in England work on a day."""
    return not is_weekend(day) and holiday(day) is None


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def holiday(day: date) -> str | None:
    """The name of the bank holiday in England on a day, or None."""
    return _of_year(day.year).get(day)


def working_days_between(first: date, last: date) -> int:
    """How many working days later `last` is: those after `first`, up to and including `last`.

    Negative when `last` is the earlier one, by the same count; nothing between equal dates. So
    ``between(a, b) + between(b, c) == between(a, c)``.
    """
    if last < first:
        return -working_days_between(last, first)
    free = sum(1 for day in _holidays(first, last) if day != first and not is_weekend(day))
    return _weekdays_until(last) - _weekdays_until(first) - free


def holidays_between(first: date, last: date) -> Mapping[date, str]:
    """The bank holidays in England from `first` to `last`, both included, by date and in order."""
    return {day: _of_year(day.year)[day] for day in _holidays(first, last)}


def _holidays(first: date, last: date) -> Iterator[date]:
    for year in range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1):
        for day in _of_year(year):
            if first <= day <= last:
                yield day


def _weekdays_until(day: date) -> int:
    """Mondays to Fridays from 1 January of the year 1, itself a Monday, to a day."""
    weeks, left = divmod(day.toordinal(), _WEEK)
    return weeks * _WORKING_WEEK + min(left, _WORKING_WEEK)


@cache
def _of_year(year: int) -> Mapping[date, str]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return MappingProxyType({})
    # The library takes longer to load than a page to draw; most work needs no calendar.
    from holidays import country_holidays

    found = country_holidays("GB", subdiv="ENG", years=year)
    return MappingProxyType(dict(sorted(found.items())))
