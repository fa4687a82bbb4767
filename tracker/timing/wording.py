"""Dates and readings in words for the screen: "1 to 30 November 2017, to the month"."""

from __future__ import annotations

from datetime import date

from tracker.timing.reading import Timing
from tracker.timing.spans import Precision

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def format_date(day: date) -> str:
    """A date as "4 June 2017", the same on every platform and in every locale."""
    return f"{_day_and_month(day)} {day.year}"


def format_short_date(day: date) -> str:
    """A date as "22 Sep 2017", for the plan, whose columns have no room for long months."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def describe(timing: Timing) -> str:
    """A reading in one phrase, with its precision unless that is the day."""
    earliest, latest = timing.earliest, timing.latest
    if earliest is None and latest is None:
        return "having no date"
    grain = "" if timing.precision is Precision.DAY else f", to the {timing.precision}"
    if latest is None:
        assert earliest is not None
        return f"{format_date(earliest)} or later{grain}, no end date"
    if earliest is None:
        return f"by {format_date(latest)}{grain}"
    return f"{_stretch(earliest, latest)}{grain}"


def _stretch(first: date, last: date) -> str:
    """Two dates without the month or year they share."""
    if first == last:
        return format_date(last)
    if first.year != last.year:
        return f"{format_date(first)} to {format_date(last)}"
    if first.month != last.month:
        return f"{_day_and_month(first)} to {format_date(last)}"
    return f"{first.day} to {format_date(last)}"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
