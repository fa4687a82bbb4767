"""A text with what differs from another marked in it, wrapped at whatever width there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tracker.worddiff import Part, Piece
from ui.review.marking import Marked, Marker
from ui.theme import Theme

_EDGE = 12


class MarkedText(QWidget):
    """Removed words are struck through, added ones underlined, both tinted."""

    def __init__(self, theme: Theme, marker: Marker) -> None:
        super().__init__()
        self._theme, self._marker = theme, marker
        self._pieces: tuple[Piece, ...] = ()
        self._ink = "text.default"

    def show_pieces(self, pieces: Sequence[Piece], *, muted: bool) -> None:
        """Show other words; nothing at all reads "(blank)"."""
        self._pieces = tuple(pieces) or (Piece(Part.SAME, "(blank)"),)
        self._ink = "text.muted" if muted or not pieces else "text.default"
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._ink))
        self._laid().draw(painter, _EDGE, 6)

    def _fit(self) -> None:
        self.setMinimumHeight(round(self._laid().height) + 12)
        self.update()

    def _laid(self) -> Marked:
        width = max(40, self.width() - 2 * _EDGE)
        pitch = self.fontMetrics().lineSpacing() + 3
        return self._marker.laid(self._pieces, self._theme.font("cell"), width, pitch)
