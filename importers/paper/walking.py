"""Offering every table of a paper to every kind of table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from importers.context import Context
from importers.grid import Document
from importers.paper.blocks import blocks
from importers.paper.tables import GrantClaim, PaperTable, Reading, Taken
from importers.tracker.folding import quote
from importers.tracker.heading_date import date_in_headings
from tracker.draft import DraftRow, Note, Weight
from tracker.errors import Refused


@dataclass(frozen=True, slots=True)
class TableKind:
    """A kind of table: what the user is told it is, which tables are of it, and what they hold."""

    name: str
    recognises: Callable[[PaperTable], bool]
    read: Callable[[PaperTable], Reading]


@dataclass
class Walked:
    """What the tables of a paper gave, in its order; `understood` are the places of those read."""

    rows: list[DraftRow] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    grants: list[GrantClaim] = field(default_factory=list)
    understood: list[str] = field(default_factory=list)


def walk(
    document: Document,
    kinds: Sequence[TableKind],
    context: Context,
    *,
    taken: Collection[str] = (),
) -> Walked:
    """Read every table but those at the places `taken`, which a reader of schemes has.

    Raises `Refused` if two kinds claim a table, naming both.
    """
    walked = Walked()
    earlier: list[Taken] = []
    above: Sequence[str] = ()
    tables = list(blocks(document.tables))
    dated = context.as_of or paper_date(document)
    for at, table in enumerate(tables):
        above = table.before or above
        if table.place in taken or table.hidden or all(row.blank for row in table.rows):
            continue
        paper = PaperTable(
            table, above, tuple(earlier), len(walked.rows), context, tables[at + 1 :], dated
        )
        kind = kind_of(paper, kinds)
        if kind is None:
            walked.notes.append(paper.note(_not_understood(paper)))
            continue
        reading = kind.read(paper)
        earlier.append(Taken(kind.name, paper, reading))
        walked.understood.append(table.place)
        walked.rows.extend(reading.rows)
        walked.grants.extend(reading.grants)
        walked.notes.append(paper.note(f"read as {reading.said}"))
        walked.notes.extend(reading.notes)
    return walked


def paper_date(document: Document) -> date | None:
    """The day a paper gives itself in its headings."""
    return date_in_headings(line for table in document.tables for line in table.before)


def kind_of(paper: PaperTable, kinds: Sequence[TableKind]) -> TableKind | None:
    """The one kind that recognises a table; raises `Refused` if there are two."""
    claiming = [kind for kind in kinds if kind.recognises(paper)]
    if len(claiming) > 1:
        names = " and ".join(kind.name for kind in claiming)
        raise Refused(
            f"has a table that reads as {names}",
            where=paper.table.place,
            remedy="give its columns plainer titles, or leave the table out",
        )
    return claiming[0] if claiming else None


def _not_understood(paper: PaperTable) -> str:
    first = next(
        (cell.text for row in paper.table.rows for cell in row.cells if cell.text.strip()), ""
    )
    return f"not understood, so not read; it begins {quote(first)}"


def hidden_notes(document: Document) -> list[Note]:
    """Sheets the user cannot see are never read, and that is said."""
    return [
        Note(table.place, "a hidden sheet: not read", Weight.WARNING)
        for table in document.tables
        if table.hidden
    ]
