"""Writing the chart: PDF pages for print, or one picture of the whole plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.errors import Refused
from tracker.export import palette
from tracker.export.gantt.bars import Field, draw_bar
from tracker.export.gantt.canvas import Canvas, drawing, save_pages, save_picture
from tracker.export.gantt.frame import (
    Words,
    draw_calendar,
    draw_ground,
    draw_head,
    draw_now,
    draw_table_head,
    draw_words,
    page_said,
)
from tracker.export.gantt.legend import draw_foot
from tracker.export.gantt.links import Ends, draw_links, ends_of
from tracker.export.gantt.pages import Chart, Page, pages_of, picture_of
from tracker.export.gantt.paper import CALENDAR_HEAD, HEAD, MARGIN, TEXT_SIZE
from tracker.export.plan_rows import NO_PLAN, counted
from tracker.planrows import PlanRows
from tracker.portfolio import Portfolio
from tracker.timeline import Level
from tracker.timing import format_date

MOST_ROWS = 2_000
"""With more rows than this (some fifty sheets of A3) milestones are left out."""
_MOST_IN_A_PICTURE = 1_500
"""A picture of more rows is higher than programs can open."""
DRAFT = "DRAFT"


def write_gantt(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
    draft: bool = False,
) -> None:
    """Write the chart to `path`: pages for .pdf, else one picture for .svg or .png.

    A4 if that holds it on one page, else A3. `draft` says on every page that the month is not
    closed. Raises `Refused` for a plan too large to draw, OSError where the system refuses.
    """
    pictured = path.suffix.lower() != ".pdf"
    title = f"{portfolio.programme.name}: plan"
    with drawing():
        pages = draw_gantt(portfolio, as_of=as_of, draft=draft, pictured=pictured)
        if pictured:
            save_picture(next(pages), path, title=title, made_on=made_on)
        else:
            save_pages(pages, path, title=title, made_on=made_on)


def draw_gantt(
    portfolio: Portfolio, *, as_of: date, draft: bool = False, pictured: bool = False
) -> Iterator[Canvas]:
    """The chart page by page, or as one picture; raises `Refused` for a plan too large."""
    plan = PlanRows(portfolio, as_of)
    keys, left_out = _drawn(plan, _MOST_IN_A_PICTURE if pictured else MOST_ROWS)
    words = Words(
        f"{portfolio.programme.name}: plan",
        f"As of {format_date(as_of)}: {counted(plan)}{left_out}",
        DRAFT if draft else "",
    )
    chart = picture_of(plan, keys) if pictured else pages_of(plan, keys)
    for number, page in enumerate(chart.pages, start=1):
        yield _drawn_page(chart, page, plan, words, page_said(chart, number))


def _drawn(plan: PlanRows, most: int) -> tuple[Sequence[str], str]:
    """The rows to draw, and what to say of those left out."""
    if len(plan.order) <= most:
        return plan.order, ""
    keys = [key for key in plan.order if plan.nodes[key].level is not Level.MILESTONE]
    if len(keys) > most:
        raise Refused(
            f"a plan of {len(plan.order):,} rows is too large to draw",
            remedy="export it as an Excel workbook instead: export FILE plan OUT.xlsx",
        )
    return keys, f". Milestones are left out, since there are more than {most:,} rows"


def _drawn_page(chart: Chart, page: Page, plan: PlanRows, words: Words, said: str) -> Canvas:
    canvas = Canvas(chart.paper.width, chart.paper.height)
    draw_head(canvas, words)
    top = MARGIN + HEAD
    first_row = top + CALENDAR_HEAD
    bottom = first_row + sum(row.height for row in page.rows)
    left = MARGIN + chart.table_width
    field = Field(canvas, left, canvas.width - MARGIN, page.scale, page.last, plan.as_of)
    y = first_row
    for row in page.rows:
        draw_ground(canvas, row, y)
        y += row.height
    draw_calendar(field, top, bottom)
    draw_table_head(canvas, chart, top)
    y = first_row
    ends: dict[str, Ends] = {}
    for row in page.rows:
        draw_words(canvas, chart, row, y)
        if not row.continued:
            draw_bar(field, row.row.bar, y)
            found = ends_of(field, row.row.bar, y)
            if found is not None:
                ends[row.row.key] = found
        y += row.height
    draw_links(canvas, plan.portfolio.dependencies, ends)
    if page.rows:
        draw_now(field, top, bottom)
    else:
        canvas.words(MARGIN, first_row + 5, NO_PLAN, size=TEXT_SIZE + 1, colour=palette.INK)
    draw_foot(canvas, plan, said)
    return canvas
