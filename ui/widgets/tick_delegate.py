"""Lists whose items can be ticked, their boxes drawn from the tokens like every other."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme
from ui.widgets.tick_box import paint_tick

AnyIndex = QModelIndex | QPersistentModelIndex


class TickDelegate(QStyledItemDelegate):
    """Paints over the box of the style, which dark themes hide."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box: QRect = self._list.style().subElementRect(part, full, self._list)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "selection.row" if chosen else "surface.page"
        painter.save()
        painter.fillRect(box.adjusted(-1, -1, 1, 1), self._theme.colour(ground))
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        paint_tick(painter, box, state, self._theme)
        painter.restore()
