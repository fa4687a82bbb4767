"""From a table of spending to lines of money and the totals printed under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from importers.lengths import too_long
from importers.paper.columns import Slot, Slots, slots_of
from importers.paper.figures import FigureRow, FigureTable
from importers.paper.funds import fund_in
from importers.paper.labels import name_and_rest
from importers.paper.tables import PaperTable
from importers.paper.totals import Part, Sorted, says_total, sort_rows
from importers.tracker.folding import fold, quote
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.model import Unit
from tracker.money.printing import printed
from tracker.money.tolerance import agree

_GENERIC = re.compile(
    r"(?:items?|schemes?|themes?|activit(?:y|ies)|areas?(?: of spend)?|descriptions?|services?|"
    r"(?:scheme |project )?names?|categor(?:y|ies)|projects?|workstreams?|funds?|"
    r"organisations?|headings?|budget lines?|lines?)",
    re.IGNORECASE,
)
"""Titles of a column of labels that say nothing of the table."""


@dataclass(frozen=True, slots=True)
class SpendingTable:
    """A table of money with everything that is the same for its rows."""

    paper: PaperTable
    figures: FigureTable
    sorted: Sorted
    slots: Slots
    heading: str
    fund: str | None

    def heading_of(self, slot: Slot) -> str:
        """What the amounts of a column are added up under: one organisation's own column bears
        its name, several stand under the table's."""
        if not slot.party:
            return self.heading
        parties = {each.party for each in self.slots.slots}
        alone = len(parties) == 1 and not self.figures.corner
        return slot.party if alone else f"{self.heading}, {slot.party}"


def spending_table(paper: PaperTable) -> SpendingTable:
    """The table taken apart; it must have figures."""
    figures = paper.figures
    assert figures is not None
    told = sort_rows(figures.rows)
    return SpendingTable(
        paper, figures, told, slots_of(paper), _heading(paper, figures), _fund(paper, figures, told)
    )


def line_rows(table: SpendingTable) -> Iterator[DraftRow]:
    """A line for every row and year, with its allocation, forecast and actual together."""
    parts = part_labels(table.figures, table.sorted)
    for index in table.sorted.lines:
        row = table.figures.rows[index]
        name, rest = name_and_rest(row.label)
        for slots in _by_line(table.slots.slots).values():
            amounts = [(slot, row.amounts[slot.number]) for slot in slots]
            held = [(slot, amount) for slot, amount in amounts if amount is not None]
            if not held:
                continue
            slot, first = held[0]
            where = table.paper.where(row.row)
            note = "\n".join(filter(None, (rest, row.remarks))) or None
            values: dict[str, Value] = {
                "heading": table.heading_of(slot),
                "part": parts.get(index),
                "label": name,
                "fund": slot.fund or table.fund,
                "year": slot.year,
                **{each.figure: amount.pence for each, amount in held},
                "unit": str(first.unit),
                "place": where,
                "note": None if too_long("money_line", "note", note) else note,
            }
            told = f"{name}, {slot.year}" if slot.year else name
            yield DraftRow("money_line", where, told, values, scheme=name)


def total_rows(table: SpendingTable) -> Iterator[DraftRow]:
    """The totals printed at the foot of columns, and at the end of rows."""
    labels = _total_labels(table.figures, table.sorted)
    for part in table.sorted.parts:
        row = table.figures.rows[part.index]
        for slot in table.slots.slots:
            amount = row.amounts[slot.number]
            if amount is not None and not slot.adds_up:
                yield _total(
                    table, slot, row, labels[part.index], amount.pence, amount.unit, part.whole
                )
    for slot in table.slots.slots:
        if slot.adds_up and _spreads_over_funds(table, slot):
            for index in table.sorted.lines:
                row = table.figures.rows[index]
                amount = row.amounts[slot.number]
                if amount is not None:
                    name, _ = name_and_rest(row.label)
                    yield _total(table, slot, row, name, amount.pence, amount.unit, None)


def _spreads_over_funds(table: SpendingTable, slot: Slot) -> bool:
    """Whether a column of totals adds up others that differ by fund alone."""
    others = [each for each in table.slots.slots if each.year == slot.year and not each.adds_up]
    return all(not each.party and each.fund for each in others)


def _total(
    table: SpendingTable,
    slot: Slot,
    row: FigureRow,
    label: str,
    pence: int,
    unit: Unit,
    whole: bool | None,
) -> DraftRow:
    where = table.paper.where(row.row)
    values: dict[str, Value] = {
        "covers": "lines",
        "heading": table.heading_of(slot),
        "series": None if whole is None else slot.fund or table.fund,
        "label": label,
        "year": slot.year,
        "level": "row" if whole is None else "total" if whole else "subtotal",
        "figure": slot.figure,
        "printed": pence,
        "unit": str(unit),
        "place": where,
    }
    return DraftRow("printed_total", where, label, values)


def remarks(table: SpendingTable) -> Iterator[Note]:
    """What was left out of the table, or has to be known of it."""
    paper, told = table.paper, table.sorted
    if table.slots.said:
        yield paper.note(table.slots.said)
    for column in table.figures.columns:
        for odd in column.odd_years:
            yield paper.note(f"“{odd}” is no financial year (DQ13)", weight=Weight.WARNING)
    yield from total_remarks(paper, table.figures, told)
    for row in table.figures.rows:
        yield from row_remarks(paper, row)


def total_remarks(paper: PaperTable, figures: FigureTable, told: Sorted) -> Iterator[Note]:
    """Totals are no rows (DQ33), and those that do not add up are pointed out (DQ21)."""
    for part in told.parts:
        row = figures.rows[part.index]
        kind = "total" if part.whole else "sub total"
        yield paper.note(f"{quote(row.label)} is a {kind}, not a row of its own (DQ33)", row.row)
        yield from _disagreements(paper, figures, part)
    for index in told.below:
        row = figures.rows[index]
        message = f"{quote(row.label)} stands below the total and is no part of it: not read"
        yield paper.note(message, row.row)


def row_remarks(paper: PaperTable, row: FigureRow) -> Iterator[Note]:
    """Cells that hold no amount where one was to be, and rows without a name or an amount."""
    if row.words:
        told = ", ".join(quote(words, 30) for words in dict.fromkeys(row.words))
        yield paper.note(f"{quote(row.label)}: {told} is no amount", row.row)
    elif row.empty and row.label.strip("-–— "):
        yield paper.note(f"{quote(row.label)} has no amount", row.row)
    elif not row.empty and not row.label:
        yield paper.note("has amounts and no name: left out", row.row, Weight.REJECTED)


def _disagreements(paper: PaperTable, figures: FigureTable, part: Part) -> Iterator[Note]:
    row = figures.rows[part.index]
    for number, amount in enumerate(row.amounts):
        if amount is None:
            continue
        under = [a for i in part.rows if (a := figures.rows[i].amounts[number]) is not None]
        summed = sum(each.pence for each in under)
        if not agree(amount.pence, summed, (each.unit for each in (amount, *under))):
            said = printed(amount.pence, amount.unit)
            message = f"{quote(row.label)} is printed {said}, its rows add up to"
            yield paper.note(
                f"{message} {printed(summed, amount.unit)} (DQ21)", row.row, Weight.WARNING
            )


def part_labels(figures: FigureTable, told: Sorted) -> dict[int, str]:
    """The sub total that each line is counted in, by index of the line."""
    labels = _total_labels(figures, told)
    return {line: labels[part.index] for part in told.parts if not part.whole for line in part.rows}


def _total_labels(figures: FigureTable, told: Sorted) -> dict[int, str]:
    """The labels of totals; a second one of the same words bears a number."""
    seen: Counter[str] = Counter()
    labels = {}
    for part in told.parts:
        label = " ".join(figures.rows[part.index].label.split()) or "Total"
        seen[fold(label)] += 1
        again = seen[fold(label)]
        labels[part.index] = label if again == 1 else f"{label} ({again})"
    return labels


def _by_line(slots: tuple[Slot, ...]) -> dict[tuple[str | None, str | None, str], list[Slot]]:
    """The columns of each line: those of one year, fund and party, one per figure."""
    groups: dict[tuple[str | None, str | None, str], list[Slot]] = {}
    for slot in slots:
        if not slot.adds_up:
            groups.setdefault((slot.year, slot.fund, slot.party), []).append(slot)
    return groups


def _heading(paper: PaperTable, figures: FigureTable) -> str:
    """The corner of the table; else the heading of the table above with the same columns; else
    the nearest heading over it."""
    if figures.corner and not says_total(figures.corner) and not _GENERIC.fullmatch(figures.corner):
        return figures.corner
    titles = [column.title for column in figures.columns]
    last = paper.earlier[-1] if paper.earlier else None
    above = last.table.figures if last else None
    own = paper.heading or figures.corner
    if last is None or above is None or above.corner or not any(titles):
        return own
    if [column.title for column in above.columns] != titles:
        return own
    headings = (row.values.get("heading") for row in last.reading.rows)
    return str(next(filter(None, headings), own))


def _fund(paper: PaperTable, figures: FigureTable, told: Sorted) -> str | None:
    """The fund that the corner, a total or the words above name, in this order."""
    totals = [figures.rows[part.index].label for part in told.parts]
    last_words = paper.near[-1:] if not paper.follows_directly else ()
    for words in (figures.corner, *totals, paper.heading, *last_words):
        if fund := fund_in(words):
            return fund
    return None
