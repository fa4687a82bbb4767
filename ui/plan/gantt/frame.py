"""One frame of the Gantt: ground, promises, bars, links and today, from the back to the front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from tracker.timeline import Level
from ui.plan.gantt.bars import Bars
from ui.plan.gantt.calendar import Calendar
from ui.plan.gantt.ground import Ground
from ui.plan.gantt.links import Links
from ui.plan.gantt.marks import Marks
from ui.plan.gantt.places import Place
from ui.plan.look import PlanLook
from ui.theme.tokens import shared


@dataclass(frozen=True, slots=True)
class Lit:
    """Which rows stand out: the current one, the hovered one, and whether keys go here."""

    current: int
    hovered: int
    active: bool


class Frame:
    """Paints the rows it is given."""

    def __init__(self, look: PlanLook, calendar: Calendar) -> None:
        self._look, self._calendar = look, calendar
        self.ground, self.bars = Ground(look, calendar), Bars(look)
        self.marks, self.links = Marks(look, calendar), Links(look)

    def renew(self) -> None:
        """Take fonts and colours afresh."""
        self.marks.renew()

    def paint(
        self,
        painter: QPainter,
        area: QRect,
        places: Sequence[Place],
        lit: Lit,
        today: date,
        place_of: Callable[[str], Place | None],
    ) -> None:
        """Draw everything into an area of the viewport."""
        painter.fillRect(area, self._look.colour("surface.page"))
        if places:
            last = round(places[-1].top) + self._look.row
            rows = QRect(area.topLeft(), QSize(area.width(), min(area.height(), last)))
            self.ground.shade(painter, rows)
            self._paint_rows(painter, area, places, lit)
            self.ground.rule(painter, rows, places[0].top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.marks.paint_ghosts(painter, places)
        self.links.paint(painter, places, place_of)
        self.bars.paint(painter, places)
        self.marks.paint_slips(painter, places)
        self._paint_today(painter, area, today)
        self.marks.paint_lateness(painter, places, today, area.width())

    def _paint_rows(
        self, painter: QPainter, area: QRect, places: Sequence[Place], lit: Lit
    ) -> None:
        """The grounds of rows that stand out."""
        look = self._look
        for place in places:
            if place.at == lit.current:
                name = "selection.row" if lit.active else "selection.rowInactive"
            elif place.at == lit.hovered:
                name = "surface.hover"
            elif place.row.node.level is Level.WORKSTREAM:
                name = "surface.sunken"
            else:
                continue
            box = QRectF(area.left(), place.top, area.width(), look.row)
            painter.fillRect(box, look.colour(name))

    def _paint_today(self, painter: QPainter, area: QRect, today: date) -> None:
        x = self._calendar.middle_of(today)
        if area.left() - 2 <= x <= area.right() + 2:
            width: float = shared("stroke", "todayLine")
            painter.setPen(QPen(self._look.colour("gantt.today"), width))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom() + 1))
