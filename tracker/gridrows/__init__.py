"""The tracker's rows as a grid shows them: what each says, which are wanted, in what order.

Plain values and functions, no Qt: a page asks `GridRows` for rows and facets, `matching` for the
rows its filters leave, and `arranged` for the order with its bands.
"""

from __future__ import annotations

from tracker.gridrows.arranging import Arrangement, Band, Grouping, arranged
from tracker.gridrows.filters import Facet, FilterResult, Filters, matching
from tracker.gridrows.rows import GridRow, GridRows
from tracker.gridrows.touched import Touched, touched_between, touched_by

__all__ = [
    "Arrangement",
    "Band",
    "Facet",
    "FilterResult",
    "Filters",
    "GridRow",
    "GridRows",
    "Grouping",
    "Touched",
    "arranged",
    "matching",
    "touched_between",
    "touched_by",
]
