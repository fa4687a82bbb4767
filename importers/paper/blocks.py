"""The tables that stand one below the other on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from importers.amounts import read_amount
from importers.grid import GridRow, Table
from importers.paper.figures import covered
from importers.paper.totals import says_total
from tracker.model import Unit


def blocks(tables: Iterable[Table]) -> Iterator[Table]:
    """Tables as they are, and each sheet cut at its blank rows.

    Rows of a sheet with words in one cell only are the paragraphs of the table below them. A blank
    row between a header and its rows, or above a total, cuts nothing.
    """
    for table in tables:
        if table.name:
            yield from _cut(table)
        else:
            yield table


def _cut(sheet: Table) -> Iterator[Table]:
    above: list[str] = [*sheet.before]
    for rows in _runs(sheet.rows):
        start = next((i for i, row in enumerate(rows) if _words(row) > 1), len(rows))
        above.extend(_first_text(row) for row in rows[:start])
        if start < len(rows):
            yield replace(sheet, rows=_without_margin(rows[start:]), before=tuple(above))
            above = []


def _runs(rows: Iterable[GridRow]) -> Iterator[list[GridRow]]:
    run: list[GridRow] = []
    parted = False
    for row in rows:
        if row.blank:
            parted = bool(run)
            continue
        if parted and not _goes_on(run, row):
            yield run
            run = []
        run.append(row)
        parted = False
    if run:
        yield run


def _goes_on(run: list[GridRow], row: GridRow) -> bool:
    """Whether a row after a blank one belongs to the rows above that."""
    if _words(row) > 1 and says_total(_first_text(row)):
        return True
    header = _words(run[-1]) > 1 and not any(map(_has_figure, run))
    return header and _has_figure(row)


def _has_figure(row: GridRow) -> bool:
    return any(read_amount(cell.text, Unit.POUNDS) for cell in row.cells)


def _without_margin(rows: list[GridRow]) -> list[GridRow]:
    """The rows without the empty columns on their left."""
    margin = min(next(i for i, cell in enumerate(row.cells) if cell.text) for row in rows)
    return [replace(row, cells=row.cells[margin:]) for row in rows] if margin else rows


def _words(row: GridRow) -> int:
    """How many cells of a row say something; one over several columns counts once."""
    return sum(bool(cell.text) and not covered(row, index) for index, cell in enumerate(row.cells))


def _first_text(row: GridRow) -> str:
    return next((cell.text for cell in row.cells if cell.text), "")
