"""Forms: tables set on their side, a title at the left of each row and a scheme in each column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from importers.grid import Cell, GridRow, Table
from importers.tracker.titles import fit

_FEWEST_ROWS, _MOST_ROWS, _MOST_COLUMNS = 3, 60, 40
_TITLED = 0.6


def upright(table: Table) -> Table | None:
    """The table with a scheme in each row, if most of its rows begin with a tracker's titles.

    What stands all across a form is kept as a title with nothing under it.
    """
    rows = [row for row in table.rows[: _MOST_ROWS + 1] if not row.blank]
    width = len(table.rows[0].cells) if table.rows else 0
    if not (_FEWEST_ROWS <= len(rows) <= _MOST_ROWS and 2 <= width <= _MOST_COLUMNS):
        return None
    labelled = [row for row in rows if row.full_width is None]
    titled = sum(bool(fit(row.cells[0].text)) for row in labelled)
    if titled < max(_FEWEST_ROWS, _TITLED * len(labelled)):
        return None
    return replace(table, rows=list(_columns(rows, width)), sideways=True)


def _columns(rows: list[GridRow], width: int) -> Iterator[GridRow]:
    titles = [Cell(" ".join(row.cells[0].text.split()).rstrip(" :")) for row in rows]
    yield GridRow(1, titles)
    for place in range(1, width):
        cells = [_alone(row, place) for row in rows]
        if any(cell.text for cell in cells):
            yield GridRow(place + 1, cells)


def _alone(row: GridRow, place: int) -> Cell:
    """A scheme's own cell; empty where its title goes on over it."""
    cell = row.cells[place] if place < len(row.cells) else Cell()
    if row.cells[0] is cell:
        return Cell()
    return replace(cell, span=1, above=False)
