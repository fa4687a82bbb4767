"""Spending: lines by theme, scheme or organisation, for one year or several, with totals."""

from __future__ import annotations

from importers.paper.kinds.families import grant_in_use, is_contributions, is_money, is_pool
from importers.paper.lines import line_rows, remarks, spending_table, total_rows
from importers.paper.tables import PaperTable, Reading


def recognises(paper: PaperTable) -> bool:
    """Any table of money that is neither contributions nor the use of a grant."""
    other = is_pool(paper) or is_contributions(paper) or grant_in_use(paper) is not None
    return is_money(paper) and not other


def read(paper: PaperTable) -> Reading:
    """Its lines and totals."""
    table = spending_table(paper)
    said = f"spending: {table.heading}" if table.heading else "spending"
    return Reading(said, (*line_rows(table), *total_rows(table)), tuple(remarks(table)))
