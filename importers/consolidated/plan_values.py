"""What a row of the app's own Plan sheet says of its scheme or milestone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from importers.cell_errors import error_said
from importers.consolidated.layout import Layout
from importers.consolidated.values import read_day
from importers.grid import GridRow
from importers.lengths import too_long
from tracker.draft import Note, Value, Weight
from tracker.errors import WrongUsage
from tracker.export.plan_rows import NO_END
from tracker.fields import field_spec, field_title
from tracker.fields.reading import read_date
from tracker.timing import format_date

FIELDS: Mapping[str, Mapping[str, str]] = {
    "milestone": {"title": "title", "owner": "owner", "status": "status"},
    "scheme": {"title": "name", "owner": "leads_text", "status": "status"},
}
"""By entity: the column, and the field that its cell is taken as."""

_WORDED = frozenset({"title", "owner"})
_DATES: Mapping[str, Mapping[str, tuple[str | None, str]]] = {
    "milestone": {"start": ("start", "start_text"), "finish": ("finish", "finish_text")},
    "scheme": {"start": ("start", "start_text"), "finish": (None, "delivery_text")},
}
"""By entity and column: the field of the date, and of its words. A scheme's delivery is words, and
what they mean is read from them."""


def read_row(layout: Layout, row: GridRow, entity: str) -> tuple[dict[str, Value], list[Note]]:
    """The fields a row gives, and what could not be taken of it.

    Dates are given only where they are no longer what was exported.
    """
    values: dict[str, Value] = {}
    notes: list[Note] = []
    for found in (*_words(layout, row, entity), *_dates(layout, row, entity)):
        if isinstance(found, Note):
            notes.append(found)
        else:
            values[found[0]] = found[1]
    return values, notes


_Found = tuple[str, Value] | Note


def _words(layout: Layout, row: GridRow, entity: str) -> Iterator[_Found]:
    where = layout.table.where(row)
    for key, field in FIELDS[entity].items():
        if key not in layout.places:
            continue
        text = layout.text(row, key)
        title = field_title(entity, field)
        if layout.cell(row, key).failed:
            yield Note(where, error_said(title, text), Weight.WARNING)
            continue
        problem = too_long(entity, field, text)
        if problem is not None:
            yield Note(where, problem, Weight.REJECTED)
        elif key in _WORDED:
            yield field, text if text.strip() else None
        else:
            yield _parsed(entity, field, text, where)


def _dates(layout: Layout, row: GridRow, entity: str) -> Iterator[_Found]:
    where = layout.table.where(row)
    for key, (field, words) in _DATES[entity].items():
        text = layout.text(row, key).strip()
        if key not in layout.places or text == layout.text(row, f"{key}_given").strip():
            continue
        title = field_title(entity, field or words)
        if layout.cell(row, key).failed:
            yield Note(where, error_said(title, text), Weight.WARNING)
            continue
        problem = too_long(entity, words, text)
        if problem is not None:
            yield Note(where, problem, Weight.REJECTED)
            continue
        day = _day(text)
        said = format_date(day) if day is not None else text
        yield words, said if said not in {"", NO_END} else None
        if field is not None:
            yield field, day.isoformat() if day is not None else None
        if field == "finish":
            yield "open_ended", text == NO_END


def _day(text: str) -> date | None:
    """The day of a date cell, or of words that somebody typed; None for anything else."""
    found = read_day(text)
    if found is None and text:
        try:
            found = date.fromisoformat(str(read_date(text)))
        except ValueError:
            return None
    return found


def _parsed(entity: str, field: str, text: str, where: str) -> _Found:
    try:
        return field, field_spec(entity, field).parse(text)
    except WrongUsage as wrong:
        return Note(where, f"{wrong.problem}; the cell was left out", Weight.REJECTED)
