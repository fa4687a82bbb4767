"""Dragging a bar: the whole of it moves, an end of it stretches; by whole days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tracker.timeline import NOWHERE, BarKind
from ui.plan.columns import short_date
from ui.plan.gantt.bars import diamond
from ui.plan.gantt.calendar import moved
from ui.plan.gantt.places import Place
from ui.plan.gestures.tip import paint_tip

if TYPE_CHECKING:
    from ui.plan.gantt.view import GanttView

Dates = tuple[date | None, date | None]
_FADED = 0.6


class Grip(Enum):
    """Which part of a bar is held."""

    WHOLE = auto()
    START = auto()
    FINISH = auto()


def shifted(start: date | None, finish: date | None, days: int, grip: Grip) -> Dates:
    """The dates after a drag of so many days; an end never passes the other one."""
    begins = moved(start, days) if start is not None and grip is not Grip.FINISH else start
    ends = moved(finish, days) if finish is not None and grip is not Grip.START else finish
    if begins is not None and ends is not None and begins > ends:
        return (ends, ends) if grip is Grip.START else (begins, begins)
    return begins, ends


class Shift:
    """Moves or stretches the bar of a milestone."""

    def __init__(self, view: GanttView, at: Place, place: QPointF, grip: Grip) -> None:
        self._view, self._place, self._from, self._grip = view, at, place, grip
        row = at.row.row
        assert row is not None
        self._start, self._finish = at.row.span.start, at.row.span.finish
        self._now: Dates = (self._start, self._finish)
        self._pointer = place

    @property
    def dates(self) -> Dates:
        """The dates as they would be."""
        return self._now

    def move(self, place: QPointF) -> None:
        days = round((place.x() - self._from.x()) / self._view.calendar.scale.per_day)
        self._pointer = place
        self._now = shifted(self._start, self._finish, days, self._grip)
        key, bar = self._place.row.key, self._place.row.bar
        start, finish = self._now
        self._view.shifted[key] = replace(
            bar,
            first=start or finish,
            last=finish,
            kind=_kind(start, finish),
            ghost=NOWHERE if bar.kind is BarKind.NONE else bar.ghost,
            slip=None,
            overdue=0,
        )
        self._view.viewport().update()

    def release(self) -> None:
        self._end()
        if self._now != (self._start, self._finish):
            self._view.dates_asked.emit(self._place.row.key, *self._now)

    def cancel(self) -> None:
        self._end()

    def paint(self, painter: QPainter) -> None:
        """The bar as it was, in outline, and both dates in a tag."""
        look, before = self._view.look, self._place.box
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(look.colour("text.muted"), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setOpacity(_FADED)
        if self._place.bar.kind is BarKind.DIAMOND:
            painter.drawPolygon(diamond(before))
        else:
            painter.drawRoundedRect(before, 2, 2)
        painter.setOpacity(1)
        over = QRectF(self._pointer.x(), self._place.top, 0, look.row)
        paint_tip(painter, look, over, self.words, QRectF(self._view.viewport().rect()))

    @property
    def words(self) -> str:
        """Both dates, and how far that is from where it was."""
        start, finish = self._now
        days = _gone(self._start, start) or _gone(self._finish, finish)
        dates = " to ".join(dict.fromkeys(short_date(day) for day in self._now if day))
        return f"{dates} ({days:+d} {'day' if abs(days) == 1 else 'days'})" if days else dates

    def _end(self) -> None:
        self._view.shifted.pop(self._place.row.key, None)
        self._view.viewport().unsetCursor()
        self._view.viewport().update()


def _gone(before: date | None, after: date | None) -> int:
    return (after - before).days if before is not None and after is not None else 0


def _kind(start: date | None, finish: date | None) -> BarKind:
    if finish is None:
        return BarKind.OPEN_ENDED
    return BarKind.DIAMOND if start in (None, finish) else BarKind.BAR
