"""The bars of one row: shape by kind, look by status, promise, slip and lateness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.export import palette
from tracker.export.gantt.canvas import Canvas
from tracker.export.gantt.measure import width_of
from tracker.export.gantt.paper import ROW, SMALL_SIZE
from tracker.export.palette import STATUS_HUES
from tracker.timeline import Bar, BarKind, Scale, Texture, look_of

BAR_HEIGHT, GHOST_HEIGHT, SUMMARY_HEIGHT = 2.2, 1.1, 1.2
DIAMOND = 1.25
"""Half the width of a diamond."""
_LIFT = 0.7
"""How far a bar rises to make room for what was promised."""
_GAP = 1.0
_ARROW = 1.0
_FOOT = 1.0
_OUTLINED = frozenset({Texture.OUTLINE, Texture.DASHED_OUTLINE})


@dataclass(frozen=True, slots=True)
class Field:
    """The part of a page that bars are drawn in: days from the scale's origin to `last` stand to
    the right of `left`."""

    canvas: Canvas
    left: float
    right: float
    scale: Scale
    last: date
    as_of: date

    def starts(self, day: date) -> float:
        """Where a day begins; a day before the page gives its edge."""
        return min(max(self.left + self.scale.x_of(day), self.left), self.right)

    def ends(self, day: date) -> float:
        """Where a day ends, likewise."""
        return min(max(self.left + self.scale.end_of(day), self.left), self.right)

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.left + self.scale.middle_of(day)

    def shows(self, first: date, last: date | None) -> bool:
        """Whether any day from `first` to `last` is on the page."""
        return first <= self.last and (last is None or last >= self.scale.origin)

    @property
    def now(self) -> float | None:
        """Where the as-of date begins, if it is on the page."""
        return self.starts(self.as_of) if self.shows(self.as_of, self.as_of) else None


def draw_bar(field: Field, bar: Bar, top: float) -> None:
    """Everything of one row, whose upper edge is at `top`."""
    if bar.first is None:
        return
    middle = top + ROW / 2
    _draw_ghost(field, bar, middle)
    _draw_slip(field, bar, middle)
    _draw_lateness(field, bar, middle)
    if not field.shows(bar.first, bar.last):
        return
    if bar.kind is BarKind.SUMMARY:
        _draw_summary(field, bar, middle)
    elif bar.kind is BarKind.DIAMOND:
        hue = STATUS_HUES.get(bar.status, STATUS_HUES[None])
        outlined = look_of(bar.status).texture in _OUTLINED
        x = field.middle(bar.first)
        draw_diamond(field.canvas, x, middle, hue.fill, hue.outline, outlined=outlined)
    else:
        lift = _LIFT if bar.ghost.start or bar.ghost.finish else 0.0
        end = field.ends(bar.last) if bar.last is not None else field.right
        start = field.starts(bar.first)
        endless = bar.last is None
        draw_stretch(field.canvas, bar.status, start, end, middle - lift, endless=endless)


def draw_stretch(
    canvas: Canvas, status: str | None, start: float, end: float, y: float, *, endless: bool = False
) -> None:
    """A bar in the look of a status, its middle at `y`; an endless one comes to a point."""
    look, hue = look_of(status), STATUS_HUES.get(status, STATUS_HUES[None])
    half, end = BAR_HEIGHT / 2, max(end, start + 0.6)
    edge = end - half if endless else end
    canvas.shape(
        ((start, y - half), (edge, y - half), (end, y), (edge, y + half), (start, y + half)),
        fill=hue.fill,
        line=hue.outline if look.texture in _OUTLINED else None,
        dashed=look.texture is Texture.DASHED_OUTLINE,
        texture=look.texture,
        on_fill=hue.on_fill,
    )


def draw_diamond(
    canvas: Canvas, x: float, y: float, fill: str, line: str, *, outlined: bool
) -> None:
    """A milestone of one day."""
    half = DIAMOND
    points = ((x - half, y), (x, y - half), (x + half, y), (x, y + half))
    canvas.shape(points, fill=fill, line=line if outlined else None)


def draw_bracket(canvas: Canvas, start: float, end: float, y: float) -> None:
    """What spans the rows under a heading: a thin beam."""
    canvas.box(
        start, y - SUMMARY_HEIGHT / 2, max(end - start, 0.6), SUMMARY_HEIGHT, fill=palette.SUMMARY
    )


def draw_promise(canvas: Canvas, start: float, end: float, y: float) -> None:
    """What the baseline promised: pale and outlined, under the bar."""
    canvas.box(
        start,
        y,
        max(end - start, 0.6),
        GHOST_HEIGHT,
        fill=palette.BASELINE_FILL,
        line=palette.BASELINE,
    )


def _draw_summary(field: Field, bar: Bar, middle: float) -> None:
    assert bar.first is not None
    start = field.starts(bar.first)
    end = field.ends(bar.last) if bar.last is not None else field.right
    draw_bracket(field.canvas, start, end, middle)
    if end - start < 2 * _FOOT:
        return
    if bar.first >= field.scale.origin:
        _draw_foot(field.canvas, start, start + _FOOT, middle)
    if bar.last is not None and bar.last <= field.last:
        _draw_foot(field.canvas, end, end - _FOOT, middle)


def _draw_foot(canvas: Canvas, edge: float, inner: float, middle: float) -> None:
    y = middle + SUMMARY_HEIGHT / 2
    canvas.shape(((edge, y), (inner, y), (edge, y + 0.8)), fill=palette.SUMMARY)


def _draw_ghost(field: Field, bar: Bar, middle: float) -> None:
    start, finish = bar.ghost[:2]
    first, last = start or finish, finish or start
    if first is None or last is None or not field.shows(min(first, last), max(first, last)):
        return
    if first == last:
        x = field.middle(first)
        draw_diamond(field.canvas, x, middle, "FFFFFF", palette.BASELINE, outlined=True)
        return
    draw_promise(field.canvas, field.starts(first), field.ends(last), middle + _LIFT)


def _draw_slip(field: Field, bar: Bar, middle: float) -> None:
    """An arrow from the promised day to the expected one, where bars do not tell it themselves."""
    ghost_start, ghost_finish = bar.ghost[:2]
    promised = ghost_finish or ghost_start
    if not bar.slip or bar.slip < 0 or bar.first is None or promised is None:
        return
    if bar.kind is not BarKind.DIAMOND and bar.slip_at != "start":
        return
    origin = ghost_start if bar.slip_at == "start" and ghost_start else promised
    start = field.starts(origin) + DIAMOND + _GAP / 2
    end = field.starts(bar.first) - _GAP
    if end - start < 2 * _ARROW:
        return
    y = middle - (_LIFT if bar.kind is not BarKind.DIAMOND else 0)
    field.canvas.line((start, y), (end - _ARROW, y), palette.SLIP, points=0.7)
    head = ((end, y), (end - _ARROW, y - _ARROW / 2), (end - _ARROW, y + _ARROW / 2))
    field.canvas.shape(head, fill=palette.SLIP)
    if end - start > width_of(bar.slip_label, SMALL_SIZE, bold=True) + 2 * _ARROW:
        field.canvas.words(
            (start + end) / 2,
            y,
            bar.slip_label,
            size=SMALL_SIZE,
            colour=palette.SLIP,
            bold=True,
            align="center",
            on="FFFFFF",
        )


def _draw_lateness(field: Field, bar: Bar, middle: float) -> None:
    """A dotted line from the expected delivery to the as-of date, then in words how late it is."""
    if not bar.overdue or bar.last is None:
        return
    start = field.ends(bar.last) + (DIAMOND if bar.kind is BarKind.DIAMOND else 0) + _GAP / 2
    end = field.starts(field.as_of) if field.as_of <= field.last else field.right
    if end - start > _GAP:
        field.canvas.line((start, middle), (end, middle), palette.OVERDUE, points=0.7, dotted=True)
    if field.now is None and not field.scale.origin <= bar.last <= field.last:
        return
    now = field.now if field.now is not None else field.right
    fits = now + _GAP + width_of(bar.overdue_label, SMALL_SIZE) <= field.right
    field.canvas.words(
        now + _GAP if fits else now - _GAP,
        middle,
        bar.overdue_label,
        size=SMALL_SIZE,
        colour=palette.OVERDUE,
        align="left" if fits else "right",
        on=None if fits else "FFFFFF",
    )
