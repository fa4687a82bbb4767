"""The Plan sheet as a user's program sees it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.tracker.export.appendix import month, november, plan_with, step
from tests.tracker.export.plans import planned
from tests.tracker.export.portfolios import MADE_ON, printed_above
from tests.tracker.oxfordshire import AS_OF
from tracker.export.palette import BASELINE, STATUS_HUES, SUMMARY
from tracker.export.registry import export
from tracker.export.workbook.plan.columns import PLAN_COLUMNS
from tracker.export.workbook.plan.workbook import write_plan
from tracker.model import Status
from tracker.planrows import PlanRows
from tracker.portfolio import Portfolio

KEYS = [column.key for column in PLAN_COLUMNS]
TITLE_ROW = "Workstream, scheme and milestone"


def sheet_of(folder: Path, portfolio: Portfolio, kind: str = "plan") -> Any:
    made = export(kind, portfolio, [], folder / "out.xlsx", as_of=AS_OF, made_on=MADE_ON)
    return load_workbook(made)["Plan"]


class Plan:
    """A Plan sheet by column key and title of the row."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.head = next(r for r in range(1, 20) if sheet.cell(r, 1).value == TITLE_ROW)

    def row(self, title: str) -> int:
        rows = range(self.head + 1, self.sheet.max_row + 1)
        return next(r for r in rows if self.sheet.cell(r, 1).value == title)

    def value(self, title: str, key: str) -> Any:
        return self.sheet.cell(self.row(title), KEYS.index(key) + 1).value

    def calendar(self, title: str) -> list[Any]:
        columns = range(len(KEYS) + 1, self.sheet.max_column + 1)
        return [self.sheet.cell(self.row(title), column) for column in columns]

    def drawn(self, title: str, colour: str) -> list[str]:
        """The weeks whose cells are filled in a colour, by what stands above them."""
        return [
            self.above(cell.column)
            for cell in self.calendar(title)
            if cell.fill.fill_type and cell.fill.fgColor.rgb[-6:] == colour
        ]

    def above(self, column: int) -> str:
        return str(self.sheet.cell(self.head, column).value)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The November plan, written once."""
    return Plan(sheet_of(tmp_path_factory.mktemp("plan"), november()))


def test_every_row_stands_under_what_it_belongs_to_and_folds(plan: Plan) -> None:
    levels = [
        plan.sheet.row_dimensions[plan.row(title)].outlineLevel
        for title in ("Market Capacity", "Dementia Specialist Nurses in Care Homes", "Go-live")
    ]
    assert levels == [0, 1, 2]
    assert plan.sheet.sheet_properties.outlinePr.summaryBelow is False
    assert plan.sheet.max_row - plan.head == 4 + 13 + 49


def test_columns_say_dates_status_baseline_and_slip(plan: Plan) -> None:
    said = [plan.value("Go-live", key) for key in ("finish", "status", "promised", "slip")]
    assert said == [
        datetime(2017, 11, 1),
        "On track",
        datetime(2017, 9, 4),
        58,
    ]
    assert plan.value("Phased implementation", "slip") == "start +153"
    assert plan.value("Phased implementation", "finish") == "open-ended"
    assert plan.value("Flu vaccinations", "start") == "tbc"
    assert plan.value("Contract Management of Reablement Service (HART)", "derived") == "Delayed"


def test_a_bar_is_filled_by_status_and_lettered_at_both_ends(plan: Plan) -> None:
    weeks = plan.drawn("Shortlist and interview applicants", STATUS_HUES["Completed"].fill)
    assert weeks == ["3", "10", "17", "24"]
    letters = [c.value for c in plan.calendar("Shortlist and interview applicants") if c.value]
    assert letters == ["C", "C"]


def test_delayed_is_told_by_pattern_too_and_one_day_by_a_diamond(plan: Plan) -> None:
    cells = plan.calendar("Decision on implementation countywide")
    (diamond,) = [cell for cell in cells if str(cell.value).startswith("◆")]
    assert (diamond.value, diamond.fill.fill_type) == ("◆D", "lightUp")


def test_what_was_promised_stays_marked_where_it_differs(plan: Plan) -> None:
    marked = [
        plan.above(cell.column)
        for cell in plan.calendar("Go-live")
        if cell.border.bottom.style == "thick" and cell.border.bottom.color.rgb[-6:] == BASELINE
    ]
    assert marked == ["4"]


def test_a_heading_has_a_bracket_and_lateness_is_told_after_the_as_of_date(plan: Plan) -> None:
    cells = plan.calendar("Improving Flow")
    lines = [cell.border.bottom.color.rgb[-6:] for cell in cells if cell.border.bottom.style]
    assert SUMMARY in lines
    assert "8 days overdue" in [cell.value for cell in plan.calendar("Go-live")]


def test_years_and_months_stand_across_their_weeks_without_merging(plan: Plan) -> None:
    years, months = plan.sheet[plan.head - 2], plan.sheet[plan.head - 1]
    assert [cell.value for cell in years if cell.value] == [2017, 2018] or [
        cell.value for cell in years if cell.value
    ] == ["2017", "2018"]
    assert [cell.value for cell in months if cell.value][:3] == ["February", "March", "April"]
    assert months[len(KEYS)].alignment.horizontal == "centerContinuous"
    assert not plan.sheet.merged_cells.ranges


def test_it_scrolls_and_prints_as_a_board_paper_needs_it(plan: Plan) -> None:
    sheet = plan.sheet
    assert sheet.freeze_panes == f"B{plan.head + 1}"
    assert sheet.print_title_rows == f"$1:${plan.head}"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 8)
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.oddFooter.right.text == "Page &P of &N"
    assert "July 2017" in sheet["A2"].value


def test_keys_are_hidden_and_statuses_offered(plan: Plan) -> None:
    hidden = [column.key for column in PLAN_COLUMNS if column.hidden or column.optional]
    assert {"uid", "scheme_uid", "level"} <= set(hidden)
    for key in hidden:
        letter = plan.sheet.cell(1, KEYS.index(key) + 1).column_letter
        assert plan.sheet.column_dimensions[letter].hidden
    (offered,) = plan.sheet.data_validations.dataValidation
    assert offered.formula1 == '"Not started,On track,Delayed,Completed,Paused,Cancelled"'


def test_rows_that_their_document_left_out_and_office_notes_are_not_in_it(tmp_path: Path) -> None:
    portfolio = plan_with(
        step("Kept", start=AS_OF),
        step("Vanished", start=AS_OF, vanished_on=AS_OF),
        office_note="OFFICE-SECRET",
    )
    sheet = sheet_of(tmp_path, portfolio)
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert "Kept" in texts
    assert not {"Vanished", "OFFICE-SECRET"} & set(texts)


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    plan = Plan(sheet_of(tmp_path, plan_with(step("=1+1", owner="+44", finish_text="@tbc"))))
    cell = plan.sheet.cell(plan.row("=1+1"), 1)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_the_consolidated_workbook_has_it_when_there_are_milestones(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    for portfolio, there in ((plan_with(step(start=AS_OF)), True), (plan_with(), False)):
        export("consolidated", portfolio, [], out, as_of=AS_OF, made_on=MADE_ON)
        assert ("Plan" in load_workbook(out).sheetnames) is there


def test_a_plan_of_decades_is_drawn_in_quarters(tmp_path: Path) -> None:
    long = step("Long", start=month(1, year=1995), finish=month(1, year=2040))
    sheet = sheet_of(tmp_path, plan_with(long, step("Stray", finish=month(1, year=9999))))
    assert sheet.max_column < 250


def test_an_empty_plan_says_so(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, Portfolio(plan_with().programme))
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("no milestones yet" in str(text) for text in texts)


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    portfolio = plan_with(step(start=AS_OF, status=Status.PAUSED))
    write_plan(portfolio, [], out, as_of=AS_OF, made_on=MADE_ON, draft=True)
    for sheet in load_workbook(out):
        assert printed_above(sheet)[-1].startswith("DRAFT")


def test_what_a_milestone_waits_for_is_told_where_anything_does() -> None:
    plan = PlanRows(planned(), AS_OF)
    (column,) = [each for each in PLAN_COLUMNS if each.key == "waits_for"]
    told = [column.get(plan.row(key), plan) for key in plan.order]
    titles = {row.uid: row.title for row in plan.portfolio.milestones}
    links = plan.portfolio.dependencies
    waiting = [key for key, words in zip(plan.order, told, strict=True) if words]
    assert set(waiting) == {each.after_uid for each in links} & set(plan.order)
    assert column.get(plan.row(links[0].after_uid), plan) == titles[links[0].before_uid]
