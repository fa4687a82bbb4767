"""How the cells of the Plan sheet look: words by level, the calendar by what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from tracker.export import palette
from tracker.export.palette import STATUS_HUES
from tracker.export.workbook.looks import (
    CELL,
    DATE_CELL,
    HEADER,
    MONEY_CELL,
    NUMBER_CELL,
    VERBATIM_CELL,
    Look,
    Pattern,
    Thickness,
)
from tracker.timeline import Level, Texture, look_of

SHORT_DATE = "d mmm yyyy"
WHOLE_POUNDS = "£#,##0"
_MIDDLE = "center"
_MARK_SIZE = 7.0
THIN: Thickness = "thin"
THICK: Thickness = "thick"

BAND = Look(
    bold=True,
    colour=palette.INK,
    fill=palette.SUNKEN,
    left=palette.RULE,
    horizontal="centerContinuous",
    vertical=_MIDDLE,
)
"""The first cell of a year or month; its text stands in the middle of the cells it covers."""
BAND_REST = replace(BAND, left=None)
STEP = Look(
    size=_MARK_SIZE,
    colour=palette.MUTED,
    fill=palette.SUNKEN,
    line=palette.RULE,
    horizontal="center",
    vertical="bottom",
)
"""The foot of the calendar's head: the day a week begins, or a month."""
STEP_NOW = replace(STEP, bold=True, colour=palette.ON_ACCENT, fill=palette.TODAY)
TITLE_CELL = replace(HEADER, vertical="bottom")
HIDDEN_TITLE = replace(TITLE_CELL, wrap=False)

_FILLS: Mapping[Level, str | None] = {
    Level.WORKSTREAM: palette.SUNKEN,
    Level.SCHEME: None,
    Level.MILESTONE: None,
}
_WORDS = replace(VERBATIM_CELL, vertical=_MIDDLE)
_UNSEEN = replace(_WORDS, wrap=False)
"""Hidden cells, which no row need be high enough for."""
_DATES = replace(
    DATE_CELL, vertical=_MIDDLE, number_format=SHORT_DATE, horizontal="right", indent=0
)
_COLUMN_LOOKS: Mapping[str, Look] = {
    "title": _WORDS,
    "owner": _WORDS,
    "allocation": replace(MONEY_CELL, vertical=_MIDDLE, wrap=True, number_format=WHOLE_POUNDS),
    "start": _DATES,
    "finish": _DATES,
    "status": replace(CELL, vertical=_MIDDLE, wrap=False),
    "derived": replace(CELL, vertical=_MIDDLE, wrap=False, colour=palette.SLIP),
    "promised": replace(_DATES, colour=palette.MUTED),
    "slip": replace(NUMBER_CELL, vertical=_MIDDLE, number_format="+0;-0;0"),
    "start_given": _DATES,
    "finish_given": _DATES,
}


@cache
def cell_look(key: str, level: Level, depth: int, *, marked: bool = False) -> Look:
    """The look of a column's cells in a row; `marked` for a slip to the later, or words for a
    date."""
    look = _COLUMN_LOOKS.get(key, _UNSEEN)
    fill = _FILLS[level]
    bold = key == "title" and level is not Level.MILESTONE
    if key == "title":
        look = replace(look, indent=1 + 2 * min(depth, 7))
    if key == "slip" and marked:
        look = replace(look, colour=palette.SLIP)
        bold = True
    elif marked:
        look = replace(look, colour=palette.MUTED, wrap=True, number_format="@")
    return replace(look, fill=fill, bold=bold)


@cache
def status_look(status: str | None, level: Level) -> Look:
    """A status in words on its tint."""
    base = cell_look("status", level, 0)
    if status is None:
        return base
    hue = STATUS_HUES.get(status, STATUS_HUES[None])
    return replace(base, fill=hue.tint, colour=hue.on_tint, bold=True)


class Mark(NamedTuple):
    """What a cell of the calendar shows, as far as its look goes.

    `status` is a bar's, told by `bar`; a summary's bar has none. `ghost`: promised by the baseline.
    A tuple, since a large plan makes hundreds of thousands.
    """

    level: Level
    bar: str = ""
    status: str | None = None
    ghost: bool = False
    late: bool = False
    begins: bool = False
    now: bool = False


BAR, SUMMARY = "bar", "summary"


@cache
def mark_look(mark: Mark) -> Look:
    """The look of a calendar's cell; the same mark always gives the same look."""
    left, left_style = palette.WEEK_LINE, THIN
    if mark.now:
        left, left_style = palette.TODAY, THICK
    elif mark.begins:
        left = palette.RULE
    look = Look(
        size=_MARK_SIZE,
        horizontal="center",
        vertical=_MIDDLE,
        fill=_FILLS[mark.level],
        line=palette.HAIRLINE,
        left=left,
        left_style=left_style,
    )
    if mark.late:
        look = replace(look, colour=palette.OVERDUE, horizontal="left")
    if mark.ghost:
        look = replace(look, line=palette.BASELINE, line_style=THICK)
        if not mark.bar:
            look = replace(look, fill=palette.BASELINE_FILL, colour=palette.MUTED)
    if mark.bar == SUMMARY:
        look = replace(look, line=palette.SUMMARY, line_style=THICK)
    elif mark.bar:
        look = _bar(look, mark.status)
    return look


def _bar(look: Look, status: str | None) -> Look:
    hue = STATUS_HUES.get(status, STATUS_HUES[None])
    texture = look_of(status).texture
    if texture is Texture.SOLID:
        return replace(look, fill=hue.fill, colour=hue.on_fill, bold=True)
    if texture in _PATTERNS:
        return replace(
            look,
            pattern=_PATTERNS[texture],
            fill=hue.fill,
            behind=hue.tint,
            colour=hue.on_tint,
            bold=True,
        )
    return replace(look, fill=hue.tint, colour=hue.on_tint, bold=True)


_PATTERNS: Mapping[Texture, Pattern] = {
    Texture.HATCHED: "lightUp",
    Texture.DOTTED: "gray125",
    Texture.CROSSED: "lightGrid",
}
"""Excel's patterns, light enough for the letter that stands on them."""
