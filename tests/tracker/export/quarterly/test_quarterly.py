"""The quarterly return given back: our workbook, the fill sheet, an issued template."""

from __future__ import annotations

import csv
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Protection

from tests.tracker.export.portfolios import small_portfolio
from tracker.export.quarterly.answers import NONE_YET
from tracker.export.quarterly.fill import LeftOut, fill_template
from tracker.export.registry import export
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio
from tracker.quarterly.checklist import checklist

IF_NO = 'If the answer is "No" please provide an explanation'
AS_OF, MADE = date(2018, 11, 9), datetime(2018, 11, 9, 12, 0)


def _answer(section: str, item: str, text: str | None, **more: Any) -> QuarterlyAnswer:
    return QuarterlyAnswer(return_uid="r", section=section, item=item, answer=text, **more)


def _portfolio() -> Portfolio:
    answers = [
        _answer("cover", "Completed by", "=1+1", place="1. Cover!C6"),
        _answer("narrative", "Progress", "a" * 9 + "\nb", longest=10, place="5. Narrative!B9"),
        _answer("conditions", "Agreed?", None, part="Confirmation", place="2. NC!C8"),
        _answer(
            "conditions", "Agreed?", None, part="Explanation", question=IF_NO, place="2. NC!D8"
        ),
    ]
    given = QuarterlyReturn(uid="r", quarter="2018/19 Q2", board="Dorset")
    return Portfolio(
        **{**vars(small_portfolio()), "quarterly_returns": [given], "quarterly_answers": answers}
    )


def _written(tmp_path: Path) -> Any:
    out = tmp_path / "q.xlsx"
    export("quarterly", _portfolio(), [], out, as_of=AS_OF, made_on=MADE)
    return load_workbook(out)


def test_the_workbook_counts_what_is_complete_as_the_page_does(tmp_path: Path) -> None:
    rows = list(_written(tmp_path)["Checklist"].iter_rows(min_row=6, values_only=True))
    portfolio = _portfolio()
    assert [(name.casefold(), done, of) for name, done, of, _state in rows] == [
        (section.name, section.done, section.of)
        for section in checklist(portfolio, portfolio.quarterly_returns[0])
    ]
    assert [(name, state) for name, _done, _of, state in rows] == [
        ("Cover", "Complete"),
        ("Narrative", "To do"),
        ("Conditions", "To do"),
        ("Sign-off", "To do"),
    ]


def test_an_explanation_is_wanted_where_the_answer_is_no(tmp_path: Path) -> None:
    rows = list(_written(tmp_path)["Answers"].iter_rows(min_row=2, values_only=True))
    assert [(row[2], row[6]) for row in rows] == [
        (None, None),
        (None, "Too long by 2"),
        ("Confirmation", "To be answered"),
        ("Explanation", None),
    ]


def test_the_workbook_has_the_checklist_the_answers_and_the_fill_sheet(tmp_path: Path) -> None:
    book = _written(tmp_path)
    assert book.sheetnames == ["Checklist", "Answers", "Fill sheet"]
    answers = book["Answers"]
    assert [cell.value for cell in answers["A"]] == [
        "Section",
        "Cover",
        "Narrative",
        "Conditions",
        "Conditions",
    ]
    assert (answers["D2"].value, answers["D2"].data_type) == ("=1+1", "s")


def test_the_fill_sheet_names_sheet_cell_and_value(tmp_path: Path) -> None:
    out = tmp_path / "q.csv"
    export("quarterly", _portfolio(), [], out, as_of=AS_OF, made_on=MADE)
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Sheet", "Cell", "Value"]
    assert rows[1] == ["1. Cover", "C6", "'=1+1"]
    assert len(rows) == 3


def test_a_programme_without_a_return_says_so(tmp_path: Path) -> None:
    out = tmp_path / "q.xlsx"
    export("quarterly", small_portfolio(), [], out, as_of=AS_OF, made_on=MADE)
    assert load_workbook(out)["Checklist"]["A2"].value == NONE_YET


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A protected template: one input cell, one locked cell, one formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "5. Narrative"
    sheet["A1"], sheet["B9"], sheet["B10"] = "Progress", "old", "locked"
    sheet["B11"] = "=LEN(B9)"
    for cell in ("B9", "B11"):
        sheet[cell].protection = Protection(locked=False)
    sheet.protection.enable()
    path = tmp_path / "template.xlsx"
    book.save(path)
    return path


def test_only_unlocked_input_cells_are_filled(template: Path, tmp_path: Path) -> None:
    out = tmp_path / "filled.xlsx"
    cells = ("B9", "B10", "B11", "Z99")
    answers = {("5. Narrative", cell): "=new & <b>" for cell in cells} | {("Nowhere", "A1"): "x"}
    left_out = fill_template(template, out, answers)
    assert left_out == [
        LeftOut(("5. Narrative", "B10"), "the cell is locked"),
        LeftOut(("5. Narrative", "B11"), "the cell holds a formula"),
        LeftOut(("5. Narrative", "Z99"), "the template has no such cell"),
        LeftOut(("Nowhere", "A1"), "the template has no such sheet"),
    ]
    sheet = load_workbook(out)["5. Narrative"]
    assert (sheet["B9"].value, sheet["B9"].data_type) == ("=new & <b>", "s")
    assert sheet["B10"].value == "locked"
    assert sheet.protection.sheet


def test_everything_else_in_the_template_stays_byte_for_byte(
    template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "filled.xlsx"
    fill_template(template, out, {("5. Narrative", "B9"): "20"})
    with zipfile.ZipFile(template) as before, zipfile.ZipFile(out) as after:
        assert before.namelist() == after.namelist()
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed == ["xl/worksheets/sheet1.xml"]
    assert load_workbook(out)["5. Narrative"]["B9"].value == 20
