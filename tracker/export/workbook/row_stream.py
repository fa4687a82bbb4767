"""The rows of a sheet as XML, written as they come.

openpyxl makes an object of every cell and asks it a dozen things before it is written; for a
workbook of a hundred thousand cells that is most of the time that its reader waits.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import suppress
from datetime import date
from typing import Any

from lxml.etree import Element, SubElement, _Element
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from tracker.columns import CellValue

_DAY_NOUGHT = date(1899, 12, 30).toordinal()
"""What Excel counts its days from, as of 1 March 1900."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class RowStream:
    """Where the rows of a write-only sheet go. What stands before them in the file is written with
    the first, and has to be settled by then."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet: Any = sheet

    def write(self, row: _Element) -> None:
        """Write the next row. Raises lxml's SerialisationError where the system refuses."""
        self._opened().send(row)

    def link(self, link: Hyperlink) -> None:
        """Let a cell lead elsewhere."""
        self._opened()
        self._sheet._hyperlinks.append(link)

    def _opened(self) -> Generator[None, _Element, None]:
        if self._sheet._rows is None:
            # The sheet closes what it holds as its rows when the workbook is saved.
            self._sheet._rows = _written(self._sheet)
            next(self._sheet._rows)
        rows: Generator[None, _Element, None] = self._sheet._rows
        return rows


def _written(sheet: Any) -> Generator[None, _Element, None]:
    """What `openpyxl.worksheet._write_only` does with rows, for those that are XML already."""
    sheet._get_writer()
    file = sheet._writer.xf.send(True)
    with file.element("sheetData"), suppress(GeneratorExit):
        while True:
            file.write((yield))
    sheet._writer.xf.send(None)


def row_element(number: int) -> _Element:
    """A row without cells."""
    return Element("row", r=str(number))


def add_cell(row: _Element, reference: str, style: str, value: CellValue) -> None:
    """Put a cell into a row; text is stored as text, whatever it looks like."""
    cell = SubElement(row, "c", r=reference, s=style)
    if value is None or value == "":
        return
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        text = SubElement(SubElement(cell, "is"), "t")
        text.text = value
        if value != value.strip():
            text.set(_SPACE, "preserve")
    else:
        number = value.toordinal() - _DAY_NOUGHT if isinstance(value, date) else value
        SubElement(cell, "v").text = f"{number:.16g}"
