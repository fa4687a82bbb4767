"""Merged cells of a worksheet, expanded into every cell they cover."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from importers.excel.cells import SAVE_AGAIN, Book
from importers.grid import Cell
from tracker.errors import Refused


class Range(NamedTuple):
    """A block of cells; rows and columns count from 1, and the last ones belong to it."""

    top: int
    left: int
    bottom: int
    right: int


def expand(
    merged: Iterable[Range],
    numbers: Sequence[int],
    grid: Sequence[list[Cell]],
    book: Book,
    place: str,
) -> None:
    """Puts the first cell of each range in all of it, as far as the grid goes.

    `numbers` are the row numbers of the grid's rows. Ranges never overlap in Excel; if they cover
    more cells than the grid has, Refused is raised.
    """
    left_over = sum(len(cells) for cells in grid)
    for top, left, bottom, right in merged:
        first, last = bisect_left(numbers, top), bisect_right(numbers, bottom)
        if first == len(numbers) or numbers[first] != top or left > len(grid[first]):
            continue
        span = min(right, len(grid[first])) - left + 1
        left_over -= span * (last - first)
        if left_over < 0:
            problem = "is damaged: its merged cells overlap"
            raise Refused(problem, file=book.file, where=place, remedy=SAVE_AGAIN)
        origin = grid[first][left - 1]
        book.allowance.take(len(origin.text) * (last - first - 1))
        cell = replace(origin, span=span, failed=False)
        below = replace(cell, above=True)
        for at in range(first, last):
            grid[at][left - 1 : left - 1 + span] = [cell if at == first else below] * span
