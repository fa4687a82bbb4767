"""A table of one-line rows, 28 pixels high, worked by keyboard or mouse.

Signals:
    opened: Enter or a double click on a row; carries the item.
    settled: another row became the current one; carries the item or None.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.lists.model import ListModel
from ui.theme import Theme


class ListView(QTableView):
    """Shows a `ListModel`; the whole row is selected."""

    opened = Signal(object)
    settled = Signal(object)

    def __init__(self, model: ListModel[Any], theme: Theme, *, name: str) -> None:
        super().__init__()
        self._list, self._theme = model, theme
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._settle)
        model.modelReset.connect(lambda: self._settle(self.currentIndex(), QModelIndex()))
        theme.changed.connect(self._fit)
        self._fit()

    def current_item(self) -> Any:
        """The item of the current row, or None."""
        index = self.currentIndex()
        return self._list.items[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._list.items[index.row()])

    def _settle(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.settled.emit(self._list.items[current.row()] if current.isValid() else None)

    def _fit(self) -> None:
        self.setFont(self._theme.font("cell"))
        self.verticalHeader().setDefaultSectionSize(self._theme.size("rowHeight", "list"))
        header = self.horizontalHeader()
        header.setFixedHeight(self._theme.size("rowHeight", "tableHeader"))
        header.setFont(self._theme.font("cell", weight=600))
        average = QFontMetricsF(self._theme.font("cell")).averageCharWidth()
        title = QFontMetricsF(header.font())
        for section, column in enumerate(self._list.columns):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                section, mode.Stretch if column.stretch else mode.Interactive
            )
            wanted = max(column.width * average, title.horizontalAdvance(column.title))
            self.setColumnWidth(section, round(wanted) + 20)
