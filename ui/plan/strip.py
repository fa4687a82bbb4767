"""A small Gantt of one scheme: a lane for each milestone, promises in outline, today's line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.planrows import PlanRow
from tracker.portfolio import Portfolio
from tracker.timeline import Scale, plan_range, span_of_promise, upper_bands
from ui.plan.gantt.bars import Bars
from ui.plan.gantt.calendar import Calendar
from ui.plan.gantt.marks import Marks
from ui.plan.gantt.places import Place, place_of
from ui.plan.gantt.telling import spanned
from ui.plan.gantt.words import Words
from ui.plan.look import PlanLook
from ui.theme import Icons, Theme
from ui.theme.tokens import shared

_MOST = 12
"""Lanes at most; more milestones share the height."""


class StripLook(PlanLook):
    """The plan's look at half its size."""

    def renew(self) -> None:
        """Take fonts and sizes afresh."""
        super().renew()
        self.row = round(self.row / 2)
        self.bar, self.diamond = round(self.bar * 0.6), round(self.diamond * 0.7)
        self.ghost = round(self.ghost * 0.6)


class GanttStrip(QWidget):
    """Shows the rows it is given, all of them in sight."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._look = StripLook(theme, icons)
        self._today = date.min
        self._rows: Sequence[PlanRow] = ()
        self._range = (date.min, date.min)
        self._calendar = Calendar(date(2017, 1, 1))
        self._bars, self._marks = Bars(self._look), Marks(self._look, self._calendar)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._renew)
        self._renew()

    def show_rows(self, rows: Sequence[PlanRow], portfolio: Portfolio, as_of: date) -> None:
        """Draw these milestones."""
        self._rows, self._today = [row for row in rows if row.bar.first is not None], as_of
        promised = [span_of_promise(portfolio.promised.get(row.key)) for row in self._rows]
        spans = [row.span for row in self._rows]
        self._range = plan_range([*spans, *promised], as_of)
        self.setVisible(bool(self._rows))
        self.setAccessibleName(
            "Gantt: " + "; ".join(f"{row.title}, {spanned(row.span)}" for row in self._rows)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        lanes = min(len(self._rows), _MOST)
        return QSize(240, self._head + lanes * self._look.row + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        places, look, calendar = self._places(), self._look, self._calendar
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface.page"))
        self._paint_calendar(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marks.paint_ghosts(painter, places)
        self._bars.paint(painter, places)
        width: float = shared("stroke", "todayLine")
        painter.setPen(QPen(look.colour("gantt.today"), width))
        x = calendar.middle_of(self._today)
        painter.drawLine(QLineF(x, self._head, x, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(look.colour("border.hairline"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _places(self) -> list[Place]:
        first, last = self._range
        self._calendar.scale = Scale.fitting(first, last, max(self.width(), 1))
        lanes = max(len(self._rows), 1)
        pitch = min(self._look.row, (self.height() - self._head - 2) / lanes)
        return [
            place_of(
                at, self._head + at * pitch, row, row.bar, self._calendar, self._look, self.width()
            )
            for at, row in enumerate(self._rows)
        ]

    def _paint_calendar(self, painter: QPainter) -> None:
        look, calendar = self._look, self._calendar
        for band in upper_bands(*self._range, calendar.scale.zoom):
            x, end = calendar.x_of(band.first), calendar.end_of(band.last)
            painter.setPen(look.colour("gantt.monthLine"))
            painter.drawLine(QLineF(int(x), 0, int(x), self.height()))
            painter.setPen(look.colour("text.muted"))
            begin = max(x, 0.0) + 3
            label = next(
                (each for each in band.labels if self._words.width(each) < end - begin), ""
            )
            if label:
                self._words.draw(painter, begin, self._head / 2, label)

    @property
    def _head(self) -> int:
        return self._look.caption_pitch + 2

    def _renew(self) -> None:
        self._look.renew()
        self._marks.renew()
        self._words = Words(self._look.theme.font("caption"))
        self.update()
