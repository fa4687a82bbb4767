"""Blocks of cells as text, the way spreadsheets and Word put them on a clipboard.

A block is a list of rows of cell texts; cells may hold several lines.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

from tracker.export.formula_guard import guarded, unguarded

Block = list[list[str]]

_WIDEST, _TALLEST = 500, 10_000
"""Cells beyond which a pasted table is not a block of schemes; a colspan may claim any number."""


def to_tsv(block: Sequence[Sequence[str]]) -> str:
    """Tab-separated text as Excel reads it; nothing in it becomes a formula."""
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\r\n")
    writer.writerows([[guarded(text) for text in row] for row in block])
    return out.getvalue()


def to_html(block: Sequence[Sequence[str]]) -> str:
    """A table whose cells are text, whatever they look like."""
    rows = "".join(
        "<tr>"
        + "".join(f"<td style=\"mso-number-format:'\\@'\">{_html(c)}</td>" for c in row)
        + "</tr>"
        for row in block
    )
    return f'<html><head><meta charset="utf-8"></head><body><table>{rows}</table></body></html>'


def from_tsv(text: str) -> Block:
    """The block in tab-separated text; quoted cells may hold lines and tabs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = list(csv.reader(io.StringIO(lines, newline=""), dialect="excel-tab"))
    while rows and not any(rows[-1]):
        rows.pop()
    return _square([[unguarded(cell).strip() for cell in row] for row in rows])


def from_html(html: str) -> Block:
    """The first table in HTML, merged cells filled with blanks; empty if there is none."""
    reader = _Tables()
    reader.feed(html)
    reader.close()
    return _square(reader.block)


def _html(text: str) -> str:
    # The cells are marked as text already; an apostrophe before a bullet would only be in the way.
    shown = text if text.startswith("- ") else guarded(text)
    return escape(shown).replace("\n", '<br style="mso-data-placement:same-cell">')


def _square(rows: Block) -> Block:
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


class _Tables(HTMLParser):
    """Collects the cells of the outermost first table."""

    _BREAKS = frozenset({"br", "p", "div", "li"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.block: Block = []
        self._depth = 0
        self._done = False
        self._cell: list[str] | None = None
        self._column = 0
        self._spans: tuple[int, int] = (1, 1)
        self._taken: set[tuple[int, int]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._done:
            return
        if tag == "table":
            self._depth += 1
        if self._depth != 1:
            return
        if tag == "tr" and len(self.block) < _TALLEST:
            self._end_cell()
            self.block.append([])
            self._column = 0
        elif tag in ("td", "th") and self.block:
            self._end_cell()
            given = dict(attrs)
            self._cell = []
            self._spans = (_number(given.get("rowspan")), _number(given.get("colspan")))
        elif tag in self._BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._done or self._depth == 0:
            return
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "table":
            self._depth -= 1
            self._done = self._depth == 0

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._done:
            self._cell.append(" ".join(data.replace("\u00a0", " ").split("\n")))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self._cell).split("\n")]
        text = unguarded("\n".join(lines).strip())
        self._cell = None
        at, row = len(self.block) - 1, self.block[-1]
        while (at, self._column) in self._taken:
            row.append("")
            self._column += 1
        down, across = self._spans
        self._taken |= {
            (at + below, self._column + beside)
            for below in range(1, down)
            for beside in range(across)
        }
        row.extend([text, *[""] * (across - 1)])
        self._column += across


def _number(text: str | None) -> int:
    return min(int(text), _WIDEST) if text and text.isdigit() and int(text) else 1
