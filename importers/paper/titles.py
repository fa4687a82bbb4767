"""Which columns of a table hold what, by patterns for their titles."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from importers.grid import GridRow, Table
from importers.tracker.folding import quote

_DEEPEST = 4
"""A header stands among the first rows of its table."""

Patterns = Mapping[str, str]


def columns_of(row: GridRow, patterns: Patterns) -> dict[str, int]:
    """The grid column of each part that a title of this row names; the first title of each."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row.cells):
        title = " ".join(cell.text.replace("_", " ").split()).rstrip(":?*")
        for part, pattern in patterns.items():
            if title and part not in found and re.fullmatch(pattern, title, re.IGNORECASE):
                found[part] = index
                break
    return found


def unused_titles(row: GridRow, used: Collection[int]) -> str | None:
    """What is said of the columns of a header that nothing is read from; None if all are."""
    titles = {
        index: " ".join(cell.text.split())
        for index, cell in enumerate(row.cells)
        if index not in used and cell.text.strip()
    }
    named = dict.fromkeys(titles.values())
    return f"columns not used: {', '.join(map(quote, named))}" if named else None


def header_of(
    table: Table, patterns: Patterns, *, needed: frozenset[str], any_of: frozenset[str]
) -> tuple[int, dict[str, int]] | None:
    """The first row that names every part of `needed` and one of `any_of`, with its columns."""
    for index, row in enumerate(table.rows[:_DEEPEST]):
        columns = columns_of(row, patterns)
        if needed <= columns.keys() and not any_of.isdisjoint(columns):
            return index, columns
    return None
