"""What changed between two states: now, a closed period, or a baseline.

A side says which rows it holds and which fields it knows; two sides are compared by what both
know, through the one `diff`. "What changed since last month" is that between two snapshots.
"""

from __future__ import annotations

from tracker.comparison.compare import Comparison, FieldChange, RowNamed, compare
from tracker.comparison.sides import Side, side_of, side_of_baseline

__all__ = [
    "Comparison",
    "FieldChange",
    "RowNamed",
    "Side",
    "compare",
    "side_of",
    "side_of_baseline",
]
