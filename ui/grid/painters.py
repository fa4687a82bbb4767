"""How a cell's content is drawn and how tall it is; the frame around it is the delegate's."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from tracker.emptiness import Emptiness, emptiness
from ui.grid.column import RIGHT, Column
from ui.grid.look import Look

INK_OF_EMPTINESS = {
    Emptiness.NIL: "text.muted",
    Emptiness.NOT_APPLICABLE: "text.muted",
    Emptiness.TBC: "severity.warning.text",
}
"""The ink of words that say nothing, or not yet; anything else is ordinary text."""


class CellPainter(Protocol):
    """Draws the content of one column's cells."""

    def paint(self, painter: QPainter, box: QRect, record: Any) -> None:
        """Draw into the space inside the cell's padding."""

    def height(self, record: Any, width: int) -> int:
        """How many pixels the content takes at a width."""


class BandPainter(Protocol):
    """Draws rows that stand over the whole width, and says what a click on them means."""

    def paint(self, painter: QPainter, box: QRect, key: str) -> None:
        """Draw over the cell's ground."""

    def height(self, key: str, width: int) -> int:
        """How tall the row is at a width."""

    def part_at(self, key: str, box: QRect, x: int, y: int) -> str:
        """The part of the row at a point, "" for none."""


class WrappedText:
    """Words wrapped at the top of the cell, at most as many lines as the look allows."""

    def __init__(self, column: Column, look: Look) -> None:
        self._column = column
        self._look = look

    def paint(self, painter: QPainter, box: QRect, record: Any) -> None:
        text = self._column.text(record)
        if not text:
            return
        painter.setPen(self._look.colour(INK_OF_EMPTINESS.get(_kind(text), "text.default")))
        if self._column.align is RIGHT:
            painter.setFont(self._look.regular.font)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
            return
        laid = self._look.regular.laid(text, box.width(), self._look.lines)
        laid.draw(painter, box.left(), box.top())

    def height(self, record: Any, width: int) -> int:
        text = self._column.text(record)
        if not text:
            return 0
        look = self._look
        return look.regular.laid(text, width, look.lines).lines * look.pitch


_LONGEST_NOTHING = 60


@lru_cache(maxsize=4096)
def _kind(text: str) -> Emptiness:
    """Which kind of nothing a text says; long ones say something."""
    return emptiness(text) if len(text) <= _LONGEST_NOTHING else Emptiness.CONTENT
