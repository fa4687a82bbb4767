"""Excel workbooks (.xlsx, .xlsm) as one table per worksheet.

The XML is read as it stands: openpyxl loses merged cells when it streams and calamine loses
fills and formats, and both give up on packages that Excel opens.
"""

from __future__ import annotations

from pathlib import Path

from importers.excel import names as x
from importers.excel.cells import SAVE_AGAIN, Book, string_text
from importers.excel.colours import read_theme
from importers.excel.sheet import Sheet
from importers.excel.styles import Look, read_looks
from importers.grid import Document, Table
from importers.limits import Allowance
from importers.package.parts import DAMAGED, Package
from importers.package.properties import read_title
from tracker.errors import Refused


def read_workbook(path: Path) -> Document:
    """The worksheets in the order of their tabs, blank ones too; charts and macros are left out.

    Row numbers are the sheet's own. Formulas give their last result, dates read "1 November
    2017", true and false Yes and No. Macros are never run. Raises Refused.
    """
    with Package(path) as package:
        main = package.main()
        if main is None:
            raise Refused(DAMAGED, file=path, remedy=SAVE_AGAIN)
        book = _read_book(package, main)
        tables = [
            _read_sheet(package, part, name, hidden, book)
            for part, name, hidden in _sheets(package, main)
        ]
        title = read_title(package)
    if not tables:
        raise Refused("holds no worksheets", file=path, remedy=SAVE_AGAIN)
    return Document(tables, title=title)


def _read_book(package: Package, main: str) -> Book:
    allowance = Allowance(package.file)
    strings: list[str] = []
    for part in _existing(package, main, "sharedStrings"):
        for item in package.elements(part, x.STRING_ITEM):
            strings.append(string_text(item))
            allowance.take(len(strings[-1]))
    theme: list[str | None] = []
    for part in _existing(package, main, "theme"):
        theme = read_theme(package.tree(part))
    looks: list[Look] = []
    for part in _existing(package, main, "styles"):
        looks = read_looks(package.tree(part), theme)
    return Book(package.file, strings, looks, _counts_from_1904(package, main), allowance)


def _existing(package: Package, main: str, kind: str) -> list[str]:
    return [part for part in package.related(main, kind)[:1] if part in package]


def _counts_from_1904(package: Package, main: str) -> bool:
    properties = package.tree(main).find(x.WORKBOOK_PROPERTIES)
    return properties is not None and properties.get("date1904", "0") in ("1", "true")


def _sheets(package: Package, main: str) -> list[tuple[str, str, bool]]:
    """The part, name and hiddenness of each worksheet."""
    relationships = package.relationships(main)
    sheets = []
    for sheet in package.tree(main).iter(x.SHEET):
        kind, part = relationships.get(sheet.get(x.SHEET_PART, ""), ("", ""))
        if kind.endswith("/worksheet"):
            hidden = sheet.get("state", "visible") != "visible"
            sheets.append((part, sheet.get("name", ""), hidden))
    return sheets


def _read_sheet(package: Package, part: str, name: str, hidden: bool, book: Book) -> Table:
    sheet = Sheet(f'sheet "{name}"', book)
    for element in package.elements(part, x.ROW, x.MERGED):
        sheet.take(element)
    return Table(
        sheet.place,
        sheet.rows(),
        hidden=hidden,
        name=name,
        warning=sheet.warning,
        from_1904=book.from_1904,
    )
