"""Consolidated: every scheme and every column as one Excel table, the sheet that is read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from tracker.columns import (
    CONSOLIDATED_COLUMNS,
    LAST_PRINTED,
    NO,
    YES,
    CellValue,
    Column,
    Kind,
    rag_word,
)
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.looks import (
    HEADER,
    KIND_LOOKS,
    NAME_CELL,
    NUMBER_HEADER,
    NUMBERS,
    Look,
)
from tracker.export.workbook.sheet import A3, Entry, Sheet
from tracker.export.workbook.tints import RAG_TINTS, tint_by_word

_FILTER_BUTTON = 3.0
"""Characters of a header cell that its filter button covers."""

SHOWN: Mapping[Kind, Callable[[Any], CellValue]] = {
    Kind.RAG: rag_word,
    Kind.MONEY: lambda pence: None if pence is None else pence / 100,
    Kind.FLAG: lambda flag: YES if flag else NO,
}
"""How a stored value stands in a cell, where it is not as stored."""


def add_consolidated(book: Book, edition: Edition) -> None:
    """Write the sheet."""
    rows = list(_rows(edition))
    sheet = Sheet(
        book,
        words.CONSOLIDATED,
        [_width(column, at, rows) for at, column in enumerate(CONSOLIDATED_COLUMNS)],
        hidden=[_number("uid")],
        frozen=f"{get_column_letter(_number('name') + 1)}2",
        paper=A3,
        repeat_row=1,
    )
    header = [
        (column.title, NUMBER_HEADER if column.kind in NUMBERS else HEADER)
        for column in CONSOLIDATED_COLUMNS
    ]
    looks = [
        NAME_CELL if column.key == "name" else KIND_LOOKS[column.kind]
        for column in CONSOLIDATED_COLUMNS
    ]
    sheet.write_table(words.CONSOLIDATED, header, (_entries(row, looks) for row in rows))
    last_row = sheet.next_row - 1
    sheet.inner.print_area = f"A1:{get_column_letter(_number(LAST_PRINTED))}{last_row}"
    rag = get_column_letter(_number("rag"))
    tint_by_word(sheet, f"{rag}2:{rag}{last_row}", RAG_TINTS)
    for column in CONSOLIDATED_COLUMNS:
        if column.choices:
            _offer_choices(sheet, column, last_row)


def _rows(edition: Edition) -> Iterator[list[CellValue]]:
    shown = [(column.get, SHOWN.get(column.kind)) for column in CONSOLIDATED_COLUMNS]
    lookup = edition.lookup
    for group in edition.groups:
        for scheme in group.schemes:
            yield [
                show(get(scheme, lookup)) if show else get(scheme, lookup) for get, show in shown
            ]


def _entries(row: Sequence[CellValue], looks: Sequence[Look]) -> list[Entry | None]:
    return list(zip(row, looks, strict=True))


def _width(column: Column, at: int, rows: Sequence[Sequence[CellValue]]) -> float:
    """A column in which every cell is blank is only as wide as its title's longest word."""
    if column.kind is Kind.KEY or any(row[at] not in (None, "") for row in rows):
        return column.width
    longest = max(len(word) for word in re.split(r"[\s-]+", column.title))
    return min(column.width, longest + _FILTER_BUTTON)


def _number(key: str) -> int:
    """A column's place, counted from 1."""
    return next(at for at, column in enumerate(CONSOLIDATED_COLUMNS, 1) if column.key == key)


def _offer_choices(sheet: Sheet, column: Column, last_row: int) -> None:
    letter = get_column_letter(_number(column.key))
    sheet.offer(f"{letter}2:{letter}{last_row}", column.title, column.choices)
