"""A cell's text back to the value it was written from."""

from __future__ import annotations

import re
from datetime import date

from tracker.columns import Column, Kind
from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.export.workbook.words import CUT
from tracker.fields import field_spec

_AS_WRITTEN = {Kind.WORDS, Kind.NARRATIVE}
_SHORTEST_CUT = 15_000
"""A text that Excel could not hold is longer than this, even in characters that count double."""

_DATE = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})")
_ISO = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def read_value(column: Column, text: str) -> Value:
    """The stored value of a cell; raises `WrongUsage` in words for the user.

    Words are taken as they are; whether they are too long is for `importers.lengths`.
    """
    if column.kind in _AS_WRITTEN and not column.choices:
        return text if text.strip() else None
    if column.kind is Kind.DATE and not text.strip():
        return None
    if column.kind is Kind.DATE and (day := read_day(text)) is not None:
        return day.isoformat()
    try:
        return field_spec("scheme", column.key).parse(text)
    except ValueError as error:
        raise WrongUsage(f"{column.title}: {text!r} cannot be read") from error


def read_day(text: str) -> date | None:
    """The day of "30 November 2017", as date cells read, or of ISO text; None for anything else."""
    iso = _ISO.fullmatch(text.strip())
    found = _DATE.fullmatch(text.strip())
    try:
        if iso is not None:
            return date.fromisoformat(text.strip())
        if found is None or found[2].casefold() not in _MONTHS:
            return None
        return date(int(found[3]), _MONTHS.index(found[2].casefold()) + 1, int(found[1]))
    except ValueError:
        return None


def was_cut(text: str) -> bool:
    """Whether the app cut a text when it wrote it, because Excel could not hold it whole."""
    return len(text) > _SHORTEST_CUT and text.endswith(CUT)
