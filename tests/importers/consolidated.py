"""The consolidated workbook as a person changes it, and the draft that it is read back to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from importers.consolidated import read_consolidated, recognises
from importers.context import Context
from importers.readers import open_document
from tracker.columns import CONSOLIDATED_COLUMNS
from tracker.draft import Draft

FIELDS = [column.key for column in CONSOLIDATED_COLUMNS if column.is_field and column.read_back]
TITLES = {column.key: column.title for column in CONSOLIDATED_COLUMNS}


def read_back(path: Path) -> Draft:
    """The draft of a document that the app wrote."""
    document = open_document(path)
    assert recognises(document)
    return read_consolidated(document, Context())


def edited(path: Path, edit: Callable[[Workbook], None]) -> Draft:
    """The draft of a workbook that a person changed and saved."""
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return read_back(path)


def put(row: int, **values: Any) -> Callable[[Workbook], None]:
    """Put values into a row of the Consolidated sheet, by column key."""

    def edit(book: Workbook) -> None:
        for key, value in values.items():
            book["Consolidated"].cell(row, column_of(book, key)).value = value

    return edit


def column_of(book: Workbook, key: str) -> int:
    """The number of a column of the Consolidated sheet, from 1."""
    return [cell.value for cell in book["Consolidated"][1]].index(TITLES[key]) + 1
