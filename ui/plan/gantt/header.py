"""The calendar over the bars: months over weeks, and a tag at the date everything is judged by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.timeline import Band, lower_bands, upper_bands
from tracker.timing.wording import MONTHS
from ui.plan.gantt.bars import RADIUS
from ui.plan.gantt.calendar import Calendar
from ui.plan.gantt.words import Words
from ui.plan.look import PlanLook

_PAD = 5


class GanttHeader(QWidget):
    """Two rows of bands, as zoomed and scrolled as the bars beneath."""

    def __init__(self, parent: QWidget, look: PlanLook, calendar: Calendar) -> None:
        super().__init__(parent)
        self._look, self._calendar = look, calendar
        self.today = date.min
        self.setAccessibleName("Calendar")
        self.renew()

    def renew(self) -> None:
        """Take fonts and sizes afresh."""
        theme = self._look.theme
        self._strong = Words(theme.font("caption", weight=600))
        self._caption = Words(theme.font("caption"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, calendar = self._look, self._calendar
        painter = QPainter(self)
        width, height = self.width(), self.height()
        painter.fillRect(self.rect(), look.colour("surface.sunken"))
        first, last = calendar.date_at(0), calendar.date_at(width)
        zoom, half = calendar.scale.zoom, height / 2
        painter.setPen(look.colour("text.default"))
        self._paint_bands(painter, upper_bands(first, last, zoom), self._strong, half / 2)
        painter.setPen(look.colour("text.muted"))
        self._paint_bands(painter, lower_bands(first, last, zoom), self._caption, half * 1.5)
        painter.setPen(look.colour("border.hairline"))
        for band in upper_bands(first, last, zoom):
            x = int(calendar.x_of(band.first))
            painter.drawLine(x, 0, x, height)
        painter.drawLine(0, height - 1, width, height - 1)
        painter.setPen(look.colour("border.grid"))
        painter.drawLine(0, round(half), width, round(half))
        self._paint_today(painter, half)

    def _paint_bands(
        self, painter: QPainter, bands: Iterator[Band], words: Words, middle: float
    ) -> None:
        """Write in each band the fullest label that fits; narrow ones let every other one be."""
        held = list(bands)
        calendar = self._calendar
        narrow = any(
            calendar.end_of(band.last) - calendar.x_of(band.first)
            < words.width(band.labels[-1]) + _PAD
            for band in held[1:-1]
        )
        for band in held:
            left, right = calendar.x_of(band.first), calendar.end_of(band.last)
            if narrow:
                if band.when_narrow:
                    words.draw(painter, left + 2, middle, band.labels[-1])
                continue
            begin = max(left, 0) + _PAD
            label = next((each for each in band.labels if words.width(each) <= right - begin), "")
            if label:
                words.draw(painter, begin, middle, label)

    def _paint_today(self, painter: QPainter, half: float) -> None:
        look, words = self._look, tag_of(self.today)
        middle = self._calendar.middle_of(self.today)
        width = self._strong.width(words) + 2 * _PAD
        if not -width / 2 < middle < self.width() + width / 2:
            return
        box = QRectF(middle - width / 2, half + 1, width, half - 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("gantt.today"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(look.colour("gantt.onToday"))
        self._strong.draw(painter, box.left() + _PAD, box.center().y(), words)


def tag_of(day: date) -> str:
    """ "9 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"
