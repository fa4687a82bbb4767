"""Sheets of paper and the columns of the table on them, in millimetres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.export.plan_rows import finish_of, start_of
from tracker.planrows import PlanRow
from tracker.timing import format_short_date

TEXT_SIZE = 7.0
SMALL_SIZE = 6.0
"""Points: the smallest a board reads without complaint."""

MARGIN = 12.0
HEAD, CALENDAR_HEAD, FOOT = 15.0, 12.0, 9.0
ROW, LINE = 5.0, 3.0
"""The height of a row of one line, and of each further line."""
STEP = 3.0
"""The indent of one level."""
PAD = 1.5
"""Between the edge of a column and its text."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in landscape; `name_width` is what the rows' names are given of it."""

    name: str
    width: float
    height: float
    name_width: float

    @property
    def inner_width(self) -> float:
        """Between the margins."""
        return self.width - 2 * MARGIN

    @property
    def room(self) -> float:
        """What rows can take of the height."""
        return self.height - 2 * MARGIN - HEAD - CALENDAR_HEAD - FOOT


A3 = Paper("A3", 420.0, 297.0, 84.0)
A4 = Paper("A4", 297.0, 210.0, 66.0)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of words beside the chart; one that no row has anything in is left out.

    `before` is kept free for a badge, `most_lines` is how often its words may wrap.
    """

    title: str
    width: float
    get: Callable[[PlanRow], str]
    right: bool = False
    bold: bool = False
    before: float = 0.0
    most_lines: int = 1


def _said(value: date | str | None) -> str:
    if isinstance(value, date):
        return format_short_date(value)
    return " ".join(value.split()) if value else ""


def _slip(row: PlanRow) -> str:
    return row.slip.words if row.slip is not None and row.slip.days else ""


BADGE = 4.0
"""What a badge takes with the room after it."""

STATUS = TableColumn("Status", 31.0, lambda row: row.status or "", before=BADGE)
COLUMNS: Sequence[TableColumn] = (
    TableColumn("Owner", 30.0, lambda row: _said(row.owner), most_lines=2),
    TableColumn("Start", 20.0, lambda row: _said(start_of(row)), right=True),
    TableColumn("Expected delivery", 21.0, lambda row: _said(finish_of(row)), right=True),
    STATUS,
    TableColumn("Slip, days", 20.0, _slip, right=True, bold=True),
)
"""The columns after the name."""
