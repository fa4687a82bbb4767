"""Answers of a quarterly return as rows of the draft: which section, item and part, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.grid import GridRow, Table
from importers.quarterly.blocks import Block, is_remaining, years_of
from tracker.draft import DraftRow

NARRATIVE_LIMIT, FEE_COMMENT_LIMIT = 20_000, 250
_AT_MOST = re.compile(r"(?:more than|up to|maximum(?: of)?)\s+([\d,]+)\s+characters", re.IGNORECASE)
_FEE_COMMENT = re.compile(r"commentary|comment", re.IGNORECASE)
RETURN = 0
"""The place of the quarterly return itself among the draft's rows; answers are part of it."""


def cell_place(table: Table, row: GridRow, index: int) -> str:
    """A cell as a spreadsheet names it: "5. Narrative!B9"."""
    return f"{table.name}!{_letters(index)}{row.number}"


def _letters(index: int) -> str:
    """A column's letters by its place: "A" for 0, "AB" for 27."""
    before, last = divmod(index, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def answer(
    table: Table,
    row: GridRow,
    index: int,
    *,
    section: str,
    item: str,
    part: str | None = None,
    question: str | None = None,
    longest: int | None = None,
) -> DraftRow:
    """One cell as an answer; an empty cell is an answer not yet given."""
    text = row.cells[index].text if index < len(row.cells) else ""
    return DraftRow(
        "quarterly_answer",
        table.where(row),
        item,
        {
            "section": section,
            "item": item,
            "part": part,
            "question": question,
            "answer": text or None,
            "longest": longest,
            "place": cell_place(table, row, index),
        },
        parent=RETURN,
    )


def labelled_answers(
    table: Table, row: GridRow, *, section: str, part: str | None = None
) -> Iterator[DraftRow]:
    """A label that ends in a colon with its value beside it: "Completed by:"."""
    for index, cell in enumerate(row.cells[:-1]):
        label = cell.text.strip()
        if label and (label.endswith(":") or label.casefold() == "version"):
            item = label.rstrip(":")
            yield answer(table, row, index + 1, section=section, item=item, part=part)
            return


def table_answers(block: Block) -> Iterator[DraftRow]:
    """Every part of every row of a section with titled columns."""
    item_column = block.columns["item"]
    for row in block.rows:
        item = row.cells[item_column].text
        for part, index in block.columns.items():
            if part != "item" and item:
                title = block.header.cells[index].text
                yield answer(
                    block.table,
                    row,
                    index,
                    section=block.section,
                    item=item,
                    part=part,
                    question=title,
                    longest=NARRATIVE_LIMIT,
                )


def fee_answers(block: Block) -> Iterator[DraftRow]:
    """Fees by year, the estimated uplift, and the comment with its own limit."""
    years = years_of(block.header)
    first = min(years)
    others = {
        index: "Uplift"
        for index, cell in enumerate(block.header.cells)
        if cell.text and index > first and index not in years
    }
    for row in block.rows:
        label = next((cell.text for cell in row.cells[:first] if cell.text), "")
        if not label:
            continue
        limit = _AT_MOST.search(label)
        if limit or _FEE_COMMENT.search(label):
            longest = int(limit[1].replace(",", "")) if limit else FEE_COMMENT_LIMIT
            yield answer(block.table, row, first, section="fees", item=label, longest=longest)
            continue
        for index, part in {**years, **others}.items():
            title = block.header.cells[index].text
            yield answer(
                block.table, row, index, section="fees", item=label, part=part, question=title
            )


def narrative_answers(table: Table) -> Iterator[DraftRow]:
    """Each narrative: the title under its counter, the text, and the question under the text."""
    rows = [row for row in table.rows if not row.blank or is_remaining(row)]
    for at, row in enumerate(rows):
        if not is_remaining(row) or at + 2 >= len(rows):
            continue
        title, text = rows[at + 1], rows[at + 2]
        column = next((i for i, cell in enumerate(title.cells) if cell.text), None)
        if column is None:
            continue
        asked = rows[at + 3].cells[column].text if at + 3 < len(rows) else None
        yield answer(
            table,
            text,
            column,
            section="narrative",
            item=title.cells[column].text,
            question=asked,
            longest=NARRATIVE_LIMIT,
        )
