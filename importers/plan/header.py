"""Which row of a table heads a plan, and what each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import Cell, GridRow
from importers.plan.vocabulary import (
    DATES,
    DURATION,
    IDENTIFIER,
    PLAN_MEANINGS,
    PREDECESSORS,
    SCHEME,
    TITLE,
)
from importers.tracker.columns import Column
from importers.tracker.folding import fold
from importers.tracker.titles import LONGEST_TITLE, PHRASE, TitleFitter
from importers.tracker.vocabulary import NOT_USED, WORKSTREAM

DEEPEST = 15
"""How many rows from the top the header may be looked for."""

_MOST_COLUMNS = 120
"""Titles beyond are the weeks of a bar chart."""

_REPEATED = 0.6
_BESIDE_A_DAY = {"owner", "status", "percent_complete", PREDECESSORS, DURATION, "start", "finish"}
_BESIDE_A_LINK = {DURATION, IDENTIFIER, *DATES}

_fit = TitleFitter(PLAN_MEANINGS).fit


@dataclass(frozen=True, slots=True)
class PlanHeader:
    """A header: the rows it takes (indices `top` to `bottom`), and its columns by field.

    `links` are the columns of predecessors, since some plans have two. `unused` are columns of no
    meaning, and those whose meaning a better one has.
    """

    top: int
    bottom: int
    fields: Mapping[str, Column]
    links: tuple[Column, ...]
    unused: tuple[Column, ...]

    @property
    def title(self) -> Column:
        """The column that names the rows."""
        return self.fields[TITLE]

    @property
    def is_plan(self) -> bool:
        """Whether these are the columns of a plan: steps with days, or with what they wait for."""
        named = self.fields.keys()
        plainly = self.title.scores.get(TITLE, self.title.scores.get(SCHEME, 0.0)) >= PHRASE
        if {"start", "finish"} <= named:
            return True
        if not plainly:
            return False
        dated = bool({"start", "finish", "forecast"} & named)
        return (dated and len(_BESIDE_A_DAY & named) >= 2) or (
            bool(self.links) and bool(_BESIDE_A_LINK & named)
        )

    def is_repeated_by(self, row: GridRow) -> bool:
        """Whether a row of the body says the titles again, as after a page break."""
        if not _says(row, self.title):
            return False
        titled = [column for column in self.fields.values() if column.title]
        equal = sum(1 for column in titled if _says(row, column))
        return equal >= 2 and equal >= _REPEATED * len(titled)


def find_header(rows: Sequence[GridRow]) -> PlanHeader | None:
    """The first row that heads a plan, else the one that names the most columns of one.

    None where no row names a title and one column more.
    """
    best: PlanHeader | None = None
    for index in range(min(DEEPEST, len(rows))):
        header = header_at(rows, index)
        if header is None:
            continue
        if header.is_plan:
            return header
        if best is None or len(header.fields) > len(best.fields):
            best = header
    return best


def header_at(rows: Sequence[GridRow], index: int) -> PlanHeader | None:
    """The header that starts at `rows[index]`: of one row, or of two where that says more."""
    row = rows[index]
    if row.blank or row.full_width is not None:
        return None
    header = _settled(index, index, list(_titles(row, None)))
    if index + 1 < len(rows) and any(1 < cell.span < len(row.cells) for cell in row.cells):
        lower = _settled(index + 1, index + 1, list(_titles(rows[index + 1], None)))
        both = _settled(index, index + 1, list(_titles(rows[index + 1], row)))
        if both and all(
            one is None or len(both.fields) > len(one.fields) for one in (header, lower)
        ):
            return both
    return header


def _titles(row: GridRow, band: GridRow | None) -> Iterator[Column]:
    """The titled columns of a row, each with the band that stands over it."""
    cells = row.cells[:_MOST_COLUMNS]
    start = 0
    while start < len(cells):
        stop = start + 1
        while stop < len(cells) and cells[start].span > 1 and cells[stop] is cells[start]:
            stop += 1
        own = "" if cells[start].above else cells[start].text
        over = band.cells[start] if band and start < len(band.cells) else Cell()
        text = " ".join((own or over.text).split())
        scores = _fit(f"{over.text} {own}") if over.text and own and over.span > 1 else {}
        yield Column(start, stop, text, scores=scores or _fit(text))
        start = stop


def _settled(top: int, bottom: int, columns: Sequence[Column]) -> PlanHeader | None:
    """Each field to the column that fits it best; the leftmost of equally good ones."""
    chosen: dict[str, Column] = {}
    links: list[Column] = []
    fits = [
        (score, name, column)
        for column in columns
        for name, score in column.scores.items()
        if score == max(column.scores.values())
    ]
    fits.sort(key=lambda fitting: (-fitting[0], fitting[2].start))
    taken: set[int] = set()
    for _, name, column in fits:
        if column.start in taken:
            continue
        if name == PREDECESSORS:
            links.append(column)
        elif name == NOT_USED or name in chosen:
            continue
        chosen.setdefault(name, column)
        taken.add(column.start)
    for stand_in in (SCHEME, WORKSTREAM):
        if TITLE not in chosen and stand_in in chosen:
            chosen[TITLE] = chosen.pop(stand_in)
    if TITLE not in chosen or len(chosen) < 2:
        return None
    unused = tuple(c for c in columns if c.title and c.start not in taken and not _numbers_day(c))
    return PlanHeader(top, bottom, chosen, tuple(sorted(links, key=_start)), unused)


def _numbers_day(column: Column) -> bool:
    """Whether a title is a day, a week or a month: the head of a bar chart's column."""
    words = fold(column.title).split()
    return (
        len(column.title) > LONGEST_TITLE
        or any(word.isdigit() for word in words)
        or (len(words) == 1 and words[0][:3] in _MONTHS)
    )


_MONTHS = frozenset(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
)


def _start(column: Column) -> int:
    return column.start


def _says(row: GridRow, column: Column) -> bool:
    text = row.cells[column.start].text if column.start < len(row.cells) else ""
    return bool(text) and fold(text) == fold(column.title)
