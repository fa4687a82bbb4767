"""The workbook that a contact gets, fills in and sends back."""

from __future__ import annotations

from pathlib import Path

from tracker.export.packs.guidance_sheet import add_guidance
from tracker.export.packs.rows_sheet import add_rows_sheet
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import VERBATIM_CELL
from tracker.export.workbook.sheet import Sheet
from tracker.packs.columns import MILESTONES, SCHEMES
from tracker.packs.content import PackContent
from tracker.packs.stamp import PACK_SHEET, stamp_rows

_FOOTER_LIMIT = 80


def write_pack(content: PackContent, path: Path) -> None:
    """Write the workbook to `path`; raises OSError where the system refuses."""
    programme = content.portfolio.programme.name
    with Book(
        title=f"{programme}: {content.contact.name}, {content.occasion.words}",
        header=content.occasion.words,
        footer=programme[:_FOOTER_LIMIT],
        made_on=content.occasion.made_on,
    ) as book:
        add_rows_sheet(book, content, SCHEMES)
        add_rows_sheet(book, content, MILESTONES)
        add_guidance(book, content)
        if content.signature is not None:
            _add_stamp(book, content, content.signature)
        book.lock_structure()
        book.save(path)


def _add_stamp(book: Book, content: PackContent, signature: str) -> None:
    sheet = Sheet(book, PACK_SHEET, (16, 36, 60))
    for row in stamp_rows(content.stamp, signature):
        sheet.write(*((text, VERBATIM_CELL) for text in row))
    sheet.inner.sheet_state = "hidden"
    sheet.inner.protection.enable()
