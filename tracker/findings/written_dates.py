"""Dates as written that are no dates: a spreadsheet's bare number, 31 February."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_milestones, live_schemes
from tracker.findings.wording import quoted
from tracker.model import Row
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from tracker.timing.words import MONTHS

WRITTEN: Mapping[str, Mapping[str, str]] = {
    "scheme": {"start_text": "start", "delivery_text": "delivery_text"},
    "milestone": {"start_text": "start", "finish_text": "finish"},
    "impact_action": {"due_text": "due"},
}
"""By entity: fields that keep a date as written, and the field a person would correct."""

_SERIAL = re.compile(r"(\d{5})(?:\.0+)?")
_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 73_415
"""1 January 1990 and 31 December 2100 as spreadsheets count days."""

_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)")
_ISO = re.compile(r"(?<![\w./-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w/-])")
_WORDS = re.compile(
    rf"(?<![\w./-])(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]({'|'.join(MONTHS)})\b\.?"
    r"(?:,?[ -](\d{4}))?",
    re.IGNORECASE,
)
_LEAP_YEAR = 2000
"""Stands for a year that is not given: 29 February may be meant."""


@rule(
    "DQ12",
    "Not a date",
    Severity.ERROR,
    "What cannot be read as a date is missing from the plan, whatever the cell shows.",
)
def not_a_date(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """The words of a date are a bare number of days, or a day that no calendar has."""
    entities: Mapping[str, Sequence[Row]] = {
        "scheme": list(live_schemes(portfolio)),
        "milestone": live_milestones(portfolio),
        "impact_action": portfolio.impact_actions,
    }
    for entity, fields in WRITTEN.items():
        for written, field in fields.items():
            text_of = attrgetter(written)
            texts = [(row, text) for row in entities[entity] if (text := text_of(row))]
            for row, text in texts:
                said = _said(text)
                if said is not None:
                    yield Hit(entity, row, field, *said)


@lru_cache(maxsize=8192)
def _said(text: str) -> tuple[str, str] | None:
    """What is wrong with the words of a date and what to do, or None; plans repeat their days."""
    day = serial_date(text)
    if day is not None:
        return (
            f"{quoted(text.strip())} is a bare number, not a date.",
            f"As a spreadsheet counts days it is {format_date(day)}: give that date if it is "
            "meant.",
        )
    impossible = impossible_date(text)
    if impossible is not None:
        return f"{quoted(impossible)} is no day of the calendar.", "Give the date that is meant."
    return None


def serial_date(text: str) -> date | None:
    """The date that a bare number of five digits means in a spreadsheet, within 1990 to 2100."""
    found = _SERIAL.fullmatch(text.strip())
    if found is None or not _FIRST_SERIAL <= int(found[1]) <= _LAST_SERIAL:
        return None
    return _DAY_ZERO + timedelta(days=int(found[1]))


def impossible_date(text: str) -> str | None:
    """The first date in a text that no calendar has, whether its day or its month comes first."""
    for found in _NUMERIC.finditer(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if not (_is_day(first, second, year) or _is_day(second, first, year)):
            return found[0]
    for found in _ISO.finditer(text):
        if not _is_day(int(found[3]), int(found[2]), int(found[1])):
            return found[0]
    for found in _WORDS.finditer(text):
        year = int(found[3]) if found[3] else _LEAP_YEAR
        if not _is_day(int(found[1]), MONTHS[found[2].casefold()], year):
            return found[0]
    return None


def _is_day(day: int, month: int, year: int) -> bool:
    try:
        date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return False
    return True
