"""A table of amounts, taken apart: its corner, its columns of money, its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from importers.amounts import UNIT_WORDS, Amount, read_amount, unit_in
from importers.grid import Cell, GridRow, Table
from importers.paper.years import odd_years_in, without_years, years_in
from tracker.model import Unit

_DEEPEST_HEADER = 8
_WIDEST = 60
"""Columns looked at; a table of amounts has a handful."""
_FOOTNOTE = re.compile(r"\s*\([*#†‡]+\)|[*†‡]+$")
_NOT_MONEY = re.compile(r"\b(?:variance|difference|% ?change|percentage|growth|rank)\b|%", re.I)
_FILLER = frozenset({"", "-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column of amounts: its place in the grid, its title without unit and year, and both.

    `odd_years` are labels that look like a year and are none.
    """

    index: int
    title: str
    unit: Unit | None
    year: str | None
    odd_years: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row under the header: label, the words of its other columns, and an amount per column.

    `words` are the cells under amount columns that hold something else ("TBC", "12%").
    """

    row: GridRow
    label: str
    amounts: tuple[Amount | None, ...]
    words: tuple[str, ...] = ()
    remarks: str = ""

    @property
    def empty(self) -> bool:
        """Whether it has no amount at all."""
        return not any(self.amounts)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table with a column of labels and columns of amounts. `corner` stands over the labels;
    `titles` are those of its columns of words."""

    corner: str
    columns: tuple[Column, ...]
    rows: tuple[FigureRow, ...]
    titles: tuple[str, ...] = ()

    @property
    def years(self) -> tuple[str | None, ...]:
        """The year of each column, as its header says."""
        return tuple(column.year for column in self.columns)

    @property
    def is_money(self) -> bool:
        """Whether a header or the cells say that the figures are pounds: without either, no
        figure is an amount."""
        return any(column.unit or any(self.column(i)) for i, column in enumerate(self.columns))

    def column(self, number: int) -> tuple[Amount | None, ...]:
        """The amounts of one of its columns, row by row."""
        return tuple(row.amounts[number] for row in self.rows)


def read_figures(table: Table, *, caption_unit: Unit | None = None) -> FigureTable | None:
    """The table as columns of amounts by label; None if it has none.

    `caption_unit` is what the words above it say its amounts are in, where its header does not.
    """
    rows = [row for row in table.rows if not row.blank]
    if not rows or len(rows[0].cells) < 2:
        return None
    first = _first_data_row(rows)
    head, body = _header(rows[:first]), rows[first:]
    body = [*rows[len(head) : first], *body]
    label_at = _label_column(body)
    if label_at is None:
        return None
    width = min(_WIDEST, max(len(row.cells) for row in rows))
    columns = [
        _column(head, index, label_at)
        for index in range(label_at + 1, width)
        if _holds_amounts(head, body, index)
    ]
    if not columns:
        return None
    corner_unit = unit_in(" ".join(_texts(head, label_at))) or caption_unit
    settled = tuple(
        Column(each.index, each.title, each.unit or corner_unit, each.year, each.odd_years)
        for each in columns
    )
    at = {column.index for column in settled}
    words_at = [
        index
        for index in range(label_at + 1, width)
        if index not in at and any(_text(row, index) not in _FILLER for row in body)
    ]
    return FigureTable(
        corner=_corner(head, label_at),
        columns=settled,
        rows=tuple(_row(row, label_at, settled, words_at) for row in body),
        titles=tuple(_title(head, index) for index in (*range(label_at), *words_at)),
    )


def _first_data_row(rows: Sequence[GridRow]) -> int:
    """The first row with a label and a number; below a header that says units if there is none."""
    for index, row in enumerate(rows[: _DEEPEST_HEADER + 1]):
        cells = [_text(row, at) for at in range(min(_WIDEST, len(row.cells)))]
        label = next((at for at, text in enumerate(cells) if text and not _number(text)), None)
        if label is not None and any(
            _number(text) and not _calendar_year(text) for text in cells[label + 1 :]
        ):
            return index
    said = [i for i, row in enumerate(rows[:_DEEPEST_HEADER]) if _says_unit_or_year(row)]
    return said[-1] + 1 if said else 1


def _header(above: Sequence[GridRow]) -> list[GridRow]:
    """The rows above the first data row, without headings that stand over the rows alone."""
    head = list(above)
    while len(head) > 1 and not any(_text(head[-1], i) for i in range(1, len(head[-1].cells))):
        head.pop()
    return head


def _label_column(body: Sequence[GridRow]) -> int | None:
    """The first column that holds words in half of its cells or more."""
    if not body:
        return None
    for index in range(min(4, len(body[0].cells))):
        texts = [text for row in body if (text := _text(row, index)) not in _FILLER]
        wordy = sum(not _number(text) for text in texts)
        if texts and 2 * wordy >= len(texts) and 3 * len(texts) >= len(body):
            return index
    return None


def _holds_amounts(head: Sequence[GridRow], body: Sequence[GridRow], index: int) -> bool:
    title = " ".join(_texts(head, index))
    if _NOT_MONEY.search(title):
        return False
    texts = [text for row in body if (text := _text(row, index)) not in _FILLER]
    numbers = sum(_number(text) for text in texts)
    if numbers:
        return 2 * numbers >= len(texts) or unit_in(title) is not None
    unsettled = all(len(text) <= 20 for text in texts)
    return unsettled and bool(unit_in(title) and (years_in(title) or texts))


def _column(head: Sequence[GridRow], index: int, label_at: int) -> Column:
    texts = _texts(head, index)
    years = [year for text in texts for year in years_in(text)[:1]]
    return Column(
        index,
        _title(head, index),
        next((unit for text in texts if (unit := unit_in(text))), None),
        years[0] if years else _year_from_left(head, index, label_at),
        tuple(odd for text in texts for odd in odd_years_in(text)),
    )


def _year_from_left(head: Sequence[GridRow], index: int, label_at: int) -> str | None:
    """The year in the header to the left, where a merged cell has lost the columns it covers."""
    for row in head:
        if _text(row, index):
            continue
        for left in range(index - 1, label_at, -1):
            if text := _text(row, left):
                years = years_in(text)
                if years and not without_years(text):
                    return years[0]
                break
    return None


def _title(head: Sequence[GridRow], index: int) -> str:
    joined = " ".join(_texts(head, index))
    bare = without_years(UNIT_WORDS.sub(" ", joined))
    bare = _FOOTNOTE.sub("", re.sub(r"\(\s*(?:includ\w*[^()]*)?\)", " ", bare))
    return " ".join(bare.split()).strip(" :-–'’")


def _corner(head: Sequence[GridRow], label_at: int) -> str:
    texts = _texts(head, label_at)
    return _FOOTNOTE.sub("", UNIT_WORDS.sub(" ", texts[0])).strip(" :") if texts else ""


def _row(
    row: GridRow, label_at: int, columns: Sequence[Column], words_at: Sequence[int]
) -> FigureRow:
    amounts, words = [], []
    for column in columns:
        text = _text(row, column.index)
        amount = read_amount(text, column.unit)
        amounts.append(amount)
        if amount is None and text not in _FILLER:
            words.append(text)
    remarks = [text for index in words_at if (text := _text(row, index)) not in _FILLER]
    return FigureRow(
        row, _text(row, label_at), tuple(amounts), tuple(words), "\n".join(dict.fromkeys(remarks))
    )


def _texts(head: Sequence[GridRow], index: int) -> list[str]:
    """What the header says of a column, from the top, each cell once."""
    cells: dict[int, str] = {}
    for row in head:
        cell = _cell(row, index)
        if cell is not None and cell.text and not cell.above:
            cells[id(cell)] = " ".join(cell.text.split())
    return list(dict.fromkeys(cells.values()))


def _says_unit_or_year(row: GridRow) -> bool:
    return any(unit_in(cell.text) or years_in(cell.text) for cell in row.cells[1:_WIDEST])


def _number(text: str) -> bool:
    return read_amount(text, Unit.POUNDS) is not None


def _calendar_year(text: str) -> bool:
    return bool(re.fullmatch(r"20\d\d", text))


def covered(row: GridRow, index: int) -> bool:
    """Whether the cell to the left spreads over this one."""
    cell = row.cells[index]
    return bool(index) and cell.span > 1 and cell is row.cells[index - 1]


def _text(row: GridRow, index: int) -> str:
    """A cell's text; blank where a cell to its left covers it."""
    cell = _cell(row, index)
    return "" if cell is None or covered(row, index) else cell.text.strip()


def _cell(row: GridRow, index: int) -> Cell | None:
    return row.cells[index] if index < len(row.cells) else None
