"""The cells a user has selected, as rows and columns in the order they are seen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel

from ui.grid.column_layout import ColumnLayout
from ui.grid.model import GridModel


@dataclass(frozen=True, slots=True)
class Block:
    """The selected cells and the rows and columns they lie in; bands are never among them."""

    rows: list[int]
    columns: list[int]
    cells: frozenset[tuple[int, int]]

    def rows_of(self, column: int) -> list[int]:
        """The rows in which a column is selected."""
        return [row for row in self.rows if (row, column) in self.cells]


def selected_block(model: GridModel, selection: QItemSelectionModel, layout: ColumnLayout) -> Block:
    """What is selected; the current cell if nothing is."""
    places = [model.column_of(key) for key in layout.shown]
    shown = [place for place in places if place is not None]
    cells: set[tuple[int, int]] = set()
    for part in selection.selection().toList():
        wanted = [column for column in shown if part.left() <= column <= part.right()]
        for row in range(part.top(), part.bottom() + 1):
            if not model.is_band(row):
                cells.update((row, column) for column in wanted)
    current = selection.currentIndex()
    if not cells and current.isValid() and not model.is_band(current.row()):
        cells = {(current.row(), current.column())}
    rows = sorted({row for row, _ in cells})
    columns = [column for column in shown if any((row, column) in cells for row in rows)]
    return Block(rows, columns, frozenset(cells))
