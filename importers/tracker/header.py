"""Which row of a table is its header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from importers.grid import GridRow
from importers.tracker.bands import has_titles_below, is_band, one_row, two_rows
from importers.tracker.columns import SAMPLE, Column, Meanings, settle
from importers.tracker.folding import fold, plain
from importers.tracker.stretches import stretch_named
from importers.tracker.titles import LONGEST_TITLE, WEAK
from importers.tracker.vocabulary import ACCOUNT, CORE, SCHEME, START, STEPS

DEEPEST = 15
"""How many rows from the top the header may be looked for."""

_CHARTED = 4
"""Columns of months, quarters or weeks that make a table without any account a plan."""

_DAYS_OF_STEPS = frozenset(
    {
        *("start", "start date", "finish", "finish date", "end", "end date", "due date"),
        *("baseline", "baseline date", "forecast", "forecast date", "actual date", "revised date"),
        *("milestone date", "target date", "planned date", "completion date"),
    }
)
_REPEATED = 0.6


@dataclass(frozen=True, slots=True)
class Header:
    """A header: the rows it takes (indices `top` to `bottom`), and its columns by meaning."""

    top: int
    bottom: int
    columns: tuple[Column, ...]
    meanings: Meanings

    @property
    def fields(self) -> Mapping[str, Column]:
        """The columns that have a meaning, by field."""
        return self.meanings.chosen

    @property
    def scheme(self) -> Column:
        """The column that names the scheme."""
        return self.fields[SCHEME]

    @property
    def is_tracker(self) -> bool:
        """Whether these are the columns of a tracker of schemes, and not of a plan."""
        named = self.fields.keys() - {SCHEME, START}
        enough = len(CORE & named) >= 2 or ("rag" in named and len(named) >= 2)
        return SCHEME in self.fields and enough and not self._is_plan

    @property
    def _is_plan(self) -> bool:
        """Whether rows are steps with dates, of which no account is given beside a comment."""
        account = {name for name in ACCOUNT & self.fields.keys() if not self._is_weak(name)}
        if not account and sum(bool(stretch_named(c.title)) for c in self.columns) >= _CHARTED:
            return True
        steps = fold(self.scheme.title) in STEPS
        if self._lists_steps and account <= {"rag"}:
            return True
        return (START in self.fields or steps) and (not account or (START in self.fields and steps))

    @property
    def _lists_steps(self) -> bool:
        """Whether a column of steps with days stands beside the one that names the scheme."""
        others = {fold(column.title) for column in self.columns if column is not self.scheme}
        return not STEPS.isdisjoint(others) and not _DAYS_OF_STEPS.isdisjoint(others)

    def _is_weak(self, name: str) -> bool:
        return self.fields[name].scores.get(name) == WEAK

    @property
    def titles(self) -> frozenset[str]:
        """The titles as written, plain, for telling a repeated header at a glance."""
        both = (title for column in self.columns for title in (column.title, column.lower))
        return frozenset(plain(title) for title in both if title)

    def is_repeated_by(self, row: GridRow) -> bool:
        """Whether a row of the body says the titles again, as after a page break."""
        titled = [column for column in self.columns if column.title]
        equal = sum(1 for column in titled if _says(row, column))
        return equal >= 2 and equal >= _REPEATED * len(titled)


def find_header(rows: Sequence[GridRow]) -> Header | None:
    """The header among the first rows of a table: the first row that makes it a tracker.

    It may stretch over two rows (a band above its columns). Failing a tracker's, the row that
    names the most columns; None if no row names two.
    """
    found = (header_at(rows, index) for index in range(min(DEEPEST, len(rows))))
    headers: list[Header] = []
    for header in found:
        if header is not None and header.is_tracker:
            return header
        if header is not None:
            headers.append(header)
    return max(headers, key=lambda header: len(header.fields), default=None)


def header_at(rows: Sequence[GridRow], index: int) -> Header | None:
    """The header that starts at `rows[index]`, or None if it names fewer than two columns."""
    row = rows[index]
    if row.blank or row.full_width is not None:
        return None
    one = tuple(one_row(row))
    follower = rows[index + 1] if index + 1 < len(rows) else None
    two = tuple(two_rows(row, follower)) if follower and is_band(row, follower) else ()
    if sum(1 for column in (*one, *two) if column.scores) < 2:
        return None
    header = Header(index, index, one, settle(one, _body(rows, index)))
    if follower and two:
        both = Header(index, index + 1, two, settle(two, _body(rows, index + 1)))
        if _says_more(both, header, row, follower):
            header = both
    named = sum(1 for column in header.fields.values() if column.title)
    return header if named >= 2 else None


def may_be_header(row: GridRow, known: frozenset[str]) -> bool:
    """Whether a row holds two of the `known` plain titles: quick, before a closer look."""
    # Looked at first, since most rows hold a longer text than any title.
    if any(len(cell.text) > LONGEST_TITLE for cell in row.cells):
        return False
    titles = (cell.text and plain(cell.text) in known for cell in row.cells)
    return sum(map(bool, titles)) >= 2


def titles_found(rows: Sequence[GridRow]) -> list[str]:
    """The titles a table seems to have, for telling the user what was found."""
    header = find_header(rows)
    if header is not None:
        return [column.title for column in header.columns if column.title]
    for row in rows[:DEEPEST]:
        titles = [c.title for c in one_row(row) if any(map(str.isalpha, c.title))]
        if len(titles) > 1:
            return titles
    return []


def _says(row: GridRow, column: Column) -> bool:
    text = row.cells[column.start].text if column.start < len(row.cells) else ""
    return bool(text) and fold(text) in (fold(column.title), fold(column.lower))


def _says_more(both: Header, one: Header, row: GridRow, follower: GridRow) -> bool:
    if has_titles_below(row, follower):
        return both.is_tracker or not one.is_tracker
    gain = len(both.fields) - len(one.fields)
    return gain > 0 or (gain == 0 and any(cell.above and cell.text for cell in follower.cells))


def _body(rows: Sequence[GridRow], bottom: int) -> Sequence[GridRow]:
    return rows[bottom + 1 : bottom + 1 + SAMPLE]
