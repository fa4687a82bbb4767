"""Short words in the Gantt, laid out once for each text and font."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QStaticText

_KEPT = 4000


class Words:
    """Texts of one font, ready to be drawn."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._laid: dict[str, tuple[QStaticText, float, float]] = {}

    def width(self, text: str) -> float:
        """How wide a text is."""
        return self._of(text)[1]

    def draw(self, painter: QPainter, left: float, middle: float, text: str) -> None:
        """Draw a text in the painter's pen, half its height above and below `middle`."""
        laid, _width, height = self._of(text)
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(left, middle - height / 2), laid)

    def _of(self, text: str) -> tuple[QStaticText, float, float]:
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            laid = QStaticText(text)
            laid.prepare(font=self.font)
            size = laid.size()
            found = self._laid[text] = (laid, size.width(), size.height())
        return found
