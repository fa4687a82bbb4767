"""How high a row must be to show its wrapped text.

Nothing lays text out while a workbook is written row by row, so the number of lines is estimated
from the length of the text. Excel and LibreOffice fit the row anew when somebody edits it.
"""

from __future__ import annotations

LINE_POINTS = 12.75
"""One line of the body font, Arial 10."""
PADDING_POINTS = 4.0
HIGHEST_POINTS = 409.0
"""Excel's limit for a row."""

_CELL_PADDING = 0.7
_INDENT = 1.3
"""One step of indent, in the units of column widths."""
_LETTERS_PER_UNIT = 1.04
"""Letters of prose are a little narrower than digits, in which column widths are counted."""


def wrapped_lines(text: str, width: float, *, spread: float = 1.0, indent: int = 0) -> int:
    """The lines that `text` takes in a column of `width`; `spread` is 1.1 for bold letters."""
    units = width - _CELL_PADDING - indent * _INDENT
    room = max(1, int(units * _LETTERS_PER_UNIT / spread))
    if "\n" not in text:
        return 1 if len(text) <= room else _wrapped(text, room)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: int) -> int:
    lines, start, length = 1, 0, len(line)
    while length - start > room:
        at_word = line.rfind(" ", start, start + room + 1)
        start = at_word + 1 if at_word > start else start + room
        lines += 1
    return lines


def row_points(lines: int, *, line_points: float = LINE_POINTS) -> float:
    """The height of a row of so many lines."""
    return min(HIGHEST_POINTS, lines * line_points + PADDING_POINTS)
