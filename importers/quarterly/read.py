"""From a quarterly return's workbook to a draft: the return, its answers, metrics and changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.amounts import read_amount
from importers.context import Context
from importers.grid import Document, GridRow, Table
from importers.paper.funds import fund_in
from importers.paper.years import years_in
from importers.quarterly.answers import (
    RETURN,
    fee_answers,
    labelled_answers,
    narrative_answers,
    table_answers,
)
from importers.quarterly.blocks import Block, blocks_in, is_remaining
from importers.quarterly.maturity import maturity_rows
from importers.quarterly.measures import metric_rows
from tracker.draft import Draft, DraftRow, Note, Value, Weight
from tracker.errors import Refused
from tracker.model import Unit
from tracker.quarters import quarter_end, quarter_in

_TITLE = re.compile(r"better care fund", re.IGNORECASE)
_BOARD = re.compile(r"health (?:and|&) well-?being board\s*:?$", re.IGNORECASE)
_PHONE = re.compile(r"[1-9]\d{9}")
_LOOK_AT = 12
"""How many rows of a sheet may stand above what says which quarter it is of."""


def recognises(document: Document) -> bool:
    """Whether the sheets say which quarter they are of and hold two sections of a return."""
    if _quarter(document) is None:
        return False
    sections = {block.section for table in document.tables for block in blocks_in(table)}
    narrative = any(is_remaining(row) for table in document.tables for row in table.rows)
    return len(sections) + narrative >= 2


def read_quarterly(document: Document, _context: Context) -> Draft:
    """Every answer with its cell; metrics, maturity and the allocation also as rows of their own.

    Raises `Refused` where no quarter is named.
    """
    quarter = _quarter(document)
    if quarter is None:
        raise Refused(
            "does not say which quarter it is of", remedy="its title should hold “Q2 2018/19”"
        )
    rows = [
        DraftRow(
            "quarterly_return",
            document.tables[RETURN].place,
            quarter,
            {"quarter": quarter, "board": _board(document)},
        )
    ]
    notes: list[Note] = []
    for table in document.tables:
        for found in _sheet(table, quarter, rows):
            if isinstance(found, Note):
                notes.append(found)
            else:
                rows.append(found)
    as_of = quarter_end(quarter)
    return Draft("quarterly", as_of=as_of, rows=tuple(rows), notes=tuple(notes))


def _sheet(table: Table, quarter: str, rows: list[DraftRow]) -> Iterator[DraftRow | Note]:
    """What one sheet holds; `rows` are those read so far, whose number is the next one's place."""
    blocks, narratives = list(blocks_in(table)), list(narrative_answers(table))
    about = blocks[0].section if blocks else "narrative" if narratives else table.name
    taken = {row.number for block in blocks for row in (block.header, *block.rows)}
    understood = bool(blocks)
    for block in blocks:
        yield from _block(block, quarter, rows)
    for row in table.rows:
        if row.number in taken or is_remaining(row):
            continue
        section, part = _section_of(table, row, about)
        for found in labelled_answers(table, row, section=section, part=part):
            understood = True
            yield found
            yield from _phone_note(found)
        yield from _allocation(table, row)
    for found in narratives:
        understood = True
        yield found
    if not understood and any(not row.blank for row in table.rows):
        yield Note(
            table.place, "holds nothing this app knows of a quarterly return", Weight.WARNING
        )


def _block(block: Block, quarter: str, rows: list[DraftRow]) -> Iterator[DraftRow | Note]:
    match block.section:
        case "maturity":
            yield from maturity_rows(block, quarter, len(rows))
        case "fees":
            yield from fee_answers(block)
        case "metrics":
            yield from metric_rows(block, quarter, len(rows))
            yield from table_answers(block)
        case _:
            yield from table_answers(block)


def _section_of(table: Table, row: GridRow, about: str) -> tuple[str, str | None]:
    """The section of a label with its value, and the part of it.

    On other sheets than the cover it belongs to what the sheet is `about`; but a sheet that names
    the board again only repeats the cover, and is a part of that by its name.
    """
    text = next((cell.text.strip() for cell in row.cells if cell.text), "")
    if "cover" in table.name.casefold():
        return "cover", None
    if _BOARD.search(text):
        return "cover", table.name
    return "allocation" if "allocation" in text.casefold() else about, None


def _allocation(table: Table, row: GridRow) -> Iterator[DraftRow]:
    """The year's allocation of a fund, where a label names both."""
    label = next((cell.text for cell in row.cells if cell.text), "")
    fund, years = fund_in(label), years_in(label)
    if "allocation" not in label.casefold() or fund is None or len(years) != 1:
        return
    amounts = [read_amount(cell.text, Unit.POUNDS) for cell in row.cells if cell.text != label]
    amount = next((found for found in amounts if found is not None), None)
    if amount is not None:
        values: dict[str, Value] = {
            "fund": fund,
            "year": years[0],
            "amount": amount.pence,
            "unit": "pounds",
        }
        where = table.where(row)
        yield DraftRow("grant", where, f"{fund} {years[0]}", {**values, "place": where})


def _phone_note(row: DraftRow) -> Iterator[Note]:
    item, answer = str(row.values["item"]), str(row.values["answer"] or "")
    if re.search(r"contact number|telephone|phone", item, re.IGNORECASE) and _PHONE.fullmatch(
        answer
    ):
        yield Note(
            row.where, f"the number “{answer}” has probably lost its leading nought", Weight.WARNING
        )


def _quarter(document: Document) -> str | None:
    """The quarter in the return's title: "Better Care Fund Template Q2 2018/19"."""
    for table in document.tables:
        for row in table.rows[:_LOOK_AT]:
            for cell in row.cells:
                if _TITLE.search(cell.text) and (quarter := quarter_in(cell.text)):
                    return quarter
    return None


def _board(document: Document) -> str | None:
    for table in document.tables:
        for row in table.rows[:_LOOK_AT]:
            for cell, beside in zip(row.cells, row.cells[1:], strict=False):
                if _BOARD.search(cell.text) and beside.text:
                    return beside.text
    return None
