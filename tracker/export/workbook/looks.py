"""The looks of cells: each is made once in a workbook and shared by every cell that has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tracker.columns import Kind
from tracker.export import palette
from tracker.export.palette import Hue

FONT = "Arial"
BODY_SIZE = 10.0
DATE_FORMAT = "d mmmm yyyy"
MONEY_FORMAT = "£#,##0.00"
POSTS_FORMAT = "0.0##"
TEXT_FORMAT = "@"

Pattern = Literal["solid", "lightUp", "gray125", "lightGrid"]
Thickness = Literal["thin", "thick"]


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """How a cell looks; compared by identity, so that finding a cell's style costs nothing.

    `line` is the colour of the hairline beneath it, `left` of the one before it; either is thin
    unless its style says otherwise. `pattern` is what `fill` is drawn in, over `behind`. An
    `unlocked` cell may be edited on a protected sheet.
    """

    size: float = BODY_SIZE
    bold: bool = False
    underline: bool = False
    colour: str = palette.INK
    fill: str | None = None
    pattern: Pattern = "solid"
    behind: str | None = None
    line: str | None = None
    line_style: Thickness = "thin"
    left: str | None = None
    left_style: Thickness = "thin"
    wrap: bool = False
    horizontal: str = "left"
    vertical: str = "top"
    indent: int = 0
    number_format: str = "General"
    unlocked: bool = False

    @property
    def spread(self) -> float:
        """How much wider its letters run than the body font's."""
        return self.size / BODY_SIZE * (1.1 if self.bold else 1.0)


TITLE = Look(size=16, bold=True)
SECTION = Look(size=12, bold=True)
SUBTITLE = Look(colour=palette.MUTED)
LABEL = Look(bold=True, colour=palette.MUTED, horizontal="right", indent=1)
PROSE = Look(wrap=True)
NOTE = Look(wrap=True, indent=1, fill=palette.SUNKEN, line=palette.HAIRLINE)

HEADER = Look(
    bold=True,
    colour=palette.ON_ACCENT,
    fill=palette.ACCENT,
    wrap=True,
    indent=1,
)
"""Its text stands at the top, since Excel draws the filter button over the bottom."""
NUMBER_HEADER = replace(HEADER, horizontal="right")

CELL = Look(wrap=True, line=palette.HAIRLINE, indent=1)
STRONG_CELL = replace(CELL, bold=True)
VERBATIM_CELL = replace(CELL, number_format=TEXT_FORMAT)
NAME_CELL = replace(VERBATIM_CELL, bold=True)
DATE_CELL = replace(CELL, wrap=False, number_format=DATE_FORMAT)
NUMBER_CELL = replace(CELL, wrap=False, horizontal="right")
POSTS_CELL = replace(NUMBER_CELL, number_format=POSTS_FORMAT)
MONEY_CELL = replace(NUMBER_CELL, number_format=MONEY_FORMAT)
LINK_CELL = replace(CELL, colour=palette.ACCENT, underline=True)

FIGURE_HEADER = replace(HEADER, vertical="center")
FIGURE_NUMBER_HEADER = replace(NUMBER_HEADER, vertical="center")
FIGURE = replace(NUMBER_CELL, vertical="center")
NOUGHT = replace(FIGURE, colour=palette.MUTED)
FIGURE_NAME = replace(CELL, vertical="center")
FIGURE_LINK = replace(LINK_CELL, vertical="center")
TOTAL_NAME = replace(FIGURE_NAME, bold=True, fill=palette.SUNKEN, line=palette.RULE)
TOTAL = replace(FIGURE, bold=True, fill=palette.SUNKEN, line=palette.RULE)
"""Tables of figures: one line a row, so text stands in the middle of it."""

KIND_LOOKS: Mapping[Kind, Look] = {
    Kind.WORDS: VERBATIM_CELL,
    Kind.NARRATIVE: CELL,
    Kind.RAG: STRONG_CELL,
    Kind.DATE: DATE_CELL,
    Kind.NUMBER: POSTS_CELL,
    Kind.MONEY: MONEY_CELL,
    Kind.FLAG: CELL,
    Kind.COUNT: NUMBER_CELL,
    Kind.KEY: VERBATIM_CELL,
}
"""The look of a table's cells by what the column holds."""

NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.COUNT})


def tinted(hue: Hue, base: Look = STRONG_CELL) -> Look:
    """A look on the pale colour of a meaning, which the cell also says in words."""
    return replace(base, fill=hue.tint, colour=hue.on_tint)


RAG_CELLS: Mapping[str | None, Look] = {rag: tinted(hue) for rag, hue in palette.RAG_HUES.items()}
RAG_COUNTS: Mapping[str | None, Look] = {
    rag: tinted(hue, replace(FIGURE, bold=True)) for rag, hue in palette.RAG_HUES.items()
}
RAG_HEADERS: Mapping[str | None, Look] = {
    rag: replace(FIGURE_NUMBER_HEADER, fill=hue.fill, colour=hue.on_fill)
    for rag, hue in palette.RAG_HUES.items()
}
SEVERITY_NAMES = {
    severity: tinted(hue, replace(FIGURE_NAME, bold=True))
    for severity, hue in palette.SEVERITY_HUES.items()
}
