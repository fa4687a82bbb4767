"""The area sheets of the workbook: the areas' order and notes, and rows that were changed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from importers.consolidated.layout import Layout, folded
from importers.grid import Cell, Document, GridRow, Table
from tracker.columns import TRACKER_COLUMNS
from tracker.draft import DraftArea, Note, Weight
from tracker.export.workbook.words import AREA_NOTE, CONSOLIDATED
from tracker.fields import read_rag

_ROWS_SEARCHED = 20
_COMPARED = ("leads_text", "progress", "delivery_text", "recruitment")
_TITLES = {folded(column.title): column.key for column in TRACKER_COLUMNS}

_Said = tuple[str, ...]
"""What a row says in the columns that both kinds of sheet have."""


@dataclass(frozen=True, slots=True)
class AreaSheet:
    """A sheet of one area."""

    table: Table
    name: str
    note_row: GridRow
    note: str | None

    @property
    def area(self) -> DraftArea:
        """The area, with its note."""
        return DraftArea(self.table.where(self.note_row), self.name, {"note": self.note})


def area_sheets(document: Document) -> Iterator[AreaSheet]:
    """The sheets with a name at the top and a cell for the area's note."""
    for table in document.tables:
        name = next((cell.text for row in table.rows[:1] for cell in row.cells if cell.text), None)
        for row in table.rows[1:_ROWS_SEARCHED]:
            label = _place(row, AREA_NOTE)
            if name and label is not None:
                note = next((cell.text for cell in row.cells[label + 1 :] if cell.text), None)
                yield AreaSheet(table, name, row, note)
                break


def changed_rows(sheets: list[AreaSheet], layout: Layout) -> Iterator[Note]:
    """A note for each area sheet with rows unlike every row of the table that is read."""
    known = {_said(layout.text(row, "rag"), layout, row) for row in layout.rows()}
    for sheet in sheets:
        unlike = [row for row, said in _rows(sheet.table) if said not in known]
        if unlike:
            count = f"{len(unlike)} row{'' if len(unlike) == 1 else 's'}"
            message = f"{count} from here on differ from the sheet {CONSOLIDATED}, which was read"
            yield Note(sheet.table.where(unlike[0]), message, Weight.INFORMATION)


def _said(rag: str, layout: Layout, row: GridRow) -> _Said:
    return (_letter(rag), *(folded(layout.text(row, key)) for key in _COMPARED))


def _rows(table: Table) -> Iterator[tuple[GridRow, _Said]]:
    places: dict[str, int] = {}
    for row in table.rows:
        found = {_TITLES[title]: at for at, title in _titles(row) if title in _TITLES}
        if places and not row.blank:
            yield row, (_letter(_text(row, places["rag"])), *_texts(row, places))
        elif found.keys() >= {"rag", *_COMPARED}:
            places = found


def _titles(row: GridRow) -> Iterator[tuple[int, str]]:
    return ((at, folded(cell.text)) for at, cell in enumerate(row.cells))


def _texts(row: GridRow, places: dict[str, int]) -> Iterator[str]:
    return (folded(_text(row, places[key])) for key in _COMPARED)


def _text(row: GridRow, at: int) -> str:
    return (row.cells[at] if at < len(row.cells) else Cell()).text


def _letter(text: str) -> str:
    """The rating of "G Green", "Green" or "– Not rated", so that the two sheets' agree."""
    words = text.split(maxsplit=1)
    try:
        return read_rag(words[-1] if words and len(words[0]) == 1 else text) or ""
    except ValueError:
        return folded(text)


def _place(row: GridRow, text: str) -> int | None:
    return next((at for at, cell in enumerate(row.cells) if cell.text.strip() == text), None)
