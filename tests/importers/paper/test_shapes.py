"""The shapes that tables of money come in: units, years, funds, totals, and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from importers.context import Context
from importers.excel import read_workbook
from importers.grid import Document
from importers.paper import read_paper, recognises
from importers.paper.kinds import KINDS
from importers.paper.tables import PaperTable, Reading
from importers.paper.walking import TableKind, kind_of
from tests.importers.paper.tables import read, rows_of, said, table, values
from tracker.draft import Weight
from tracker.errors import Refused


def test_budget_forecast_and_actual_are_one_line() -> None:
    draft = read(
        table(
            ["Scheme", "2018/19", "<", "<", "<"],
            ["", "Budget £000", "Forecast £000", "Actual £000", "Variance £000"],
            ["Reablement", "500", "480", "(20)", "-20"],
            ["Total", "500", "480", "(20)", "-20"],
        )
    )
    assert values(draft, "money_line", "label", "year", "allocation", "forecast", "actual") == [
        ("Reablement", "2018/19", 50_000_000, 48_000_000, -2_000_000)
    ]
    assert values(draft, "printed_total", "figure", "printed") == [
        ("allocation", 50_000_000),
        ("forecast", 48_000_000),
        ("actual", -2_000_000),
    ]


def test_a_header_merged_over_years_that_lost_its_merge() -> None:
    draft = read(
        table(
            ["Theme", "2017/18", "", "2018/19", ""],
            ["", "Plan £m", "Spent £m", "Plan £m", "Spent £m"],
            ["Falls", "1.5", "0.5", "2", ""],
        )
    )
    assert values(draft, "money_line", "year", "allocation", "actual") == [
        ("2017/18", 150_000_000, 50_000_000),
        ("2018/19", 200_000_000, None),
    ]


def test_units_by_cell_win_over_the_header() -> None:
    draft = read(table(["Item", "2017/18 £'000"], ["A", "£1.2m"], ["B", "250"], ["C", "£ 20.00"]))
    assert values(draft, "money_line", "allocation", "unit") == [
        (120_000_000, "millions"),
        (25_000_000, "thousands"),
        (2_000_000, "thousands"),
    ]


def test_the_unit_may_stand_in_the_words_above() -> None:
    draft = read(
        table(["Item", "2017/18"], ["A", "250"], before=["Spending plan", "All figures in £000"])
    )
    assert values(draft, "money_line", "heading", "allocation") == [("Spending plan", 25_000_000)]


def test_figures_without_pounds_anywhere_are_no_money() -> None:
    paper = Document([table(["Ward", "2017/18"], ["A", "250"], ["B", "300"])])
    assert not recognises(paper)


def test_a_year_whose_years_do_not_follow_is_kept_as_written_and_pointed_out() -> None:
    draft = read(table(["Item", "2017/28 £"], ["A", "250"]))
    assert values(draft, "money_line", "year") == [("2017/28",)]
    assert "table 1: “2017/28” is no financial year (DQ13)" in said(draft)


def test_sections_with_sub_totals_and_a_grand_total() -> None:
    draft = read(
        table(
            ["Item", "2017/18 £"],
            ["Health", ""],
            ["A", "100"],
            ["B", "200"],
            ["Sub total", "300"],
            ["Care", ""],
            ["C", "50"],
            ["Sub-total", "50"],
            ["Grand total", "350"],
        )
    )
    assert values(draft, "money_line", "label", "part") == [
        ("A", "Sub total"),
        ("B", "Sub total"),
        ("C", "Sub-total (2)"),
    ]
    assert values(draft, "printed_total", "label", "level") == [
        ("Sub total", "subtotal"),
        ("Sub-total (2)", "subtotal"),
        ("Grand total", "total"),
    ]
    assert not [note for note in draft.notes if note.weight is not Weight.INFORMATION]


def test_a_total_that_does_not_add_up_is_kept_and_pointed_out() -> None:
    draft = read(table(["Item", "2017/18 £"], ["A", "100"], ["B", "200"], ["Total", "301"]))
    assert len(rows_of(draft, "money_line")) == 2
    assert values(draft, "printed_total", "printed") == [(30_100,)]
    (note,) = (note for note in draft.notes if note.weight is Weight.WARNING)
    assert (note.where, "£301, its rows add up to £300 (DQ21)" in note.message) == (
        "table 1, row 4",
        True,
    )


def test_an_unlabelled_last_row_that_adds_up_is_the_total() -> None:
    draft = read(table(["Item", "2017/18 £"], ["A", "100"], ["B", "200"], ["", "300"]))
    assert len(rows_of(draft, "money_line")) == 2
    assert values(draft, "printed_total", "label", "printed") == [("Total", 30_000)]


def test_amounts_without_a_name_are_rejected_with_their_place() -> None:
    draft = read(table(["Item", "2017/18 £"], ["A", "100"], ["", "999"], ["B", "5"]))
    assert [n.where for n in draft.notes if n.weight is Weight.REJECTED] == ["table 1, row 3"]
    assert len(rows_of(draft, "money_line")) == 2


def test_percentages_and_words_among_amounts_are_said() -> None:
    draft = read(table(["Item", "2017/18 £"], ["A", "100"], ["B", "12%"], ["C", "TBC"]))
    assert "table 1, row 3: “B”: “12%” is no amount" in said(draft)
    assert "table 1, row 4: “C”: “TBC” is no amount" in said(draft)


def test_an_empty_template_is_read_as_holding_nothing() -> None:
    draft = read(table(["Scheme", "2019/20 £", "2020/21 £"], ["Reablement", "", ""], ["", "", ""]))
    assert rows_of(draft, "money_line") == []
    assert "table 1, row 2: “Reablement” has no amount" in said(draft)


def test_two_kinds_of_one_table_are_an_error_that_names_both() -> None:
    paper = PaperTable(table(["Item", "2017/18 £"], ["A", "1"]))
    twice = (*KINDS, TableKind("another", lambda _paper: True, lambda _paper: Reading("")))
    with pytest.raises(Refused, match="reads as spending and another"):
        kind_of(paper, twice)


def test_every_published_kind_claims_its_tables_alone() -> None:
    for corner in ("Pool 1: Adults", "Theme", "Contributions", "Use of the iBCF"):
        paper = PaperTable(table([corner, "Council £'000"], ["Gross contribution", "1"]))
        assert sum(kind.recognises(paper) for kind in KINDS) == 1


def test_a_pool_whose_net_is_printed_wrong() -> None:
    draft = read(
        table(
            ["Pool 9", "A Council", "B CCG"],
            ["", "£000", "£000"],
            ["Beds", "10", "5"],
            ["Gross contribution", "10", "5"],
            ["Less income", "(2)", "-"],
            ["Net contribution", "11", "5"],
            before=["Contributions for 2018/19"],
        )
    )
    assert values(draft, "contribution", "organisation", "label", "amount") == [
        ("A Council", "Beds", 1_000_000),
        ("B CCG", "Beds", 500_000),
        ("A Council", "Less income", -200_000),
    ]
    assert any("A Council: printed £11k, its rows add up to £8k" in line for line in said(draft))


def test_within_rounding_a_total_is_right() -> None:
    draft = read(
        table(["Item", "2017/18 £m"], ["A", "1.2"], ["B", "1.1"], ["Total", "2.34"]),
        table(["Item", "2017/18 £000"], ["A", "8"], ["B", "9"], ["Total", "18"], place="table 2"),
    )
    assert not [note for note in draft.notes if note.weight is Weight.WARNING]


def test_a_grant_in_a_sentence_needs_fund_year_and_the_word() -> None:
    said_so = "This is the use of the £6.276m improved Better Care Fund grant for 2017/18."
    vague = "This is the use of £6m for the improved Better Care Fund."
    use = (["Use of the iBCF", "2017/18 £m"], ["A", "1.2"], ["B", "0.4"])
    assert values(read(table(*use, before=[said_so])), "grant", "amount") == [(627_600_000,)]
    assert rows_of(read(table(*use, before=[vague])), "grant") == []


def test_claims_of_a_grant_that_cannot_be_one_are_pointed_out() -> None:
    draft = read(
        table(
            ["Use of the iBCF", "2017/18 £m"],
            ["A", "5.1"],
            ["Total iBCF grant", "5.1"],
            before=["The £6.276m iBCF grant of 2017/18 is used as follows"],
        )
    )
    assert values(draft, "grant", "amount") == [(627_600_000,)]
    assert any("£5.1m for iBCF 2017/18, where" in line for line in said(draft))


def test_thousands_of_columns_are_read_no_further_than_a_table_of_money_goes() -> None:
    header = ["Item", *(f"Council {n} £" for n in range(3_000))]
    draft = read(table(header, ["A", *["1"] * 3_000]))
    assert 0 < len(rows_of(draft, "money_line")) < 100


def test_tables_below_each_other_on_a_sheet(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Money of the programme"],
        [],
        ["Use of the iBCF", "2018/19 £000"],
        ["Reablement", 300],
        ["Falls", 200],
        [],
        ["Total iBCF grant", 500],
        [],
        ["Spending by theme"],
        ["Theme", "2018/19 £", "2019/20 £"],
        ["Care at home", 1000.5, 2000],
    ):
        sheet.append(row)
    book.save(tmp_path / "money.xlsx")
    draft = read_paper(read_workbook(tmp_path / "money.xlsx"), Context())
    assert values(draft, "money_line", "label", "year", "allocation") == [
        ("Reablement", "2018/19", 30_000_000),
        ("Falls", "2018/19", 20_000_000),
        ("Care at home", "2018/19", 100_050),
        ("Care at home", "2019/20", 200_000),
    ]
    assert values(draft, "grant", "amount") == [(50_000_000,)]
    assert rows_of(draft, "money_line")[0].where == 'sheet "Sheet", row 4'


def test_a_paper_with_nothing_understood_is_refused() -> None:
    with pytest.raises(Refused, match="has no table of schemes"):
        read(table(["Name", "Colour"], ["A", "blue"]))
