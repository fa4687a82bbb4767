"""Workbooks become one table per worksheet, with the rows and texts a person sees."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
from openpyxl.chart import BarChart
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from importers.excel import read_workbook
from importers.grid import Table
from tests.importers.samples import inline, looks, texts, workbook


def read(folder: Path, sheet: str, **parts: str) -> Table:
    """The one table of a workbook whose sheet holds the XML."""
    return read_workbook(workbook(folder, sheet, **parts)).tables[0]


def saved(folder: Path, book: openpyxl.Workbook) -> Path:
    """A workbook of openpyxl in a file."""
    path = folder / "saved.xlsx"
    book.save(path)
    return path


def test_values_read_as_a_person_would_write_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    values = [
        "Reablement",
        12,
        3.5,
        True,
        False,
        date(2017, 11, 1),
        datetime(2017, 11, 1, 14, 30),
        time(9, 15),
        timedelta(hours=26, minutes=5),
        "=1+1",
    ]
    sheet.append(values)
    sheet.cell(2, 1, 0.85).number_format = "0%"
    sheet.cell(2, 2, "#REF!")
    found = read_workbook(saved(tmp_path, book)).tables[0]
    assert texts(found) == [
        [
            *("Reablement", "12", "3.5", "Yes", "No"),
            *("1 November 2017", "1 November 2017 14:30", "09:15", "26:05"),
        ],
        ["85%", "#REF!", *[""] * 7],
    ]


def test_sheets_come_in_tab_order_with_hidden_ones_marked_and_charts_left_out(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Fylde & Wyre"
    first.append(["RAG"])
    book.create_chartsheet("Chart").add_chart(BarChart())
    hidden = book.create_sheet("Lists")
    hidden.append(["G"])
    hidden.sheet_state = "veryHidden"
    book.create_sheet("Empty", 0)
    document = read_workbook(saved(tmp_path, book))
    assert [(found.place, found.name, found.hidden) for found in document.tables] == [
        ('sheet "Empty"', "Empty", False),
        ('sheet "Fylde & Wyre"', "Fylde & Wyre", False),
        ('sheet "Lists"', "Lists", True),
    ]
    assert document.tables[0].rows == []


def test_fills_and_bold_are_resolved(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    colours = [
        Color(rgb="FF00B050"),
        Color(theme=4),
        Color(theme=4, tint=0.5999938962981048),
        Color(theme=0, tint=-0.1499984740745262),
        Color(indexed=10),
        Color(indexed=64),
    ]
    for column, colour in enumerate(colours, 1):
        sheet.cell(1, column, "x").fill = PatternFill("solid", fgColor=colour)
    sheet.cell(1, 7, "x").fill = PatternFill("gray125")
    sheet.cell(1, 8, "x").font = Font(bold=True)
    sheet.cell(1, 9).font = Font(bold=True)
    sheet.cell(1, 10, "x")
    cells = read_workbook(saved(tmp_path, book)).tables[0].rows[0].cells
    assert [cell.fill for cell in cells] == [
        "00B050",
        "4F81BD",
        "B9CDE5",
        "D9D9D9",
        "FF0000",
        *[None] * 5,
    ]
    assert [cell.bold for cell in cells] == [False] * 7 + [True, False, False]


def test_shaded_blank_cells_keep_their_fill_but_add_no_columns(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Scheme", "3 April", "10 April"])
    sheet.append(["Reablement"])
    for column in (2, 5, 2000):
        sheet.cell(2, column).fill = PatternFill("solid", fgColor="00808080")
    found = read_workbook(saved(tmp_path, book)).tables[0]
    assert [cell.fill for cell in found.rows[1].cells] == [None, "808080", None]


def test_merged_cells_are_expanded(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["A title", "", "", ""])
    sheet.append(["Flow", "One", "Two", "Three"])
    sheet.append(["", "Four", "Five", "Six"])
    sheet.append(["", "Seven", "", ""])
    sheet.append(["end", "", "", "end"])
    for merged in ("A1:Z1", "A2:A4", "C3:D4"):
        sheet.merge_cells(merged)
    sheet["A2"].fill = PatternFill("solid", fgColor="FFC000")
    rows = read_workbook(saved(tmp_path, book)).tables[0].rows
    assert rows[0].full_width is rows[0].cells[0]
    assert [rows[at].cells[0].text for at in range(1, 5)] == ["Flow", "Flow", "Flow", "end"]
    assert [rows[at].cells[0].above for at in range(1, 5)] == [False, True, True, False]
    assert rows[3].cells[0].fill == "FFC000"
    assert [(cell.text, cell.span, cell.above) for cell in rows[3].cells[2:]] == [
        ("Five", 2, True),
        ("Five", 2, True),
    ]
    assert rows[2].cells[2] is rows[2].cells[3]


def test_neighbours_that_are_not_merged_are_different_cells(tmp_path: Path) -> None:
    sheet = f'<sheetData><row r="1">{inline("D1", "end")}</row></sheetData>'
    cells = read(tmp_path, sheet).rows[0].cells
    assert len({id(cell) for cell in cells}) == 4


def test_row_numbers_are_the_sheets_own(tmp_path: Path) -> None:
    sheet = (
        f'<sheetData><row r="3">{inline("B3", "first")}</row><row r="4"/>'
        f'<row r="5">{inline("C5", "last")}</row><row r="6"><c r="A6" s="1"/></row>'
        f'<row r="9"/></sheetData>'
    )
    found = read(tmp_path, sheet)
    assert [row.number for row in found.rows] == [1, 2, 3, 4, 5]
    assert texts(found)[2:] == [["", "first", ""], ["", "", ""], ["", "", "last"]]
    assert found.where(found.rows[2]) == 'sheet "Plan", row 3'


def test_rows_and_cells_without_references_follow_each_other(tmp_path: Path) -> None:
    cells = "<c><v>1</v></c><c/><c><v>2</v></c>"
    sheet = f"<sheetData><row>{cells}</row><row>{cells}</row></sheetData>"
    assert texts(read(tmp_path, sheet)) == [["1", "", "2"], ["1", "", "2"]]


def test_texts_are_read_without_markup_escapes_or_pronunciation(tmp_path: Path) -> None:
    strings = (
        "<si><t>plain</t></si>"
        "<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>"
        "<si><t>課きく</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr/></si>"
        "<si><t>one_x000D_\ntwo _x005F_x000D_ &amp;amp;</t></si>"
        "<si/>"
    )
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(5))
    sheet = (
        f"<sheetData><row>{cells}<c t='inlineStr'><is><t><![CDATA[<raw>]]></t></is></c>"
        "<c t='str'><f>A1</f><v>formula</v></c><c t='e'><v>#REF!</v></c>"
        "<c t='d'><v>2017-11-01</v></c><c t='b'><v>1</v></c></row></sheetData>"
    )
    assert texts(read(tmp_path, sheet, strings=strings)) == [
        [
            *("plain", "rich text", "課きく", "one\ntwo _x000D_ &amp;", ""),
            *("<raw>", "formula", "#REF!", "1 November 2017", "Yes"),
        ]
    ]


def test_the_1904_date_system_is_heeded(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '<sheetData><row><c s="1"><v>41578</v></c></row></sheetData>',
        styles=looks("dd/mm/yyyy"),
        properties='<workbookPr date1904="1"/>',
    )
    assert texts(found) == [["1 November 2017"]]
