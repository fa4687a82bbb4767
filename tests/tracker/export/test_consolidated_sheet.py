from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter

from tests.tracker.export.portfolios import finding, opened, portfolio_of, small_portfolio
from tracker.columns import CONSOLIDATED_COLUMNS
from tracker.export.palette import RAG_HUES


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The Consolidated sheet of the small programme, with two findings; no test changes it."""
    portfolio = small_portfolio()
    found = finding(portfolio.schemes[0].uid)
    return opened(tmp_path_factory.mktemp("small"), portfolio, found, found)["Consolidated"]


def _row(sheet: Any, number: int) -> dict[str, object]:
    titles = [str(cell.value) for cell in sheet[1]]
    return dict(zip(titles, (cell.value for cell in sheet[number]), strict=True))


def _letter(key: str) -> str:
    keys = [column.key for column in CONSOLIDATED_COLUMNS]
    return get_column_letter(keys.index(key) + 1)


def test_it_is_one_excel_table_with_filters_and_bands(sheet: Any) -> None:
    (table,) = sheet.tables.values()
    assert table.displayName == "Consolidated"
    assert table.ref == f"A1:{_letter('uid')}5"
    assert table.autoFilter.ref == table.ref
    assert table.tableStyleInfo.showRowStripes
    assert table.column_names == [cell.value for cell in sheet[1]]


def test_values_are_what_a_person_would_see(sheet: Any) -> None:
    row = _row(sheet, 2)
    assert row["Area"] == "Fylde and Wyre CCG"
    assert row["Workstream"] == "Home first"
    assert row["RAG"] == "Green"
    assert row["Earliest delivery"] == datetime(2017, 10, 1)
    assert row["Allocation"] == 123456.78
    assert row["In post (WTE)"] == 0.5
    assert row["Nothing to report"] == "Yes"
    assert row["Findings"] == 2
    assert row["What progress has been made?"] == "Operational roll-out plan in delivery"


def test_a_scheme_without_a_rating_says_so(sheet: Any) -> None:
    assert _row(sheet, 5)["RAG"] == "Not rated"


def test_dates_and_money_have_british_formats(sheet: Any) -> None:
    assert sheet[f"{_letter('delivery_latest')}2"].number_format == "d mmmm yyyy"
    assert sheet[f"{_letter('allocation')}2"].number_format == "£#,##0.00"


def test_header_and_scheme_column_stay_in_view(sheet: Any) -> None:
    assert sheet.freeze_panes == "D2"


def test_only_the_uid_is_hidden_and_it_is_last(sheet: Any) -> None:
    hidden = [name for name, column in sheet.column_dimensions.items() if column.hidden]
    assert hidden == [_letter("uid")]
    assert CONSOLIDATED_COLUMNS[-1].key == "uid"


def test_ratings_are_coloured_by_their_word_over_the_whole_column(sheet: Any) -> None:
    (formatted,) = sheet.conditional_formatting
    assert str(formatted.sqref) == "D2:D5"
    colours = {rule.formula[0]: rule.dxf.fill.bgColor.rgb[-6:] for rule in formatted.rules}
    assert colours['"Red"'] == RAG_HUES["R"].tint
    assert colours['"Not rated"'] == RAG_HUES[None].tint


def test_choices_are_offered_where_a_field_has_them(sheet: Any) -> None:
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert offered["D2:D5"] == '"Green,Amber,Red,Blue,Not rated"'
    assert all(len(formula) <= 257 for formula in offered.values())


def test_it_prints_in_landscape_fitted_to_the_width_with_its_header(sheet: Any) -> None:
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddFooter.right.text == "Page &P of &N"
    assert sheet.oddHeader.left.text == "&A"
    assert sheet.oddHeader.right.text == "As of 9 November 2017"


def test_a_row_is_as_high_as_its_text_needs_and_may_grow(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    portfolio.schemes[1].progress = "Plans are being developed. " * 40
    sheet = opened(tmp_path, portfolio)["Consolidated"]
    assert sheet.row_dimensions[3].height > 12 * sheet.row_dimensions[2].height / 2
    assert sheet.row_dimensions[3].height <= 409


def test_no_column_is_wholly_unreadable_when_blank(sheet: Any) -> None:
    widths = [sheet.column_dimensions[_letter(column.key)].width for column in CONSOLIDATED_COLUMNS]
    assert min(widths) >= 6


def test_a_programme_without_schemes_still_has_its_table(tmp_path: Path) -> None:
    sheet = opened(tmp_path, portfolio_of([]))["Consolidated"]
    assert sheet.tables["Consolidated"].ref == f"A1:{_letter('uid')}2"


def test_office_notes_are_nowhere(tmp_path: Path) -> None:
    book = opened(tmp_path, small_portfolio())
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            assert not any("OFFICE-SECRET" in str(value) for value in row)


def test_only_the_trackers_own_columns_are_printed(sheet: Any) -> None:
    assert sheet.print_area.endswith("$A$1:$I$5")
    assert sheet["I1"].value == "Barriers and help needed"
