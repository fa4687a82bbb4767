"""The high impact change model of a quarterly return: changes by quarter, with the narrative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from importers.grid import GridRow
from importers.quarterly.answers import NARRATIVE_LIMIT, answer
from importers.quarterly.blocks import Block, quarters_of
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.model import MaturityLevel

_PLANNED = re.compile(r"\(\s*planned\s*\)", re.IGNORECASE)
_NUMBER = re.compile(r"ch(?:an)?g(?:e)?\s*(\d+)|(\d+)[.)]?", re.IGNORECASE)
_NARRATIVE = {
    "rationale": r"if ['‘’\"]?mature|rationale|if there are no plans",
    "challenges": r"challenges",
    "milestones_met": r"milestones met|achievements|observed impact",
    "support_needs": r"support needs",
}
_LEVELS = {level.casefold(): str(level) for level in MaturityLevel}


def maturity_rows(block: Block, quarter: str, first: int) -> Iterator[DraftRow | Note]:
    """A change and its maturity in every quarter of the header; `first` is the first row's place.

    What was said of a change stands with the quarter of the return. A level the model does not
    know is kept as written and noted.
    """
    quarters = quarters_of(block.header)
    leading = min(quarters)
    place = first
    for row in block.rows:
        labels = [cell.text for cell in row.cells[:leading] if cell.text]
        if not labels:
            continue
        number = _NUMBER.fullmatch(labels[0]) if len(labels) > 1 else None
        where = block.table.where(row)
        values: dict[str, Value] = {"name": labels[-1]}
        if number:
            values["number"] = number[1] or number[2]
        yield DraftRow("impact_change", where, labels[-1], values)
        parent, place = place, place + 1
        for index, named in quarters.items():
            text = row.cells[index].text
            level = _LEVELS.get(" ".join(text.casefold().split()))
            if text and level is None:
                yield Note(
                    where,
                    f"“{text}” is no level of maturity; it is kept as written",
                    Weight.WARNING,
                )
            planned = bool(_PLANNED.search(block.header.cells[index].text))
            yield DraftRow(
                "maturity",
                where,
                f"{labels[-1]}, {named}",
                {
                    "quarter": named,
                    "kind": "planned" if planned else "actual",
                    "level": level or text or None,
                    **(_narrative(block, row) if named == quarter else {}),
                },
                parent=parent,
            )
            place += 1
        yield from _answers(block, row, labels[-1], quarters)
        place += len(quarters) + len(_narrative_columns(block))


def _answers(
    block: Block, row: GridRow, name: str, quarters: Mapping[int, str]
) -> Iterator[DraftRow]:
    """The same cells as answers of the form, so that each is known with its place."""
    for index, named in quarters.items():
        yield answer(block.table, row, index, section="maturity", item=name, part=named)
    for field, index in _narrative_columns(block).items():
        title = block.header.cells[index].text
        part = field.replace("_", " ").capitalize()
        yield answer(
            block.table,
            row,
            index,
            section="maturity",
            item=name,
            part=part,
            question=title,
            longest=NARRATIVE_LIMIT,
        )


def _narrative(block: Block, row: GridRow) -> dict[str, Value]:
    columns = _narrative_columns(block)
    return {field: row.cells[index].text or None for field, index in columns.items()}


def _narrative_columns(block: Block) -> dict[str, int]:
    """Where each part of the narrative stands, to the right of the quarters."""
    found: dict[str, int] = {}
    last = max(quarters_of(block.header))
    for index, cell in enumerate(block.header.cells):
        for field, pattern in _NARRATIVE.items():
            if index > last and field not in found and re.search(pattern, cell.text, re.IGNORECASE):
                found[field] = index
                break
    return found
