"""The foot of a page: what the marks mean, and the page's number."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.export import palette
from tracker.export.gantt.bars import draw_bracket, draw_diamond, draw_promise, draw_stretch
from tracker.export.gantt.canvas import Canvas
from tracker.export.gantt.links import draw_arrow
from tracker.export.gantt.measure import width_of
from tracker.export.gantt.paper import MARGIN, SMALL_SIZE
from tracker.planrows import PlanRows
from tracker.timeline import LOOKS, look_of

_SAMPLE = 7.0
"""How long a sample is."""
_BEFORE_WORDS, _BETWEEN = 1.2, 4.0

Sample = Callable[[Canvas, float, float], None]
"""Draws a sample at a left edge and a middle."""


def draw_foot(canvas: Canvas, plan: PlanRows, page: str) -> None:
    """The legend along the bottom and the page's number at the right."""
    y = canvas.height - MARGIN - 1
    canvas.line((MARGIN, y - 4), (canvas.width - MARGIN, y - 4), palette.HAIRLINE)
    canvas.words(
        canvas.width - MARGIN,
        y,
        page,
        size=SMALL_SIZE + 0.5,
        colour=palette.MUTED,
        align="right",
    )
    x = MARGIN
    for sample, words in _items(plan):
        sample(canvas, x, y)
        x += _SAMPLE + _BEFORE_WORDS
        canvas.words(x, y, words, size=SMALL_SIZE + 0.5, colour=palette.MUTED)
        x += width_of(words, SMALL_SIZE + 0.5) + _BETWEEN


def _items(plan: PlanRows) -> Iterator[tuple[Sample, str]]:
    used = {row.status for row in plan.portfolio.milestones if row.vanished_on is None}
    for status in LOOKS:
        if status in used:
            yield _stretch(status), look_of(status).word
    yield _diamond, "One day"
    yield _bracket, "Scheme or workstream"
    if plan.portfolio.baseline is not None:
        yield _promise, "Baseline, where it differs"
        yield _arrow, "Slip"
    if plan.portfolio.dependencies:
        yield _link, "Waits for"
    yield _late, "Overdue"
    yield _now, "As-of date"


def _stretch(status: str | None) -> Sample:
    return lambda canvas, x, y: draw_stretch(canvas, status, x, x + _SAMPLE, y)


def _diamond(canvas: Canvas, x: float, y: float) -> None:
    draw_diamond(canvas, x + _SAMPLE / 2, y, palette.MUTED, palette.MUTED, outlined=False)


def _bracket(canvas: Canvas, x: float, y: float) -> None:
    draw_bracket(canvas, x, x + _SAMPLE, y)


def _promise(canvas: Canvas, x: float, y: float) -> None:
    draw_promise(canvas, x, x + _SAMPLE, y - 0.5)


def _arrow(canvas: Canvas, x: float, y: float) -> None:
    end = x + _SAMPLE
    canvas.line((x, y), (end - 1, y), palette.SLIP, points=0.7)
    canvas.shape(((end, y), (end - 1, y - 0.5), (end - 1, y + 0.5)), fill=palette.SLIP)


def _link(canvas: Canvas, x: float, y: float) -> None:
    draw_arrow(canvas, x, x + _SAMPLE, y)


def _late(canvas: Canvas, x: float, y: float) -> None:
    canvas.line((x, y), (x + _SAMPLE, y), palette.OVERDUE, points=0.7, dotted=True)


def _now(canvas: Canvas, x: float, y: float) -> None:
    middle = x + _SAMPLE / 2
    canvas.line((middle, y - 2), (middle, y + 2), palette.TODAY, points=1.2)
