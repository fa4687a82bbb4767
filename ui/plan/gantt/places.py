"""Where the bars of the rows in sight are, for painting and for the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from tracker.planrows import PlanRow
from tracker.timeline import Bar, BarKind, Span
from ui.plan.gantt.calendar import Calendar
from ui.plan.look import PlanLook

_LEAST = 2.0
"""The width of a bar that is shorter than this when zoomed out."""


@dataclass(slots=True)
class Place:
    """A row in sight: its place in the order, its top, and where its bar is drawn.

    `left` and `right` are the ends of the bar; a bar without an end reaches beyond the viewport.
    `ghost` is what the baseline promised, None where nothing else is drawn.
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
        ghost = _ghost(bar.ghost, calendar, middle, look, diamond=True)
        return Place(at, top, row, bar, centre - half, centre + half, look.diamond, middle, ghost)
    left = calendar.x_of(bar.first)
    right = calendar.end_of(bar.last) if bar.last is not None else max(width, left) + 40
    right = max(right, left + _LEAST)
    if bar.kind is BarKind.SUMMARY:
        return Place(at, top, row, bar, left, right, look.summary, middle, None)
    ghost = _ghost(bar.ghost, calendar, middle, look, diamond=False)
    raised = middle - 3 if ghost is not None else middle
    return Place(at, top, row, bar, left, right, look.bar, raised, ghost)


def _ghost(
    promised: Span, calendar: Calendar, middle: float, look: PlanLook, *, diamond: bool
) -> QRectF | None:
    """The outline of what was promised: beside a diamond another, under a bar a thin one."""
    first = promised.start or promised.finish
    last = promised.finish or promised.start
    if first is None or last is None:
        return None
    if diamond or first == last:
        centre, half = calendar.middle_of(last), look.diamond / 2
        return QRectF(centre - half, middle - half, look.diamond, look.diamond)
    left, right = calendar.x_of(first), calendar.end_of(last)
    return QRectF(left, middle + look.bar / 2 - 1, max(right - left, _LEAST), look.ghost)


def is_late_on(bar: Bar, today: date) -> bool:
    """Whether a line is drawn from the bar to today."""
    return bar.overdue > 0 and bar.last is not None and bar.last < today
