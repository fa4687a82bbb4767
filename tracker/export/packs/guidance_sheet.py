"""Guidance: who answered, what the ratings mean, what we noticed, and how to send it back."""

from __future__ import annotations

from dataclasses import replace

from tracker.columns import rag_label
from tracker.export import palette
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import CELL, PROSE, RAG_CELLS, SECTION, STRONG_CELL, TITLE
from tracker.export.workbook.sheet import Sheet
from tracker.findings.challenge import MOST_ASKED
from tracker.packs.columns import COMPLETED_BY, LAST_MONTH, MILESTONES, ON_BEHALF_OF, SCHEMES
from tracker.packs.content import PackContent
from tracker.timing import format_date

GUIDANCE = "Guidance"
_ANSWER = replace(CELL, fill=palette.ENTRY, unlocked=True)

_HOW_TO = (
    f"Change the pale yellow cells on “{SCHEMES.name}” and “{MILESTONES.name}”; the grey ones tell "
    f"the rows apart. What was said last month stands at the far right, under “{LAST_MONTH}…”.",
    "Where nothing has changed, choose Yes under “No change this month”; where there is nothing to "
    "say at all, choose Yes under “Nothing to report”.",
    "To add a scheme or a milestone, fill in one of the empty rows at the foot. It becomes a "
    "proposal: the programme office takes it up.",
    "You may sort and filter by the arrows in the header, leave rows out, hide columns, and save "
    "with Excel or LibreOffice.",
    "To empty a cell, simply empty it: the programme office asks you before anything is cleared. "
    "Write “None to report” where that is the answer.",
    "Dates may be typed as 30/11/2017 or 30 November 2017, a rating as a word or its first letter.",
    "Save the workbook and send it back as an attachment.",
)


def add_guidance(book: Book, content: PackContent) -> None:
    """Write the sheet."""
    sheet = Sheet(book, GUIDANCE, (26, 110))
    occasion = content.occasion
    sheet.write((f"{content.portfolio.programme.name}, {occasion.words}", TITLE))
    sheet.skip()
    sheet.write(("For", STRONG_CELL), (content.contact.name, CELL))
    if content.contact.in_place_of:
        sheet.write(("In place of", STRONG_CELL), (content.contact.in_place_of, CELL))
    sheet.write(("As of", STRONG_CELL), (format_date(occasion.as_of), CELL))
    if content.to_read:
        sheet.write(("To read", STRONG_CELL), ("Somebody else is asked for the update.", CELL))
    else:
        if occasion.due_on:
            sheet.write(("Wanted by", STRONG_CELL), (format_date(occasion.due_on), CELL))
        sheet.write((COMPLETED_BY, STRONG_CELL), (None, _ANSWER))
        sheet.write((ON_BEHALF_OF, STRONG_CELL), (None, _ANSWER))
        sheet.skip()
        sheet.write(("How to fill this in", SECTION))
        for number, words in enumerate(_HOW_TO, start=1):
            sheet.write((f"{number}", CELL), (words, CELL))
    if content.portfolio.rag_definitions:
        sheet.skip()
        sheet.write(("What each rating means", SECTION))
        for row in content.portfolio.rag_definitions:
            sheet.write((rag_label(row.rag), RAG_CELLS[row.rag]), (row.definition, CELL))
    if content.points:
        sheet.skip()
        sheet.write(("What we noticed", SECTION))
        for point in content.points[:MOST_ASKED]:
            sheet.write((point.where, CELL), (f"{point.message}\n{point.suggestion}", CELL))
        waiting = len(content.points) - MOST_ASKED
        if waiting > 0:
            sheet.write(None, (f"{waiting} more can wait until these are settled.", PROSE))
    sheet.inner.protection.enable()
