"""Word documents (.docx, .docm) as tables and the paragraphs between them.

The XML is walked as it stands: python-docx leaves out tracked insertions and content controls,
and finds a cell only by laying out its whole table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from importers.grid import Document, GridRow, Table
from importers.limits import WORD_COLUMNS, Allowance, check_grid
from importers.package.parts import DAMAGED, Package
from importers.package.properties import read_title
from importers.package.xml import Element, natural
from importers.word import names as w
from importers.word.grid import Merge, Placed, PlacedRow, lay_out
from importers.word.markup import reduce_to_page
from importers.word.styles import Styles, is_on, read_styles
from importers.word.text import words
from importers.wording import clean
from tracker.errors import Refused

_REMEDY = "open it in Word, save it again as .docx and try again"
_RGB = re.compile(r"[0-9A-F]{6}")
_HUGE = 1_000_000
_LIST_STEP = 360
"""What Word sets each level of a list further in, in twentieths of a point."""
_BETWEEN_NESTED_CELLS = " | "


def read_word(path: Path) -> Document:
    """The tables of the document in order, as the page shows them. Raises Refused.

    Tables are counted as they stand in the body: "table 3". A table that only lays out the page
    gives way to those inside it, "table 2 in table 3". Headers, footers, comments and notes are
    left out, and automatic numbers and bullets, which are not in the text.
    """
    with Package(path) as package:
        main = package.main()
        if main is None:
            raise Refused(DAMAGED, file=path, remedy=_REMEDY)
        root = package.tree(main)
        styles: Styles = {}
        for part in package.related(main, "styles")[:1]:
            styles = read_styles(package.tree(part)) if part in package else {}
        title = read_title(package)
    body = root.find(w.BODY)
    if body is None:
        raise Refused(DAMAGED, file=path, remedy=_REMEDY)
    if next(root.iter(w.FOREIGN_DOCUMENT), None) is not None:
        problem = "holds another document that Word has not taken in yet"
        raise Refused(problem, file=path, remedy=_REMEDY)
    reduce_to_page(root, styles)
    reading = _Reading(path, styles)
    reading.read_indents(body)
    reading.read_blocks(body, within="")
    return Document(reading.tables, tuple(reading.waiting), reading.title or title)


class _Reading:
    """One document being read.

    Attributes: `tables` so far, `waiting` paragraphs since the last of them, and the `title`, the
    first paragraph that has the style Title.
    """

    def __init__(self, file: Path, styles: Styles) -> None:
        self.tables: list[Table] = []
        self.waiting: list[str] = []
        self.title: str | None = None
        self._file = file
        self._styles = styles
        self._allowance = Allowance(file)
        self._indents: Mapping[Element, int] = {}

    def read_indents(self, body: Element) -> None:
        """Take down how far the first paragraph of each cell is set in, where any is."""
        self._indents = dict(_indents(body))

    def read_blocks(self, blocks: Iterable[Element], *, within: str) -> None:
        """Paragraphs and tables in order; `within` is where they stand, "" or " in table 3"."""
        number = 0
        for block in blocks:
            if block.tag == w.PARAGRAPH:
                self._read_paragraph(block)
            elif block.tag == w.TABLE:
                number += 1
                place = f"table {number}{within}"
                if self._only_lays_out(block):
                    rows = block.iterchildren(w.ROW)
                    cells = (cell for row in rows for cell in row.iterchildren(w.CELL))
                    self.read_blocks(chain.from_iterable(cells), within=f" in {place}")
                else:
                    before = tuple(self.waiting)
                    self.waiting = []
                    self.tables.append(Table(place, self._rows(block, place), before))

    def _read_paragraph(self, paragraph: Element) -> None:
        text, _ = words(paragraph, self._styles)
        if not text:
            return
        self._allowance.take(len(text))
        self.waiting.append(text)
        if self.title is None:
            properties = paragraph.find(w.PARAGRAPH_PROPERTIES)
            name = properties.find(w.PARAGRAPH_STYLE) if properties is not None else None
            style = self._styles.get(name.get(w.VAL, "")) if name is not None else None
            if style is not None and style.name == "title":
                self.title = text

    def _only_lays_out(self, table: Element) -> bool:
        """Whether a table holds others, and no row of it has words of its own in two cells."""
        nested = False
        for row in table.iterchildren(w.ROW):
            with_words = 0
            for cell in row.iterchildren(w.CELL):
                nested = nested or cell.find(w.TABLE) is not None
                paragraphs = cell.iterchildren(w.PARAGRAPH)
                with_words += any(words(paragraph, {})[0] for paragraph in paragraphs)
            if with_words > 1:
                return False
        return nested

    def _rows(self, table: Element, place: str) -> list[GridRow]:
        rows = [self._row(row, place) for row in table.iterchildren(w.ROW)]
        check_grid(
            self._file, place, rows=len(rows), columns=max((row.width for row in rows), default=0)
        )
        grid = table.find(w.GRID)
        widths = [] if grid is None else [_number(c, w.WIDTH) for c in grid.iter(w.GRID_COLUMN)]
        laid_out = lay_out(rows, widths)
        for row in laid_out:
            self._allowance.take(sum(len(cell.text) for cell in row.cells), cells=len(row.cells))
        return laid_out

    def _row(self, row: Element, place: str) -> PlacedRow:
        before, after, header = 0, 0, False
        for element in _properties(row, w.ROW_PROPERTIES):
            if element.tag == w.GRID_BEFORE:
                before = _number(element)
            elif element.tag == w.GRID_AFTER:
                after = _number(element)
            elif element.tag == w.HEADER_ROW:
                header = is_on(element)
        cells: list[Placed] = []
        at = before
        for cell in row.iterchildren(w.CELL):
            placed = self._cell(cell, at)
            if placed is None and cells:
                cells[-1].stop = at = at + 1
            elif placed is not None:
                cells.append(placed)
                at = placed.stop
        if at + after > WORD_COLUMNS:
            problem = f"has a table of more than {WORD_COLUMNS:,} columns"
            raise Refused(problem, file=self._file, where=place, remedy=_REMEDY)
        return PlacedRow(cells, at + after, header)

    def _cell(self, cell: Element, start: int) -> Placed | None:
        """The cell, or None if it goes on from the cell to its left (an old kind of merge)."""
        span, merge, fill = 1, Merge.NONE, None
        for element in _properties(cell, w.CELL_PROPERTIES):
            if element.tag == w.SPAN:
                span = max(1, _number(element))
            elif element.tag == w.VERTICAL_MERGE:
                merge = Merge.FIRST if element.get(w.VAL) == "restart" else Merge.FURTHER
            elif element.tag == w.SHADING:
                fill = _fill(element)
            elif element.tag == w.HORIZONTAL_MERGE and element.get(w.VAL) != "restart":
                return None
        text, bold = self._words(cell)
        indent = self._indents.get(cell, 0)
        return Placed(start, start + span, text, fill, bold, merge, indent)

    def _words(self, cell: Element) -> tuple[str, bool]:
        if next(cell.iterchildren(w.TABLE), None) is None:
            return words(cell, self._styles)
        lines = []
        for block in cell.iterchildren(w.PARAGRAPH, w.TABLE):
            if block.tag == w.PARAGRAPH:
                lines.append(words(block, self._styles)[0])
            else:
                lines.extend(self._nested_rows(block))
        return clean("\n".join(lines)), False

    def _nested_rows(self, table: Element) -> Iterator[str]:
        for row in table.iterchildren(w.ROW):
            cells = (self._words(cell)[0] for cell in row.iterchildren(w.CELL))
            line = _BETWEEN_NESTED_CELLS.join(" ".join(text.split()) for text in cells if text)
            if line:
                yield line


def _indents(body: Element) -> Iterator[tuple[Element, int]]:
    """Cells and the indent of their first paragraph: that of a list by its level."""
    for met in body.iter(w.INDENT, w.LIST_LEVEL):
        paragraph = next(met.iterancestors(w.PARAGRAPH), None)
        cell = paragraph.getparent() if paragraph is not None else None
        if (
            cell is None
            or cell.tag != w.CELL
            or next(cell.iterchildren(w.PARAGRAPH)) is not paragraph
        ):
            continue
        if met.tag == w.INDENT:
            indent = _number(met, w.INDENT_LEFT) or _number(met, w.INDENT_START)
        else:
            indent = _number(met) * _LIST_STEP
        if indent:
            yield cell, indent


def _properties(element: Element, name: str) -> Iterable[Element]:
    # Faster than find, which lxml answers in Python; there are two for every cell.
    found = next(element.iterchildren(name), None)
    return () if found is None else found


def _number(element: Element, attribute: str = w.VAL) -> int:
    """A count or width; what is not a sensible number is 0, and a huge one is cut."""
    return min(natural(element.get(attribute)) or 0, _HUGE)


def _fill(shading: Element) -> str | None:
    """The colour a cell is seen to have: of the pattern if that is solid, else of the ground."""
    solid = shading.get(w.VAL) == "solid"
    colour = shading.get(w.COLOUR if solid else w.FILL, "").upper()
    return colour if _RGB.fullmatch(colour) else None
