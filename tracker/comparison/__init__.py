"""What changed between two states: now, a closed period, or a baseline.

A side says which rows it holds and which fields it knows; two sides are compared by what both
know, through the one `diff`. "What changed since last month" is that between two snapshots.
"""

from __future__ import annotations

from tracker.comparison.compare import Comparison, FieldChange, RowNamed, compare
from tracker.comparison.dates import MovedDate, moved_dates
from tracker.comparison.moments import Moment, moment, usual_before
from tracker.comparison.sides import Side, side_of, side_of_baseline

__all__ = [
    "Comparison",
    "FieldChange",
    "Moment",
    "MovedDate",
    "RowNamed",
    "Side",
    "compare",
    "moment",
    "moved_dates",
    "side_of",
    "side_of_baseline",
    "usual_before",
]
