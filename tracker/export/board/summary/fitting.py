"""How many rows of each table fit on the page."""

from __future__ import annotations

from collections.abc import Sequence


def rows_that_fit(
    tables: Sequence[Sequence[float]], room: float, *, head: float, more: float
) -> tuple[int, ...]:
    """How many rows of each table are shown: all of them if they fit, else equal shares.

    A table is a list of the heights of its rows; `head` is what a table takes before its first
    row and `more` the line that says how many were left out. The next row always goes to the
    table that has had least of the page, the first of them on a tie, until one does not fit.
    """
    held = [at for at, rows in enumerate(tables) if rows]
    if sum(sum(tables[at]) + head for at in held) <= room:
        return tuple(map(len, tables))
    shown, taken = [0] * len(tables), [0.0] * len(tables)
    room -= len(held) * (head + more)
    while held:
        at = min(held, key=lambda at: taken[at])
        height = tables[at][shown[at]]
        if height > room:
            held.remove(at)
            continue
        room -= height
        taken[at] += height
        shown[at] += 1
        if shown[at] == len(tables[at]):
            held.remove(at)
    return tuple(shown)
