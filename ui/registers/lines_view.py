"""A table's lines as a list, some cells painted.

Signals:
    settled: another line became the current one; carries it or None.
    opened: Enter or a double click on a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk import Desk
from ui.lists.model import ListModel
from ui.lists.view import ListView
from ui.registers.table import CellPainter, Table
from ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex


class _PaintedCells(QStyledItemDelegate):
    """Draws the columns that have a painter over an ordinary, wordless cell."""

    def __init__(self, view: LinesView, painters: Mapping[int, CellPainter], theme: Theme) -> None:
        super().__init__(view)
        self._view, self._painters, self._theme = view, painters, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        draw = self._painters.get(index.column())
        if draw is None:
            super().paint(painter, option, index)
            return
        wordless = QStyleOptionViewItem(option)
        self.initStyleOption(wordless, index)
        wordless.text = ""
        control = QStyle.ControlElement.CE_ItemViewItem
        self._view.style().drawControl(control, wordless, painter, self._view)
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        draw(painter, box, self._view.lines.items[index.row()], self._theme)
        painter.restore()


class LinesView(ListView):
    """The list of a table.

    Attributes:
        lines: the model under it.
    """

    def __init__(self, table: Table, desk: Desk) -> None:
        self.lines: ListModel[Any] = ListModel(table.columns, desk.icons)
        super().__init__(self.lines, desk.theme, name=table.title)
        titles = [column.title for column in table.columns]
        painters = {titles.index(title): draw for title, draw in table.painters.items()}
        self._look = desk.theme
        self.setItemDelegate(_PaintedCells(self, painters, desk.theme))

    def show_lines(self, lines: Sequence[Any]) -> None:
        """Show these lines, keeping the current one where it is still among them."""
        kept = self.current_item()
        self.blockSignals(True)
        self.lines.set_items(lines)
        self.blockSignals(False)
        if kept is None or not self.choose(kept.uid):
            self.settled.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where there is no room for the widest column, scroll sideways instead of squeezing it."""
        super().resizeEvent(event)
        one = QFontMetricsF(self._look.font("cell")).averageCharWidth()
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        for section, column in enumerate(self.lines.columns):
            if not column.stretch:
                continue
            wanted = round(column.width * one) + 20
            others = header.length() - header.sectionSize(section)
            roomy = self.viewport().width() - others >= wanted
            header.setSectionResizeMode(section, mode.Stretch if roomy else mode.Interactive)
            if not roomy:
                header.resizeSection(section, wanted)

    def choose(self, uid: str) -> bool:
        """Make a line the current one; whether it is here."""
        for row, line in enumerate(self.lines.items):
            if line.uid == uid:
                if self.currentIndex().row() == row:
                    self.settled.emit(line)
                else:
                    self.selectRow(row)
                self.scrollTo(self.lines.index(row, 0))
                return True
        return False
