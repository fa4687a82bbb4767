"""Writing the return as a workbook of our own, or its fill sheet as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from tracker.export import palette
from tracker.export.formula_guard import guarded
from tracker.export.quarterly.answers import NONE_YET, answers_of, latest_return
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import (
    CELL,
    HEADER,
    NUMBER_CELL,
    NUMBER_HEADER,
    PROSE,
    STRONG_CELL,
    TITLE,
    Look,
)
from tracker.export.workbook.sheet import Entry, Sheet
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio
from tracker.quarterly.checklist import CheckedAnswer, checked_answers, checklist
from tracker.timing import format_date

_FILL = (("Sheet", 28), ("Cell", 8), ("Value", 110))
_ANSWERS = (
    ("Section", 13),
    ("Item", 44),
    ("Part", 15),
    ("Answer", 88),
    ("Characters", 13),
    ("Limit", 8),
    ("To do", 16),
)
_CHECKLIST = (("Section", 24), ("Complete", 12), ("Of", 12), ("State", 14))
_NUMBERS = frozenset({"Characters", "Limit", "Complete", "Of"})
_AGAIN = replace(CELL, wrap=False, colour=palette.MUTED)
"""A section or an item that says the same as the row above: for filters, and one line high."""

_LINE = replace(CELL, wrap=False)


def write_quarterly(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
) -> None:
    """The latest quarter's return: checklist, every answer, and the fill sheet; for .csv the fill
    sheet alone. A programme without a return says so."""
    given = latest_return(portfolio)
    answers = answers_of(portfolio, given)
    if path.suffix.lower() == ".csv":
        _write_fill_sheet(answers, path)
        return
    name = f"Quarterly return {given.quarter}" if given else "Quarterly return"
    with Book(
        title=f"{portfolio.programme.name}: {name}",
        header=f"As of {format_date(as_of)}",
        footer=name,
        made_on=made_on,
    ) as book:
        _add_checklist(book, portfolio, given)
        if given is not None:
            _add_answers(book, checked_answers(portfolio, given.uid))
        fill = Sheet(book, "Fill sheet", [w for _, w in _FILL], frozen="A2", repeat_row=1)
        table = map(_fill_entries, _placed(answers))
        # Long values would run on beside the table, and the page would shrink to hold them.
        fill.inner.print_area = fill.write_table("Fill_sheet", _header(_FILL), table)
        book.save(path)


def _add_checklist(book: Book, portfolio: Portfolio, given: QuarterlyReturn | None) -> None:
    sheet = Sheet(book, "Checklist", [width for _, width in _CHECKLIST], repeat_row=5)
    if given is None:
        sheet.write(("Quarterly return", TITLE))
        sheet.write((NONE_YET, PROSE))
        return
    sheet.write((f"Quarterly return {given.quarter}", TITLE))
    sheet.write((f"Health and Wellbeing Board: {given.board or 'not named'}", PROSE))
    signed = given.signed_off_by or "nobody yet"
    when = f" on {format_date(given.signed_off_on)}" if given.signed_off_on else ""
    sheet.write((f"Signed off by {signed}{when}", PROSE))
    sheet.skip()
    rows: list[list[Entry | None]] = [
        [
            (section.name.capitalize(), STRONG_CELL),
            (section.done, NUMBER_CELL),
            (section.of, NUMBER_CELL),
            ("Complete" if section.complete else "To do", CELL),
        ]
        for section in checklist(portfolio, given)
    ]
    sheet.write_table("Checklist", _header(_CHECKLIST), rows)


def _add_answers(book: Book, answers: Sequence[CheckedAnswer]) -> None:
    """One table of all sections, in the order of the form, so that it prints without gaps."""
    sheet = Sheet(book, "Answers", [width for _, width in _ANSWERS], frozen="D2", repeat_row=1)
    sheet.write_table("Answers", _header(_ANSWERS), _answer_entries(answers))


def _answer_entries(answers: Sequence[CheckedAnswer]) -> Iterator[list[Entry | None]]:
    """Section by section, in the order of the form."""
    sections = list(dict.fromkeys(checked.answer.section for checked in answers))
    section = item = ""
    for checked in sorted(answers, key=lambda each: sections.index(each.answer.section)):
        row = checked.answer
        again = row.section == section
        yield [
            (row.section.capitalize(), _AGAIN if again else STRONG_CELL),
            (row.item, _AGAIN if again and row.item == item else STRONG_CELL),
            (row.part or "", CELL),
            (row.answer or "", CELL),
            (checked.length, NUMBER_CELL),
            (row.longest, NUMBER_CELL) if row.longest else ("", CELL),
            (checked.why, STRONG_CELL),
        ]
        section, item = row.section, row.item


def _header(columns: Sequence[tuple[str, int]]) -> list[tuple[str, Look]]:
    return [(title, NUMBER_HEADER if title in _NUMBERS else HEADER) for title, _ in columns]


def _placed(answers: Sequence[QuarterlyAnswer]) -> list[tuple[str, str, str]]:
    """Sheet, cell and value of every answer that has both a place and words."""
    return [(*place_of(row), row.answer) for row in answers if row.place and row.answer]


def place_of(row: QuarterlyAnswer) -> tuple[str, str]:
    """The sheet and cell of an answer's place, "5. Narrative!B9"."""
    sheet, _, cell = (row.place or "").rpartition("!")
    return sheet, cell


def _fill_entries(placed: tuple[str, str, str]) -> list[Entry | None]:
    return [(text, _LINE) for text in placed]


def _write_fill_sheet(answers: Sequence[QuarterlyAnswer], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([title for title, _ in _FILL])
        writer.writerows([guarded(text) for text in placed] for placed in _placed(answers))
