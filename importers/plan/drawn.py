"""Plans that give no dates but draw them: bars, crosses or words under months, quarters or weeks.

Such a table is rewritten as one with columns of dates, whose words are the heads of the columns
that are filled, so that it is read as any other plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from importers.grid import Cell, GridRow, Table
from importers.plan.header import PlanHeader, find_header
from importers.plan.scale import read_scale
from importers.tracker.stretches import stretch_named
from tracker.timing import format_date

_FEWEST = 4
"""Columns of time that follow one another before a table is taken for a drawn plan."""

_MARK = re.compile(r"[x✓✔☑☒■▪●•█*=→>–—-]+", re.IGNORECASE)
_NO_SHADE = {"FFFFFF", None}
_SAID = "gives no dates: they were read from the columns that its rows fill"
_TITLES = ("Start", "Finish")


def with_drawn_dates(table: Table) -> Table:
    """The table with a start and a finish for each row, where it only draws them.

    A cell with words of its own becomes a step below its row. Any other table is given back as
    it is.
    """
    header = find_header(table.rows)
    if header is None or {"start", "finish", "forecast"} & header.fields.keys():
        return table
    heads = dict(_heads(table.rows, header))
    rows = table.rows[header.bottom + 1 :]
    if len(heads) < _FEWEST or not _draws(rows, heads, header):
        return table
    kept = [place for place in range(len(table.rows[header.bottom].cells)) if place not in heads]
    chart = _Chart(heads, kept, header.title.start)
    written = [
        *(chart.above(row) for row in table.rows[: header.bottom]),
        chart.beside(table.rows[header.bottom], *_TITLES),
        *(each for row in rows for each in chart.dated(row)),
    ]
    warning = f"{table.warning}; it {_SAID}" if table.warning else _SAID
    return replace(table, rows=written, warning=warning)


def _heads(rows: Sequence[GridRow], header: PlanHeader) -> Iterator[tuple[int, str]]:
    """What each column of time is called, by its place."""
    taken = {column.start for column in header.fields.values()}
    named = {
        place: found
        for place, cell in enumerate(rows[header.bottom].cells)
        if place not in taken and (found := stretch_named(cell.text)) is not None
    }
    if len(named) >= _FEWEST:
        places = sorted(named)
        if all(named[one] < named[other] for one, other in pairwise(places)):
            for place in places:
                yield place, " ".join(rows[header.bottom].cells[place].text.split())
        return
    scale = read_scale(rows, header)
    for place, (begin, end) in scale.spans.items() if scale else ():
        if begin == end:
            yield place, format_date(begin)
        else:
            months = begin.day == 1 and (end - begin).days > _FEWEST * 7 - 2
            yield place, f"{begin:%B %Y}" if months else f"week of {format_date(begin)}"


def _draws(rows: Sequence[GridRow], heads: Mapping[int, str], header: PlanHeader) -> bool:
    """Whether most rows that name something fill columns of time."""
    title = header.title.start
    named = [row for row in rows if title < len(row.cells) and row.cells[title].text.strip()]
    return 2 * sum(bool(_filled(row, heads)) for row in named) >= max(len(named), 1)


def _filled(row: GridRow, heads: Mapping[int, str]) -> list[int]:
    """The columns of time that a row fills; a band shaded all along is no bar."""
    if row.full_width is not None:
        return []
    cells = {place: row.cells[place] for place in sorted(heads) if place < len(row.cells)}
    written = [place for place, cell in cells.items() if cell.text.strip()]
    shaded = [place for place, cell in cells.items() if cell.fill not in _NO_SHADE]
    return written or (shaded if len(shaded) < len(cells) else [])


@dataclass(frozen=True, slots=True)
class _Chart:
    """What the columns of time are called, the places of the others, and that of the title."""

    heads: Mapping[int, str]
    kept: Sequence[int]
    title: int

    def dated(self, row: GridRow) -> Iterator[GridRow]:
        """A row with its dates, or without and the steps that its cells name below it."""
        if row.full_width is not None:
            yield self.above(row)
            return
        filled = _filled(row, self.heads)
        steps = [place for place in filled if _names(row.cells[place].text)]
        if not steps:
            ends = (self.heads[filled[0]], self.heads[filled[-1]]) if filled else ("", "")
            yield self.beside(row, *ends)
            return
        yield self.beside(row, "", "")
        for place in steps:
            step = Cell(row.cells[place].text, indent=row.cells[self.title].indent + 1)
            cells = [step if each == self.title else Cell() for each in self.kept]
            head = Cell(self.heads[place])
            yield GridRow(row.number, [*cells, head, head])

    def beside(self, row: GridRow, start: str, finish: str) -> GridRow:
        """A row with two cells in place of the chart."""
        cells = [row.cells[place] for place in self.kept]
        return replace(row, cells=[*cells, Cell(start), Cell(finish)])

    def above(self, row: GridRow) -> GridRow:
        """A row that has no part in the chart; a band still goes all the way across."""
        band = row.full_width
        if band is None:
            return self.beside(row, "", "")
        width = len(self.kept) + len(_TITLES)
        return replace(row, cells=[replace(band, span=width)] * width)


def _names(text: str) -> bool:
    return bool(text.strip()) and _MARK.fullmatch(text.strip()) is None
