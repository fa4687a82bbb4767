"""Maturity as a map: the level as a word on a shade, what is planned hatched.

Signals:
    settled: another cell became the current one; carries it or None.
    opened: Enter or a double click on a cell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.desk import Desk
from ui.pages.impact.heat_model import HeatModel
from ui.pages.impact.lines import HeatCell
from ui.registers.table import Table
from ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
_NAME = 36
_SHARES = (0.0, 0.14, 0.32, 0.85, 1.0)
"""How much of the accent is in the shade of each level, lowest first."""


class HeatView(QTableView):
    """Stands in place of a list; works by arrows and Enter.

    Attributes:
        cells: the model under it.
    """

    settled = Signal(object)
    opened = Signal(object)

    def __init__(self, table: Table, desk: Desk) -> None:
        super().__init__()
        self.cells = HeatModel()
        self._theme = desk.theme
        self.setModel(self.cells)
        self.setAccessibleName(table.title)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Shades(self, desk.theme))
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(lambda *_: self._settle())
        self.doubleClicked.connect(lambda _index: self.opened.emit(self.current_item()))
        desk.theme.changed.connect(self._fit)
        self._fit()

    def current_item(self) -> HeatCell | None:
        """The current cell."""
        return self.cells.cell(self.currentIndex())

    def show_lines(self, cells: Sequence[HeatCell]) -> None:
        """Show these cells, keeping the current one where it is still among them."""
        kept = self.current_item()
        self.cells.set_cells(cells)
        header = self.horizontalHeader()
        for section in range(self.cells.columnCount()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(section, mode.Stretch if section else mode.Interactive)
        one = QFontMetricsF(self._theme.font("cell")).averageCharWidth()
        self.setColumnWidth(0, round(_NAME * one))
        place = self.cells.place_of(kept) if kept else self.cells.index(0, 1)
        if place.isValid():
            self.setCurrentIndex(place)
        else:
            self._settle()

    def choose(self, uid: str) -> bool:
        """Make the cell of a row the current one; whether it is here."""
        for cells in self.cells.rows:
            for cell in cells:
                if cell.uid == uid:
                    self.setCurrentIndex(self.cells.place_of(cell))
                    return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_item():
            self.opened.emit(self.current_item())
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        self.settled.emit(self.current_item())

    def _fit(self) -> None:
        self.setFont(self._theme.font("cell"))
        self.verticalHeader().setDefaultSectionSize(self._theme.size("rowHeight", "list") + 6)
        header = self.horizontalHeader()
        header.setFixedHeight(self._theme.size("rowHeight", "tableHeader"))
        header.setFont(self._theme.font("cell", weight=600))


class _Shades(QStyledItemDelegate):
    """Paints a level: the deeper the shade, the further along."""

    def __init__(self, view: HeatView, theme: Theme) -> None:
        super().__init__(view)
        self._cells, self._theme = view.cells, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        cell = self._cells.cell(index)
        if index.column() == 0 or cell is None:
            super().paint(painter, option, index)
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        page = theme.colour("surface.page")
        shade = _mixed(page, theme.colour("accent.fill"), _SHARES[cell.height or 0])
        pen = QPen(theme.colour("border.control"), 1)
        if cell.planned or not cell.level:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(shade)
        painter.drawRoundedRect(box, 3, 3)
        if cell.planned:
            hatch = _mixed(shade, page, 0.28)
            painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        inks = (theme.colour("text.default"), theme.colour("text.onAccent"))
        ink = max(inks, key=lambda each: _contrast(each, shade))
        painter.setPen(ink)
        painter.setFont(theme.font("cell"))
        words = painter.fontMetrics().elidedText(
            cell.level or "–", Qt.TextElideMode.ElideRight, int(box.width()) - 12
        )
        painter.drawText(box.adjusted(7, 0, -5, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        painter.restore()


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the other colour in the one."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in pairs))


def _contrast(one: QColor, other: QColor) -> float:
    """The WCAG contrast ratio of two colours."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
