"""The workbook being written: its sheets, its shared styles and its table names."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from lxml.etree import LxmlError, SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from tracker.export.maker import APP
from tracker.export.workbook.cell_text import plain
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.looks import BODY_SIZE, FONT, Look, Thickness
from tracker.export.workbook.sheet_names import table_name
from tracker.timing import format_date

_FOOTER_LIMIT = 80
"""A footer of more than 255 characters makes Excel refuse the workbook."""


class Book:
    """One workbook, written sheet by sheet. `title` and `footer` are for readers and for print."""

    def __init__(self, *, title: str, header: str, footer: str, made_on: datetime) -> None:
        self.header = _printed(header)
        self.footer = _printed(footer)
        self._workbook = _new_workbook()
        self._workbook.properties = DocumentProperties(
            title=plain(title), creator=APP, lastModifiedBy=APP, language="en-GB", created=made_on
        )
        self._masters: dict[tuple[Look, bool], Cell] = {}
        self._table_names: list[str] = []

    @classmethod
    def of(cls, edition: Edition, what: str) -> Book:
        """A workbook of an edition, which it says on every page."""
        return cls(
            title=f"{edition.title(what)}, as of {format_date(edition.as_of)}",
            header=edition.stamp,
            footer=edition.portfolio.programme.name[:_FOOTER_LIMIT],
            made_on=edition.made_on,
        )

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """After a failure, remove what the sheets hold on disk; a full disk is an OSError."""
        if error is None:
            return
        for sheet in self._workbook.worksheets:
            _discard(sheet)
        if isinstance(error, SerialisationError):
            raise _system_error(error) from error

    def add_sheet(self, name: str) -> Worksheet:
        """A new sheet, at the end. Write-only: it takes rows, and no cell can be read back."""
        sheet = cast(Worksheet, self._workbook.create_sheet(name))
        # The file opens at the first sheet; tabs selected together would be edited together.
        sheet.sheet_view.tabSelected = len(self._workbook.worksheets) == 1
        return sheet

    def cell(self, sheet: Worksheet, look: Look, *, quoted: bool) -> Cell:
        """An empty cell of a sheet in a look; `quoted` keeps Excel from reading text as a formula
        or a number when somebody edits it."""
        master = self._masters.get((look, quoted))
        if master is None:
            master = self._masters[look, quoted] = _dressed(WriteOnlyCell(sheet), look, quoted)
        style = master._style  # type: ignore[attr-defined]
        return Cell(sheet, row=1, column=1, style_array=style)

    def table_name(self, text: str) -> str:
        """A name for a table, not used before in this workbook."""
        name = table_name(text, taken=self._table_names)
        self._table_names.append(name)
        return name

    def lock_structure(self) -> None:
        """Let nobody take away, rename or move sheets by accident; there is no password."""
        self._workbook.security = WorkbookProtection(lockStructure=True)

    def save(self, path: Path) -> None:
        """Write the file; it opens at its first sheet."""
        # In memory first: a zip file that meets a full disk complains again when it is let go.
        package = BytesIO()
        self._workbook.save(package)
        path.write_bytes(package.getvalue())


def _discard(sheet: Any) -> None:
    """Close the temporary file that a sheet was being written to, and remove it."""
    for part in (sheet._rows, sheet._writer):
        if part is not None:
            with suppress(LxmlError, OSError):
                part.close()
    if sheet._writer is not None:
        with suppress(OSError, ValueError):
            sheet._writer.cleanup()


def _system_error(error: SerialisationError) -> OSError:
    """What the system refused, from libxml2's name for it: "IO_ENOSPC"."""
    number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
    return OSError(number, os.strerror(number))


def _printed(text: str) -> str:
    """Text for a page's header or footer, where "&" begins a code."""
    return " ".join(plain(text).split()).replace("&", "&&")


def _new_workbook() -> Workbook:
    workbook = Workbook(write_only=True)
    # Column widths count digits of the Normal style's font. openpyxl's own choice, Calibri, is
    # not on every machine, and with a stand-in all columns come out wider than estimated.
    body = Font(name=FONT, size=BODY_SIZE)
    workbook._fonts = IndexedList([body])  # type: ignore[attr-defined]
    workbook._named_styles["Normal"].font = body  # type: ignore[attr-defined]
    return workbook


def _dressed(cell: Cell, look: Look, quoted: bool) -> Cell:
    cell.font = Font(
        name=FONT,
        size=look.size,
        bold=look.bold,
        color=look.colour,
        underline="single" if look.underline else None,
    )
    cell.alignment = Alignment(
        horizontal=look.horizontal,
        vertical=look.vertical,
        wrap_text=look.wrap,
        indent=look.indent,
    )
    cell.number_format = look.number_format
    if look.fill is not None:
        cell.fill = PatternFill(look.pattern, fgColor=look.fill, bgColor=look.behind or look.fill)
    if look.line is not None or look.left is not None:
        cell.border = Border(
            left=_side(look.left, look.left_style), bottom=_side(look.line, look.line_style)
        )
    if look.unlocked:
        cell.protection = Protection(locked=False)
    cell.quotePrefix = int(quoted)
    return cell


def _side(colour: str | None, style: Thickness) -> Side | None:
    return Side(style, color=colour) if colour is not None else None
