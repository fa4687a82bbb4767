"""Findings: what the rules noticed, as one Excel table, errors first."""

from __future__ import annotations

from tracker.export.finding_rows import FINDING_TITLES, finding_rows
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.looks import CELL, HEADER, PROSE, STRONG_CELL
from tracker.export.workbook.sheet import Sheet
from tracker.export.workbook.tints import SEVERITY_TINTS, tint_by_word
from tracker.timing import format_date

_WIDTHS = (14, 9, 32, 40, 60, 52)


def add_findings(book: Book, edition: Edition) -> None:
    """Write the sheet."""
    if not edition.findings:
        sheet = Sheet(book, words.FINDINGS, [80])
        sheet.write((f"No findings as of {format_date(edition.as_of)}.", PROSE))
        return
    sheet = Sheet(book, words.FINDINGS, _WIDTHS, frozen="A2", repeat_row=1)
    rows = (
        [(text, STRONG_CELL if at == 0 else CELL) for at, text in enumerate(texts)]
        for _found, texts in finding_rows(edition.findings)
    )
    sheet.write_table(words.FINDINGS, [(title, HEADER) for title in FINDING_TITLES], rows)
    tint_by_word(sheet, f"A2:A{sheet.next_row - 1}", SEVERITY_TINTS)
