"""Editing a cell where it stands: the box of the cell, growing downwards to eight lines.

Enter commits and moves down, Tab right, Ctrl+Enter stays; Shift+Enter starts a line; Esc cancels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.grid.look import Look

_MOST_LINES = 8
_INSET = 2
_FRAME = 8 + 2 * _INSET
"""Border, padding and margin of the text box, above and below together."""


class Move(Enum):
    """Where the current cell goes after an edit, in rows and columns."""

    STAY = (0, 0)
    DOWN = (1, 0)
    UP = (-1, 0)
    RIGHT = (0, 1)
    LEFT = (0, -1)


@dataclass(frozen=True, slots=True)
class Task:
    """What is edited: its words, whether they may have lines, and who reads and checks them.

    `typed` replaces the words, as when somebody starts typing in a cell; `selected` has the first
    letter typed do so. `hint` is told beneath.
    """

    text: str
    name: str
    lines: bool = True
    typed: str = ""
    selected: bool = False
    hint: str = ""
    today: str = ""
    read: Callable[[str], str] | None = None
    check: Callable[[str], str | None] | None = None


class _Box(QPlainTextEdit):
    """The text box; says what its keys mean."""

    left = Signal()
    key = Signal(object)

    def __init__(self, parent: QWidget, task: Task) -> None:
        super().__init__(parent)
        self._task = task
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_INSET)
        self.setPlainText(task.typed or task.text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if task.selected:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        move = self._move(event)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.key.emit(None)
        elif move is not None:
            self.key.emit(move)
        elif event.key() == Qt.Key.Key_Semicolon and control and self._task.today:
            self.insertPlainText(self._task.today)
        elif not (_is_enter(event) and not self._task.lines):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            self.left.emit()

    def _move(self, event: QKeyEvent) -> Move | None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return Move.LEFT if shift or event.key() == Qt.Key.Key_Backtab else Move.RIGHT
        if _is_enter(event):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return Move.STAY
            if not shift:
                return Move.DOWN
        return None


class CellEditor(QFrame):
    """The editor over a cell.

    Signals:
        done: the words and where to go; only when they pass the check.
        cancelled: Esc was pressed.
    """

    done = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget, look: Look, task: Task) -> None:
        super().__init__(parent)
        self._look, self._task = look, task
        self._cell = QRect()
        self._over = self._contested = False
        self.box = _Box(self, task)
        self.box.setFont(look.regular.font)
        self.box.setAccessibleName(task.name)
        self.reading = self._label("text.muted")
        self.told = self._label("severity.error.text")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.box, self.reading, self.told, hint := self._label("text.muted")):
            column.addWidget(part)
        hint.setText(task.hint)
        hint.setVisible(bool(task.hint))
        self.setFocusProxy(self.box)
        self.box.key.connect(self._key)
        self.box.left.connect(self._leave)
        self.box.textChanged.connect(self._changed)
        self._changed()

    def text(self) -> str:
        """The words as they stand."""
        return self.box.toPlainText()

    def commit(self, move: Move) -> None:
        """Hand the words over and go; words that will not do stay, with the reason beneath."""
        if self._over:
            return
        problem = self._task.check(self.text()) if self._task.check else None
        if problem:
            self._tell(problem)
            return
        self._over = True
        self.done.emit(self.text(), move)

    def contest(self, sentence: str) -> None:
        """Say why the words were not taken; they stay until Enter or Esc, whatever is clicked."""
        self._over, self._contested = False, True
        self._tell(sentence)

    def place(self, cell: QRect) -> None:
        """Cover a cell, growing downwards as far as the words need and the grid has room."""
        self._cell = QRect(cell)
        self.box.setFixedHeight(max(cell.height() - self._extra(), self._wanted()))
        height = max(cell.height(), self.box.height() + self._extra())
        grid = self.parentWidget()
        assert grid is not None
        top = min(cell.top(), max(0, grid.height() - height))
        self.setGeometry(cell.left(), top, cell.width(), height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface.raised"))
        painter.setPen(self._look.colour("border.control"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _leave(self) -> None:
        if not self._contested:
            self.commit(Move.STAY)

    def _key(self, move: Move | None) -> None:
        if move is None:
            self._over = True
            self.cancelled.emit()
        else:
            self.commit(move)

    def _changed(self) -> None:
        self._tell("")
        read = self._task.read
        words = self.text().strip()
        self.reading.setText(f"Read as {read(words)}" if read and words else "")
        self.reading.setVisible(bool(read))
        if self._cell.isValid():
            self.place(self._cell)

    def _tell(self, problem: str) -> None:
        self.told.setText(problem)
        self.told.setVisible(bool(problem))
        if bool(self.box.property("rejected")) != bool(problem):
            self.box.setProperty("rejected", bool(problem))
            self.box.style().unpolish(self.box)
            self.box.style().polish(self.box)
        if self._cell.isValid():
            self.place(self._cell)

    def _wanted(self) -> int:
        line = self.box.fontMetrics().lineSpacing()
        lines = max(1, round(self.box.document().size().height()))
        policy = Qt.ScrollBarPolicy
        over = lines > _MOST_LINES
        self.box.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if over else policy.ScrollBarAlwaysOff
        )
        return min(lines, _MOST_LINES) * line + _FRAME

    def _extra(self) -> int:
        width = max(self._cell.width(), 1)
        labels = [label for label in self.findChildren(QLabel) if not label.isHidden()]
        return sum(label.heightForWidth(width) for label in labels)

    def _label(self, ink: str) -> QLabel:
        label = QLabel(self)
        label.setFont(self._look.caption.font)
        label.setWordWrap(True)
        label.setContentsMargins(self._look.pad_x, 2, self._look.pad_x, 3)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._look.colour(ink))
        label.setPalette(palette)
        label.hide()
        return label


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
