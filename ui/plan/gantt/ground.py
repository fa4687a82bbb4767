"""What lies under the bars: rows, lines of weeks and months, shaded days that nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QPainter

from tracker.timeline import Band, Zoom, lower_bands, upper_bands
from tracker.workdays import is_working_day
from ui.plan.gantt.calendar import ONE_DAY, Calendar
from ui.plan.look import PlanLook


class Ground:
    """Draws lines in batches; where they stand is worked out again when zoom or scroll change."""

    def __init__(self, look: PlanLook, calendar: Calendar) -> None:
        self._look, self._calendar = look, calendar
        self._weeks: list[QLineF] = []
        self._months: list[QLineF] = []
        self._idle: list[QRectF] = []
        self._made_for: tuple[object, ...] = ()

    def shade(self, painter: QPainter, area: QRect) -> None:
        """Shade the days that nobody works, under the rows that stand out."""
        calendar = self._calendar
        key = (area.width(), area.height(), calendar.scale, calendar.offset)
        if key != self._made_for:
            self._work_out(area)
            self._made_for = key
        shade = self._look.colour("surface.sunken")
        for box in self._idle:
            painter.fillRect(box, shade)

    def rule(self, painter: QPainter, area: QRect, top: float) -> None:
        """Draw the lines of rows, weeks and months; `top` is where the first row begins."""
        look = self._look
        painter.setPen(look.colour("border.grid"))
        rows = range(round(top) + look.row - 1, area.bottom() + 1, look.row)
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for y in rows])
        painter.setPen(look.colour("gantt.weekLine"))
        painter.drawLines(self._weeks)
        painter.setPen(look.colour("gantt.monthLine"))
        painter.drawLines(self._months)

    def _work_out(self, area: QRect) -> None:
        calendar, zoom = self._calendar, self._calendar.scale.zoom
        first, last = calendar.date_at(0), calendar.date_at(area.width())
        self._weeks = self._lines(lower_bands(first, last, zoom), area)
        self._months = self._lines(upper_bands(first, last, zoom), area)
        self._idle = list(self._shaded(first, last, area)) if zoom is Zoom.DAY else []

    def _lines(self, bands: Iterator[Band], area: QRect) -> list[QLineF]:
        places = (int(self._calendar.x_of(band.first)) for band in bands)
        return [QLineF(x, area.top(), x, area.bottom()) for x in places]

    def _shaded(self, first: date, last: date, area: QRect) -> Iterator[QRectF]:
        day = first
        while day <= last:
            if not is_working_day(day):
                x, width = self._calendar.x_of(day), self._calendar.scale.per_day
                yield QRectF(x, area.top(), width, area.height())
            day += ONE_DAY
