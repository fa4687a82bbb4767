"""Pooled budgets: what each organisation puts in, gross, less grants and income, net."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from importers.paper.columns import Slot, slots_of
from importers.paper.figures import FigureRow, FigureTable
from importers.paper.funds import fund_in
from importers.paper.grants import step_of
from importers.paper.kinds.families import is_pool
from importers.paper.labels import name_and_rest
from importers.paper.lines import row_remarks
from importers.paper.tables import GrantClaim, PaperTable, Reading
from importers.tracker.folding import quote
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.money.printing import printed
from tracker.money.tolerance import agree

_GROSS = re.compile(r"^\W*(?:gross\b|total gross\b|sub[- ]?total\b)", re.IGNORECASE)
_NET = re.compile(r"^\W*(?:net\b|total net\b|total\b)", re.IGNORECASE)
_WHOLE_POOL = re.compile(r"^\s*(?:grand |overall )?total\b|^\s*all partners\b", re.IGNORECASE)


def recognises(paper: PaperTable) -> bool:
    """A table of money with gross and net contributions, or contributions to a pool."""
    return is_pool(paper)


def read(paper: PaperTable) -> Reading:
    """A contribution for every row and organisation; gross and net are kept as printed totals.

    A deduction named after a grant is the grant that its fund gives: the organisation gets it
    from elsewhere.
    """
    figures = paper.figures
    assert figures is not None
    pool = figures.corner or paper.heading
    told = slots_of(paper)
    slots = [slot for slot in told.slots if not _WHOLE_POOL.match(_party(figures, slot))]
    rows: list[DraftRow] = []
    notes: list[Note] = [paper.note(told.said)] if told.said else []
    grants: list[GrantClaim] = []
    gross_at = [i for i, row in enumerate(figures.rows) if _GROSS.match(row.label)]
    gross_label = figures.rows[gross_at[0]].label if gross_at else None
    for index, row in enumerate(figures.rows):
        level = _level(row)
        notes.extend(row_remarks(paper, row))
        if level is not None:
            notes.append(paper.note(f"{quote(row.label)} is a total, kept as printed", row.row))
            notes.extend(_disagreements(paper, figures, index, slots))
        part = gross_label if gross_at and index < gross_at[0] else None
        for slot in slots:
            amount = row.amounts[slot.number]
            if amount is None or not row.label:
                continue
            where = paper.where(row.row)
            shared: dict[str, Value] = {
                "year": slot.year,
                "label": name_and_rest(row.label)[0],
                "unit": str(amount.unit),
                "place": where,
            }
            organisation = _party(figures, slot)
            name = f"{shared['label']}, {organisation}"
            if level is not None:
                values = {"heading": pool, "series": organisation, "level": level, **shared}
                values |= {"covers": "contributions", "figure": "amount", "printed": amount.pence}
                rows.append(DraftRow("printed_total", where, name, values))
                continue
            values = {"pool": pool, "organisation": organisation, "part": part, **shared}
            values["amount"] = amount.pence
            rows.append(DraftRow("contribution", where, name, values))
            grants.extend(_claim(paper, figures, row, slot))
    return Reading(f"pooled contributions: {pool}", tuple(rows), tuple(notes), tuple(grants))


def _party(figures: FigureTable, slot: Slot) -> str:
    return figures.columns[slot.number].title or "all partners"


def _level(row: FigureRow) -> str | None:
    if row.empty:
        return None
    return "gross" if _GROSS.match(row.label) else "net" if _NET.match(row.label) else None


def _claim(
    paper: PaperTable, figures: FigureTable, row: FigureRow, slot: Slot
) -> Iterator[GrantClaim]:
    amount = row.amounts[slot.number]
    fund = fund_in(row.label)
    if amount and amount.pence < 0 and fund and slot.year and "grant" in row.label.casefold():
        text = row.row.cells[figures.columns[slot.number].index].text
        step = step_of(text, amount.unit)
        where = paper.where(row.row)
        yield GrantClaim(fund, slot.year, -amount.pence, amount.unit, step, where)


def _disagreements(
    paper: PaperTable, figures: FigureTable, index: int, slots: Sequence[Slot]
) -> Iterator[Note]:
    """A gross or net line that the rows above it do not add up to (DQ21)."""
    total = figures.rows[index]
    above = [row for row in figures.rows[:index] if _level(row) is None]
    for slot in slots:
        said = total.amounts[slot.number]
        amounts = [a for row in above if (a := row.amounts[slot.number]) is not None]
        summed = sum(amount.pence for amount in amounts)
        if said is None or agree(said.pence, summed, (a.unit for a in (said, *amounts))):
            continue
        message = (
            f"{quote(total.label)}, {_party(figures, slot)}: printed"
            f" {printed(said.pence, said.unit)}, its rows add up to {printed(summed, said.unit)}"
            " (DQ21)"
        )
        yield paper.note(message, total.row, Weight.WARNING)
