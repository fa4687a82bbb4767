"""One sheet per area, in the published tracker's own seven columns."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.columns import TRACKER_COLUMNS, Kind, rag_label, rag_word
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import AreaGroup, Edition
from tracker.export.workbook.heights import wrapped_lines
from tracker.export.workbook.looks import (
    CELL,
    HEADER,
    LABEL,
    NOTE,
    RAG_CELLS,
    SUBTITLE,
    TITLE,
)
from tracker.export.workbook.sheet import A3, Entry, Sheet
from tracker.timing import format_date

HEADER_ROW = 5
_NOTE_COLUMN = next(at for at, column in enumerate(TRACKER_COLUMNS) if column.key == "progress")
"""The note stands over the widest column, in one cell."""
_TALLEST_FROZEN_NOTE = 4
"""Lines of a note above which a frozen header would take too much of a small screen."""


def add_area_sheet(book: Book, edition: Edition, group: AreaGroup) -> None:
    """Write the sheet of an area, or of the schemes that have none."""
    note = group.area.note if group.area else None
    width = TRACKER_COLUMNS[_NOTE_COLUMN].width
    short = wrapped_lines(note or "", width) <= _TALLEST_FROZEN_NOTE
    sheet = Sheet(
        book,
        group.sheet or group.name,
        [column.width for column in TRACKER_COLUMNS],
        frozen=f"C{HEADER_ROW + 1}" if short else None,
        paper=A3,
        repeat_row=HEADER_ROW,
    )
    sheet.write((group.name, TITLE))
    sheet.write((_summary(edition, group), SUBTITLE))
    if group.area is not None:
        before = [None] * (_NOTE_COLUMN - 1)
        sheet.write(*before, (words.AREA_NOTE, LABEL), (note, NOTE))
    else:
        sheet.skip()
    sheet.skip()
    sheet.write_table(
        f"Area_{group.name}",
        [(column.title, HEADER) for column in TRACKER_COLUMNS],
        _rows(edition, group),
    )


def _summary(edition: Edition, group: AreaGroup) -> str:
    counts = group.counts
    said = [f"{counts[rag]} {rag_word(rag)}" for rag in edition.ratings if counts[rag]]
    count = len(group.schemes)
    schemes = ", ".join([f"{count} scheme{'' if count == 1 else 's'}", *said])
    return (
        f"As of {format_date(edition.as_of)}: {schemes}. "
        f"To change a scheme, change it on the sheet {words.CONSOLIDATED}."
    )


def _rows(edition: Edition, group: AreaGroup) -> Iterator[list[Entry]]:
    for scheme in group.schemes:
        row: list[Entry] = []
        for column in TRACKER_COLUMNS:
            value = column.get(scheme, edition.lookup)
            if column.kind is Kind.RAG:
                row.append((rag_label(value), RAG_CELLS[value]))
            else:
                row.append((value, CELL))
        yield row
