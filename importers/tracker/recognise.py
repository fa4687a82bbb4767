"""Which tables of a document are trackers of schemes, and where their headers stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from importers.grid import Document, GridRow, Table
from importers.tracker.columns import SAMPLE
from importers.tracker.forms import upright
from importers.tracker.header import Header, find_header, header_at, may_be_header, titles_found
from importers.tracker.rating import Rating, read_rating
from importers.tracker.titles import WHOLE_TITLES
from importers.tracker.vocabulary import SCHEME

_ENOUGH_FOR_ANOTHER_HEADER = 3
_WIDEST = 256


@dataclass(frozen=True, slots=True)
class Section:
    """A header and the rows under it: indices `start` to `stop` (exclusive) of the table's rows.

    `repeated` are the rows among them that say the titles again.
    """

    header: Header
    start: int
    stop: int
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TrackerTable:
    """A table that is a tracker. One that `continues` has no header and goes on from the last."""

    table: Table
    sections: tuple[Section, ...]
    continues: bool = False

    @property
    def lead_in(self) -> Sequence[GridRow]:
        """The rows above the header."""
        return () if self.continues else self.table.rows[: self.sections[0].header.top]


@dataclass(frozen=True, slots=True)
class OtherTable:
    """A table that is no tracker, and the titles it seems to have."""

    table: Table
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """The tables of a document, told apart, in its order."""

    trackers: tuple[TrackerTable, ...]
    others: tuple[OtherTable, ...]


def recognise(document: Document) -> Recognition:
    """Find the tables of a document that are trackers. Hidden sheets are never among them."""
    trackers: list[TrackerTable] = []
    others: list[OtherTable] = []
    for before, table in zip((None, *document.tables), document.tables, strict=False):
        rows = _narrow(table.rows)
        header = None if table.hidden else find_header(rows)
        last = trackers[-1] if trackers and trackers[-1].table is before else None
        if header is not None and header.is_tracker:
            trackers.append(TrackerTable(table, tuple(_sections(rows, header))))
        elif last is not None and _goes_on(table, last, has_titles=header is not None):
            section = Section(last.sections[-1].header, 0, len(table.rows))
            trackers.append(TrackerTable(table, (section,), continues=True))
        elif (form := _form(table)) is not None:
            trackers.append(form)
        else:
            others.append(OtherTable(table, tuple(titles_found(rows))))
    return Recognition(tuple(trackers), tuple(others))


def _form(table: Table) -> TrackerTable | None:
    """A table that is a tracker set on its side."""
    form = None if table.hidden else upright(table)
    header = header_at(form.rows, 0) if form is not None else None
    if form is None or header is None or not header.is_tracker:
        return None
    return TrackerTable(form, (Section(header, header.bottom + 1, len(form.rows)),))


def _narrow(rows: Sequence[GridRow]) -> Sequence[GridRow]:
    """The rows without what stands so far to the right that no title of a tracker would."""
    if not rows or len(rows[0].cells) <= _WIDEST:
        return rows
    return [replace(row, cells=row.cells[:_WIDEST]) for row in rows]


def _sections(rows: Sequence[GridRow], header: Header) -> Iterator[Section]:
    """Cut a table where a header of other columns begins."""
    start, repeated = header.bottom + 1, set[int]()
    known = WHOLE_TITLES | header.titles
    for index in range(start, len(rows)):
        if index < start or not may_be_header(rows[index], known):
            continue
        if header.is_repeated_by(rows[index]):
            repeated.add(index)
            continue
        other = header_at(rows, index)
        if other and other.is_tracker and len(other.fields) >= _ENOUGH_FOR_ANOTHER_HEADER:
            yield Section(header, start, index, frozenset(repeated))
            header, start, repeated = other, other.bottom + 1, set()
            known = WHOLE_TITLES | header.titles
    yield Section(header, start, len(rows), frozenset(repeated))


def _goes_on(table: Table, last: TrackerTable, *, has_titles: bool) -> bool:
    """Whether a table without a header holds more rows of the tracker before it.

    It must be as wide, name a scheme in its first row and, where there is a RAG column, hold
    ratings in it. Without any rating only a table that follows directly is believed, and only
    where no row of it reads like titles.
    """
    rows = [row for row in table.rows[:SAMPLE] if not row.blank and row.full_width is None]
    if not rows or table.hidden or table.name:
        return False
    if len(rows[0].cells) != len(last.table.rows[0].cells):
        return False
    fields = last.sections[-1].header.fields
    if not rows[0].cells[fields[SCHEME].start].text:
        return False
    ratings = [Rating()]
    if "rag" in fields:
        cells = [row.cells[fields["rag"].start] for row in rows]
        ratings = [read_rating(cell.text, cell.fill) for cell in cells]
    if 2 * sum(rating.understood for rating in ratings) < len(ratings):
        return False
    if ratings[0].rag is not None:
        return True
    rated = any(rating.rag for rating in ratings)
    return ratings[0].understood and not has_titles and (rated or not table.before)
