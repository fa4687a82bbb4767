"""Tables of papers written row by row, so that a test can hold any peculiarity of a real one."""

from __future__ import annotations

from collections.abc import Sequence

from importers.context import Context
from importers.grid import Cell, Document, GridRow, Table
from importers.paper import read_paper
from tracker.draft import Draft, DraftRow, Value


def table(*rows: Sequence[str], place: str = "table 1", before: Sequence[str] = ()) -> Table:
    """A table of texts; a "<" goes on from the cell to its left."""
    width = max(map(len, rows))
    return Table(
        place,
        [GridRow(number, _cells(row, width)) for number, row in enumerate(rows, 1)],
        before=before,
    )


def _cells(row: Sequence[str], width: int) -> list[Cell]:
    texts = [*row, *[""] * (width - len(row))]
    cells: list[Cell] = []
    for at, text in enumerate(texts):
        if text == "<":
            cells.append(cells[-1])
            continue
        span = 1
        while at + span < width and texts[at + span] == "<":
            span += 1
        cells.append(Cell(text, span=span))
    return cells


def read(*tables: Table) -> Draft:
    """A paper of these tables, read."""
    return read_paper(Document(list(tables)), Context())


def rows_of(draft: Draft, entity: str) -> list[DraftRow]:
    """The rows of one register."""
    return [row for row in draft.rows if row.entity == entity]


def values(draft: Draft, entity: str, *fields: str) -> list[tuple[Value, ...]]:
    """Some fields of the rows of one register."""
    return [tuple(row.values.get(f) for f in fields) for row in rows_of(draft, entity)]


def said(draft: Draft) -> list[str]:
    """Every note, with its place."""
    return [f"{note.where}: {note.message}" for note in draft.notes]
