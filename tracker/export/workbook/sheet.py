"""One sheet of the workbook, written from the top down, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import Outline, PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.xml.functions import Element, SubElement

from tracker.columns import CellValue
from tracker.export.formula_guard import FORMULA_STARTS
from tracker.export.workbook.book import Book
from tracker.export.workbook.cell_text import cell_text
from tracker.export.workbook.heights import LINE_POINTS, row_points, wrapped_lines
from tracker.export.workbook.looks import BODY_SIZE, FONT, Look

A3, A4 = 8, 9
"""Paper sizes, as Excel numbers them."""

DEEPEST = 7
"""The levels of folded rows that Excel has."""

_HEADER_SIZE = 9

TABLE_STYLE = "TableStyleMedium2"
FIRST_REAL_DATE = date(1900, 3, 1)
"""Before it Excel counts a 29 February 1900 that never was; LibreOffice does not."""

_QUOTED_STARTS = FORMULA_STARTS | {"'"}


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a sheet of the same workbook."""

    text: str
    sheet: str


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet prints: in landscape, fitted to so many pages' width.

    The rows from `repeat_from` (or the one row) to `repeat_row` stand on every page, and so does
    the first column where it takes several to show them all.
    """

    paper: int = A4
    repeat_row: int | None = None
    repeat_from: int | None = None
    across: int = 1


Entry = tuple[CellValue | Link, Look]
"""What stands in a cell, and how it looks."""


class FittedRow(RowDimension):
    """A row whose height is a first estimate: Excel fits it anew when its text is edited."""

    @property
    def customHeight(self) -> bool:  # noqa: N802
        """Whether a person set the height by hand."""
        return False


@dataclass(frozen=True, slots=True)
class _SortableRange:
    """Cells that may change though they are locked: Excel sorts no range that holds others."""

    cells: str

    def to_tree(self) -> Element:
        """The element that openpyxl is to write."""
        ranges = Element("protectedRanges")
        SubElement(ranges, "protectedRange", sqref=self.cells, name="Rows")
        return ranges


class Sheet:
    """A sheet that takes rows of entries; None leaves a cell out.

    `widths` are in characters, one per column; columns in `hidden` (counted from 1) are not shown.
    `frozen` is the first cell that scrolls. It prints in landscape, fitted to the width of the
    paper, with the row `repeat_row` on every page, unless `page` says more. Rows may be folded
    under others down to `deepest` levels.
    """

    def __init__(
        self,
        book: Book,
        name: str,
        widths: Sequence[float],
        *,
        hidden: Iterable[int] = (),
        frozen: str | None = None,
        paper: int = A4,
        repeat_row: int | None = None,
        page: Page | None = None,
        deepest: int = 0,
    ) -> None:
        self.name = name
        self.next_row = 1
        self.inner = book.add_sheet(name)
        self._book = book
        self._widths = widths
        self._pens: dict[tuple[int, Look, bool], Cell] = {}
        unseen = set(hidden)
        for number, width in enumerate(widths, start=1):
            dimension = self.inner.column_dimensions[get_column_letter(number)]
            dimension.width = width
            dimension.hidden = number in unseen
        # What stands before the rows in the file has to be settled before the first row.
        self.inner.freeze_panes = frozen
        self.inner.sheet_view.showGridLines = False
        if deepest:
            self.inner.sheet_format.outlineLevelRow = min(deepest, DEEPEST)
            self.inner.sheet_properties.outlinePr = Outline(summaryBelow=False)
        self._set_page(page or Page(paper, repeat_row))

    def write(self, *entries: Entry | None, level: int = 0) -> int:
        """Write the next row, as high as its text needs; returns its number.

        A row of a `level` folds under the nearest row above of a lesser one.
        """
        number = self.next_row
        points = 0.0
        cells: list[Cell | None] = []
        for at, entry in enumerate(entries):
            if entry is None:
                cells.append(None)
                continue
            value, look = entry
            lines = 1
            text = value.text if isinstance(value, Link) else value
            if look.wrap and isinstance(text, str):
                lines = wrapped_lines(
                    text, self._widths[at], spread=look.spread, indent=look.indent
                )
            points = max(points, lines * look.size)
            cells.append(self._cell(at, value, look))
        height = row_points(1, line_points=points * LINE_POINTS / BODY_SIZE)
        self.inner.row_dimensions[number] = FittedRow(
            self.inner, index=number, ht=height, outlineLevel=min(level, DEEPEST)
        )
        self.inner.append(cells)
        self.next_row += 1
        return number

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        for _ in range(rows):
            self.inner.append([])
        self.next_row += rows

    def write_table(
        self,
        name: str,
        header: Sequence[tuple[str, Look]],
        rows: Iterable[Sequence[Entry | None]],
        *,
        filters: bool = True,
    ) -> str:
        """Write a header and rows as an Excel table; returns its range.

        A table without rows gets an empty one, since Excel knows none without.
        """
        first = self.write(*header)
        last = first
        for row in rows:
            last = self.write(*row)
        if last == first:
            last = self.write(*(None for _ in header))
        reference = f"A{first}:{get_column_letter(len(header))}{last}"
        self.inner.tables.add(
            Table(
                displayName=self._book.table_name(name),
                ref=reference,
                tableColumns=[
                    TableColumn(id=number, name=title)
                    for number, (title, _look) in enumerate(header, start=1)
                ],
                autoFilter=AutoFilter(ref=reference) if filters else None,
                tableStyleInfo=TableStyleInfo(name=TABLE_STYLE, showRowStripes=True),
            )
        )
        return reference

    def offer(self, cells: str, title: str, choices: Sequence[str]) -> None:
        """Let a range of cells be filled from a list of words, and from nothing else."""
        validation = DataValidation(
            type="list",
            formula1=f'"{",".join(choices)}"',
            allow_blank=True,
            showErrorMessage=True,
            errorTitle=title,
            error="Choose one of the words in the list.",
        )
        validation.add(cells)
        self.inner.data_validations.append(validation)

    def refuse_typing(self, cells: str, title: str, sentence: str) -> None:
        """Let nobody type over cells (ranges, a space between); who tries is told the sentence."""
        validation = DataValidation(
            type="custom",
            formula1="FALSE",
            allow_blank=False,
            showErrorMessage=True,
            errorTitle=title,
            error=sentence,
            sqref=cells,
        )
        self.inner.data_validations.append(validation)

    def let_sort(self, cells: str) -> None:
        """Let a range be sorted while the sheet is protected, its locked cells with it."""
        # openpyxl has no word for it. What it writes from `scenarios` stands right behind the
        # sheet's protection, which is where the format wants it.
        inner: Any = self.inner
        inner.scenarios = _SortableRange(cells)

    def _set_page(self, page: Page) -> None:
        sheet = self.inner
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = page.paper
        sheet.page_setup.fitToWidth = page.across
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top = sheet.page_margins.bottom = 0.7
        sheet.page_margins.header = sheet.page_margins.footer = 0.3
        if page.repeat_row is not None:
            sheet.print_title_rows = f"{page.repeat_from or page.repeat_row}:{page.repeat_row}"
        if page.across > 1:
            sheet.print_title_cols = "A:A"
        top: Any = sheet.oddHeader
        bottom: Any = sheet.oddFooter
        for part, text in (
            (top.left, "&A"),
            (top.right, self._book.header),
            (bottom.left, self._book.footer),
            (bottom.right, "Page &P of &N"),
        ):
            part.text = text
            part.font = f"{FONT},Regular"
            part.size = _HEADER_SIZE

    def _cell(self, at: int, value: CellValue | Link, look: Look) -> Cell:
        if isinstance(value, Link):
            return self._linked(value, look)
        if isinstance(value, date) and value < FIRST_REAL_DATE:
            value = value.isoformat()
        if not isinstance(value, str):
            pen = self._pen(at, look, quoted=False)
            pen.value = value
            return pen
        pen = self._pen(at, look, quoted=value[:1] in _QUOTED_STARTS)
        pen.value = cell_text(value)
        # openpyxl takes a text that begins with "=" for a formula and "#N/A" for an error.
        pen.data_type = "s"
        return pen

    def _pen(self, at: int, look: Look, *, quoted: bool) -> Cell:
        """The one cell object that writes all cells of a column and look: making a cell costs
        more than writing it."""
        pen = self._pens.get((at, look, quoted))
        if pen is None:
            pen = self._pens[at, look, quoted] = self._book.cell(self.inner, look, quoted=quoted)
        return pen

    def _linked(self, link: Link, look: Look) -> Cell:
        cell = self._book.cell(self.inner, look, quoted=link.text[:1] in _QUOTED_STARTS)
        cell.value = cell_text(link.text)
        cell.data_type = "s"
        place = f"{quote_sheetname(link.sheet)}!A1"
        cell.hyperlink = Hyperlink(ref="", location=place, tooltip=f"Go to sheet {link.sheet}")
        return cell
