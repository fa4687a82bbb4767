"""What tells promise from present: baseline outlines, slip arrows, and lines of lateness."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tracker.timeline import BarKind
from ui.plan.gantt.bars import diamond
from ui.plan.gantt.calendar import Calendar
from ui.plan.gantt.places import Place, is_late_on
from ui.plan.gantt.words import Words
from ui.plan.look import PlanLook

_GAP, _HEAD = 3.0, 4.0


class Marks:
    """Draws what belongs to bars besides themselves."""

    def __init__(self, look: PlanLook, calendar: Calendar) -> None:
        self._look, self._calendar = look, calendar
        self.renew()

    def renew(self) -> None:
        """Take fonts afresh."""
        theme = self._look.theme
        self._strong = Words(theme.font("caption", weight=600))
        self._caption = Words(theme.font("caption"))

    def paint_ghosts(self, painter: QPainter, places: Iterable[Place]) -> None:
        """Outline what the baseline promised."""
        look = self._look
        painter.setPen(QPen(look.colour("gantt.baselineOutline"), 1))
        painter.setBrush(look.colour("gantt.baselineFill"))
        for place in places:
            ghost = place.ghost
            if ghost is None:
                continue
            box = ghost.adjusted(0.5, 0.5, -0.5, -0.5)
            if place.ghost_pointed:
                painter.drawPolygon(diamond(box))
            else:
                painter.drawRect(box)

    def paint_slips(self, painter: QPainter, places: Iterable[Place]) -> None:
        """An arrow from where it was promised to where it is, with the days between."""
        look = self._look
        slipped = [place for place in places if _has_arrow(place)]
        if not slipped:
            return
        pen = QPen(look.colour("gantt.slip"), 1)
        for place in slipped:
            assert place.ghost is not None
            begin = place.ghost.right() if place.ghost_pointed else place.ghost.left()
            y = place.middle
            end, words = place.left - _GAP, place.bar.slip_label
            begin += _GAP
            if end - begin < 2 * _HEAD:
                continue
            painter.setPen(pen)
            painter.setBrush(look.colour("gantt.slip"))
            width = self._strong.width(words)
            if width + 4 * _HEAD < end - begin:
                left = (begin + end - width) / 2
                painter.drawLines(
                    [QLineF(begin, y, left - 3, y), QLineF(left + width + 3, y, end, y)]
                )
                self._strong.draw(painter, left, y, words)
            else:
                painter.drawLine(QLineF(begin, y, end, y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(_head(end, y))

    def paint_lateness(
        self, painter: QPainter, places: Iterable[Place], today: date, width: int
    ) -> None:
        """A dotted line from the day it was due to today, and how late that is."""
        look, line_at = self._look, self._calendar.middle_of(today)
        late = [place for place in places if is_late_on(place.bar, today)]
        if not late or line_at < 0:
            return
        pen = QPen(look.colour("gantt.overdue"), 1.2)
        pen.setDashPattern([1.6, 2.4])
        painter.setPen(pen)
        lines = [
            QLineF(place.right + _GAP, place.middle, line_at - _GAP, place.middle)
            for place in late
            if place.right + 2 * _GAP < line_at
        ]
        painter.drawLines(lines)
        if line_at > width:
            return
        painter.setPen(look.colour("severity.error.text"))
        for place in late:
            left = max(line_at, place.right) + 8
            self._caption.draw(painter, left, place.top + look.row / 2, place.bar.overdue_label)


def _has_arrow(place: Place) -> bool:
    """Between diamonds, and where it is the start that slipped; a bar's ghost says it alone."""
    slip = place.bar.slip or 0
    one_day = place.bar.kind is BarKind.DIAMOND
    return place.ghost is not None and slip > 0 and (one_day or place.bar.slip_at == "start")


def _head(x: float, y: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y), QPointF(x - _HEAD, y - _HEAD / 1.4), QPointF(x - _HEAD, y + _HEAD / 1.4)]
    )
