"""Writing the return as a workbook of our own, or its fill sheet as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.export.formula_guard import guarded
from tracker.export.quarterly.answers import NONE_YET, answers_of, checklist, latest_return
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import CELL, HEADER, PROSE, STRONG_CELL, TITLE, Look
from tracker.export.workbook.sheet import Entry, Sheet
from tracker.export.workbook.sheet_names import sheet_names
from tracker.findings.quarterly import characters
from tracker.findings.registry import Finding
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio
from tracker.timing import format_date

_CHECKLIST_SHEET, _FILL_SHEET = "Checklist", "Fill sheet"
_FILL = (("Sheet", 28), ("Cell", 8), ("Value", 90))
_ANSWERS = (("Item", 50), ("Part", 22), ("Answer", 70), ("Characters", 12), ("Limit", 10))
_CHECKLIST = (("Section", 24), ("Answered", 12), ("Wanted", 12), ("Too long", 12), ("State", 14))


def write_quarterly(
    portfolio: Portfolio,
    findings: Sequence[Finding],  # noqa: ARG001
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
) -> None:
    """The latest quarter's return: checklist, a sheet per section and the fill sheet; for .csv
    the fill sheet alone. A programme without a return says so."""
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
        _add_checklist(book, given, answers)
        sections = list(dict.fromkeys(row.section for row in answers))
        wanted = [section.capitalize() for section in sections]
        names = sheet_names(wanted, taken=(_CHECKLIST_SHEET, _FILL_SHEET))
        for name_of_sheet, section in zip(names, sections, strict=True):
            _add_section(book, name_of_sheet, section, answers)
        fill = Sheet(book, _FILL_SHEET, [w for _, w in _FILL], frozen="A2", repeat_row=1)
        fill.write_table("Fill_sheet", _header(_FILL), map(_fill_entries, _placed(answers)))
        book.save(path)


def _add_checklist(
    book: Book, given: QuarterlyReturn | None, answers: Sequence[QuarterlyAnswer]
) -> None:
    sheet = Sheet(book, _CHECKLIST_SHEET, [width for _, width in _CHECKLIST], repeat_row=5)
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
            (state.section.capitalize(), STRONG_CELL),
            (state.given, CELL),
            (state.wanted, CELL),
            (state.too_long, CELL),
            ("Complete" if state.complete else "To do", CELL),
        ]
        for state in checklist(answers)
    ]
    sheet.write_table("Checklist", _header(_CHECKLIST), rows)


def _add_section(book: Book, name: str, section: str, answers: Sequence[QuarterlyAnswer]) -> None:
    sheet = Sheet(book, name, [width for _, width in _ANSWERS], frozen="A2", repeat_row=1)
    rows: list[list[Entry | None]] = [
        [
            (row.item, STRONG_CELL),
            (row.part or "", CELL),
            (row.answer or "", CELL),
            (characters(row.answer), CELL),
            (row.longest, CELL) if row.longest else None,
        ]
        for row in answers
        if row.section == section
    ]
    sheet.write_table(f"Section_{name}".replace(" ", "_"), _header(_ANSWERS), rows)


def _header(columns: Sequence[tuple[str, int]]) -> list[tuple[str, Look]]:
    return [(title, HEADER) for title, _ in columns]


def _placed(answers: Sequence[QuarterlyAnswer]) -> list[tuple[str, str, str]]:
    """Sheet, cell and value of every answer that has both a place and words."""
    return [(*place_of(row), row.answer) for row in answers if row.place and row.answer]


def place_of(row: QuarterlyAnswer) -> tuple[str, str]:
    """The sheet and cell of an answer's place, "5. Narrative!B9"."""
    sheet, _, cell = (row.place or "").rpartition("!")
    return sheet, cell


def _fill_entries(placed: tuple[str, str, str]) -> list[Entry | None]:
    return [(text, CELL) for text in placed]


def _write_fill_sheet(answers: Sequence[QuarterlyAnswer], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([title for title, _ in _FILL])
        writer.writerows([guarded(text) for text in placed] for placed in _placed(answers))
