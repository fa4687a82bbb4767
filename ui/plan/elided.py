"""Words on one line that end in "…" at the letter where the room does."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

_KEPT = 6000


class Elided:
    """Texts of one font, shortened and shaped once for each width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._known: dict[tuple[str, int], tuple[QStaticText, int]] = {}

    def draw(self, painter: QPainter, box: QRect, text: str, *, at_right: bool = False) -> None:
        """Draw as much of a text as a box holds, in the painter's pen, half-way down."""
        shaped, width = self._shaped(text, box.width())
        left = box.right() + 1 - width if at_right else box.left()
        top = box.top() + (box.height() - self._metrics.height()) // 2
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(left, top), shaped)

    def fitted(self, text: str, width: int) -> str:
        """As much of a text as fits."""
        line = " ".join(text.split())
        return self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, 0))

    def _shaped(self, text: str, width: int) -> tuple[QStaticText, int]:
        found = self._known.get((text, width))
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            shaped = QStaticText(self.fitted(text, width))
            shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            shaped.prepare(QTransform(), self.font)
            found = self._known[text, width] = shaped, ceil(shaped.size().width())
        return found
