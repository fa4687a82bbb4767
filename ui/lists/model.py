"""A table model over a plain list, fed by column descriptions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.theme import Icons

AnyIndex = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Item]):
    """One column: its title, its text, and optionally an icon (name and colour token;
    an empty name is none).

    `width` is in average characters; the one column with `stretch` takes the rest.
    """

    title: str
    text: Callable[[Item], str]
    width: int
    icon: Callable[[Item], tuple[str, str]] | None = None
    tooltip: Callable[[Item], str] | None = None
    sort_key: Callable[[Item], Any] | None = None
    stretch: bool = False
    right: bool = False


class ListModel(QAbstractTableModel, Generic[Item]):
    """Rows in the order given, or sorted by one column."""

    def __init__(self, columns: Sequence[ListColumn[Item]], icons: Icons) -> None:
        super().__init__()
        self.columns = columns
        self._icons = icons
        self._given: list[Item] = []
        self.items: list[Item] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these rows, keeping the sort order chosen."""
        self.beginResetModel()
        self._given = list(items)
        self._order()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, item = self.columns[index.column()], self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(item)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(item) if column.tooltip else column.text(item)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name, colour = column.icon(item)
            return self._icons.icon(name, colour=colour, size=14) if name else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.items[index.row()]) for index in self.persistentIndexList()]
        self._sorted_by = (column, order) if column >= 0 else None
        self._order()
        places = {id(item): row for row, item in enumerate(self.items)}
        for index, item in kept:
            self.changePersistentIndex(index, self.index(places[id(item)], index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        self.items = list(self._given)
        if self._sorted_by is not None:
            column, order = self._sorted_by
            key = self.columns[column].sort_key or self.columns[column].text
            self.items.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)
