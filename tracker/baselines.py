"""Baselines: what they keep of schemes and milestones, in which fields, and how they are called."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.changes import Values, stored
from tracker.model import Baseline, Row
from tracker.portfolio import Portfolio

PROMISED: Mapping[str, Mapping[str, str]] = {
    "scheme": {
        "name": "name",
        "start": "start",
        "finish": "delivery_latest",
        "status": "status",
    },
    "milestone": {
        "name": "title",
        "start": "start",
        "finish": "finish",
        "status": "status",
    },
}
"""By entity: the field of a baseline's row, and the field of the row it was taken from."""


def promise_of(entity: str, row: Row) -> Values:
    """What is expected of a scheme or milestone now, in the fields of a baseline's row."""
    kept = {to: stored(getattr(row, field)) for to, field in PROMISED[entity].items()}
    return {"entity": entity, "row_uid": row.uid, **kept}


def find_baseline(portfolio: Portfolio, name: str) -> Baseline | None:
    """The baseline of a name, however it is capitalised."""
    folded = " ".join(name.casefold().split())
    return next((row for row in portfolio.baselines if row.name.casefold() == folded), None)
