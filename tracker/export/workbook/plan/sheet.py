"""Plan: the milestones with a calendar of weeks, like Appendix 3 of a board paper."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter

from tracker.export.plan_rows import NO_PLAN, counted, days_drawn
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import PROSE, SUBTITLE, TITLE
from tracker.export.workbook.plan.calendar import COLUMN_WIDTH, Calendar
from tracker.export.workbook.plan.columns import PLAN_COLUMNS, PlanColumn
from tracker.export.workbook.plan.legend import legend
from tracker.export.workbook.plan.looks import (
    BAND,
    BAND_REST,
    HIDDEN_TITLE,
    STEP,
    STEP_NOW,
    TITLE_CELL,
    cell_look,
    status_look,
)
from tracker.export.workbook.plan.row import Drawing
from tracker.export.workbook.sheet import A3, Entry, Page, Sheet
from tracker.planrows import PlanRow, PlanRows
from tracker.timing import format_date

PLAN_HOLDS = "Workstreams, schemes and milestones with their dates, beside a calendar"
"""What the sheet holds, as About tells it."""

_TABLE = len(PLAN_COLUMNS)
_PAGE_WIDTH = 380.0
"""Characters across an A3 page at the smallest print that is still read, about 55%."""
_MOST_PAGES = 20
_FILTER_BUTTON = 3.0
"""Characters of a title that its filter button covers."""
_DAYS_AFTER_TODAY, _LEAST_DAYS = 45, 182
"""Room for how late things are, and for the legend."""
_MOST_FILLED = 120_000
"""With more cells than this only those that show something are written."""


def add_plan(book: Book, plan: PlanRows, *, heading: str) -> None:
    """Write the sheet; a plan without rows has only its head."""
    calendar = Calendar.of(*days_drawn(plan, after_today=_DAYS_AFTER_TODAY, at_least=_LEAST_DAYS))
    widths = [_width(column, plan) for column in PLAN_COLUMNS]
    hidden = [
        column.hidden or (column.optional and not _used(column, plan)) for column in PLAN_COLUMNS
    ]
    legends = legend(plan, len(calendar.columns))
    titles_row = 1 + len(legends) + len(calendar.rows)
    sheet = Sheet(
        book,
        words.PLAN,
        [*widths, *[COLUMN_WIDTH] * len(calendar.columns)],
        hidden=[at for at, unseen in enumerate(hidden, 1) if unseen],
        frozen=f"B{titles_row + 1}",
        page=Page(A3, repeat_from=1, repeat_row=titles_row, across=_pages(widths, calendar)),
        deepest=max((plan.nodes[key].depth for key in plan.order), default=0),
    )
    sheet.write((heading, TITLE))
    subtitle = f"As of {format_date(plan.as_of)}: {counted(plan)}"
    for at, entries in enumerate(legends):
        sheet.write((subtitle, SUBTITLE) if at == 0 else None, *_aside(), *entries)
    _write_calendar_head(sheet, calendar, calendar.at(plan.as_of))
    filled = len(plan.order) * len(calendar.columns) <= _MOST_FILLED
    drawing = Drawing(calendar, plan.as_of, filled=filled)
    for key in plan.order:
        row = plan.row(key)
        said = [_entry(column, row, plan, filled=filled) for column in PLAN_COLUMNS]
        sheet.write(*said, *drawing.cells(row), level=row.node.depth)
    if not plan.order:
        sheet.write((NO_PLAN, PROSE))
    _finish(sheet, titles_row)


def _width(column: PlanColumn, plan: PlanRows) -> float:
    """A column with nothing in it is only as wide as its title."""
    if column.hidden or _used(column, plan):
        return column.width
    return min(column.width, max(map(len, column.title.split())) + _FILTER_BUTTON)


def _used(column: PlanColumn, plan: PlanRows) -> bool:
    return any(column.get(plan.row(key), plan) is not None for key in plan.order)


def _pages(widths: Sequence[float], calendar: Calendar) -> int:
    """The pages across on which nothing is too small to read; titles stand on each."""
    seen = [width for width, column in zip(widths, PLAN_COLUMNS, strict=True) if not column.hidden]
    beyond = sum(seen) + len(calendar.columns) * COLUMN_WIDTH - _PAGE_WIDTH
    more = math.ceil(beyond / (_PAGE_WIDTH - seen[0]))
    return min(1 + max(0, more), _MOST_PAGES)


def _aside() -> list[Entry | None]:
    """The columns of the table after its first, left out."""
    return [None] * (_TABLE - 1)


def _write_calendar_head(sheet: Sheet, calendar: Calendar, now: int) -> None:
    *bands, steps = calendar.rows
    for texts in bands:
        sheet.write(None, *_aside(), *_banded(texts))
    sheet.write(
        *((each.title, HIDDEN_TITLE if each.hidden else TITLE_CELL) for each in PLAN_COLUMNS),
        *((text, STEP_NOW if at == now else STEP) for at, text in enumerate(steps)),
    )


def _banded(texts: Sequence[str | None]) -> Iterator[Entry]:
    """Years or months: a label stands in the middle of the cells it is true of."""
    for text in texts:
        yield (None, BAND_REST) if text is None else (text or None, BAND)


def _entry(column: PlanColumn, row: PlanRow, plan: PlanRows, *, filled: bool) -> Entry | None:
    value = column.get(row, plan)
    if value is None and not filled:
        return None
    level = row.node.level
    if column.key == "status":
        return value, status_look(row.status, level)
    marked = isinstance(value, str) and column.key in _FIGURES
    if column.key == "slip":
        marked = row.slip is not None and row.slip.days > 0
    depth = row.node.depth if column.key == "title" else 0
    return value, cell_look(column.key, level, depth, marked=marked)


_FIGURES = frozenset({"allocation", "start", "finish", "promised"})
"""Columns of dates and amounts, where words are the exception."""


def _finish(sheet: Sheet, titles_row: int) -> None:
    """Filters, and the words that a status may be chosen from."""
    first, last = titles_row + 1, max(sheet.next_row - 1, titles_row + 1)
    shown = sum(1 for column in PLAN_COLUMNS if not column.hidden)
    sheet.inner.auto_filter = AutoFilter(ref=f"A{titles_row}:{get_column_letter(shown)}{last}")
    for at, column in enumerate(PLAN_COLUMNS, start=1):
        if column.choices:
            letter = get_column_letter(at)
            sheet.offer(f"{letter}{first}:{letter}{last}", column.title, column.choices)
