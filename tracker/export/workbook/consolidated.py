"""The consolidated workbook: its sheets in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.export.workbook.about_sheet import add_about
from tracker.export.workbook.area_sheet import add_area_sheet
from tracker.export.workbook.book import Book
from tracker.export.workbook.consolidated_sheet import add_consolidated
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.findings_sheet import add_findings
from tracker.export.workbook.summary_sheet import add_summary
from tracker.findings.registry import Finding
from tracker.portfolio import Portfolio
from tracker.timing import format_date

_FOOTER_LIMIT = 80
"""A footer of more than 255 characters makes Excel refuse the workbook."""


def write_consolidated(
    portfolio: Portfolio,
    findings: Sequence[Finding],
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
) -> None:
    """Write the workbook to `path`; raises OSError where the system refuses."""
    edition = Edition(portfolio, findings, as_of, made_on)
    day = format_date(as_of)
    programme = portfolio.programme.name
    with Book(
        title=f"{programme}: consolidated tracker, as of {day}",
        header=f"As of {day}",
        footer=programme[:_FOOTER_LIMIT],
        made_on=made_on,
    ) as book:
        add_summary(book, edition)
        add_consolidated(book, edition)
        if edition.has_area_sheets:
            for group in edition.groups:
                add_area_sheet(book, edition, group)
        add_findings(book, edition)
        add_about(book, edition)
        book.save(path)
