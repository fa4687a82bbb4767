"""What is said of a document that no reader recognises: what they look for, and what it has."""

from __future__ import annotations

from collections.abc import Sequence

from importers.grid import Document, Table
from importers.tracker.header import titles_found
from tracker.errors import Refused

_WANTED = (
    "a tracker needs a column naming the scheme and two of RAG, lead, progress, delivery, "
    "recruitment and barriers; a plan one of tasks or milestones with start and finish dates; "
    "a register one of risks with likelihood, impact or mitigation"
)
_MOST_TITLES, _LONGEST_TITLE = 12, 40


def unknown_document(document: Document) -> Refused:
    """The refusal of a document in which no reader knows a table."""
    filled = [table for table in document.tables if any(not row.blank for row in table.rows)]
    return Refused(
        "holds no schemes, plan, money, measures or risks in a shape the app knows",
        remedy=f"{_WANTED}; {_found(filled)}",
    )


def _found(tables: Sequence[Table]) -> str:
    seen = [table for table in tables if not table.hidden]
    if not seen:
        return "its only sheets are hidden, so show them first" if tables else "it has no tables"
    left = "; its hidden sheets were left alone" if len(seen) < len(tables) else ""
    titles = list(dict.fromkeys(title for table in seen for title in titles_found(table.rows)))
    what = "its one table has" if len(seen) == 1 else f"its {len(seen)} tables have"
    if not titles:
        return f"{what} no column titles{left}"
    short = ", ".join(title[:_LONGEST_TITLE] for title in titles[:_MOST_TITLES])
    more = "…" if len(titles) > _MOST_TITLES else ""
    return f"{what} the columns {short}{more}{left}"
