"""Which rows of a table of amounts are totals and sub totals, and which rows each adds up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from importers.paper.figures import FigureRow
from tracker.money.tolerance import agree

_TOTAL = re.compile(r"^\W*(?:grand |overall |sub[- ]?)?total(?:s|led)?\b", re.IGNORECASE)
_SUB = re.compile(r"^\W*sub[- ]?total", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A total: its row, and the indices of the rows that it adds up."""

    index: int
    rows: frozenset[int]
    whole: bool


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows of a table told apart, by index: lines of their own, totals, and rows that stand
    below the last total and are no part of it."""

    lines: tuple[int, ...]
    parts: tuple[Part, ...]
    below: tuple[int, ...] = ()


def says_total(label: str) -> bool:
    """Whether a label begins "Total" or "Sub total"."""
    return bool(_TOTAL.match(label))


def sort_rows(rows: Sequence[FigureRow]) -> Sorted:
    """Tell lines from totals, by label and by what adds up; rows without amounts are neither."""
    filled = [index for index, row in enumerate(rows) if not row.empty]
    marked = _marked(rows, filled)
    first = filled[0] if filled else None
    if first is not None and (first in marked or _leads(rows, filled)):
        lines = [i for i in filled if i not in marked and i != first and rows[i].label]
        others = _parts(rows, lines, [index for index in filled if index in marked - {first}])
        return Sorted(tuple(lines), (Part(first, frozenset(lines), whole=True), *others))
    lines = [index for index in filled if index not in marked and rows[index].label]
    totals = [index for index in filled if index in marked]
    last = totals[-1] if totals else None
    below: list[int] = []
    if last is not None and not _SUB.match(rows[last].label):
        below = [index for index in lines if index > last]
        lines = [index for index in lines if index < last]
    return Sorted(tuple(lines), tuple(_parts(rows, lines, totals)), tuple(below))


def _marked(rows: Sequence[FigureRow], filled: Sequence[int]) -> set[int]:
    """Rows labelled as totals; where most are, only those that add up what is above, and the last
    (a list of totals from elsewhere is added up as lines)."""
    marked = {index for index in filled if says_total(rows[index].label)}
    if 2 * len(marked) <= len(filled) or len(marked) < 3:
        return marked | _unlabelled(rows, filled)
    return {
        index
        for index in marked
        if index == filled[-1] or _adds_up(rows, index, [i for i in filled if i < index])
    }


def _unlabelled(rows: Sequence[FigureRow], filled: Sequence[int]) -> set[int]:
    """A last row without a label that adds up the rows above it."""
    if len(filled) < 3 or rows[filled[-1]].label:
        return set()
    last = filled[-1]
    above = [i for i in filled[:-1] if not says_total(rows[i].label)]
    return {last} if _adds_up(rows, last, above) else set()


def _leads(rows: Sequence[FigureRow], filled: Sequence[int]) -> bool:
    """Whether the first row is the sum of all others in every column, and there are some."""
    rest = [index for index in filled[1:] if not says_total(rows[index].label)]
    return len(rest) >= 2 and len(rest) == len(filled) - 1 and _adds_up(rows, filled[0], rest)


def _parts(rows: Sequence[FigureRow], lines: Sequence[int], totals: Sequence[int]) -> list[Part]:
    """What each total covers: all lines above it if they add up to it, else the run since the
    total before, else the shorter run above it that adds up."""
    parts: list[Part] = []
    taken: set[int] = set()
    for number, index in enumerate(totals):
        above = [line for line in lines if line < index]
        run = [line for line in above if number == 0 or line > totals[number - 1]]
        last = number == len(totals) - 1
        sub = bool(_SUB.match(rows[index].label)) or not last
        if last and not sub and (not run or run == above or _adds_up(rows, index, above)):
            parts.append(Part(index, frozenset(above), whole=True))
            continue
        if last and not sub and not _adds_up(rows, index, run):
            parts.append(Part(index, frozenset(above), whole=True))
            continue
        tails = [run[start:] for start in range(len(run))]
        chosen = next((tail for tail in tails if _adds_up(rows, index, tail)), run)
        free = frozenset(chosen) - taken
        taken |= free
        parts.append(Part(index, free, whole=False))
    return parts


def _adds_up(rows: Sequence[FigureRow], total: int, lines: Sequence[int]) -> bool:
    """Whether lines sum to a total in every column where it has an amount, and in one at least
    to something."""
    if not lines:
        return False
    something = False
    for column, printed in enumerate(rows[total].amounts):
        if printed is None:
            continue
        amounts = [a for line in lines if (a := rows[line].amounts[column]) is not None]
        summed = sum(amount.pence for amount in amounts)
        if not agree(printed.pence, summed, (a.unit for a in (printed, *amounts))):
            return False
        something = something or bool(printed.pence)
    return something
