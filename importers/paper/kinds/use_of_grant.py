"""Use of a grant: what it is spent on, and its total, which is the grant."""

from __future__ import annotations

from collections.abc import Iterator

from importers.paper.grants import claims_in_prose, step_of
from importers.paper.kinds.families import grant_in_use
from importers.paper.lines import SpendingTable, line_rows, remarks, spending_table, total_rows
from importers.paper.tables import GrantClaim, PaperTable, Reading


def recognises(paper: PaperTable) -> bool:
    """A table of money whose words say that it is the use of a named grant."""
    return grant_in_use(paper) is not None


def read(paper: PaperTable) -> Reading:
    """Its lines and totals; what the grant is, by its total and by the words above it."""
    table = spending_table(paper)
    fund = grant_in_use(paper)
    assert fund is not None
    return Reading(
        f"the use of the grant ({fund})",
        (*line_rows(table), *total_rows(table)),
        tuple(remarks(table)),
        (*claims_in_prose(paper.near, paper.table.place), *_claims(table, fund)),
    )


def _claims(table: SpendingTable, fund: str) -> Iterator[GrantClaim]:
    for part in table.sorted.parts:
        row = table.figures.rows[part.index]
        if not part.whole:
            continue
        for slot in table.slots.slots:
            amount = row.amounts[slot.number]
            if amount is not None and slot.year and slot.figure == "allocation":
                text = row.row.cells[table.figures.columns[slot.number].index].text
                step = step_of(text, amount.unit)
                where = table.paper.where(row.row)
                yield GrantClaim(fund, slot.year, amount.pence, amount.unit, step, where)
