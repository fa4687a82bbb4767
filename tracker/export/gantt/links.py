"""Arrows between milestones that wait for each other, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tracker.export import palette
from tracker.export.gantt.bars import DIAMOND, Field
from tracker.export.gantt.canvas import Canvas
from tracker.export.gantt.paper import ROW
from tracker.model import Dependency
from tracker.timeline import Bar, BarKind
from tracker.timeline.routes import FROM_START, TO_FINISH, route

_STEP, _BETWEEN = 1.6, ROW / 2
_HEAD = 0.9


@dataclass(frozen=True, slots=True)
class Ends:
    """Where the bar of a row begins and ends on a page, and its middle."""

    left: float
    right: float
    middle: float


def ends_of(field: Field, bar: Bar, top: float) -> Ends | None:
    """The ends of a bar whose row begins at `top`; None if the page does not show both."""
    middle = top + ROW / 2
    if bar.first is None or bar.last is None or bar.first < field.scale.origin:
        return None
    if bar.last > field.last:
        return None
    if bar.kind is BarKind.DIAMOND:
        x = field.middle(bar.first)
        return Ends(x - DIAMOND, x + DIAMOND, middle)
    return Ends(field.starts(bar.first), field.ends(bar.last), middle)


def draw_links(
    canvas: Canvas, dependencies: Iterable[Dependency], ends: Mapping[str, Ends]
) -> None:
    """Draw those of which the page shows both milestones."""
    for each in dependencies:
        before, after = ends.get(each.before_uid), ends.get(each.after_uid)
        if before is not None and after is not None:
            _draw_one(canvas, each, before, after)


def draw_arrow(canvas: Canvas, start: float, end: float, y: float) -> None:
    """A straight one, for the legend."""
    canvas.line((start, y), (end - _HEAD, y), palette.LINK, points=0.6)
    _draw_head(canvas, end, y, leftwards=False)


def _draw_one(canvas: Canvas, each: Dependency, before: Ends, after: Ends) -> None:
    back, into_finish = each.kind in FROM_START, each.kind in TO_FINISH
    way = route(
        (before.left if back else before.right, before.middle),
        (after.right if into_finish else after.left, after.middle),
        back=back,
        into_finish=into_finish,
        step=_STEP,
        between=_BETWEEN,
    )
    for one, other in pairwise(way):
        canvas.line(one, other, palette.LINK, points=0.6)
    _draw_head(canvas, *way[-1], leftwards=into_finish)


def _draw_head(canvas: Canvas, x: float, y: float, *, leftwards: bool) -> None:
    foot = x + (_HEAD if leftwards else -_HEAD)
    canvas.shape(((x, y), (foot, y - _HEAD / 1.5), (foot, y + _HEAD / 1.5)), fill=palette.LINK)
