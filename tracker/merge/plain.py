"""Trackers that come back with no pack behind them: matched as imports are."""

from __future__ import annotations

from datetime import date

from tracker.draft import Weight
from tracker.merge.result import Rejected
from tracker.merge.returned import Returned, ReturnedRow
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import DocumentFacts, Fate, ProposedRow
from tracker.proposing.schemes import propose

_MATCHED = ("scheme", "milestone")


def rows_of_draft(
    portfolio: Portfolio, returned: Returned, *, as_of: date
) -> tuple[list[ReturnedRow], list[Rejected]]:
    """The rows of a tracker with the keys of the rows they are, and what could not be taken."""
    draft = returned.draft
    if draft is None:
        return [], []
    facts = DocumentFacts(returned.file_name, returned.sha256)
    proposal = propose(portfolio, draft, facts, as_of=as_of)
    rows = [_row(row) for row in proposal.rows if row.entity in _MATCHED]
    turned_away = [
        Rejected(note.where, note.message)
        for note in proposal.notes
        if note.weight is Weight.REJECTED
    ]
    return rows, turned_away


def _row(row: ProposedRow) -> ReturnedRow:
    if row.fate is not Fate.ADDED:
        return ReturnedRow(row.entity, row.where, row.uid, row.values)
    naming = "title" if row.entity == "milestone" else "name"
    locked = {naming: row.name, "area": row.area or ""}
    return ReturnedRow(row.entity, row.where, None, row.values, locked)
