"""The list of the Returns page: steps drawn as dots, and a link at the end of each line.

Signals:
    acted: the link of a line was pressed, or Enter on the line; carries the row.
    menu_asked: the menu of the current line is wanted; carries its place on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from tracker.returns.rows import ReturnRow
from ui.lists.model import ListModel
from ui.lists.view import ListView
from ui.pages.returns.columns import ACTION, GIVE_WAY, LEAD, STEPS, action_of
from ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
_APART, _RADIUS, _LEFT = 25.0, 3.6, 8.0


class _ReturnDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: ListModel[ReturnRow], parent: ListView) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, model

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        if index.column() == STEPS:
            option.text = ""
        elif index.column() == LEAD:
            option.font.setWeight(QFont.Weight.DemiBold)
        elif index.column() == ACTION:
            ink = self._theme.colour("text.link")
            option.palette.setColor(QPalette.ColorRole.Text, ink)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        if index.column() == STEPS:
            self._paint_steps(painter, QRectF(option.rect), self._list.items[index.row()].steps)

    def _paint_steps(self, painter: QPainter, box: QRectF, done: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, idle = self._theme.colour("accent.fill"), self._theme.colour("border.control")
        y = box.center().y() + 0.5
        spots = [QPointF(box.left() + _LEFT + _RADIUS + step * _APART, y) for step in range(3)]
        for step in (1, 2):
            painter.setPen(QPen(accent if step < done else idle, 1.6 if step < done else 1))
            painter.drawLine(spots[step - 1], spots[step])
        for step, spot in enumerate(spots):
            reached = step < done
            painter.setPen(QPen(accent if reached else idle, 1.2))
            painter.setBrush(accent if reached else self._theme.colour("surface.page"))
            painter.drawEllipse(spot, _RADIUS, _RADIUS)
        painter.restore()


class ReturnsList(ListView):
    """One line a contact."""

    acted = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self, model: ListModel[ReturnRow], theme: Theme) -> None:
        super().__init__(model, theme, name="Returns")
        self.setObjectName("returns")
        self._rows = model
        self.setItemDelegate(_ReturnDelegate(theme, model, self))
        self.setMouseTracking(True)
        self.opened.connect(self.acted)
        self.clicked.connect(self._clicked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """By mouse at the pointer; by keyboard beneath the current line."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what is least needed where the window is narrow, rather than scroll."""
        header = self.horizontalHeader()
        average = QFontMetricsF(self._theme.font("cell")).averageCharWidth()
        wanted = sum(column.width * average + 20 for column in self._rows.columns)
        for section in GIVE_WAY:
            spare = wanted > self.viewport().width()
            header.setSectionHidden(section, spare)
            if spare:
                wanted -= self._rows.columns[section].width * average + 20

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        over = self._link_at(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(QCursor(shape))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Leave:
            self.viewport().unsetCursor()
        return super().viewportEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._link_at(index):
            self.acted.emit(self._rows.items[index.row()])

    def _link_at(self, index: QModelIndex) -> bool:
        return index.column() == ACTION and bool(action_of(self._rows.items[index.row()]))
