"""What a baseline keeps of a scheme and of a milestone, and in which of their fields it stands."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.changes import Values, stored
from tracker.model import Row

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
