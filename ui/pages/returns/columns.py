"""The columns of the Returns page: who, how far it has come, and what is to be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.returns.board import Standing
from tracker.returns.rows import ReturnRow
from tracker.timing import format_date
from ui.lists.model import ListColumn

LEAD, STEPS, ACTION = 0, 3, 9
"""The columns that are painted in their own way."""

GIVE_WAY = (6, 1, 4, 2)
"""The columns that a narrow window leaves out, in turn: merged, organisation, issued, schemes."""

_ORDER = {standing: place for place, standing in enumerate(Standing)}
_ICONS: Mapping[Standing, tuple[str, str]] = {
    Standing.TO_REVIEW: ("merge", "severity.warning.icon"),
    Standing.REJECTED: ("error", "severity.error.icon"),
    Standing.OVERDUE: ("stale", "severity.error.icon"),
    Standing.NOT_ISSUED: ("mail", "text.muted"),
    Standing.RECEIVED: ("import", "severity.information.icon"),
    Standing.ISSUED: ("pack", "text.muted"),
    Standing.MERGED: ("tick", "rag.green.outline"),
}
_STEPS = ("Nothing yet", "Issued", "Issued and received", "Issued, received and merged")


def standing_icon(standing: Standing) -> tuple[str, str]:
    """The icon of a standing, and its colour."""
    return _ICONS[standing]


def standing_words(standing: Standing) -> str:
    """A standing as it begins a cell: "To review"."""
    return standing[0].upper() + standing[1:]


def action_of(row: ReturnRow) -> str:
    """What the link at the end of a line offers; "" for nothing."""
    if row.standing is Standing.NOT_ISSUED:
        return "Issue" if row.email else "Add e-mail"
    return {
        Standing.TO_REVIEW: "Review",
        Standing.REJECTED: "See why",
        Standing.OVERDUE: "Draft chase",
        Standing.RECEIVED: "Enter answer",
    }.get(row.standing, "")


def _day(day: date | None) -> str:
    return format_date(day) if day else "–"


COLUMNS: tuple[ListColumn[ReturnRow], ...] = (
    ListColumn("Lead", lambda row: row.name, 23),
    ListColumn("Organisation", lambda row: row.organisation, 22),
    ListColumn(
        "Schemes",
        lambda row: str(row.schemes or "–"),
        10,
        sort_key=lambda row: row.schemes,
        right=True,
    ),
    ListColumn("Progress", lambda row: _STEPS[row.steps], 11, sort_key=lambda row: row.steps),
    ListColumn(
        "Issued",
        lambda row: _day(row.issued_on),
        19,
        sort_key=lambda row: row.issued_on or date.min,
    ),
    ListColumn(
        "Received",
        lambda row: _day(row.received_on),
        19,
        sort_key=lambda row: row.received_on or date.min,
    ),
    ListColumn(
        "Merged",
        lambda row: _day(row.merged_on),
        19,
        sort_key=lambda row: row.merged_on or date.min,
    ),
    ListColumn(
        "State",
        lambda row: standing_words(row.standing),
        14,
        icon=lambda row: standing_icon(row.standing),
        sort_key=lambda row: _ORDER[row.standing],
    ),
    ListColumn("Note", lambda row: row.note, 12, stretch=True),
    ListColumn("", action_of, 11, right=True),
)
