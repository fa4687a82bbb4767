"""The quarterly return given back: our workbook, the fill sheet, an issued template."""

from __future__ import annotations

import csv
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Protection

from tests.tracker.export.portfolios import small_portfolio
from tracker.export.quarterly.answers import NONE_YET, checklist
from tracker.export.quarterly.fill import LeftOut, fill_template
from tracker.export.registry import export
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio

AS_OF, MADE = date(2018, 11, 9), datetime(2018, 11, 9, 12, 0)


def _answer(section: str, item: str, text: str | None, **more: object) -> QuarterlyAnswer:
    return QuarterlyAnswer(return_uid="r", section=section, item=item, answer=text, **more)


def _portfolio() -> Portfolio:
    answers = [
        _answer("cover", "Completed by", "=1+1", place="1. Cover!C6"),
        _answer("narrative", "Progress", "a" * 9 + "\nb", longest=10, place="5. Narrative!B9"),
        _answer("conditions", "Agreed?", None, part="Confirmation", place="2. NC!C8"),
        _answer("conditions", "Agreed?", None, part="Explanation", place="2. NC!D8"),
    ]
    given = QuarterlyReturn(uid="r", quarter="2018/19 Q2", board="Dorset")
    return Portfolio(
        **{**vars(small_portfolio()), "quarterly_returns": [given], "quarterly_answers": answers}
    )


def test_a_section_is_complete_when_nothing_is_missing_or_too_long() -> None:
    states = {state.section: state for state in checklist(_portfolio().quarterly_answers)}
    assert states["cover"].complete
    assert not states["narrative"].complete
    assert (states["conditions"].given, states["conditions"].wanted) == (0, 1)


def test_the_workbook_has_the_checklist_a_sheet_per_section_and_the_fill_sheet(
    tmp_path: Path,
) -> None:
    out = tmp_path / "q.xlsx"
    export("quarterly", _portfolio(), [], out, as_of=AS_OF, made_on=MADE)
    book = load_workbook(out)
    assert book.sheetnames == ["Checklist", "Cover", "Narrative", "Conditions", "Fill sheet"]
    assert book["Cover"]["C2"].value == "=1+1"
    assert book["Cover"]["C2"].data_type == "s"


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
