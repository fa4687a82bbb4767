"""Measures: which way they move, against what was declared, and as others script against them."""

from tracker.measures.trajectory import (
    DETERIORATING,
    IMPROVING,
    NO_CHANGE,
    Trend,
    direction_of,
    trajectory,
)

__all__ = [
    "DETERIORATING",
    "IMPROVING",
    "NO_CHANGE",
    "Trend",
    "direction_of",
    "trajectory",
]
