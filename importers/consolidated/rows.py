"""The schemes of the consolidated table, row by row."""

from __future__ import annotations

from collections.abc import Iterator

from importers.consolidated.layout import Layout
from importers.consolidated.values import read_value, was_cut
from importers.grid import GridRow
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
        if not name:
            yield Note(where, "has no scheme's name, so it was left out", Weight.REJECTED)
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
        yield from notes
        yield DraftScheme(
            where=where,
            # In a row that somebody added, a blank cell means that there is nothing to say yet.
            values=values if uid else {key: v for key, v in values.items() if v is not None},
            area=_named(layout, row, "area") if "area" in layout.places else area,
            workstream=_named(layout, row, "workstream"),
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
        if was_cut(text):
            message = f"{column.title} was too long for Excel and is not whole, so it was not read"
            notes.append(Note(where, message, Weight.WARNING))
            continue
        try:
            values[column.key] = read_value(column, text)
        except WrongUsage as wrong:
            message = f"{wrong.problem}; the cell was left out"
            notes.append(Note(where, message, Weight.REJECTED))
    return values, notes


def _named(layout: Layout, row: GridRow, key: str) -> str | None:
    return layout.text(row, key).strip() or None
