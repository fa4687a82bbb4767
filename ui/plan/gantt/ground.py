"""What lies under the bars: rows, lines of weeks and months, shaded days that nobody works."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from tracker.timeline import Zoom, lower_bands, upper_bands
from tracker.workdays import is_working_day
from ui.plan.gantt.calendar import ONE_DAY, Calendar
from ui.plan.look import PlanLook


class Ground:
    """Paints the calendar's lines as a tile one row high, made when zoom or scroll change."""

    def __init__(self, look: PlanLook, calendar: Calendar) -> None:
        self._look, self._calendar = look, calendar
        self._tile: QPixmap | None = None
        self._made_for: tuple[object, ...] = ()

    def paint(self, painter: QPainter, area: QRect, top: float) -> None:
        """Fill an area; `top` is where a row begins."""
        tile = self._current(area.width(), painter.device().devicePixelRatio())
        painter.drawTiledPixmap(QRectF(area), tile, QPointF(0, area.top() - top))

    def _current(self, width: int, ratio: float) -> QPixmap:
        calendar, look = self._calendar, self._look
        key = (width, ratio, calendar.scale, calendar.offset, look.row, look.theme.dark)
        if self._tile is None or key != self._made_for:
            self._tile, self._made_for = self._drawn(width, ratio), key
        return self._tile

    def _drawn(self, width: int, ratio: float) -> QPixmap:
        look, calendar = self._look, self._calendar
        tile = QPixmap(round(width * ratio), round(look.row * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        first, last = calendar.date_at(0), calendar.date_at(width)
        zoom = calendar.scale.zoom
        if zoom is Zoom.DAY:
            self._shade(painter, first, last)
        weeks = [self._line(band.first) for band in lower_bands(first, last, zoom)]
        painter.setPen(look.colour("gantt.weekLine"))
        painter.drawLines(weeks)
        months = [self._line(band.first) for band in upper_bands(first, last, zoom)]
        painter.setPen(look.colour("gantt.monthLine"))
        painter.drawLines(months)
        painter.setPen(look.colour("border.grid"))
        painter.drawLine(0, look.row - 1, width, look.row - 1)
        painter.end()
        return tile

    def _line(self, day: date) -> QLineF:
        x = int(self._calendar.x_of(day)) + 0.5
        return QLineF(x, 0, x, self._look.row)

    def _shade(self, painter: QPainter, first: date, last: date) -> None:
        shade, calendar = self._look.colour("surface.sunken"), self._calendar
        day = first
        while day <= last:
            if not is_working_day(day):
                x = calendar.x_of(day)
                painter.fillRect(QRectF(x, 0, calendar.scale.per_day, self._look.row), shade)
            day += ONE_DAY
