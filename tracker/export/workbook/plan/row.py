"""One row of the Plan sheet's calendar: its bar, what was promised, how late it is."""

from __future__ import annotations

from datetime import date

from tracker.columns import CellValue
from tracker.export.workbook.plan.calendar import Calendar
from tracker.export.workbook.plan.looks import BAR, SUMMARY, Mark, mark_look
from tracker.export.workbook.sheet import Entry
from tracker.planrows import PlanRow
from tracker.timeline import BarKind, Level, look_of

DIAMOND = "◆"
ON_ITS_WAY = "•"
"""Stands in the weeks between an expected delivery that has passed and the as-of date."""


class Drawing:
    """Draws rows on one calendar.

    Where rows are not many they are `filled`: every cell has its lines, and dots lead from an
    expected delivery that has passed to the words that say how late it is.
    """

    def __init__(self, calendar: Calendar, as_of: date, *, filled: bool) -> None:
        self.calendar = calendar
        self.as_of = as_of
        self.now = calendar.at(as_of)
        self.filled = filled
        self._blank: dict[Level, list[Entry | None]] = {
            level: [
                (None, mark_look(self._mark(level, at))) if filled else None
                for at in range(len(calendar.columns))
            ]
            for level in Level
        }

    def cells(self, row: PlanRow) -> list[Entry | None]:
        """The cells of a row, one per column of the calendar."""
        level, bar = row.node.level, row.bar
        entries = list(self._blank[level])
        if bar.kind is BarKind.NONE or bar.first is None:
            return entries
        calendar = self.calendar
        marks: dict[int, tuple[CellValue, Mark]] = {}
        for at in self._ghost(row):
            marks[at] = (None, self._mark(level, at)._replace(ghost=True))
        if bar.overdue and bar.last is not None:
            self._draw_lateness(marks, row)
        covered = calendar.within(bar.first, bar.last or calendar.columns[-1].last)
        kind = SUMMARY if bar.kind is BarKind.SUMMARY else BAR
        letter = "" if kind == SUMMARY else look_of(bar.status).letter
        for at in covered:
            before = marks[at][1] if at in marks else self._mark(level, at)
            shown = letter if at in {covered[0], covered[-1]} else None
            marks[at] = (shown, before._replace(bar=kind, status=bar.status, late=False))
        if bar.kind is BarKind.DIAMOND and covered:
            at = covered[0]
            marks[at] = (f"{DIAMOND}{letter}", marks[at][1])
        for at, (text, mark) in marks.items():
            entries[at] = (text or None, mark_look(mark))
        return entries

    def _mark(self, level: Level, at: int) -> Mark:
        return Mark(level, begins=self.calendar.begins[at], now=at == self.now)

    def _ghost(self, row: PlanRow) -> range:
        """The columns of what the baseline promised, where that is not what is expected now."""
        start, finish = row.bar.ghost[:2]
        first, last = start or finish, finish or start
        if first is None or last is None:
            return range(0)
        return self.calendar.within(min(first, last), max(first, last))

    def _draw_lateness(self, marks: dict[int, tuple[CellValue, Mark]], row: PlanRow) -> None:
        """Dots from the expected delivery to the as-of date, then in words how late that is."""
        bar, level = row.bar, row.node.level
        assert bar.last is not None
        for at in self.calendar.within(bar.last, self.as_of) if self.filled else ():
            marks[at] = (ON_ITS_WAY, self._mark(level, at)._replace(late=True))
        after = self.now + 1
        if after < len(self.calendar.columns):
            marks[after] = (bar.overdue_label, self._mark(level, after)._replace(late=True))
