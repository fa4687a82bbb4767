"""Words on one line that end in "…" at the letter where the room does."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

_KEPT = 6000
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Elided:
    """Texts of one font, shortened once for each width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._known: dict[tuple[str, int], str] = {}

    def draw(self, painter: QPainter, box: QRect, text: str) -> None:
        """Draw as much of a text as a box holds, in the painter's pen."""
        painter.setFont(self.font)
        painter.drawText(box, _MIDDLE, self.fitted(text, box.width()))

    def fitted(self, text: str, width: int) -> str:
        """As much of a text as fits."""
        found = self._known.get((text, width))
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            line = " ".join(text.split())
            found = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, 0))
            self._known[text, width] = found
        return found
