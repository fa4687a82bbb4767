"""Who stands behind the sides of a conflict, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tracker.model import ItemKind, ReturnItem
from tracker.portfolio import Portfolio
from tracker.returns.review import Choice
from tracker.timing import format_date
from tracker.workspace import HistoryEntry, Workspace

_MOST_LOOKED_AT = 30
"""Change sets of a row that are searched for the one that moved a field last."""


def hands(portfolio: Portfolio, workspace: Workspace, item: ReturnItem) -> Mapping[Choice, str]:
    """What stands beside the titles of the three sides."""
    document = next(row for row in portfolio.returns if row.uid == item.return_uid)
    pack = next((row for row in portfolio.packs if row.uid == document.pack_uid), None)
    who = document.completed_by or (pack.contact if pack is not None else document.file_name)
    on_behalf = f" on behalf of {document.on_behalf_of}" if document.on_behalf_of else ""
    issued = format_date(pack.issued_on) if pack is not None else "before the two parted"
    return {
        Choice.ISSUED: issued,
        Choice.OURS: _ours(workspace, item),
        Choice.THEIRS: f"{who}{on_behalf}, {format_date(document.received_on)}",
    }


def _ours(workspace: Workspace, item: ReturnItem) -> str:
    entry = _last_move(workspace, item)
    if entry is None:
        return "as it came in" if item.kind == ItemKind.CONFLICT else ""
    return f"{entry.author or 'programme office'}, {_day(entry)}"


def _last_move(workspace: Workspace, item: ReturnItem) -> HistoryEntry | None:
    """The latest change set that moved the item's field of its row."""
    for entry in workspace.history(row=item.row_uid, limit=_MOST_LOOKED_AT):
        changes = workspace.change_set(entry.uid).changes
        if any(c.uid == item.row_uid and item.field in (c.after or {}) for c in changes):
            return entry
    return None


def _day(entry: HistoryEntry) -> str:
    try:
        return format_date(datetime.fromisoformat(entry.at).date())
    except ValueError:
        return entry.at
