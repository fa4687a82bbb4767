"""The consolidated workbook: its sheets in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.export.workbook.about_sheet import add_about
from tracker.export.workbook.area_sheet import add_area_sheet
from tracker.export.workbook.book import Book
from tracker.export.workbook.changes_sheet import add_changes
from tracker.export.workbook.consolidated_sheet import add_consolidated
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.findings_sheet import add_findings
from tracker.export.workbook.money_sheet import add_money
from tracker.export.workbook.plan.sheet import add_plan
from tracker.export.workbook.summary_sheet import add_summary
from tracker.findings.registry import Finding
from tracker.portfolio import Portfolio


def write_consolidated(
    portfolio: Portfolio,
    findings: Sequence[Finding],
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
    draft: bool = False,
) -> None:
    """Write the workbook to `path`; raises OSError where the system refuses.

    `draft` says on every page that the month is not closed.
    """
    edition = Edition(portfolio, findings, as_of, made_on, draft=draft)
    with Book.of(edition, "consolidated tracker") as book:
        add_summary(book, edition)
        add_consolidated(book, edition)
        if edition.has_area_sheets:
            for group in edition.groups:
                add_area_sheet(book, edition, group)
        if edition.has_milestones:
            add_plan(book, edition.plan, heading=edition.title("plan"))
        if edition.has_money:
            add_money(book, edition)
        add_findings(book, edition)
        add_changes(book, edition)
        add_about(book, edition)
        book.save(path)
