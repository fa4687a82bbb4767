"""The plan as a workbook of its own: Plan and About."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.export.workbook import words
from tracker.export.workbook.about_sheet import Contents, add_about
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.plan.sheet import PLAN_HOLDS, add_plan
from tracker.findings.registry import Finding
from tracker.portfolio import Portfolio

_SENDING_BACK = (
    f"Change titles, owners, dates and statuses on the sheet {words.PLAN}, save the workbook and "
    "import it: the app shows every difference for review before it takes any.",
    "Rows may be sorted, filtered, left out, or added: a new row under a scheme is a new "
    "milestone of it. An emptied cell clears its field.",
    "Each row is known again by its UID, in a hidden column; leave it blank in a new row. The "
    "calendar, slip, baseline and allocation are worked out by the app and not read.",
)
_CONTENTS = Contents(
    sheets=((words.PLAN, PLAN_HOLDS), (words.ABOUT, "This sheet")), sending_back=_SENDING_BACK
)


def write_plan(
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
    with Book.of(edition, "plan") as book:
        add_plan(book, edition.plan, heading=edition.title("plan"))
        add_about(book, edition, _CONTENTS)
        book.save(path)
