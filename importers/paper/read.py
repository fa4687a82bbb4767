"""From a whole paper to one draft: its schemes and plan, and every table of the registers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from importers.context import Context
from importers.grid import Document
from importers.paper.blocks import blocks
from importers.paper.grants import grant_rows
from importers.paper.kinds import KINDS
from importers.paper.risk_paragraphs import risk_rows
from importers.paper.scheme_parts import PARTS
from importers.paper.tables import PaperTable
from importers.paper.walking import hidden_notes, paper_date, walk
from tracker.draft import Draft, DraftRow, Note
from tracker.errors import Refused

READER = "board-paper"


def recognises(document: Document) -> bool:
    """Whether any table of the document is one that a board or plan reports beside schemes."""
    taken = _taken(document)
    for table in blocks(document.tables):
        if table.place in taken or table.hidden:
            continue
        paper = PaperTable(table, table.before)
        if any(kind.recognises(paper) for kind in KINDS):
            return True
    return False


def read_paper(document: Document, context: Context) -> Draft:
    """Read every table as what it is: schemes and plans by their own readers, the rest by kind.

    Every table ends as rows, or as a note that it was not understood; every row of one that was,
    as a row of the draft or as a note with its place. Raises `Refused` if nothing is understood.
    """
    taken = _taken(document)
    walked = walk(document, KINDS, context, taken=taken)
    drafts = [
        part.read(_of_places(document, places), context)
        for part in PARTS
        if (places := part.places(document))
    ]
    if not drafts and not walked.understood:
        raise Refused(
            "has no table of schemes, plans, money, measures, changes or risks",
            remedy="a table of money needs labels in one column and amounts with £ in the next",
        )
    settled = list(grant_rows(walked.grants))
    rows = [row for row in settled if isinstance(row, DraftRow)]
    notes = [note for note in settled if isinstance(note, Note)]
    own = Draft(
        reader=READER,
        as_of=paper_date(document),
        rows=(*walked.rows, *rows, *risk_rows(document)),
        notes=(*walked.notes, *notes, *hidden_notes(document)),
    )
    return _merged(own, *drafts)


def _taken(document: Document) -> frozenset[str]:
    """The places of the tables that readers of schemes and plans have."""
    return frozenset(place for part in PARTS for place in part.places(document))


def _of_places(document: Document, places: frozenset[str]) -> Document:
    """The document with these tables alone, so that a reader says nothing of the others."""
    return replace(document, tables=[t for t in document.tables if t.place in places])


def _merged(own: Draft, *others: Draft) -> Draft:
    """The one draft that the parts of a paper make; what they say stands in their order.

    Only one of the parts may have milestones, since these name schemes by place.
    """
    whole = own
    for other in others:
        shift = len(whole.schemes)
        whole = replace(
            whole,
            as_of=other.as_of or whole.as_of,
            areas=(*whole.areas, *other.areas),
            schemes=(*whole.schemes, *other.schemes),
            milestones=(
                *whole.milestones,
                *(replace(m, scheme=m.scheme + shift) for m in other.milestones),
            ),
            dependencies=(*whole.dependencies, *other.dependencies),
            baselines=(*whole.baselines, *other.baselines),
            rag_definitions={**whole.rag_definitions, **other.rag_definitions},
            seen=whole.seen | other.seen,
            rows=(*whole.rows, *_shifted(other.rows, len(whole.rows))),
            notes=(*other.notes, *whole.notes),
        )
    return whole


def _shifted(rows: Sequence[DraftRow], by: int) -> Iterator[DraftRow]:
    """Rows as they stand after others: a parent is named by its place."""
    for row in rows:
        yield row if row.parent is None else replace(row, parent=row.parent + by)
