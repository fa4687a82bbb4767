"""The status of a milestone or scheme as a glyph: every one its own shape, told apart in grey.

Completed is a filled circle with a tick, On track a circle half filled, Delayed a triangle, Not
started an empty circle, Paused a circle with two bars, Cancelled one with a stroke, blank dashed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from tracker.model import Status
from tracker.timeline import look_of
from ui.theme import Theme

_drawn: dict[tuple[object, ...], QPixmap] = {}


def paint_status(painter: QPainter, box: QRectF, status: str | None, theme: Theme) -> None:
    """Draw a status into a square; None is a blank one."""
    ratio = painter.device().devicePixelRatio()
    key = (status, box.width(), ratio, theme.dark, theme.colour("status.onTrack.bar").rgb())
    if key not in _drawn:
        _drawn[key] = _picture(status, box.width(), ratio, theme)
    painter.drawPixmap(box.topLeft(), _drawn[key])


def status_ink(status: str | None, theme: Theme) -> QColor:
    """The colour of a status where it is drawn as a line: an outline's own where it has one."""
    hue = look_of(status).hue
    return theme.colour(f"status.{hue}.{'outline' if hue == 'notStarted' else 'bar'}")


def _picture(status: str | None, size: float, ratio: float, theme: Theme) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, paper = status_ink(status, theme), theme.colour(f"status.{look_of(status).hue}.onBar")
    side = size / 14
    painter.scale(side, side)
    _DRAW.get(status, _draw_blank)(painter, ink, paper)
    painter.end()
    return picture


_CIRCLE = QRectF(1.25, 1.25, 11.5, 11.5)


def _draw_blank(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    pen = QPen(ink, 1.3)
    pen.setDashPattern([2.0, 1.8])
    painter.setPen(pen)
    painter.drawEllipse(_CIRCLE)


def _draw_not_started(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(QPen(ink, 1.4))
    painter.drawEllipse(_CIRCLE)


def _draw_completed(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(_CIRCLE.adjusted(-0.75, -0.75, 0.75, 0.75))
    pen = QPen(paper, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(4, 7.3), QPointF(6.2, 9.4), QPointF(10, 5)]))


def _draw_on_track(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(QPen(ink, 1.4))
    painter.drawEllipse(_CIRCLE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(_CIRCLE.adjusted(1.6, 1.6, -1.6, -1.6), -90 * 16, 180 * 16)


def _draw_delayed(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.setPen(QPen(ink, 1.2, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(7, 1.2), QPointF(13.2, 12.4), QPointF(0.8, 12.4)]))
    painter.setPen(QPen(paper, 1.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(7, 5.2), QPointF(7, 8.2))
    painter.drawPoint(QPointF(7, 10.4))


def _draw_paused(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    _draw_not_started(painter, ink, _paper)
    painter.drawLine(QPointF(5.4, 4.6), QPointF(5.4, 9.4))
    painter.drawLine(QPointF(8.6, 4.6), QPointF(8.6, 9.4))


def _draw_cancelled(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    _draw_not_started(painter, ink, _paper)
    painter.drawLine(QPointF(3.2, 10.8), QPointF(10.8, 3.2))


_DRAW: Mapping[str | None, Callable[[QPainter, QColor, QColor], None]] = {
    Status.COMPLETED: _draw_completed,
    Status.ON_TRACK: _draw_on_track,
    Status.DELAYED: _draw_delayed,
    Status.NOT_STARTED: _draw_not_started,
    Status.PAUSED: _draw_paused,
    Status.CANCELLED: _draw_cancelled,
}
