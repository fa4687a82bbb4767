"""Small documents of tables, written as a test would say them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from importers.context import Context
from importers.grid import Cell, Document, GridRow, Table
from importers.tracker import read_tracker
from importers.tracker.recognise import recognise
from tracker.draft import Draft, Weight

TITLES = ("RAG", "Scheme", "Lead", "Progress", "Delivery date", "Barriers")
"""The shortest full set of titles: six columns."""

QUESTIONS = (
    "G/ A/ R",
    "",
    "Who is managing the planning for them?",
    "What progress has been made?",
    "When will they deliver identified activity?",
    "If recruitment is required as part of the scheme delivery where is that up to?",
    "What barriers have you encountered? What do you need help with?",
)
"""The Lancashire tracker's own titles; the scheme column has none."""

Row = str | Sequence[str | Cell]
"""A text is a band across the table; else one text or cell per grid column."""


def above(text: str = "") -> Cell:
    """A cell merged with the one above."""
    return Cell(text, above=True)


def across(text: str, columns: int) -> list[Cell]:
    """A cell over several columns, as many times as it covers."""
    return [Cell(text, span=columns)] * columns


def shaded(fill: str, text: str = "") -> Cell:
    """A shaded cell."""
    return Cell(text, fill=fill)


def table(*rows: Row, before: Sequence[str] = (), number: int = 1, name: str = "") -> Table:
    """A table; its width is that of its widest row."""
    width = max((len(row) for row in rows if not isinstance(row, str)), default=1)
    grid = []
    for at, row in enumerate(rows, 1):
        cells = across(row, width) if isinstance(row, str) else [_cell(item) for item in row]
        cells += [Cell()] * (width - len(cells))
        grid.append(GridRow(at, tuple(cells)))
    place = f"sheet {name}" if name else f"table {number}"
    return Table(place, grid, tuple(before), name=name)


def read(*tables: Table, context: Context | None = None, after: Sequence[str] = ()) -> Draft:
    """The draft of a document of these tables, after making sure that every row is in it."""
    document = Document(tables, tuple(after))
    draft = read_tracker(document, context or Context(), reader="tracker")
    assert_every_row_is_told(document, draft)
    return draft


def assert_every_row_is_told(document: Document, draft: Draft) -> None:
    """Every row of a tracker is one scheme or is spoken of in a note, and never both silently."""
    schemes = Counter(scheme.where for scheme in draft.schemes)
    noted = {note.where for note in draft.notes}
    for tracker in recognise(document).trackers:
        for row in tracker.table.rows:
            where = tracker.table.where(row)
            assert schemes[where] == 1 or where in noted, where
            assert schemes[where] <= 1, where


def names(draft: Draft) -> list[str]:
    """The names of the schemes, in order."""
    return [scheme.name for scheme in draft.schemes]


def values(draft: Draft, field: str) -> list[object]:
    """A field of every scheme, in order; "absent" where the row does not give it."""
    return [scheme.values.get(field, "absent") for scheme in draft.schemes]


def notes_at(draft: Draft, where: str, weight: Weight | None = None) -> list[str]:
    """What is said about a place."""
    return [
        note.message
        for note in draft.notes
        if note.where == where and weight in (None, note.weight)
    ]


def _cell(item: str | Cell) -> Cell:
    return item if isinstance(item, Cell) else Cell(item)
