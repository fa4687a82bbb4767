"""Summary: schemes by rating and area, the chart of it, and findings by severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tracker.columns import rag_label, rag_word
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.chart import add_rag_chart
from tracker.export.workbook.edition import AreaGroup, Edition, RagCounts, total
from tracker.export.workbook.looks import (
    FIGURE,
    FIGURE_HEADER,
    FIGURE_LINK,
    FIGURE_NAME,
    FIGURE_NUMBER_HEADER,
    NOUGHT,
    RAG_COUNTS,
    RAG_HEADERS,
    SECTION,
    SEVERITY_NAMES,
    SUBTITLE,
    TITLE,
    TOTAL,
    TOTAL_NAME,
)
from tracker.export.workbook.sheet import Entry, Link, Sheet
from tracker.findings.registry import Severity
from tracker.timing import format_date

ALL_AREAS = "All areas"
MOST_BARS = 40
"""With more areas than this the chart shows the programme as one bar."""

_AREA_WIDTH, _COUNT_WIDTH, _GAP = 50, 13, 4


def add_summary(book: Book, edition: Edition) -> None:
    """Write the sheet."""
    columns = len(edition.ratings) + 1
    sheet = Sheet(book, words.SUMMARY, [_AREA_WIDTH, *[_COUNT_WIDTH] * columns, _GAP])
    sheet.write((edition.portfolio.programme.name, TITLE))
    sheet.write((_subtitle(edition), SUBTITLE))
    sheet.skip()
    sheet.write(("RAG by area: number of schemes", SECTION))
    header_row = sheet.next_row
    _write_rag_table(sheet, edition)
    _add_chart(sheet, edition, header_row)
    sheet.skip(2)
    sheet.write(("Findings by severity", SECTION))
    _write_severities(sheet, edition)


def _subtitle(edition: Edition) -> str:
    schemes, areas = len(edition.schemes), len(edition.portfolio.areas)
    return f"As of {format_date(edition.as_of)}: {schemes:,} schemes in {areas:,} areas"


def _write_rag_table(sheet: Sheet, edition: Edition) -> None:
    header = [
        ("Area", FIGURE_HEADER),
        *((rag_label(rag), RAG_HEADERS[rag]) for rag in edition.ratings),
        ("Schemes", FIGURE_NUMBER_HEADER),
    ]
    sheet.write_table(
        "RAG_by_area",
        header,
        [_area_row(edition, group) for group in edition.groups],
        filters=False,
    )
    overall = total(group.counts for group in edition.groups)
    figures = [overall[rag] for rag in edition.ratings]
    sheet.write(
        (ALL_AREAS, TOTAL_NAME),
        *((figure, TOTAL) for figure in (*figures, overall.total())),
    )


def _area_row(edition: Edition, group: AreaGroup) -> list[Entry]:
    counts = group.counts
    name: Entry = (
        (Link(group.name, group.sheet), FIGURE_LINK) if group.sheet else (group.name, FIGURE_NAME)
    )
    return [
        name,
        *((counts[rag], RAG_COUNTS[rag] if counts[rag] else NOUGHT) for rag in edition.ratings),
        (counts.total(), FIGURE),
    ]


def _add_chart(sheet: Sheet, edition: Edition, header_row: int) -> None:
    areas = len(edition.groups)
    first, last = header_row + 1, header_row + areas
    one_bar = not 0 < areas <= MOST_BARS
    add_rag_chart(
        sheet.inner,
        title="RAG, all areas" if one_bar else "RAG by area",
        description=_described(edition.ratings, total(group.counts for group in edition.groups)),
        ratings=edition.ratings,
        header_row=header_row,
        rows=range(sheet.next_row - 1, sheet.next_row) if one_bar else range(first, last + 1),
        column=len(edition.ratings) + 3,
    )


def _described(ratings: Sequence[str | None], overall: RagCounts) -> str:
    said = ", ".join(f"{overall[rag]} {rag_word(rag)}" for rag in ratings)
    return (
        f"Stacked bar chart of the schemes of each area by rating. All areas: {said}. "
        "The table beside it holds the same figures."
    )


def _write_severities(sheet: Sheet, edition: Edition) -> None:
    counts = Counter(found.severity for found in edition.findings)
    rows: list[list[Entry]] = [
        [
            (str(severity).capitalize(), SEVERITY_NAMES[severity]),
            (counts[severity], FIGURE if counts[severity] else NOUGHT),
        ]
        for severity in Severity
    ]
    header = [("Severity", FIGURE_HEADER), ("Findings", FIGURE_NUMBER_HEADER)]
    sheet.write_table("Findings_by_severity", header, rows, filters=False)
    sheet.write(("All findings", TOTAL_NAME), (counts.total(), TOTAL))
