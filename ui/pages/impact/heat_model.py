"""Maturity as a table model: a row per change, a column per quarter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.pages.impact.lines import HeatCell, change_name

AnyIndex = QModelIndex | QPersistentModelIndex


class HeatModel(QAbstractTableModel):
    """Holds the cells of each change; the first column names the change."""

    def __init__(self) -> None:
        super().__init__()
        self.quarters: list[str] = []
        self.rows: list[list[HeatCell]] = []

    def set_cells(self, cells: Sequence[HeatCell]) -> None:
        """Show these cells, which come change by change."""
        self.beginResetModel()
        self.quarters = sorted({cell.quarter for cell in cells})
        by_change: dict[str, list[HeatCell]] = {}
        for cell in cells:
            by_change.setdefault(cell.change.uid, []).append(cell)
        self.rows = list(by_change.values())
        self.endResetModel()

    def cell(self, index: AnyIndex) -> HeatCell | None:
        """The cell at a place; on the name of a change, its first one."""
        if not index.isValid():
            return None
        return self.rows[index.row()][max(0, index.column() - 1)]

    def place_of(self, cell: HeatCell) -> QModelIndex:
        """Where the same change and quarter stand now; nowhere if they are gone."""
        for row, cells in enumerate(self.rows):
            for column, each in enumerate(cells, start=1):
                if (each.change.uid, each.quarter) == (cell.change.uid, cell.quarter):
                    return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 1 + len(self.quarters)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        if index.column() == 0:
            shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
            return change_name(cell.change) if role in shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.level
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            planned = ", planned" if cell.planned else ""
            return f"{cell.change.name}, {cell.quarter}: {cell.level or 'nothing said'}{planned}"
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if not across or not 0 <= section <= len(self.quarters):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.quarters[section - 1] if section else "High impact change"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
