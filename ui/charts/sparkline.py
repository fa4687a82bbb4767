"""A line of readings as small as a word; its last point is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.charts.scale import UpScale, places
from ui.theme import Theme


def paint_sparkline(painter: QPainter, box: QRectF, theme: Theme, values: Sequence[float]) -> None:
    """Draw the readings of a measure, oldest first; nothing where there are none."""
    if not values:
        return
    inner = box.adjusted(3, 7, -5, -7)
    points = places(inner, values, UpScale(inner, values))
    painter.setPen(QPen(theme.colour("accent.fill"), 1.5, j=Qt.PenJoinStyle.RoundJoin))
    if len(points) > 1:
        painter.drawPolyline(QPolygonF(points))
    painter.setBrush(theme.colour("accent.fill"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(points[-1], 2.5, 2.5)
