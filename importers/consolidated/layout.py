"""Where the consolidated tracker's columns stand in a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import Cell, Document, GridRow, Table
from tracker.columns import CONSOLIDATED_COLUMNS, Column
from tracker.export.formula_guard import unguarded

_ROWS_SEARCHED = 20
_FEWEST_TITLES = 5
_IDENTIFYING = {"uid", "name"}
_OF_A_PACK = "last month:"
"""Begins titles of the workbook that a lead returns, which has UIDs too and a reader of its own."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The table of schemes: its rows under the header, and the place of each column in them.

    `others` are titles in the header that no column has.
    """

    table: Table
    header: GridRow
    places: Mapping[str, int]
    others: Sequence[str]

    @property
    def columns(self) -> list[Column]:
        """The columns that the document has, in the tracker's order."""
        return [column for column in CONSOLIDATED_COLUMNS if column.key in self.places]

    def rows(self) -> Iterator[GridRow]:
        """The rows under the header that hold anything."""
        found = False
        for row in self.table.rows:
            if found and not row.blank:
                yield row
            found = found or row is self.header

    def cell(self, row: GridRow, key: str) -> Cell:
        """A row's cell in a column, an empty one where the column is not there."""
        place = self.places.get(key)
        return row.cells[place] if place is not None and place < len(row.cells) else Cell()

    def text(self, row: GridRow, key: str) -> str:
        """A cell's text, "" for a blank one or a column that is not there."""
        text = self.cell(row, key).text
        # Only a CSV file has the guard, and its one table has no name.
        return text if self.table.name else unguarded(text)


def find_layout(document: Document) -> Layout | None:
    """The first table with a UID column and enough of the others', hidden sheets aside."""
    for table in document.tables:
        if table.hidden:
            continue
        for row in table.rows[:_ROWS_SEARCHED]:
            layout = _layout(table, row)
            if layout is not None:
                return layout
    return None


def folded(text: str) -> str:
    """A title for comparison: case and spacing make no difference."""
    return " ".join(text.casefold().split())


_KEY_BY_TITLE = {folded(column.title): column.key for column in CONSOLIDATED_COLUMNS}


def _layout(table: Table, row: GridRow) -> Layout | None:
    places: dict[str, int] = {}
    others: list[str] = []
    for at, cell in enumerate(row.cells):
        title = folded(cell.text)
        if title.startswith(_OF_A_PACK):
            return None
        key = _KEY_BY_TITLE.get(title)
        if key is not None:
            places.setdefault(key, at)
        elif title:
            others.append(" ".join(cell.text.split()))
    if not places.keys() >= _IDENTIFYING or len(places) < _FEWEST_TITLES:
        return None
    return Layout(table, row, places, others)
