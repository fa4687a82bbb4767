"""Laying the cells of a Word table out on its grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from importers.grid import Cell, GridRow

_SLIVER = 144
"""Twentieths of a point (a tenth of an inch): a grid column this narrow is a slip of the mouse."""


class Merge(Enum):
    """A cell's part in a vertical merge."""

    NONE = auto()
    FIRST = auto()
    FURTHER = auto()


@dataclass(slots=True)
class Placed:
    """A cell as written, and the grid columns it covers: from `start` up to `stop`."""

    start: int
    stop: int
    text: str
    fill: str | None
    bold: bool
    merge: Merge
    indent: int = 0


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row as written; `width` counts the grid columns it leaves empty at its end, too."""

    cells: Sequence[Placed]
    width: int
    header: bool


def lay_out(rows: Sequence[PlacedRow], widths: Sequence[int]) -> list[GridRow]:
    """The rows with every cell in each grid column it covers, all as wide as the widest.

    `widths` are those of the grid columns, as far as the document gives them.
    """
    columns = max((row.width for row in rows), default=0)
    edges = _edges(rows, columns, widths)
    blanks = tuple(Cell() for _ in range(edges[-1]))
    merged: dict[int, Cell] = {}
    laid_out = []
    for number, row in enumerate(rows, 1):
        cells = list(blanks)
        further: dict[int, Cell] = {}
        for placed in row.cells:
            start, stop = edges[placed.start], edges[placed.stop]
            above = merged.get(start) if placed.merge is Merge.FURTHER else None
            if above is not None and not placed.text:
                fill = placed.fill or above.fill
                cell = Cell(above.text, fill, stop - start, above=True, bold=above.bold)
            else:
                cell = Cell(
                    placed.text,
                    placed.fill,
                    stop - start,
                    bold=placed.bold,
                    indent=placed.indent,
                )
            if placed.merge is not Merge.NONE:
                further[start] = cell
            cells[start:stop] = [cell] * (stop - start)
        merged = further
        laid_out.append(GridRow(number, tuple(cells), row.header))
    return laid_out


def _edges(rows: Sequence[PlacedRow], columns: int, widths: Sequence[int]) -> Sequence[int]:
    """The grid edge that each written edge becomes.

    Dragging a border in one row splits a column into itself and a sliver, and shifts the cells of
    the other rows by one. Slivers are closed unless a cell would vanish with them.
    """
    as_written = range(columns + 1)
    if len(widths) != columns or min(widths, default=0) <= 0 or min(widths) > _SLIVER:
        return as_written
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + (width > _SLIVER))
    vanishing = any(
        edges[placed.start] == edges[placed.stop] for row in rows for placed in row.cells
    )
    return as_written if vanishing else edges
