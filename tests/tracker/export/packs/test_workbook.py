"""The workbook a contact gets: what may be changed, what may not, and what is hidden."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.tracker.export.portfolios import AS_OF, MADE_ON, small_portfolio
from tracker.export.packs.workbook import write_pack
from tracker.model import Programme
from tracker.packs.columns import SCHEMES
from tracker.packs.content import Occasion, PackContent, pack_content
from tracker.packs.planning import plan_packs
from tracker.packs.stamp import read_stamp
from tracker.portfolio import Portfolio

KEY = b"the programme's key"


def content(portfolio: Portfolio | None = None, *, key: bytes | None = KEY) -> PackContent:
    """The pack of Person A, who leads one scheme."""
    portfolio = portfolio or small_portfolio()
    plan = next(p for p in plan_packs(portfolio, days=[AS_OF]) if len(p.schemes) == 1)
    occasion = Occasion("2017-11", AS_OF, MADE_ON)
    return pack_content(portfolio, plan, occasion, [], key=key)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook on disk."""
    path = tmp_path_factory.mktemp("pack") / "2017-11 Person A.xlsx"
    write_pack(content(), path)
    return path


@pytest.fixture(scope="module")
def book(pack: Path) -> Any:
    """The workbook, opened."""
    return load_workbook(pack)


def letters(sheet: Any) -> dict[str, str]:
    """Column letters by title."""
    return {cell.value: cell.column_letter for cell in sheet[1]}


def validations(sheet: Any) -> Iterator[tuple[str, Any]]:
    """What each range of cells accepts."""
    for each in sheet.data_validations.dataValidation:
        for cells in each.sqref.ranges:
            yield cells.coord, each


def test_the_columns_are_those_agreed_with_last_month_at_the_far_right(book: Any) -> None:
    titles = [cell.value for cell in book["Your schemes"][1]]
    assert titles[:12] == [
        "Code",
        "Area",
        "Scheme",
        "RAG",
        "Reason for RAG",
        "Who is managing the planning?",
        "What progress has been made?",
        "When will they deliver?",
        "Recruitment stage",
        "Recruitment: where is it up to?",
        "Barriers and help needed",
        "Nothing to report",
    ]
    assert titles[14:] == [f"Last month: {c.title}" for c in SCHEMES.columns if c.earlier]


def test_what_tells_a_row_apart_is_locked_and_what_is_asked_is_open(book: Any) -> None:
    sheet = book["Your schemes"]
    locked = {title for title, at in letters(sheet).items() if sheet[f"{at}2"].protection.locked}
    assert {"Code", "Area", "Scheme", "UID", "Last month: RAG"} <= locked
    assert not {"RAG", "When will they deliver?", "Nothing to report"} & locked
    assert sheet.protection.sheet


def test_the_key_of_a_row_stands_in_it_hidden_so_that_sorting_keeps_it(book: Any) -> None:
    sheet = book["Your schemes"]
    at = letters(sheet)["UID"]
    assert sheet.column_dimensions[at].hidden
    assert re.fullmatch("[0-9a-f]{32}", sheet[f"{at}2"].value)


def test_rows_can_be_sorted_while_the_sheet_is_protected(pack: Path) -> None:
    """Excel sorts a protected range only where all of its cells may change."""
    with zipfile.ZipFile(pack) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    last = re.search(r'<autoFilter ref="A1:(\w+)"/>', sheet)
    assert last
    assert f'<protectedRange sqref="A2:{last[1]}" name="Rows"' in sheet
    assert (
        sheet.index("</sheetData>")
        < sheet.index("<sheetProtection")
        < sheet.index("<protectedRanges>")
        < sheet.index("<autoFilter")
    )
    assert 'sort="0"' in sheet


def test_the_locked_cells_of_a_row_refuse_typing_and_those_of_a_new_row_do_not(book: Any) -> None:
    sheet = book["Your schemes"]
    refused = {cells for cells, each in validations(sheet) if each.type == "custom"}
    at = letters(sheet)
    for title in ("Code", "Area", "Scheme", "UID", "Last month: RAG"):
        assert f"{at[title]}2" in refused
    assert sheet["C3"].value is None
    assert not sheet["C3"].protection.locked


def test_a_rating_is_chosen_from_the_words_the_programme_uses(tmp_path: Path) -> None:
    plain, blue = small_portfolio(), small_portfolio()
    blue = replace(blue, programme=Programme(name="Lancashire", blue_in_use=True))
    for portfolio, offered in (
        (plain, "Green,Amber,Red,Not rated"),
        (blue, "Green,Amber,Red,Blue,Not rated"),
    ):
        path = tmp_path / f"{len(offered)}.xlsx"
        write_pack(content(portfolio), path)
        sheet = load_workbook(path)["Your schemes"]
        lists = {cells: each for cells, each in validations(sheet) if each.type == "list"}
        assert lists["D2:D7"].formula1 == f'"{offered}"'


def test_the_hidden_sheet_holds_the_signed_base_and_no_office_note(book: Any) -> None:
    sheet = book["Pack"]
    assert sheet.sheet_state == "hidden"
    rows = [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]
    stamp, signature = read_stamp(rows)
    assert stamp.is_signed(signature, KEY)
    assert not stamp.is_signed(signature, b"another key")
    everything = " ".join(str(c.value) for each in book for row in each for c in row)
    assert "OFFICE-SECRET" not in everything


def test_nothing_of_a_copy_to_read_can_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "to read.xlsx"
    write_pack(content(key=None), path)
    book = load_workbook(path)
    assert "Pack" not in book.sheetnames
    sheet = book["Your schemes"]
    assert all(cell.protection.locked for row in sheet for cell in row)
    assert not list(validations(sheet))
    with zipfile.ZipFile(path) as package:
        assert "protectedRange" not in package.read("xl/worksheets/sheet1.xml").decode()


def test_sheets_cannot_be_taken_away_by_accident(book: Any) -> None:
    assert book.security.lockStructure
