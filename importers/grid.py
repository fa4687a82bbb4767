"""Tables as every document has them: the shape that Word, Excel and CSV are brought to.

Readers of meaning (`importers.tracker`) see only this; readers of files make it. Merged cells are
expanded, so that every row of a table is as wide as its grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from importers.outline import Outline


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `text` has "\\n" between paragraphs, no debris, and no trailing blanks.

    `fill` is the shading as RRGGBB, or None. `span` is the number of grid columns that the cell
    covers: the first holds the text, those it covers repeat the same object. `above` is true in a
    cell that goes on from the row above (vertical merge); it repeats that cell's text.
    `failed` marks a formula whose result is an error, or missing (its text is then empty).
    `indent` is how far the cell's layout sets its text in, in steps that only compare; spaces in
    the text come on top. `dated` marks a real date of a workbook, as against words that say one.
    """

    text: str = ""
    fill: str | None = None
    span: int = 1
    above: bool = False
    bold: bool = False
    failed: bool = False
    indent: int = 0
    dated: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """One source row: its number as the document counts (from 1), and a cell per grid column.

    `outline` is its level in a workbook's groups of rows, 0 where it is in none.
    """

    number: int
    cells: Sequence[Cell]
    header: bool = False
    outline: int = 0

    @property
    def blank(self) -> bool:
        """Whether no cell has any text."""
        return not any(cell.text for cell in self.cells)

    @property
    def full_width(self) -> Cell | None:
        """The one cell that covers the whole row, if there is one and the table has columns."""
        first = self.cells[0] if self.cells else None
        return first if first and len(self.cells) > 1 and first.span == len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Table:
    """One table and where it stands: "table 3" or "sheet Fylde and Wyre".

    `before` holds the paragraphs between the previous table (or the start) and this one, blank
    ones left out; for a sheet, nothing. `hidden` marks a sheet the user cannot see. `warning` is
    what the user must know of the table as a whole. `from_1904` says that the numbers of its dates
    count from 1 January 1904. `sideways` says that its rows are columns of the document.
    """

    place: str
    rows: Sequence[GridRow]
    before: Sequence[str] = ()
    hidden: bool = False
    name: str = ""
    warning: str | None = None
    from_1904: bool = False
    sideways: bool = False

    def where(self, row: GridRow | int) -> str:
        """The place of a row, as told to the user: "table 3, row 7"."""
        number = row if isinstance(row, int) else row.number
        return f"{self.place}, {'column' if self.sideways else 'row'} {number}"


@dataclass(frozen=True, slots=True)
class Document:
    """A document as tables and the words around them, or as the outline of a project file.

    `title` is its own title, if it has one.
    """

    tables: Sequence[Table]
    after: Sequence[str] = ()
    title: str | None = None
    outline: Outline | None = None
