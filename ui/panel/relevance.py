"""Whether a change set matters to the scheme on show."""

from __future__ import annotations

from tracker.changes import ChangeSet
from tracker.portfolio import Portfolio

_SHARED = frozenset({"programme", "rag_definition", "area", "workstream", "person"})
"""Rows whose names and meanings every scheme shows."""


def touches(made: ChangeSet, portfolio: Portfolio, uid: str) -> bool:
    """Whether a change set touched a scheme, its leads or milestones, or what it is shown with."""
    own = {uid, *(row.uid for row in portfolio.leads_by_scheme.get(uid, ()))}
    own.update(row.uid for row in portfolio.milestones_by_scheme.get(uid, ()))
    return any(
        change.uid in own
        or change.entity in _SHARED
        or uid in {(change.before or {}).get("scheme_uid"), (change.after or {}).get("scheme_uid")}
        for change in made.changes
    )
