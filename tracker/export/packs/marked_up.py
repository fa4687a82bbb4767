"""A rejected return to send back: the workbook as it came, each bad cell with a comment.

It opens a file from outside, so it runs in a worker process.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from tracker.errors import Refused
from tracker.export.maker import APP
from tracker.export.workbook.cell_text import plain
from tracker.packs.marks import Mark

_HEADER_ROWS = 30
_LONGEST = 1_000
_SIZE = (360, 120)


def marked_up(data: bytes, marks: Iterable[Mark]) -> bytes:
    """The workbook with a comment for each mark. Raises `Refused` if it cannot be opened."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(data))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise Refused(
            "cannot be marked up, because it cannot be opened as a workbook",
            remedy="tell its sender in an e-mail",
        ) from error
    said: dict[tuple[str, str], list[str]] = {}
    for mark in marks:
        named = mark.sheet if mark.sheet in book.sheetnames else book.sheetnames[0]
        sheet = book[str(named)]
        column = _column(sheet, mark.title) if mark.sheet in book.sheetnames else 1
        cell = sheet.cell(mark.row if mark.sheet in book.sheetnames else 1, column)
        said.setdefault((sheet.title, cell.coordinate), []).append(mark.text)
    for (title, coordinate), texts in said.items():
        _comment(book[title][coordinate], "\n".join(texts))
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _column(sheet: Any, title: str | None) -> int:
    """The column of a title in the first rows; the first column if it is not there."""
    for row in sheet.iter_rows(max_row=_HEADER_ROWS):
        for cell in row:
            if title is not None and cell.value == title:
                return int(cell.column)
    return 1


def _comment(cell: Any, text: str) -> None:
    from openpyxl.comments import Comment

    words = plain(text)
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    cell.comment = Comment(short, APP, width=_SIZE[0], height=_SIZE[1])
