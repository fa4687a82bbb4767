"""The national metrics of a quarterly return: a measure each, and what was said this quarter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from importers.grid import GridRow
from importers.quarterly.blocks import Block
from tracker.draft import DraftRow, Value

HEADING = "National metrics"


def metric_rows(block: Block, quarter: str, first: int) -> Iterator[DraftRow]:
    """A measure and its reading for every row; `first` is the place of the first of them."""
    place = first
    for row in block.rows:
        texts = _texts(block, row)
        if not texts.get("item"):
            continue
        name = str(texts["item"])
        where = block.table.where(row)
        yield DraftRow(
            "measure",
            where,
            name,
            {
                "name": name,
                "definition": texts.get("Definition"),
                "heading": HEADING,
                "place": where,
            },
        )
        yield DraftRow(
            "measure_reading",
            where,
            name,
            {
                "period": quarter,
                "declared": texts.get("Assessment"),
                "challenges": texts.get("Challenges"),
                "achievements": texts.get("Achievements"),
                "support_needs": texts.get("Support needs"),
            },
            parent=place,
        )
        place += 2


def _texts(block: Block, row: GridRow) -> Mapping[str, Value]:
    return {part: row.cells[index].text or None for part, index in block.columns.items()}
