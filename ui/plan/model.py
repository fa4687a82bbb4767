"""The tree's model: the grid's list of row keys, of which a fold takes a stretch out at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from ui.grid.model import GridModel
from ui.grid.source import GridSource


class PlanModel(GridModel):
    """Rows come and go in one stretch, so that folding costs what it folds and not the plan."""

    def refresh_all(self, source: GridSource) -> None:
        """Say at once that any row may say something else now."""
        self.source = source
        if self.order:
            last = self.index(len(self.order) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place(self, key: str) -> int:
        """Where a row stands that is known to be shown; quicker for one than `row_of`."""
        return self.order.index(key)

    def take_out(self, first: int, count: int) -> None:
        """Take rows out of sight."""
        self.beginRemoveRows(QModelIndex(), first, first + count - 1)
        del self.order[first : first + count]
        self._rows = None
        self.endRemoveRows()

    def put_in(self, first: int, keys: Sequence[str]) -> None:
        """Bring rows into sight."""
        self.beginInsertRows(QModelIndex(), first, first + len(keys) - 1)
        self.order[first:first] = keys
        self._rows = None
        self.endInsertRows()
