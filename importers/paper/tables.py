"""A table of a paper with what stands around it, as the kinds of table are offered it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from importers.amounts import unit_in
from importers.context import Context
from importers.grid import GridRow, Table
from importers.paper.figures import FigureTable, read_figures
from importers.paper.years import years_in
from tracker.draft import DraftRow, Note, Weight
from tracker.model import Unit

_FIRST_MONTH = 4
"""Financial years begin in April."""
_NEAR = 4
"""So many paragraphs above a table may be about it."""
_LONGEST_HEADING = 110
_NUMBERING = re.compile(r"^\s*(?:\(?(?:\d{1,2}(?:\.\d+)*|[a-z])[.)]\s*)+", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^\s*(?:\([*#†‡]+\)|[*#†‡](?!\*))")
_BOLD = re.compile(r"\*\*")


@dataclass(frozen=True, slots=True)
class GrantClaim:
    """A place that says what a fund gives in a year; `step` is the finest amount it can say."""

    fund: str
    year: str
    pence: int
    unit: Unit
    step: int
    where: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a kind of table makes of one: rows for the draft, remarks, and what it was read as.

    `parent` of a row counts from the start of the draft: `PaperTable.count` is its first row.
    """

    said: str
    rows: tuple[DraftRow, ...] = ()
    notes: tuple[Note, ...] = ()
    grants: tuple[GrantClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """An earlier table of the paper: the kind that read it, itself, and what was made of it."""

    kind: str
    table: PaperTable
    reading: Reading


@dataclass(frozen=True)
class PaperTable:
    """One table of a paper.

    `paragraphs` stand above it, nearest last: those of the table before where it follows that
    directly. `earlier` are the tables read so far, `count` the rows of the draft so far, `after`
    the tables that follow, and `dated` the day the paper is of.
    """

    table: Table
    paragraphs: Sequence[str] = ()
    earlier: Sequence[Taken] = ()
    count: int = 0
    context: Context = field(default_factory=Context)
    after: Sequence[Table] = ()
    dated: date | None = None

    @property
    def month(self) -> str | None:
        """The month the paper is of: "2017-11"."""
        return f"{self.dated:%Y-%m}" if self.dated else None

    @property
    def financial_year(self) -> str | None:
        """The financial year the paper is of: "2017/18"."""
        if self.dated is None:
            return None
        first = self.dated.year - (self.dated.month < _FIRST_MONTH)
        return f"{first}/{(first + 1) % 100:02}"

    @property
    def follows_directly(self) -> bool:
        """Whether nothing stands between this table and the one before."""
        return not self.table.before

    @cached_property
    def figures(self) -> FigureTable | None:
        """The table as amounts of money; None if it is something else."""
        unit = next((u for words in reversed(self.near[-2:]) if (u := unit_in(words))), None)
        found = read_figures(self.table, caption_unit=unit)
        return found if found is not None and found.is_money else None

    @cached_property
    def near(self) -> tuple[str, ...]:
        """The paragraphs that may be about the table, nearest last; footnotes are not."""
        kept = [words for words in self.paragraphs if not _FOOTNOTE.match(words)]
        return tuple(kept[-_NEAR:])

    @cached_property
    def heading(self) -> str:
        """The nearest line above that reads like a heading, else the nearest sentence, cut."""
        plain = [_plain(words) for words in reversed(self.near)]
        usable = [words for words in plain if words and not _only_year_or_unit(words)]
        short = [w for w in usable if len(w) <= _LONGEST_HEADING and not w.endswith((".", ":"))]
        chosen = (short or usable or [self.table.name])[0].rstrip(" :.")
        if len(chosen) <= _LONGEST_HEADING:
            return chosen
        return f"{chosen[:_LONGEST_HEADING].rsplit(' ', 1)[0]}…"

    @cached_property
    def year(self) -> str | None:
        """The one financial year that the nearest words above name."""
        for words in reversed(self.near):
            years = years_in(words)
            if years:
                return years[0] if len(years) == 1 else None
        return None

    def where(self, row: GridRow) -> str:
        """The place of a row."""
        return self.table.where(row)

    def note(
        self, message: str, row: GridRow | None = None, weight: Weight = Weight.INFORMATION
    ) -> Note:
        """A remark about the table or a row of it."""
        return Note(self.table.where(row) if row else self.table.place, message, weight)


def _plain(words: str) -> str:
    return " ".join(_NUMBERING.sub("", _BOLD.sub("", words)).split())


def _only_year_or_unit(words: str) -> bool:
    only_year = len(words) <= 12 and bool(years_in(words))
    return only_year or (len(words) <= 40 and unit_in(words) is not None)
