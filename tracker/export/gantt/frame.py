"""What stands around the bars of a page: title, calendar, table, legend, page number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.export import palette
from tracker.export.gantt.bars import Field
from tracker.export.gantt.canvas import Canvas
from tracker.export.gantt.measure import fitted, width_of
from tracker.export.gantt.pages import Chart, PageRow
from tracker.export.gantt.paper import (
    CALENDAR_HEAD,
    LINE,
    MARGIN,
    PAD,
    ROW,
    SMALL_SIZE,
    STATUS,
    STEP,
    TEXT_SIZE,
)
from tracker.export.palette import STATUS_HUES
from tracker.timeline import Band, Level, Zoom, look_of, lower_bands, upper_bands
from tracker.timing import format_short_date

_TITLE_SIZE = 13.0
_TAG = CALENDAR_HEAD / 3
_HEAVY = 0.9


@dataclass(frozen=True, slots=True)
class Words:
    """What every page says: its title, the sentence under it, and whether it is a draft."""

    title: str
    subtitle: str
    draft: str


def draw_head(canvas: Canvas, words: Words) -> None:
    """The title, the as-of date and what is counted, at the top of a page."""
    right = canvas.width - MARGIN
    room = right - MARGIN
    if words.draft:
        canvas.words(
            right,
            MARGIN + 3,
            words.draft,
            size=_TITLE_SIZE,
            colour=palette.OVERDUE,
            bold=True,
            align="right",
        )
        room -= width_of(words.draft, _TITLE_SIZE, bold=True) + 2 * PAD
    title = fitted(words.title, room, _TITLE_SIZE, bold=True)
    canvas.words(MARGIN, MARGIN + 3, title, size=_TITLE_SIZE, colour=palette.INK, bold=True)
    said = fitted(words.subtitle, right - MARGIN, TEXT_SIZE + 1)
    canvas.words(MARGIN, MARGIN + 9, said, size=TEXT_SIZE + 1, colour=palette.MUTED)


def draw_calendar(field: Field, top: float, bottom: float) -> None:
    """Rows of bands above the bars, with lines down through them."""
    canvas, scale, last = field.canvas, field.scale, field.last
    rows = list(_bands(scale.origin, last, scale.zoom))
    height = CALENDAR_HEAD / len(rows)
    for at, bands in reversed(list(enumerate(rows))):
        foot = at == len(rows) - 1
        y = top + at * height
        canvas.box(field.left, y, field.right - field.left, height, fill=palette.SUNKEN)
        rooms = [(band, field.starts(band.first), field.ends(band.last)) for band in bands]
        for _band, x, _end in rooms:
            canvas.line((x, y), (x, bottom), _LINES[not foot], points=0.35 if foot else 0.6)
        _label_bands(field, rooms, y + height / 2, upper=not foot)


def _bands(first: date, last: date, zoom: Zoom) -> Iterator[list[Band]]:
    """Years over the calendar's own bands, and months between where those are weeks or days."""
    yield list(upper_bands(first, last, Zoom.YEAR))
    if zoom in {Zoom.WEEK, Zoom.DAY}:
        yield list(lower_bands(first, last, Zoom.MONTH))
    yield list(lower_bands(first, last, zoom))


_LINES = {True: palette.MONTH_LINE, False: palette.WEEK_LINE}
"""The colour of the lines beneath the upper and the lower bands."""

_Room = tuple[Band, float, float]
"""A band with its left and right edge."""


def _label_bands(field: Field, rooms: Sequence[_Room], y: float, *, upper: bool) -> None:
    """Every band in the fullest words that all of them have room for; where even the shortest are
    too long, every second one. The as-of date is written over the lower ones."""
    size = TEXT_SIZE if upper else SMALL_SIZE
    before = PAD if upper else 0.4
    words = [[width_of(label, size, bold=upper) for label in room[0].labels] for room in rooms]
    most = max(len(widths) for widths in words) - 1
    inner = [
        next((at for at, width in enumerate(widths) if width <= end - x - before), most + 1)
        for (_band, x, end), widths in zip(rooms[1:-1], words[1:-1], strict=True)
    ]
    fullest = max(inner, default=0)
    narrow = fullest > most
    free = (field.right, field.left) if upper else _tag(field)
    for (band, x, end), widths in zip(rooms, words, strict=True):
        room = (end - x - before) * (2 if narrow else 1)
        at = next((at for at in range(min(fullest, most), most + 1) if widths[at] <= room), None)
        hidden = x < free[1] and end > free[0]
        if at is None or hidden or (narrow and not band.when_narrow):
            continue
        field.canvas.words(
            x + before,
            y,
            band.labels[at],
            size=size,
            colour=palette.INK if upper else palette.MUTED,
            bold=upper,
        )


def draw_now(field: Field, top: float, bottom: float) -> None:
    """The line of the as-of date with its date above; over the bars."""
    if field.now is None:
        return
    canvas, (left, right) = field.canvas, _tag(field)
    tag = top + CALENDAR_HEAD - _TAG
    canvas.line((field.now, tag), (field.now, bottom), palette.TODAY, points=1.2)
    canvas.box(left, tag, right - left, _TAG, fill=palette.TODAY)
    canvas.words(
        (left + right) / 2,
        tag + _TAG / 2,
        format_short_date(field.as_of),
        size=SMALL_SIZE,
        colour=palette.ON_ACCENT,
        bold=True,
        align="center",
    )


def _tag(field: Field) -> tuple[float, float]:
    """From where to where the as-of date stands written; nowhere if it is not on the page."""
    if field.now is None:
        return field.right, field.left
    width = width_of(format_short_date(field.as_of), SMALL_SIZE, bold=True) + 2 * PAD
    left = min(max(field.now - width / 2, field.left), field.right - width)
    return left, left + width


def draw_table_head(canvas: Canvas, chart: Chart, top: float) -> None:
    """The columns' titles."""
    canvas.box(MARGIN, top, chart.table_width, CALENDAR_HEAD, fill=palette.SUNKEN)
    y = top + CALENDAR_HEAD - _TAG / 2
    x = MARGIN
    heads = [("Workstream, scheme, milestone", chart.paper.name_width, False)]
    heads += [(column.title, column.width, column.right) for column in chart.columns]
    for title, width, right in heads:
        lines = [title] if width_of(title, TEXT_SIZE, bold=True) < width - PAD else title.split()
        for at, words in enumerate(reversed(lines)):
            canvas.words(
                x + width - PAD if right else x + PAD,
                y - at * LINE,
                words,
                size=TEXT_SIZE,
                colour=palette.INK,
                bold=True,
                align="right" if right else "left",
            )
        x += width
    canvas.line(
        (MARGIN, top + CALENDAR_HEAD),
        (canvas.width - MARGIN, top + CALENDAR_HEAD),
        palette.RULE,
        points=_HEAVY,
    )


def draw_ground(canvas: Canvas, row: PageRow, top: float) -> None:
    """What a row stands on: a tint under workstreams, a hairline beneath each."""
    right = canvas.width - MARGIN
    if row.row.node.level is Level.WORKSTREAM:
        canvas.box(MARGIN, top, right - MARGIN, row.height, fill=palette.SUNKEN)
    bottom = top + row.height
    canvas.line((MARGIN, bottom), (right, bottom), palette.WEEK_LINE, points=0.5)


def draw_words(canvas: Canvas, chart: Chart, row: PageRow, top: float) -> None:
    """A row's name and columns."""
    bold = row.row.node.level is not Level.MILESTONE and not row.continued
    y = top + ROW / 2
    for at, line in enumerate(row.lines):
        canvas.words(
            MARGIN + PAD + STEP * row.row.node.depth,
            y + at * LINE,
            line,
            size=TEXT_SIZE,
            colour=palette.MUTED if row.continued else palette.INK,
            bold=bold,
        )
    if row.continued:
        return
    x = MARGIN + chart.paper.name_width
    for column, cell in zip(chart.columns, row.cells, strict=True):
        left = x + PAD + (column.before if cell[0] else 0)
        for at, line in enumerate(cell):
            canvas.words(
                x + column.width - PAD if column.right else left,
                y + at * LINE,
                line,
                size=TEXT_SIZE,
                colour=palette.SLIP if column.bold else palette.INK,
                bold=column.bold,
                align="right" if column.right else "left",
            )
        if column is STATUS:
            if cell[0]:
                draw_badge(canvas, row.row.status, x + PAD, y)
            if row.row.contradicted:
                _draw_derived(canvas, row, left + width_of(cell[0], TEXT_SIZE), y)
        x += column.width


def draw_badge(canvas: Canvas, status: str | None, x: float, y: float) -> None:
    """A status's letter on its colour, as in the workbook."""
    hue = STATUS_HUES.get(status, STATUS_HUES[None])
    canvas.box(x, y - 1.4, 2.8, 2.8, fill=hue.fill, line=hue.outline)
    canvas.words(
        x + 1.4,
        y,
        look_of(status).letter,
        size=SMALL_SIZE - 0.5,
        colour=hue.on_fill,
        bold=True,
        align="center",
    )


def _draw_derived(canvas: Canvas, row: PageRow, x: float, y: float) -> None:
    """An arrow to the status that the rows beneath add up to, where it is another."""
    canvas.words(x + 1, y, "→", size=TEXT_SIZE, colour=palette.SLIP, bold=True)
    draw_badge(canvas, row.row.derived, x + 5, y)


def page_said(chart: Chart, number: int) -> str:
    """ "Page 1 of 4"."""
    return f"Page {number} of {len(chart.pages)}"
