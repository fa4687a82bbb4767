"""Writing what may be published: an accessible workbook, or the schemes as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.columns import CellValue
from tracker.export.formula_guard import guarded
from tracker.export.publishable.tables import PublicTable, public_tables
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import CELL, DATE_CELL, HEADER, NUMBER_CELL, PROSE, TITLE, Look
from tracker.export.workbook.sheet import Entry, Sheet
from tracker.portfolio import Portfolio
from tracker.timing import format_date


def write_publishable(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
) -> None:
    """A workbook with a sheet per table, or for .csv the table of schemes alone."""
    tables = public_tables(portfolio, as_of)
    if path.suffix.lower() == ".csv":
        _write_csv(tables, path)
        return
    name = portfolio.programme.name
    day = format_date(as_of)
    with Book(
        title=f"{name}, as of {day}", header=f"As of {day}", footer=name[:80], made_on=made_on
    ) as book:
        about = Sheet(book, "About", [80])
        about.write((name, TITLE))
        about.write((f"As of {day}. Facts and figures of the programme's schemes.", PROSE))
        for table in tables:
            _add(book, table)
        book.save(path)


def _add(book: Book, table: PublicTable) -> None:
    widths = [width for _, width in table.columns]
    sheet = Sheet(book, table.name, widths, frozen="A2", repeat_row=1)
    header = [(title, HEADER) for title, _ in table.columns]
    sheet.write_table(table.name.replace(" ", "_"), header, map(_entries, table.rows))


def _entries(row: Sequence[CellValue]) -> list[Entry | None]:
    return [None if value is None else (value, _look(value)) for value in row]


def _look(value: CellValue) -> Look:
    if isinstance(value, date):
        return DATE_CELL
    return NUMBER_CELL if isinstance(value, int | float) else CELL


def _write_csv(tables: Sequence[PublicTable], path: Path) -> None:
    schemes = next((table for table in tables if table.name == "Schemes"), None)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        if schemes is not None:
            writer.writerow([title for title, _ in schemes.columns])
            writer.writerows([_text(value) for value in row] for row in schemes.rows)


def _text(value: CellValue) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return guarded(str(value)) if value is not None else ""
