"""The grid itself: a table view that measures what it shows and edits in place.

Signals:
    part_asked: a band's part was clicked or opened by key; carries the band's key and the part.
    menu_asked: the menu of the current cell is wanted; carries the place on the screen.
    sort_asked: a header was clicked: the column's key ("" for manual order) and descending.
    block_changed: other cells are selected.
    resized_columns: column widths or order changed.
    told: something to say in passing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.grid import moving
from ui.grid.block import Block, selected_block
from ui.grid.column_layout import ColumnLayout
from ui.grid.delegate import GridDelegate
from ui.grid.editing import Editing
from ui.grid.header import GridHeader
from ui.grid.heights import RowHeights
from ui.grid.highlight import Highlight
from ui.grid.keys import GridKeys
from ui.grid.look import Look
from ui.grid.model import GridModel
from ui.grid.painters import BandPainter, CellPainter
from ui.grid.pointer import Pointer
from ui.grid.table_setup import set_up

AnyIndex = QModelIndex | QPersistentModelIndex


class GridView(QTableView):
    """Shows a `GridModel`. Bands are painted by `bands`, cells by their column's painter.

    `column` is the one that was current last, kept while the current row is a band.
    """

    part_asked = Signal(str, str)
    menu_asked = Signal(QPoint)
    sort_asked = Signal(str, bool)
    block_changed = Signal()
    resized_columns = Signal()
    told = Signal(str)

    def __init__(
        self,
        model: GridModel,
        look: Look,
        painters: Mapping[str, CellPainter],
        bands: BandPainter | None = None,
        *,
        frozen: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.grid_model, self.look = model, look
        self.column = 0
        self.setHorizontalHeader(GridHeader(model, look, self))
        for pressed in (
            self.horizontalHeader().sectionPressed,
            self.horizontalHeader().sectionEntered,
        ):
            pressed.disconnect()  # a title sorts; it does not select the column too
        self.columns = ColumnLayout(self.horizontalHeader(), model.columns, look, frozen=frozen)
        self.highlight = Highlight(self)
        self.delegate = GridDelegate(model, look, painters, bands, self.highlight, self)
        self.setItemDelegate(self.delegate)
        self.heights = RowHeights(self, model, self._wanted_height)
        self.editing = Editing(self)
        self._keys, self._pointer = GridKeys(self), Pointer(self)
        self.delegate.make_editor = self.editing.make_editor
        self.setModel(model)
        set_up(self)
        model.rearranging.connect(self._before_rearranging)
        model.rearranged.connect(self._after_rearranging)
        model.dataChanged.connect(self._refreshed)
        self.columns.changed.connect(self._columns_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        look.theme.changed.connect(self.renew)
        self.renew()

    def block(self) -> Block:
        """The selected cells; the current one if there are none."""
        return selected_block(self.grid_model, self.selectionModel(), self.columns)

    def current_key(self) -> str:
        """The key of the current row, "" if there is none."""
        row = self.currentIndex().row()
        return self.grid_model.order[row] if row >= 0 else ""

    def go_to(self, key: str, field: str = "") -> bool:
        """Make a cell current and bring it into sight; false if its row is not shown."""
        row = self.grid_model.row_of(key)
        if row is None:
            return False
        column = self.grid_model.column_of(field) if field else None
        if column is not None:
            self.columns.reveal(field)
        there = self.grid_model.index(row, self.column if column is None else column)
        # Not the view's own way there: it adds to the selection while Ctrl is held, as in Ctrl+N.
        self.selectionModel().setCurrentIndex(there, _Flag.ClearAndSelect)
        return True

    def show_order(self, key: str, descending: bool) -> None:
        """Show which column orders the rows, "" for none; asks for nothing."""
        header = self.horizontalHeader()
        section = self.grid_model.column_of(key) if key else -1
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        blocked = header.blockSignals(True)
        header.setSortIndicator(-1 if section is None else section, order)
        header.blockSignals(blocked)

    def order_by(self, key: str, descending: bool) -> None:
        """Ask for an order, as a click on a title does."""
        self.show_order(key, descending)
        self.sort_asked.emit(key, descending)

    def renew(self) -> None:
        """Take the theme's fonts, sizes and colours afresh."""
        look = self.look
        look.renew()
        self.horizontalHeader().setFixedHeight(look.header_height)
        self.verticalHeader().setDefaultSectionSize(look.usual_height)
        self.relayout()

    def relayout(self) -> None:
        """Measure everything again."""
        self.heights.forget()
        self.heights.reset()
        self.columns.fit(self.viewport().width())
        self.heights.resume()
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:  # noqa: N802
        super().updateGeometries()
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._settle()

    def scrollTo(  # noqa: N802
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QTableView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        self._settle()
        # The rows that came into sight have found their heights, which may have pushed it out.
        super().scrollTo(index, hint)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        there = moving.sideways(self, action, modifiers)
        if there is None:
            there = super().moveCursor(action, modifiers)
            there = moving.in_column(self, there, action, modifiers)
        return there

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        if self.grid_model.order:
            self.selectionModel().select(moving.stretched(self, rect), command)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.highlight.follow()
        if current.isValid() and not self.grid_model.is_band(current.row()):
            self.column = current.column()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._keys.press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing edits; it does not search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pointer.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._pointer.move(event)

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.highlight.hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_asked.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.grid_model.order:
            order, banded = self.grid_model.order, self.grid_model.is_band
            row = next((row for row in range(len(order)) if not banded(row)), 0)
            first = self.grid_model.index(row, 0)
            self.selectionModel().setCurrentIndex(first, _Flag.NoUpdate)
        self.highlight.activate()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.highlight.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.columns.fit(self.viewport().width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._settle()

    def menu_place(self) -> QPoint:
        """Where the menu of the current cell opens when it is asked for by key."""
        corner = self.visualRect(self.currentIndex()).center()
        return self.viewport().mapToGlobal(corner)

    def cell_box(self, index: QModelIndex) -> QRect:
        """A cell's place on the screen."""
        box = self.visualRect(index)
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def _wanted_height(self, row: int) -> int:
        return self.delegate.height(row, self.columns.measured(), self.viewport().width())

    def _settle(self) -> None:
        self.heights.settle()
        last = len(self.grid_model.columns)
        for row in self.heights.rows_in_sight():
            if self.grid_model.is_band(row) and self.columnSpan(row, 0) != last:
                self.setSpan(row, 0, 1, last)

    def _before_rearranging(self) -> None:
        self.heights.reset()
        self.clearSpans()

    def _after_rearranging(self) -> None:
        self.executeDelayedItemsLayout()
        self.heights.resume()
        self.highlight.follow()
        self.updateGeometries()

    def _refreshed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        rows = range(top.row(), bottom.row() + 1)
        self.heights.forget(self.grid_model.order[row] for row in rows)
        self._settle()

    def _columns_changed(self) -> None:
        self.heights.forget()
        self._settle()
        self.resized_columns.emit()

    def _selection_changed(self) -> None:
        self.highlight.select()
        self.block_changed.emit()

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        key = self.grid_model.columns[section].key if section >= 0 else ""
        self.sort_asked.emit(key, order is Qt.SortOrder.DescendingOrder)


_Flag = QItemSelectionModel.SelectionFlag
