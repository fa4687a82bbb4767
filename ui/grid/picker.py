"""A list of choices under a cell, each with its badge, key and what it means.

Signals of `Picker`:
    chosen: the `Choice` and where to go from there.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.grid.cell_editor import Move
from ui.grid.column import Choice
from ui.grid.look import Look
from ui.widgets.badges import paint_badge

_CHARACTERS, _TALLEST = 52, 480
_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Draws a choice: badge, label, its key at the right, and what it means beneath."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, choice = self._look, index.data(_ROLE)
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.colour("selection.row"))
        box = box.adjusted(look.pad_x, look.pad_y // 2 + 1, -look.pad_x, 0)
        left = box.left()
        if choice.badge is not None:
            size = look.badge
            badge = QRect(left, box.top(), size, size)
            paint_badge(painter, badge, choice.badge, look.theme)
            left += size + look.pad_x
        width = box.right() - left
        painter.setPen(look.colour("text.default"))
        look.strong.laid(choice.label, width, 1).draw(painter, left, box.top())
        painter.setPen(look.colour("text.muted"))
        if choice.key:
            painter.setFont(look.caption.font)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(box, flags, choice.key.upper())
        if choice.detail:
            laid = look.caption.laid(choice.detail, width)
            laid.draw(painter, left, box.top() + look.pitch)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        look, choice = self._look, index.data(_ROLE)
        width = look.width_of(_CHARACTERS)
        room = width - 2 * look.pad_x - 1
        if choice.badge is not None:
            room -= look.badge + look.pad_x
        lines = look.caption.laid(choice.detail, room).lines if choice.detail else 0
        return QSize(width, look.pitch + lines * look.caption_pitch + look.pad_y + 4)


class _List(QListWidget):
    """The choices; letters choose at once."""

    picked = Signal(object, object)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        typed = event.text().casefold()
        quick = [choice for choice in self.choices() if typed and choice.key == typed]
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and item:
            right = event.key() == Qt.Key.Key_Tab
            self.picked.emit(item.data(_ROLE), Move.RIGHT if right else Move.DOWN)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif quick:
            self.picked.emit(quick[0], Move.STAY)
        else:
            super().keyPressEvent(event)

    def choices(self) -> list[Choice]:
        """What can be chosen, from top to bottom."""
        return [self.item(row).data(_ROLE) for row in range(self.count())]


class Picker(QFrame):
    """The popup."""

    chosen = Signal(object, object)

    def __init__(
        self, parent: QWidget, look: Look, choices: Sequence[Choice], hint: str = ""
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self._grid = parent
        self.list = _List(self)
        self.list.setItemDelegate(_Rows(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in choices:
            item = QListWidgetItem(choice.label, self.list)
            item.setData(_ROLE, choice)
            said = f"{choice.label}. {choice.detail}" if choice.detail else choice.label
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        if hint:
            told = QLabel(hint, self)
            told.setObjectName("muted")
            told.setFont(look.caption.font)
            told.setContentsMargins(look.pad_x, 5, look.pad_x, 3)
            column.addWidget(told)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.picked.connect(self._pick)
        self.list.given_up.connect(self._leave)
        self.list.itemClicked.connect(lambda item: self._pick(item.data(_ROLE), Move.STAY))

    def open_under(self, cell: QRect, label: str) -> None:
        """Show the choices under a cell, the present one current; above it if there is no room."""
        labels = [choice.label for choice in self.list.choices()]
        self.list.setCurrentRow(labels.index(label) if label in labels else len(labels) - 1)
        rows = [self.list.sizeHintForRow(row) for row in range(self.list.count())]
        frame = 2 * self.list.frameWidth()
        width = self.list.sizeHintForColumn(0) + frame
        self.list.setFixedSize(width, min(sum(rows) + frame, _TALLEST))
        self.adjustSize()
        place = cell.bottomLeft() + QPoint(0, 1)
        screen = self.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place = cell.topLeft() - QPoint(0, self.height())
        place.setX(min(place.x(), screen.right() - self.width()))
        self.move(place)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, choice: Choice, move: Move) -> None:
        self._leave()
        self.chosen.emit(choice, move)

    def _leave(self) -> None:
        self.close()
        self._grid.setFocus(Qt.FocusReason.PopupFocusReason)
