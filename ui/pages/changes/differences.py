"""What one value was and is now, word by word."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.review.marking import Marked, Marker
from ui.theme import Theme

_EDGE, _BETWEEN = 16, 24


class Differences(QWidget):
    """The old words at the left, the new ones at the right, what differs marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._marker = theme, Marker(theme)
        self._old = self._new = ""

    def show_words(self, old: str, new: str) -> None:
        """Compare two texts."""
        self._old, self._new = old, new
        self.setAccessibleName(
            f"Was: {old or 'blank'}. Now: {new or 'blank'}" if old != new else ""
        )
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text.default"))
        old, new = self._sides()
        old.draw(painter, _EDGE, 8)
        new.draw(painter, _EDGE + self._half() + _BETWEEN, 8)

    def _fit(self) -> None:
        self.setFixedHeight(self._height())
        self.update()

    def _height(self) -> int:
        return round(max(side.height for side in self._sides())) + 16

    def _half(self) -> float:
        return max(40.0, (self.width() - 2 * _EDGE - _BETWEEN) / 2)

    def _sides(self) -> tuple[Marked, Marked]:
        font = self._theme.font("cell")
        pitch = self.fontMetrics().lineSpacing() + 2
        old, new = self._marker.compared(self._old, self._new)
        width = self._half()
        return (
            self._marker.laid(old, font, width, pitch),
            self._marker.laid(new, font, width, pitch),
        )
