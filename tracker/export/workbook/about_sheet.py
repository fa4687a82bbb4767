"""About: what the workbook is, what its words mean, and how changes in it come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.columns import rag_label
from tracker.export.maker import APP, app_version
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import MOST_AREA_SHEETS, Edition
from tracker.export.workbook.looks import (
    CELL,
    DATE_CELL,
    HEADER,
    LINK_CELL,
    RAG_CELLS,
    SECTION,
    STRONG_CELL,
    TITLE,
)
from tracker.export.workbook.plan.sheet import PLAN_HOLDS
from tracker.export.workbook.sheet import Entry, Link, Sheet
from tracker.periods import month_words
from tracker.standing import standing
from tracker.timeline import Level
from tracker.timing import format_date

_WIDTHS = (34, 110)

_SENDING_BACK = (
    f"Change what you like on the sheet {words.CONSOLIDATED}, save the workbook and import it: the "
    "app shows every difference for review before it takes any.",
    "Rows may be sorted, filtered, left out or added at the foot of the table, and columns may be "
    "removed; a column that is not there changes nothing, and an emptied cell clears its field.",
    "Each row is known again by its UID, in the hidden last column; leave it blank in a new row.",
    "An area's note is read from the cell beside “Area note” on the area's sheet, and ratings' "
    "meanings from this one. Code, Findings and Updated on are worked out by the app and not read.",
)
_NO_OFFICE_NOTES = "Office notes never leave the programme office and are not in this workbook."


@dataclass(frozen=True, slots=True)
class Contents:
    """A workbook's sheets with what they hold, and how it is sent back, step by step."""

    sheets: Sequence[tuple[str, str]]
    sending_back: Sequence[str]


def add_about(book: Book, edition: Edition, contents: Contents | None = None) -> None:
    """Write the sheet; without `contents` it is about the consolidated workbook."""
    steps = (*(contents.sending_back if contents else _SENDING_BACK), _NO_OFFICE_NOTES)
    held = (_sheet(*each) for each in contents.sheets) if contents else _sheets(edition)
    sheet = Sheet(book, words.ABOUT, _WIDTHS)
    sheet.write(("About this workbook", TITLE))
    sheet.skip()
    sheet.write_table(
        "About_this_workbook",
        [("Item", HEADER), ("Value", HEADER)],
        _facts(edition),
        filters=False,
    )
    if edition.portfolio.rag_definitions:
        _begin(sheet, "What each rating means")
        sheet.write_table(
            "Rating_definitions",
            [(words.RATING, HEADER), (words.MEANING, HEADER)],
            _definitions(edition),
            filters=False,
        )
    _begin(sheet, "Sheets")
    sheet.write_table("Sheets", [("Sheet", HEADER), ("What it holds", HEADER)], held, filters=False)
    _begin(sheet, "Sending it back")
    sheet.write_table(
        "Sending_it_back",
        [("Step", HEADER), ("What to know", HEADER)],
        [[(f"{n}", CELL), (text, CELL)] for n, text in enumerate(steps, start=1)],
        filters=False,
    )


def _begin(sheet: Sheet, title: str) -> None:
    sheet.skip()
    sheet.write((title, SECTION))


def _facts(edition: Edition) -> Iterator[list[Entry]]:
    portfolio = edition.portfolio
    made_on = f"{format_date(edition.made_on.date())}, {edition.made_on:%H:%M}"
    yield [("Programme", STRONG_CELL), (portfolio.programme.name, CELL)]
    yield [(words.AS_OF, STRONG_CELL), (edition.as_of, DATE_CELL)]
    said = standing(portfolio)
    if said:
        yield [("Standing", STRONG_CELL), (said, STRONG_CELL if edition.draft else CELL)]
    yield [("Made on", STRONG_CELL), (made_on, CELL)]
    yield [("Made by", STRONG_CELL), (f"{APP}, version {app_version()}", CELL)]
    yield [("Schemes", STRONG_CELL), (f"{len(edition.schemes):,}", CELL)]
    yield [("Areas", STRONG_CELL), (f"{len(portfolio.areas):,}", CELL)]
    if edition.has_milestones:
        milestones = edition.plan.counts[Level.MILESTONE]
        yield [("Milestones", STRONG_CELL), (f"{milestones:,}", CELL)]
    yield [("Findings", STRONG_CELL), (f"{len(edition.findings):,}", CELL)]


def _definitions(edition: Edition) -> Iterator[list[Entry]]:
    for row in edition.portfolio.rag_definitions:
        yield [(rag_label(row.rag), RAG_CELLS[row.rag]), (row.definition, CELL)]


def _sheets(edition: Edition) -> Iterator[list[Entry]]:
    yield _sheet(words.SUMMARY, "Schemes by rating and area, and findings by severity")
    yield _sheet(words.CONSOLIDATED, "Every scheme with all its columns, as one table")
    if edition.has_area_sheets:
        for group in edition.groups:
            what = (
                f"{group.name}, in the tracker's own seven columns"
                if group.area
                else ("Schemes that belong to no area")
            )
            yield _sheet(group.sheet or group.name, what)
    else:
        left_out = (
            f"Left out, because there are more than {MOST_AREA_SHEETS} areas; filter the Area "
            f"column of {words.CONSOLIDATED} instead"
        )
        yield [("One sheet per area", CELL), (left_out, CELL)]
    if edition.has_milestones:
        yield _sheet(words.PLAN, PLAN_HOLDS)
    if edition.has_money:
        yield _sheet(
            words.MONEY, "Grants and what is left of them, lines, contributions, printed totals"
        )
    yield _sheet(words.FINDINGS, "What the app's checks noticed, with what to do about it")
    if edition.portfolio.previous is not None:
        since = month_words(edition.portfolio.previous.label)
        yield _sheet(words.CHANGES, f"What moved since {since} was closed")
    yield _sheet(words.ABOUT, "This sheet")


def _sheet(name: str, what: str) -> list[Entry]:
    return [(Link(name, name), LINK_CELL), (what, CELL)]
