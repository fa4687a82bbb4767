"""Delivery dates that a program set to another country's habit wrote with the month first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from importers.day_order import NUMBERS, Order, evidence
from importers.grid import GridRow
from importers.tracker.columns import Column
from importers.tracker.fields import cell_at
from tracker.draft import Value
from tracker.timing import Precision


def writes_month_first(rows: Sequence[GridRow], column: Column | None) -> bool:
    """Whether a column's dates can only be read with the month first."""
    if column is None:
        return False
    cells = (cell_at(row, column.start, column.stop) for row in rows)
    return evidence(cells).order is Order.MONTH_FIRST


def month_first_delivery(words: Value) -> dict[str, Value]:
    """Earliest, latest and precision of such a date; nothing for any other words."""
    found = NUMBERS.fullmatch(words.strip()) if isinstance(words, str) else None
    if found is None or found[2] == ".":
        return {}
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    try:
        day = date(year, int(found[1]), int(found[3])).isoformat()
    except ValueError:
        return {}
    return {
        "delivery_earliest": day,
        "delivery_latest": day,
        "delivery_precision": str(Precision.DAY),
    }
