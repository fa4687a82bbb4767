"""One worksheet as rows of cells, taken in a stream so that it costs what its cells cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from importers.excel import names as x
from importers.excel.cells import Book, cell_text, is_date
from importers.excel.merges import Range, expand
from importers.excel.styles import Look
from importers.grid import Cell, GridRow
from importers.limits import check_grid
from importers.package.xml import Element, natural

_LAST_COLUMN = 16_384
_SHADED_COLUMNS = 1_024
"""A cell further right counts only for its text: whole rows are shaded to the last column."""
_BLANK_ROWS = 100
"""Of a longer stretch of rows with nothing in them, this many are kept."""
_SHORT = 40
_UNCALCULATED = "has formulas that were never calculated; open it in Excel and save it"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Sheet:
    """A worksheet being read: `take` its rows and merged ranges as they come, then `rows`."""

    def __init__(self, place: str, book: Book) -> None:
        self.place = place
        self._book = book
        self._rows: dict[int, dict[int, Cell]] = {}
        self._outlines: dict[int, int] = {}
        self._merged: list[Range] = []
        self._looks: dict[str, Look] = {}
        self._alike: dict[tuple[int, str, str, bool, bool], Cell] = {}
        self._last = 0
        self._bottom = 0
        self._width = 0
        self._uncalculated = False

    def take(self, element: Element) -> None:
        """Reads one row or merged range element."""
        if element.tag == x.ROW:
            self._take_row(element)
        elif (found := _range(element.get("ref", ""))) is not None:
            self._merged.append(found)

    def _take_row(self, row: Element) -> None:
        """Rows and cells that do not say where they stand follow the one before."""
        number = natural(row.get("r")) or self._last + 1
        self._last = number
        where = f"{self.place}, row {number}"
        cells = self._rows.get(number, {})
        column = characters = 0
        for element in row.iterchildren(x.CELL):
            column = _column(element.get("r", "").rstrip("0123456789")) or column + 1
            style = element.get("s", "")
            look = self._look(style)
            text, uncalculated = cell_text(element, look, self._book, where)
            if text:
                characters += len(text)
                self._bottom = number if number > self._bottom else self._bottom
                self._width = column if column > self._width else self._width
            elif uncalculated:
                self._uncalculated = True
            elif look.fill is None or column > _SHADED_COLUMNS:
                continue
            if text or column <= _SHADED_COLUMNS:
                failed = uncalculated or (text != "" and element.get("t") == "e")
                dated = text != "" and is_date(element, look)
                cells[column] = self._cell(column, text, style, look, failed=failed, dated=dated)
        if cells:
            self._rows[number] = cells
            if outline := natural(row.get("outlineLevel")):
                self._outlines[number] = outline
        self._book.allowance.take(characters, cells=len(cells))

    def _look(self, style: str) -> Look:
        look = self._looks.get(style)
        if look is None:
            look = self._looks[style] = self._book.look(natural(style) or 0)
        return look

    def _cell(
        self, column: int, text: str, style: str, look: Look, *, failed: bool, dated: bool
    ) -> Cell:
        """A cell, the same object for all of a column that are alike."""
        key = column, text, style, failed, dated
        cell = self._alike.get(key)
        if cell is None:
            bold = look.bold and text != ""
            cell = Cell(text, look.fill, bold=bold, failed=failed, indent=look.indent, dated=dated)
            if len(text) < _SHORT:
                self._alike[key] = cell
        return cell

    @property
    def warning(self) -> str | None:
        """What the user must know of the sheet."""
        return _UNCALCULATED if self._uncalculated else None

    def rows(self) -> list[GridRow]:
        """The rows down to the last with text, as wide as the widest, merged cells expanded.

        Raises Refused if that is more than the app can hold.
        """
        numbers = _numbers(sorted(number for number in self._rows if number <= self._bottom))
        check_grid(self._book.file, self.place, rows=len(numbers), columns=self._width)
        blanks = [Cell() for _ in range(self._width)]
        grid = []
        for number in numbers:
            cells = list(blanks)
            for column, cell in self._rows.get(number, {}).items():
                if column <= self._width:
                    cells[column - 1] = cell
            grid.append(cells)
        expand(self._merged, numbers, grid, self._book, self.place)
        return [
            GridRow(number, tuple(cells), outline=self._outlines.get(number, 0))
            for number, cells in zip(numbers, grid, strict=True)
        ]


def _numbers(used: Sequence[int]) -> list[int]:
    """Row numbers from the first row on, with those between the used ones."""
    numbers: list[int] = []
    last = 0
    for number in used:
        numbers.extend(range(max(last + 1, number - _BLANK_ROWS), number + 1))
        last = number
    return numbers


@lru_cache(maxsize=_LAST_COLUMN)
def _column(letters: str) -> int | None:
    """28 for "AB"; None for what is no column."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z" or number > _LAST_COLUMN:
            return None
        number = number * 26 + ord(letter) - ord("A") + 1
    return number if 0 < number <= _LAST_COLUMN else None


def _range(reference: str) -> Range | None:
    """Rows and columns of "A1:C3", from 1."""
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        return None
    left, right = _column(start[1]), _column(end[1])
    if left is None or right is None or right < left or int(end[2]) < int(start[2]):
        return None
    return Range(int(start[2]), left, int(end[2]), right)
