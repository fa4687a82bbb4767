"""What the About sheet says of the whole: the as-of date and what the ratings mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from importers.consolidated.values import read_day
from importers.grid import Document, GridRow, Table
from importers.lengths import too_long
from tracker.draft import Note, Weight
from tracker.export.workbook.words import AS_OF, MEANING, RATING
from tracker.fields import read_rag


def read_as_of(document: Document) -> date | None:
    """The date beside the label, or None."""
    for table in document.tables:
        for row in table.rows:
            texts = _texts(row)
            if texts[:1] == [AS_OF] and len(texts) > 1:
                return read_day(texts[1]) or _iso_day(texts[1])
    return None


def read_definitions(document: Document) -> Iterator[tuple[str, str] | Note]:
    """The letter and words of each rating that is defined."""
    for table in document.tables:
        for row in _under_title(table):
            texts = _texts(row)
            rating = texts[0].split(maxsplit=1)[-1]
            try:
                rag = read_rag(rating)
            except ValueError:
                message = f"{texts[0]!r} is no rating, so its meaning was left out"
                yield Note(table.where(row), message, Weight.REJECTED)
                continue
            if rag and len(texts) > 1:
                problem = too_long("rag_definition", "definition", texts[1])
                note = Note(table.where(row), problem, Weight.REJECTED) if problem else None
                yield note or (rag, texts[1])


def _under_title(table: Table) -> Iterator[GridRow]:
    """The rows between the table's titles and the next blank one."""
    under = False
    for row in table.rows:
        if under and row.blank:
            return
        if under:
            yield row
        under = under or _texts(row) == [RATING, MEANING]


def _texts(row: GridRow) -> list[str]:
    return [cell.text.strip() for cell in row.cells if cell.text.strip()]


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
