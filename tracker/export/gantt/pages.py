"""What stands on which page: the rows, the stretch of time, the scale; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.export.gantt.measure import wrapped
from tracker.export.gantt.paper import (
    A3,
    A4,
    COLUMNS,
    LINE,
    PAD,
    ROW,
    STEP,
    TEXT_SIZE,
    Paper,
    TableColumn,
)
from tracker.export.plan_rows import days_drawn
from tracker.planrows import PlanRow, PlanRows
from tracker.timeline import Level, Scale, Zoom, month_days

_LEGIBLE: Sequence[tuple[Zoom, float, int]] = (
    (Zoom.WEEK, 1.7 / 7, 1),
    (Zoom.MONTH, 4.2 / 30.4, 3),
    (Zoom.QUARTER, 5.0 / 91, 4),
    (Zoom.YEAR, 9.0 / 365, 1_000),
)
"""Calendars, the finest first: the least millimetres a day may have in them, and how many pages
side by side are worth it."""

_AFTER_TODAY, _LEAST_DAYS = 45, 120
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row with its name, and what stands in each column, in lines.

    A `continued` one repeats what the rows after it stand under, in its name alone.
    """

    row: PlanRow
    lines: Sequence[str]
    cells: Sequence[Sequence[str]] = ()
    continued: bool = False

    @property
    def height(self) -> float:
        """In millimetres."""
        return ROW + (max(map(len, (self.lines, *self.cells))) - 1) * LINE

    def again(self) -> PageRow:
        """The row as it stands at the top of a further page."""
        more = "" if len(self.lines) == 1 else " …"
        return PageRow(self.row, (f"{self.lines[0]}{more} (continued)",), continued=True)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: rows, and the time from the scale's origin to `last`."""

    rows: Sequence[PageRow]
    scale: Scale
    last: date


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole chart on a kind of paper. `columns` are those with anything in them."""

    paper: Paper
    columns: Sequence[TableColumn]
    pages: Sequence[Page]

    @property
    def table_width(self) -> float:
        """The width of the name and the columns beside it."""
        return self.paper.name_width + sum(column.width for column in self.columns)


def pages_of(plan: PlanRows, keys: Sequence[str]) -> Chart:
    """The rows on A4 if that holds them on one page, else on A3, and on as many as it takes."""
    chart = _chart(plan, keys, A4)
    whole = len(chart.pages) == 1 and chart.pages[0].scale.zoom is Zoom.WEEK
    return chart if whole else _chart(plan, keys, A3)


def picture_of(plan: PlanRows, keys: Sequence[str]) -> Chart:
    """The rows as one picture, as wide as A3 or wider and as high as it takes."""
    first, last = days_drawn(plan, after_today=_AFTER_TODAY, at_least=_LEAST_DAYS)
    columns = _columns(plan, keys)
    rows = _rows(plan, keys, A3, columns)
    table = A3.name_width + sum(column.width for column in columns)
    scale, pages = _scale(first, last, A3.inner_width - table)
    chart_width = max(A3.inner_width - table, ((last - first).days + 1) * scale.per_day)
    width = A3.width - A3.inner_width + table + chart_width
    height = A3.height - A3.room + max(sum(row.height for row in rows), ROW)
    if pages == 1:
        scale = Scale(first, chart_width / ((last - first).days + 1), scale.zoom)
    paper = Paper("picture", width, height, A3.name_width)
    return Chart(paper, columns, (Page(rows, scale, last),))


def _chart(plan: PlanRows, keys: Sequence[str], paper: Paper) -> Chart:
    first, last = days_drawn(plan, after_today=_AFTER_TODAY, at_least=_LEAST_DAYS)
    columns = _columns(plan, keys)
    width = paper.inner_width - paper.name_width - sum(column.width for column in columns)
    scale, _pages = _scale(first, last, width)
    stretches = list(_stretches(scale, last, width))
    pages = [
        Page(rows, Scale(begins, scale.per_day, scale.zoom), ends)
        for rows in _by_height(plan, _rows(plan, keys, paper, columns), paper.room)
        for begins, ends in stretches
    ]
    return Chart(paper, columns, pages)


def _columns(plan: PlanRows, keys: Sequence[str]) -> list[TableColumn]:
    return [column for column in COLUMNS if any(column.get(plan.row(key)) for key in keys)]


def _rows(
    plan: PlanRows, keys: Sequence[str], paper: Paper, columns: Sequence[TableColumn]
) -> list[PageRow]:
    rows: list[PageRow] = []
    for key in keys:
        row = plan.row(key)
        bold = row.node.level is not Level.MILESTONE
        room = max(paper.name_width - 2 * PAD - STEP * row.node.depth, 4 * STEP)
        name = wrapped(row.title, room, TEXT_SIZE, bold=bold)
        rows.append(PageRow(row, name, [_cell(column, row) for column in columns]))
    return rows


def _cell(column: TableColumn, row: PlanRow) -> list[str]:
    """What a column says of a row, in as many lines as it may have."""
    room = column.width - 2 * PAD - column.before
    return wrapped(column.get(row), room, TEXT_SIZE, bold=column.bold, most=column.most_lines)


def _scale(first: date, last: date, width: float) -> tuple[Scale, int]:
    """The finest calendar that is legible, and the pages side by side that it takes."""
    days = (last - first).days + 1
    for zoom, least, most in _LEGIBLE:
        pages = max(1, -int(-days * least // width))
        if pages <= most:
            # Pages are cut where months begin, so that each may leave a month's width unused.
            per_day = width * pages / (days + _LONGEST_MONTH * (pages - 1))
            return Scale(first, max(per_day, least), zoom), pages
    raise AssertionError("the coarsest calendar fits any plan")


def _stretches(scale: Scale, last: date, width: float) -> Iterator[tuple[date, date]]:
    """The time on each page side by side, cut where months begin."""
    begins = scale.origin
    while begins <= last:
        ends = begins + timedelta(days=int(width / scale.per_day + 1e-6) - 1)
        if ends >= last:
            yield begins, last
            return
        cut = month_days(ends)[0] - timedelta(days=1)
        ends = cut if cut > begins else ends
        yield begins, ends
        begins = ends + timedelta(days=1)


def _by_height(plan: PlanRows, rows: Sequence[PageRow], room: float) -> Iterator[list[PageRow]]:
    """Rows shared out over pages; what a page's first row stands under is repeated above it, and a
    heading never stands last, away from what it heads."""
    by_key = {row.row.key: row for row in rows}
    page: list[PageRow] = []
    used = 0.0
    for row in rows:
        if page and used + row.height > room:
            moved = _headings_at_the_end(page)
            yield page[: len(page) - len(moved)]
            first = moved[0] if moved else row
            above = [by_key[key].again() for key in plan.ancestors(first.row.key) if key in by_key]
            page = [*reversed(above), *moved]
            used = sum(each.height for each in page)
        page.append(row)
        used += row.height
    yield page


def _headings_at_the_end(page: Sequence[PageRow]) -> list[PageRow]:
    at = len(page)
    while at > 1 and page[at - 1].row.node.has_children and not page[at - 1].continued:
        at -= 1
    return list(page[at:])
