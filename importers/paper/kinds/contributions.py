"""Funding contributions: what organisations or sources of money give, year by year."""

from __future__ import annotations

from collections.abc import Iterator

from importers.paper.funds import GRANTS, fund_in
from importers.paper.grants import step_of
from importers.paper.kinds.families import is_contributions
from importers.paper.labels import name_and_rest
from importers.paper.lines import SpendingTable, part_labels, remarks, spending_table, total_rows
from importers.paper.tables import GrantClaim, PaperTable, Reading
from tracker.draft import DraftRow


def recognises(paper: PaperTable) -> bool:
    """A table of money whose corner or columns are headed "contribution"."""
    return is_contributions(paper)


def read(paper: PaperTable) -> Reading:
    """A contribution for every row and column; the rows that are grants say what they give."""
    table = spending_table(paper)
    return Reading(
        f"funding contributions: {table.heading}",
        (*_rows(table), *(_of_contributions(table, row) for row in total_rows(table))),
        tuple(remarks(table)),
        tuple(_claims(table)),
    )


def _rows(table: SpendingTable) -> Iterator[DraftRow]:
    parts = part_labels(table.figures, table.sorted)
    for index in table.sorted.lines:
        row = table.figures.rows[index]
        name, _ = name_and_rest(row.label)
        where = table.paper.where(row.row)
        for slot in table.slots.slots:
            amount = row.amounts[slot.number]
            if amount is None or slot.adds_up or not name:
                continue
            yield DraftRow(
                "contribution",
                where,
                f"{name}, {slot.year}" if slot.year else name,
                {
                    "pool": table.heading,
                    "organisation": name,
                    "year": slot.year,
                    "part": parts.get(index),
                    "label": table.figures.columns[slot.number].title or table.heading,
                    "amount": amount.pence,
                    "unit": str(amount.unit),
                    "place": where,
                },
            )


def _of_contributions(table: SpendingTable, total: DraftRow) -> DraftRow:
    values = {
        **total.values,
        "covers": "contributions",
        "heading": table.heading,
        "series": None,
        "figure": "amount",
    }
    return DraftRow("printed_total", total.where, total.name, values)


def _claims(table: SpendingTable) -> Iterator[GrantClaim]:
    for index in table.sorted.lines:
        row = table.figures.rows[index]
        fund = fund_in(row.label)
        if fund not in GRANTS:
            continue
        for slot in table.slots.slots:
            amount = row.amounts[slot.number]
            if amount is not None and slot.year and not slot.adds_up:
                text = row.row.cells[table.figures.columns[slot.number].index].text
                where = table.paper.where(row.row)
                yield GrantClaim(
                    fund, slot.year, amount.pence, amount.unit, step_of(text, amount.unit), where
                )
