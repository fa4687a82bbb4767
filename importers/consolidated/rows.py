"""The schemes of the consolidated table, row by row."""

from __future__ import annotations

from collections.abc import Iterator

from importers.cell_errors import error_said
from importers.consolidated.layout import Layout
from importers.consolidated.values import read_value, was_cut
from importers.grid import GridRow
from importers.lengths import too_long
from tracker.draft import DraftScheme, Note, Value, Weight
from tracker.errors import WrongUsage


def read_schemes(layout: Layout, *, area: str | None) -> Iterator[DraftScheme | Note]:
    """Each row as a scheme, and what could not be taken of it as notes.

    `area` is for a document without a column of areas.
    """
    seen: dict[str, tuple[str, str]] = {}
    for row in layout.rows():
        where = layout.table.where(row)
        name = layout.text(row, "name").strip()
        problem = _no_name(name, failed=layout.cell(row, "name").failed)
        if problem is not None:
            yield Note(where, problem, Weight.REJECTED)
            continue
        uid = layout.text(row, "uid").strip() or None
        if uid in seen:
            earlier, earlier_name = seen[uid]
            if earlier_name == name:
                yield Note(where, f"repeats {earlier}, so it was left out", Weight.REJECTED)
                continue
            yield Note(
                where,
                f"has the UID of {earlier}, so “{name}” was read as a new scheme",
                Weight.WARNING,
            )
            uid = None
        elif uid:
            seen[uid] = (where, name)
        values, notes = _values(layout, row)
        area_name, workstream = _named(layout, row, "area"), _named(layout, row, "workstream")
        yield from notes
        yield from (found for found in (area_name, workstream) if isinstance(found, Note))
        yield DraftScheme(
            where=where,
            # In a row that somebody added, a blank cell means that there is nothing to say yet.
            values=values if uid else {key: v for key, v in values.items() if v is not None},
            area=_name(area_name) if "area" in layout.places else area,
            workstream=_name(workstream),
            uid=uid,
        )


def _values(layout: Layout, row: GridRow) -> tuple[dict[str, Value], list[Note]]:
    values: dict[str, Value] = {}
    notes: list[Note] = []
    where = layout.table.where(row)
    for column in layout.columns:
        if not (column.is_field and column.read_back):
            continue
        text = layout.text(row, column.key)
        if layout.cell(row, column.key).failed:
            if text:
                notes.append(Note(where, error_said(column.title, text), Weight.WARNING))
            continue
        if was_cut(text):
            message = f"{column.title} was too long for Excel and is not whole, so it was not read"
            notes.append(Note(where, message, Weight.REJECTED))
            continue
        try:
            value = read_value(column, text)
        except WrongUsage as wrong:
            message = f"{wrong.problem}; the cell was left out"
            notes.append(Note(where, message, Weight.REJECTED))
            continue
        problem = too_long("scheme", column.key, value)
        if problem is None:
            values[column.key] = value
        else:
            notes.append(Note(where, problem, Weight.REJECTED))
    return values, notes


def _no_name(name: str, *, failed: bool) -> str | None:
    """Why a row has no name to know its scheme by, or None."""
    if not name:
        return "has no scheme's name, so it was left out"
    if failed:
        return f"has the error {name} for the scheme's name, so it was left out"
    problem = too_long("scheme", "name", name)
    return problem and f"{problem} with its row"


def _named(layout: Layout, row: GridRow, entity: str) -> str | Note | None:
    """The area or workstream of a row, or why it is left out."""
    text = layout.text(row, entity).strip()
    where = layout.table.where(row)
    if text and layout.cell(row, entity).failed:
        return Note(where, error_said(entity.capitalize(), text), Weight.WARNING)
    problem = too_long(entity, "name", text)
    return Note(where, problem, Weight.REJECTED) if problem else text or None


def _name(found: str | Note | None) -> str | None:
    return found if isinstance(found, str) else None
