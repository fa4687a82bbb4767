"""The JSON shape of a comparison (design, section 6): keys are added, never renamed."""

from __future__ import annotations

from typing import Any

from tracker.comparison.compare import Comparison, RowNamed


def comparison_view(comparison: Comparison) -> dict[str, Any]:
    """What changed between two states; `days` is how much later a date is."""
    return {
        "from": comparison.before,
        "to": comparison.after,
        "added": [_row_view(row) for row in comparison.added],
        "removed": [_row_view(row) for row in comparison.removed],
        "changed": [
            {
                **_row_view(change.row),
                "field": change.field,
                "old": change.old,
                "new": change.new,
                "days": change.days,
            }
            for change in comparison.changed
        ],
    }


def _row_view(row: RowNamed) -> dict[str, Any]:
    """A row by its key and name, and what it stands under."""
    return {"entity": row.entity, "uid": row.uid, "name": row.name, "place": row.place or None}
