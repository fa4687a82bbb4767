from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.cell import Cell

from tests.tracker.export.portfolios import (
    NASTY_TEXTS,
    exported,
    nasty_portfolio,
    opened,
    portfolio_of,
)
from tracker.export.workbook.cell_text import CELL_LIMIT, cell_text, units
from tracker.export.workbook.words import CUT
from tracker.model import Scheme


def _cell(folder: Path, title: str, **values: Any) -> Cell:
    sheet = opened(folder, portfolio_of([Scheme(**{"name": "One", **values})]))["Consolidated"]
    titles = [cell.value for cell in sheet[1]]
    cell = sheet[2][titles.index(title)]
    assert isinstance(cell, Cell)
    return cell


@pytest.mark.parametrize("text", ["=1+1", "=x", "+1", "-5", "@a", "\tx", "#N/A", "=", "'tis"])
def test_text_is_never_a_formula_or_an_error(tmp_path: Path, text: str) -> None:
    cell = _cell(tmp_path, "What progress has been made?", progress=text)
    assert cell.data_type == "s"
    assert cell.value == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-5", "@a", "\tx", "'tis"])
def test_text_that_excel_would_reinterpret_when_edited_is_marked_as_text(
    tmp_path: Path, text: str
) -> None:
    assert _cell(tmp_path, "Reason for RAG", rag_reason=text).quotePrefix
    assert not _cell(tmp_path, "Reason for RAG", rag_reason="plain").quotePrefix


def test_the_file_holds_no_formula_at_all(tmp_path: Path) -> None:
    path = exported(tmp_path, nasty_portfolio())
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert not re.search(rb"<f[ >/]", package.read(name))


def test_short_words_stay_words_when_somebody_edits_them(tmp_path: Path) -> None:
    assert _cell(tmp_path, "When will they deliver?", delivery_text="1/2").number_format == "@"


def test_characters_that_xml_forbids_are_left_out(tmp_path: Path) -> None:
    assert _cell(tmp_path, "Scheme", name="a\x00b\x0bc\x1fd\ud800e\ufffff").value == "abcdef"


def test_every_line_end_becomes_one_newline(tmp_path: Path) -> None:
    cell = _cell(tmp_path, "Description", description="one\r\ntwo\rthree\nfour")
    assert cell.value == "one\ntwo\nthree\nfour"


def test_text_that_looks_like_an_escape_is_escaped() -> None:
    assert cell_text("_x000D_") == "_x005F_x000D_"
    assert cell_text("_x00_ and x000D_") == "_x00_ and x000D_"


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_text_within_the_limit_of_a_field_is_whole(text: str) -> None:
    as_excel_reads_it = re.sub(
        "_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), cell_text(text)
    )
    assert as_excel_reads_it == text


@pytest.mark.parametrize("letter", ["a", "🙂", "_x0041_"])
def test_text_that_excel_cannot_hold_is_cut_and_says_so(letter: str) -> None:
    text = cell_text(letter * 40_000)
    assert text.endswith(CUT)
    assert CELL_LIMIT - 50 < units(text) <= CELL_LIMIT


def test_a_date_before_excels_calendar_is_iso_text(tmp_path: Path) -> None:
    early = _cell(tmp_path, "Earliest delivery", delivery_earliest=date(1900, 2, 28))
    first = _cell(tmp_path, "Earliest delivery", delivery_earliest=date(1900, 3, 1))
    assert early.value == "1900-02-28"
    assert first.is_date
