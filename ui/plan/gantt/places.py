"""Where the bars of the rows in sight are, for painting and for the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from tracker.planrows import PlanRow
from tracker.timeline import Bar, BarKind, Span
from ui.plan.gantt.calendar import Calendar
from ui.plan.look import PlanLook

_RAISED = 3
"""How far a bar rises to make room for the outline of its promise."""
_LEAST = 2.0
"""The width of a bar that is shorter than this when zoomed out."""


@dataclass(slots=True)
class Place:
    """A row in sight: its place in the order, its top, and where its bar is drawn.

    `left` and `right` are the ends of the bar; a bar without an end reaches beyond the viewport.
    `ghost` is what the baseline promised, None where nothing else is drawn; `ghost_pointed` says
    that it is a diamond.
    """

    at: int
    top: float
    row: PlanRow
    bar: Bar
    left: float
    right: float
    height: float
    middle: float
    ghost: QRectF | None
    ghost_pointed: bool = False

    @property
    def box(self) -> QRectF:
        """The rectangle of the bar or diamond."""
        top = self.middle - self.height / 2
        return QRectF(self.left, top, self.right - self.left, self.height)


def place_of(
    at: int, top: float, row: PlanRow, bar: Bar, calendar: Calendar, look: PlanLook, width: int
) -> Place:
    """Where a row's bar is drawn in a viewport so wide."""
    middle = top + look.row / 2
    if bar.first is None:
        return Place(at, top, row, bar, 0, 0, 0, middle, None)
    if bar.kind is BarKind.DIAMOND:
        centre, half = calendar.middle_of(bar.first), look.diamond / 2
        left, right, height = centre - half, centre + half, look.diamond
    else:
        left = calendar.x_of(bar.first)
        right = calendar.end_of(bar.last) if bar.last is not None else max(width, left) + 40
        right = max(right, left + _LEAST)
        height = look.summary if bar.kind is BarKind.SUMMARY else look.bar
    pointed = _is_one_day(bar.ghost)
    ghost = _ghost(bar.ghost, calendar, middle, look, pointed=pointed)
    raised = ghost is not None and not pointed and bar.kind is not BarKind.DIAMOND
    at_height = middle - _RAISED if raised else middle
    return Place(at, top, row, bar, left, right, height, at_height, ghost, pointed)


def _is_one_day(promised: Span) -> bool:
    """Whether a promise is drawn as a diamond: a day, or a delivery without a start."""
    start, finish = promised.start, promised.finish
    return finish is not None and start in (None, finish)


def _ghost(
    promised: Span, calendar: Calendar, middle: float, look: PlanLook, *, pointed: bool
) -> QRectF | None:
    """The outline of what was promised: a diamond in line, or a thin bar under the row's own."""
    if pointed and promised.finish is not None:
        centre, half = calendar.middle_of(promised.finish), look.diamond / 2
        return QRectF(centre - half, middle - half, look.diamond, look.diamond)
    if promised.start is None:
        return None
    left = calendar.x_of(promised.start)
    right = left + look.row if promised.finish is None else calendar.end_of(promised.finish)
    top = middle - _RAISED + look.bar / 2 + 1
    return QRectF(left, top, max(right - left, _LEAST), look.ghost)


def is_late_on(bar: Bar, today: date) -> bool:
    """Whether a line is drawn from the bar to today."""
    return bar.overdue > 0 and bar.last is not None and bar.last < today
