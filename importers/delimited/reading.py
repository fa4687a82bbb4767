"""Text files of separated columns (CSV, TSV) as a document of one table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from importers.delimited.encodings import UNREADABLE, decode
from importers.delimited.separators import find_separator, named_separator
from importers.grid import Cell, Document, GridRow, Table
from importers.limits import SPLIT, TEXT_CHARACTERS, Allowance, check_grid
from importers.package.opening import first_bytes
from importers.wording import clean
from tracker.errors import Refused

PLACE = "the file"
FIELD_CHARACTERS = 1_000_000

_SAVE_AS_XLSX = "open it in Excel, save it again as .xlsx and try again"
_END = "\x1a"
"""A record of its own after the last: it comes back whole unless a quotation mark was left open."""


def read_delimited(path: Path) -> Document:
    """The file as one table. Row numbers count records, as Excel does, not lines.

    Text is kept as written, a leading apostrophe included. Raises Refused.
    """
    data = first_bytes(path, TEXT_CHARACTERS + 1)
    if len(data) > TEXT_CHARACTERS:
        size = TEXT_CHARACTERS // 1024**2
        raise Refused(f"is larger than {size} MB", file=path, remedy=SPLIT)
    if (text := decode(data)) is None:
        raise Refused(UNREADABLE[0], file=path, remedy=UNREADABLE[1])
    records = _records(path, text)
    while records and not any(records[-1]):
        records.pop()
    width = max((_used(record) for record in records), default=0)
    check_grid(path, PLACE, rows=len(records), columns=width)
    start = 2 if named_separator(text) else 1
    rows = [
        GridRow(number, tuple(Cell(text) for text in _fitted(record, width)))
        for number, record in enumerate(records, start)
    ]
    return Document([Table(PLACE, rows)])


def _records(path: Path, text: str) -> list[list[str]]:
    separator = find_separator(text) or ","
    if named_separator(text):
        text = text.partition("\n")[2]
    source = io.StringIO(f"{text.rstrip()}\n{_END}\n", newline="")
    records: list[list[str]] = []
    last: list[str] = []
    allowance = Allowance(path)
    limit = csv.field_size_limit(FIELD_CHARACTERS)
    try:
        for record in csv.reader(source, delimiter=separator):
            allowance.take(0, cells=len(record) or 1)
            records.append([clean(field) for field in record])
            last = record
    except csv.Error as error:
        problem = f"has a cell of more than {FIELD_CHARACTERS:,} characters"
        where = f"row {len(records) + 1}"
        raise Refused(problem, file=path, where=where, remedy=_SAVE_AS_XLSX) from error
    finally:
        csv.field_size_limit(limit)
    if last != [_END]:
        problem = "has a quotation mark that is never closed"
        raise Refused(problem, file=path, where=f"row {len(records)}", remedy=_SAVE_AS_XLSX)
    return records[:-1]


def _used(record: list[str]) -> int:
    return next((at for at in range(len(record), 0, -1) if record[at - 1]), 0)


def _fitted(record: list[str], width: int) -> list[str]:
    return record[:width] + [""] * (width - len(record))
