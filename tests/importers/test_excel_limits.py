"""Damaged and hostile workbooks are refused in a sentence, and odd ones cost little."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.excel import read_workbook
from importers.grid import Table
from tests.importers.samples import (
    SHEET,
    inline,
    relationships,
    texts,
    workbook,
    workbook_parts,
    write_package,
)
from tracker.errors import Refused


def read(folder: Path, sheet: str, **parts: str) -> Table:
    """The one table of a workbook whose sheet holds the XML."""
    return read_workbook(workbook(folder, sheet, **parts)).tables[0]


def refusal(folder: Path, sheet: str, **parts: str) -> str:
    """The sentence a workbook is refused with."""
    with pytest.raises(Refused) as refused:
        read(folder, sheet, **parts)
    return refused.value.sentence


def test_a_workbook_without_worksheets_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts("<sheetData/>")
    parts["xl/_rels/workbook.xml.rels"] = relationships(("chartsheet", "chart.xml"))
    with pytest.raises(Refused, match="holds no worksheets"):
        read_workbook(write_package(tmp_path / "plan.xlsx", parts))


def test_merged_ranges_that_cover_more_than_the_sheet_are_refused(tmp_path: Path) -> None:
    everything = '<mergeCell ref="A1:XFD1048576"/>'
    sheet = (
        f'<sheetData><row r="1">{inline("A1", "x")}{inline("B1", "y")}</row></sheetData>'
        f"<mergeCells>{everything * 3}</mergeCells>"
    )
    assert 'sheet "Plan": is damaged: its merged cells overlap' in refusal(tmp_path, sheet)


def test_a_sheet_costs_what_its_cells_cost_and_not_what_it_claims(tmp_path: Path) -> None:
    sheet = (
        '<dimension ref="A1:XFD1048576"/>'
        f'<sheetData><row r="1">{inline("A1", "x")}</row>'
        f'<row r="1048576">{inline("XFD1048576", "y")}</row></sheetData>'
    )
    found = read(tmp_path, sheet)
    assert len(found.rows) == 102
    assert found.rows[-1].number == 1_048_576
    assert found.rows[-1].cells[-1].text == "y"


def test_cells_spread_too_far_apart_are_refused(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{number}">{inline(f"XFD{number}", "x")}</row>' for number in range(1, 1001)
    )
    sentence = refusal(tmp_path, f"<sheetData>{rows}</sheetData>")
    assert 'sheet "Plan": spreads over 1,000 rows and 16,384 columns' in sentence


def test_a_text_longer_than_a_cell_may_be_is_refused(tmp_path: Path) -> None:
    sheet = '<sheetData><row r="7"><c t="s"><v>0</v></c></row></sheetData>'
    sentence = refusal(tmp_path, sheet, strings=f"<si><t>{'x' * 32_768}</t></si>")
    assert sentence == (
        'sample.xlsx, sheet "Plan", row 7: has a cell of more than 32,767 characters;'
        " shorten it and try again."
    )


def test_a_text_shared_by_many_cells_counts_in_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importers.limits.TEXT_CHARACTERS", 100_000)
    cells = '<c t="s"><v>0</v></c>' * 10
    sheet = f"<sheetData><row>{cells}</row></sheetData>"
    sentence = refusal(tmp_path, sheet, strings=f"<si><t>{'x' * 20_000}</t></si>")
    assert "of text; split it into smaller files" in sentence


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("xl/worksheets/sheet1.xml", "<worksheet"),
        ("xl/worksheets/sheet1.xml", ""),
        ("xl/sharedStrings.xml", "\0\0"),
        ("xl/styles.xml", "<styleSheet>"),
        ("xl/workbook.xml", "<workbook"),
        (
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{SHEET}"><sheetData><row><c t="s"><v>9</v></c></row></sheetData>'
            "</worksheet>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            f'<!DOCTYPE w [<!ENTITY a "b">]><worksheet xmlns="{SHEET}"><sheetData><row>'
            '<c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        ),
    ],
)
def test_a_damaged_part_is_refused_in_a_sentence(tmp_path: Path, part: str, data: str) -> None:
    parts = workbook_parts("<sheetData/>") | {part: data}
    with pytest.raises(Refused) as refused:
        read_workbook(write_package(tmp_path / "plan.xlsx", parts))
    assert refused.value.sentence.startswith("plan.xlsx")
    assert "save it again" in refused.value.sentence


def test_a_sheet_whose_part_is_missing_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts("<sheetData/>")
    del parts["xl/worksheets/sheet1.xml"]
    with pytest.raises(Refused, match=r"sheet1\.xml is missing"):
        read_workbook(write_package(tmp_path / "plan.xlsx", parts))


def test_absurd_numbers_are_no_numbers(tmp_path: Path) -> None:
    huge = "9" * 5_000
    sheet = f'<sheetData><row r="{huge}"><c r="A{huge}" s="{huge}"><v>1</v></c></row></sheetData>'
    assert texts(read(tmp_path, sheet)) == [["1"]]
    shared = f'<sheetData><row><c t="s"><v>{huge}</v></c></row></sheetData>'
    assert "a cell's text is missing" in refusal(tmp_path, shared)


def test_optional_parts_may_be_missing(tmp_path: Path) -> None:
    parts = workbook_parts("<sheetData><row><c s='3'><v>1</v></c></row></sheetData>")
    del parts["xl/sharedStrings.xml"], parts["xl/styles.xml"]
    document = read_workbook(write_package(tmp_path / "plan.xlsx", parts))
    assert texts(document.tables[0]) == [["1"]]
