"""One line of a card: painted cells in columns, and the rows behind it when it is pressed.

Signals:
    followed: the line was pressed; carries its `Link`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from tracker.overview import Link
from ui.theme import Theme
from ui.widgets.ringed_button import RingedButton

Painted = Callable[[QPainter, QRectF], None]
"""Draws what stands in place of a cell's words."""

_GAP = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words in a colour and weight, or what is painted instead.

    `width` is in average characters; 0 takes what the others leave. `tail` are muted words after
    the text, in the same cell.
    """

    text: str = ""
    width: float = 0
    right: bool = False
    ink: str = "text.default"
    weight: int = 400
    tail: str = ""
    paint: Painted | None = None


class LinkRow(RingedButton):
    """A row that can be reached by Tab and pressed by Enter, Space or a click."""

    followed = Signal(object)

    def __init__(
        self, theme: Theme, cells: Sequence[Cell], link: Link | None, *, name: str, height: int = 24
    ) -> None:
        super().__init__()
        self._theme, self._cells, self._link, self._height = theme, cells, link, height
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if link else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if link is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda: self.followed.emit(link))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, round(self._height * max(1.0, self._theme.scale)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._link is not None and self.underMouse():
            painter.fillRect(box, self._theme.colour("surface.hover"))
        for cell, place in zip(self._cells, self._places(box), strict=True):
            if cell.paint is not None:
                cell.paint(painter, place)
            else:
                self._write(painter, cell, place)
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)

    def _places(self, box: QRectF) -> list[QRectF]:
        one = QFontMetricsF(self._theme.font("cell")).averageCharWidth()
        widths = [cell.width * one for cell in self._cells]
        free = box.width() - sum(widths) - _GAP * (len(widths) - 1)
        open_ended = sum(not cell.width for cell in self._cells) or 1
        left, places = box.left(), []
        for fixed in widths:
            width = fixed or max(0.0, free / open_ended)
            places.append(QRectF(left, box.top(), width, box.height()))
            left += width + _GAP
        return places

    def _write(self, painter: QPainter, cell: Cell, place: QRectF) -> None:
        font = self._theme.font("cell", weight=cell.weight)
        metrics = QFontMetricsF(font)
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(self._theme.colour(cell.ink))
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, text)
        if cell.tail and text == cell.text:
            used = metrics.horizontalAdvance(text)
            rest = place.adjusted(used, 0, 0, 0)
            painter.setFont(self._theme.font("cell"))
            painter.setPen(self._theme.colour("text.muted"))
            tail = QFontMetricsF(painter.font()).elidedText(
                f" · {cell.tail}", Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, flags, tail)
