"""Tables that go on over a page: their rows follow in tables of their own, without a header."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from importers.grid import GridRow, Table
from importers.paper.tables import PaperTable

HasHeader = Callable[[Table], bool]


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with the table it stands in, for saying where."""

    table: Table
    row: GridRow

    @property
    def where(self) -> str:
        """The place, as told to the user."""
        return self.table.where(self.row)

    def text(self, column: int | None) -> str:
        """The words of a column, "" where the row or the column has none."""
        cells = self.row.cells
        return cells[column].text.strip() if column is not None and column < len(cells) else ""


def rows_of(paper: PaperTable, *, below: int, has_header: HasHeader) -> Iterator[PlacedRow]:
    """The rows under a header at the index `below`, and those of the tables that go on with it."""
    for row in paper.table.rows[below + 1 :]:
        if not row.blank:
            yield PlacedRow(paper.table, row)
    for table in _rest(paper, has_header):
        for row in table.rows:
            if not row.blank:
                yield PlacedRow(table, row)


def goes_on(paper: PaperTable, kind: str, has_header: HasHeader) -> bool:
    """Whether a table is the rest of the one before it, which was read as `kind`."""
    if not paper.earlier or not paper.follows_directly:
        return False
    last = paper.earlier[-1]
    return last.kind == kind and _same_width(last.table.table, paper.table, has_header)


def _rest(paper: PaperTable, has_header: HasHeader) -> Iterator[Table]:
    for table in paper.after:
        if table.before or not _same_width(paper.table, table, has_header):
            return
        yield table


def _same_width(first: Table, table: Table, has_header: HasHeader) -> bool:
    return width_of(first) == width_of(table) and not has_header(table)


def width_of(table: Table) -> int:
    """How many grid columns a table has."""
    return max((len(row.cells) for row in table.rows), default=0)
