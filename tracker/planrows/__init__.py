"""The plan's rows as a page shows them: what each says, which are wanted, in what order.

Plain values and functions, no Qt: a page asks `PlanRows` for rows and where they stand, `matching`
for what its filters leave, and `visible` for the order with what is folded left out.
"""

from __future__ import annotations

from tracker.planrows.arranging import matching, visible
from tracker.planrows.filters import CHOICES, CONDITIONS, STATUSES, Facet, PlanFilters, PlanResult
from tracker.planrows.revising import revised
from tracker.planrows.row import Node, PlanRow, rows_of_scheme
from tracker.planrows.rows import HEAD, PlanRows

__all__ = [
    "CHOICES",
    "CONDITIONS",
    "HEAD",
    "STATUSES",
    "Facet",
    "Node",
    "PlanFilters",
    "PlanResult",
    "PlanRow",
    "PlanRows",
    "matching",
    "revised",
    "rows_of_scheme",
    "visible",
]
