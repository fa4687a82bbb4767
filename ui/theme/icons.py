"""Icons from the tokens' paths, in the theme's colours, cached by name, size, colour and ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from ui.theme.drawing import svg_text
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Draws icons for one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def icon(self, name: str, *, colour: str = "text.default", size: int = 16) -> QIcon:
        """An icon for a button or an action; `colour` is a token name."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, colour=colour, size=size, ratio=ratio))
        faded = self.pixmap(name, colour="text.disabled", size=size)
        icon.addPixmap(faded, QIcon.Mode.Disabled)
        return icon

    def pixmap(
        self, name: str, *, colour: str = "text.default", size: int = 16, ratio: float = 1.0
    ) -> QPixmap:
        """An icon as a picture of `size` device-independent pixels."""
        ink = self._theme.colour(colour).name()
        key = (name, size, ink, ratio)
        if key not in self._pixmaps:
            pixmap = QPixmap(round(size * ratio), round(size * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, name, QRectF(0, 0, size, size), self._theme.colour(colour))
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, box: QRectF, ink: QColor) -> None:
        """Draw an icon straight into a delegate's painter."""
        from PySide6.QtSvg import QSvgRenderer  # loaded with the first icon, after the first paint

        key = (name, ink.name())
        if key not in self._renderers:
            svg = svg_text(name, ink.name())
            self._renderers[key] = QSvgRenderer(QByteArray(svg.encode()))
        self._renderers[key].render(painter, box)
