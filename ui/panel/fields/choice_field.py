"""A field with a fixed vocabulary, chosen from a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.desk import Desk
from ui.panel.fields.field import Field
from ui.panel.look import icon_size, line_height

_GAP = 6
_OPENING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WordChoice(QComboBox):
    """A combo box that looks like words with a chevron, and changes only by its list.

    The wheel scrolls the panel, and the arrow keys open the list, so that passing over a choice
    never makes it.
    """

    def __init__(self, desk: Desk, *, role: str = "cell", weight: int = 400) -> None:
        super().__init__()
        self._desk = desk
        self._line = line_height(desk.theme, role)
        self._chevron = icon_size(desk.theme)
        self.read_only = False
        self.setFont(desk.theme.font(role, weight=weight))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.currentText()) + _GAP + self._chevron
        return QSize(width, max(self._line, metrics.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def showPopup(self) -> None:  # noqa: N802
        if not self.read_only:
            metrics = QFontMetrics(self.font())
            texts = [self.itemText(at) for at in range(self.count())]
            widest = max(map(metrics.horizontalAdvance, texts), default=0)
            self.view().setMinimumWidth(widest + 3 * self._chevron)
            super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self.read_only:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _OPENING:
            self.showPopup()
        elif event.text().isalnum() and not self.read_only:
            self.showPopup()
            self.view().keyboardSearch(event.text())
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setFont(self.font())
        chosen = self.currentData() not in {None, ""}
        painter.setPen(theme.colour("text.default" if chosen else "text.muted"))
        words = self.rect().adjusted(0, 0, -_GAP - self._chevron, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.currentText())
        if not self.read_only:
            top = (self.height() - self._chevron) // 2
            place = QRect(self.width() - self._chevron, top, self._chevron, self._chevron)
            ink = theme.colour("text.muted")
            self._desk.icons.paint(painter, "chevron-down", place.toRectF(), ink)


class ChoiceField(Field):
    """One of a vocabulary's words, or none; choosing saves at once."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        words: Iterable[str],
        *,
        none: str,
        weight: int = 400,
    ) -> None:
        self.choice = WordChoice(desk, weight=weight)
        self.choice.addItem(none, "")
        for word in words:
            self.choice.addItem(f"{word[:1].upper()}{word[1:]}", word)
        super().__init__(desk, name, self.choice, lines=True)
        self.choice.activated.connect(self._chosen)

    @property
    def words(self) -> str:
        """The stored word; "" for none."""
        return str(self.choice.currentData() or "")

    def put(self, words: str) -> None:
        """Show a word that was not chosen here."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(words)))
        self.choice.updateGeometry()

    def set_read_only(self, read_only: bool) -> None:
        """The word stays readable and reachable by keyboard."""
        super().set_read_only(read_only)
        self.choice.read_only = read_only
        self.choice.update()

    def focus_lost(self) -> None:
        """Nothing to save: choosing has saved."""

    def _chosen(self) -> None:
        self.choice.updateGeometry()
        self.words_changed()
        self.commit(again=True)
