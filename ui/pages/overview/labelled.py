"""A cell of a card that begins with an icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.theme import Icons, Theme
from ui.widgets.link_row import Painted

_INDENT = 22


def labelled(icon: str, ink: str, words: str, theme: Theme, icons: Icons) -> Painted:
    """Paints the icon in a colour of the theme, then the words."""

    def paint(painter: QPainter, box: QRectF) -> None:
        spot = QRectF(box.left(), box.center().y() - 7, 14, 14)
        icons.paint(painter, icon, spot, theme.colour(ink))
        font, room = theme.font("cell"), box.adjusted(_INDENT, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(theme.colour("text.default"))
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(words, elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    return paint
