from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.tracker.export.portfolios import (
    LONG_NAME,
    exported,
    finding,
    opened,
    portfolio_of,
    small_portfolio,
)
from tracker.columns import TRACKER_COLUMNS
from tracker.export.palette import RAG_HUES
from tracker.findings.registry import Severity
from tracker.model import Area, Programme, Scheme

PUBLISHED = [
    "G/A/R",
    "iBCF scheme",
    "Who is managing the planning for them?",
    "What progress has been made?",
    "When will they deliver identified activity?",
    "If recruitment is required as part of the scheme delivery where is that up to?",
    "What barriers have you encountered? What do you need help with?",
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The small programme's workbook, which no test changes."""
    return opened(tmp_path_factory.mktemp("small"), small_portfolio())


def _table(sheet: Any, title: str) -> list[list[Any]]:
    """The rows under a header that begins with a title, down to the first blank one."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    start = next(at for at, row in enumerate(rows) if row[0] == title) + 1
    taken = []
    for row in rows[start:]:
        if not any(value is not None for value in row):
            break
        taken.append([value for value in row if value is not None])
    return taken


def test_sheets_come_in_a_readers_order(book: Any) -> None:
    assert book.sheetnames == [
        "Summary",
        "Consolidated",
        "Fylde and Wyre CCG",
        "Chorley & South Ribble…",
        "No area",
        "Findings",
        "About",
    ]


def test_it_opens_at_the_first_sheet_with_one_tab_selected(book: Any) -> None:
    assert book.active.title == "Summary"
    assert [bool(sheet.sheet_view.tabSelected) for sheet in book.worksheets] == [True] + [False] * 6
    assert book.active.sheet_view.selection[0].activeCell == "A1"


def test_summary_counts_ratings_by_area_and_in_all(book: Any) -> None:
    rows = _table(book["Summary"], "Area")
    assert rows == [
        ["Fylde and Wyre CCG", 1, 1, 0, 0, 2],
        [LONG_NAME, 0, 0, 1, 0, 1],
        ["No area", 0, 0, 0, 1, 1],
        ["All areas", 1, 1, 1, 1, 4],
    ]


def test_summary_names_ratings_by_letter_and_word(book: Any) -> None:
    sheet = book["Summary"]
    titles = [cell.value for row in sheet.iter_rows() for cell in row if row[0].value == "Area"]
    assert titles[1:6] == ["G Green", "A Amber", "R Red", "– Not rated", "Schemes"]


def test_blue_is_counted_only_where_the_programme_uses_it(tmp_path: Path) -> None:
    programme = Programme(name="Blue", blue_in_use=True)
    portfolio = portfolio_of([Scheme(name="One", rag="B")], programme=programme)
    rows = _table(opened(tmp_path, portfolio)["Summary"], "Area")
    assert rows[-1] == ["All areas", 0, 0, 0, 1, 0, 1]


def test_a_scheme_that_vanished_is_neither_listed_nor_counted(tmp_path: Path) -> None:
    gone = Scheme(name="Gone", rag="B", vanished_on=date(2017, 11, 9))
    book = opened(tmp_path, portfolio_of([Scheme(name="Here", rag="G"), gone]))
    assert _table(book["Summary"], "Area")[-1] == ["All areas", 1, 0, 0, 0, 1]
    assert " 1 schemes in " in str(book["Summary"]["A2"].value)
    names = [row[2].value for row in book["Consolidated"].iter_rows(min_row=2)]
    assert [name for name in names if name] == ["Here"]


def test_summary_counts_findings_by_severity(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    uid = portfolio.schemes[0].uid
    found = [finding(uid, severity=Severity.ERROR), finding(uid), finding(uid)]
    rows = _table(opened(tmp_path, portfolio, *found)["Summary"], "Severity")
    assert rows == [["Error", 1], ["Warning", 2], ["Information", 0], ["All findings", 3]]


def test_the_chart_says_what_it_shows(tmp_path: Path) -> None:
    path = exported(tmp_path, small_portfolio())
    book: Any = load_workbook(path)
    (chart,) = book["Summary"]._charts
    assert [each.graphicalProperties.solidFill.srgbClr for each in chart.series] == [
        RAG_HUES[rag].fill for rag in ("G", "A", "R", None)
    ]
    assert chart.series[0].val.numRef.f == "'Summary'!$B$6:$B$8"
    assert chart.x_axis.title is not None
    assert chart.y_axis.title is not None
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        drawn = package.read("xl/charts/chart1.xml").decode()
    assert 'name="RAG by area"' in drawing
    assert "All areas: 1 Green, 1 Amber, 1 Red, 1 Not rated." in drawing
    assert 'formatCode="&quot;G &quot;0;;" sourceLinked="0"' in drawn


def test_an_area_sheet_has_the_published_columns_and_the_note_above(book: Any) -> None:
    sheet = book["Chorley & South Ribble…"]
    assert sheet["A1"].value == LONG_NAME
    assert str(sheet["A2"].value).startswith("As of 9 November 2017: 1 scheme, 1 Red.")
    assert (sheet["C3"].value, sheet["D3"].value) == (
        "Area note",
        "Each scheme has a nominated lead.",
    )
    assert sheet["D3"].alignment.wrap_text
    assert [cell.value for cell in sheet[5]] == PUBLISHED
    assert [column.title for column in TRACKER_COLUMNS] == PUBLISHED


def test_an_area_sheet_shows_the_scheme_cell_and_the_rating_in_words(book: Any) -> None:
    sheet = book["Chorley & South Ribble…"]
    rag, scheme, *_rest, barriers = (cell.value for cell in sheet[6])
    assert rag == "R Red"
    assert sheet["A6"].fill.fgColor.rgb[-6:] == RAG_HUES["R"].tint
    assert (
        scheme
        == "LDP Scheme –\nCare Home Support Model\nSupport for care homes\nLCC Scheme ref #18"
    )
    assert barriers == "Momentum with recruitment\nData extraction"


def test_no_sheet_has_merged_cells_or_is_hidden(book: Any) -> None:
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"


def test_every_table_has_a_name_of_its_own(tmp_path: Path) -> None:
    twins = [Area(name="North & East", position=0), Area(name="North – East", position=1)]
    schemes = [Scheme(area_uid=area.uid, name="One") for area in twins]
    book = opened(tmp_path, portfolio_of(schemes, twins))
    names = [name.casefold() for sheet in book.worksheets for name in sheet.tables]
    assert len(set(names)) == len(names)
    assert {"area_north_east", "area_north_east_2"} < set(names)


def test_above_sixty_areas_there_are_no_area_sheets_and_about_says_so(tmp_path: Path) -> None:
    areas = [Area(name=f"Area {number}", position=number) for number in range(61)]
    portfolio = portfolio_of([Scheme(name="One", area_uid=areas[0].uid)], areas)
    book = opened(tmp_path, portfolio)
    assert book.sheetnames == ["Summary", "Consolidated", "Findings", "About"]
    said = [str(value) for row in book["About"].iter_rows(values_only=True) for value in row]
    assert any(text.startswith("Left out, because there are more than 60 areas") for text in said)
    (chart,) = book["Summary"]._charts
    assert chart.series[0].val.numRef.f == "'Summary'!$B$67"


def test_findings_are_a_table_with_errors_first(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    uid = portfolio.schemes[0].uid
    found = finding(uid), finding(uid, severity=Severity.ERROR, message="=bad")
    sheet = opened(tmp_path, portfolio, *found)["Findings"]
    assert [cell.value for cell in sheet[1]] == [
        "Severity",
        "Rule",
        "Title",
        "Where",
        "Message",
        "Suggestion",
    ]
    assert (sheet["A2"].value, sheet["B2"].value) == ("Error", "DQ01")
    assert sheet["E2"].data_type == "s"
    assert sheet["A3"].value == "Warning"
    assert sheet.tables["Findings"].ref == "A1:F3"


def test_without_findings_the_sheet_says_so(book: Any) -> None:
    sheet = book["Findings"]
    assert sheet["A1"].value == "No findings as of 9 November 2017."


def test_about_gives_dates_definitions_and_how_to_send_it_back(book: Any) -> None:
    sheet = book["About"]
    facts: dict[Any, Any] = dict(row[:2] for row in _table(sheet, "Item"))
    assert facts["As of"] == datetime(2017, 11, 9)
    assert facts["Made on"] == "9 November 2017, 14:05"
    assert facts["Schemes"] == "4"
    assert str(facts["Made by"]).startswith("iBCF Scheme Tracker, version ")
    assert _table(sheet, "Rating")[0] == ["G Green", "Green is on track"]
    assert any("import it" in str(row[1]) for row in _table(sheet, "Step"))


def test_names_of_sheets_lead_to_them(book: Any) -> None:
    links = {cell.value: cell.hyperlink for row in book["Summary"].iter_rows() for cell in row}
    assert links[LONG_NAME].location == "'Chorley & South Ribble…'!A1"
    assert links["All areas"] is None


def test_properties_name_the_programme_and_no_person(book: Any) -> None:
    properties = book.properties
    assert (
        properties.title == "Lancashire iBCF schemes: consolidated tracker, as of 9 November 2017"
    )
    assert properties.creator == properties.lastModifiedBy == "iBCF Scheme Tracker"
    assert properties.language == "en-GB"


def test_a_programmes_name_is_printed_as_it_is(tmp_path: Path) -> None:
    programme = Programme(name="Health & Care\x00 " + "long " * 60)
    footer = opened(tmp_path, portfolio_of([], programme=programme))["Summary"].oddFooter
    assert footer.left.text.startswith("Health && Care long")
    assert len(str(footer)) < 255
