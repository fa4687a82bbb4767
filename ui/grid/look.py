"""Fonts, sizes and text layouts of a grid at the present theme and text size."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.grid.wrapping import Wrapper
from ui.theme import Icons, Theme


class Look:
    """What painters ask for instead of the theme's tokens; `renew` after the theme has changed.

    Attributes:
        lines: how many lines a cell shows; 0 for all.
        pitch: distance of lines in pixels.
        pad_x, pad_y: space inside a cell.
        least_height, usual_height: of a row: no less than, and taken for until it is measured.
        ruled: whether lines stand between columns.
    """

    def __init__(self, theme: Theme, icons: Icons, *, lines: int = 3) -> None:
        self.theme = theme
        self.icons = icons
        self.lines = lines
        self.ruled = True
        self.renew()

    def renew(self) -> None:
        """Take fonts and sizes afresh."""
        theme = self.theme
        self.pitch = theme.size("rowHeight", "trackerLine")
        self.caption_pitch = theme.size("font", "lineHeight", "caption")
        self.pad_x = theme.size("spacing", "cellPaddingX")
        self.pad_y = theme.size("spacing", "cellPaddingY")
        self.least_height = theme.size("rowHeight", "trackerMin")
        self.usual_height = max(self.least_height, 2 * self.pad_y + 3 * self.pitch)
        self.header_height = max(theme.size("rowHeight", "trackerHeader"), 2 * self.pitch + 8)
        self.pill = theme.size("size", "pill")
        self.badge = theme.size("size", "badge")
        self.small_badge = theme.size("size", "badgeSmall")
        self.radius = theme.size("radius", "pill")
        self.band = theme.size("rowHeight", "areaHeader")
        self.scale = max(1.0, theme.scale)
        self.icon = theme.size("icon", "sizes", "inline")
        self.heading = Wrapper(theme.font("body", weight=600), self.pitch)
        self.regular = Wrapper(theme.font("cell"), self.pitch)
        self.strong = Wrapper(theme.font("cell", weight=600), self.pitch)
        self.caption = Wrapper(theme.font("caption"), self.caption_pitch)
        self.character = QFontMetricsF(theme.font("cell")).averageCharWidth()

    def paint_icon(self, painter: QPainter, name: str, x: float, y: float, ink: str) -> None:
        """Draw an icon of the size that stands in a line of text."""
        ratio = painter.device().devicePixelRatio()
        picture = self.icons.pixmap(name, colour=ink, size=self.icon, ratio=ratio)
        painter.drawPixmap(QPointF(x, y), picture)

    def colour(self, name: str) -> QColor:
        """A colour by its token name."""
        return self.theme.colour(name)

    def width_of(self, characters: float) -> int:
        """The width of a column that holds so many average characters a line."""
        return round(characters * self.character) + 2 * self.pad_x
