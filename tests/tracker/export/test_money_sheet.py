"""The workbook's Money sheet: only where there is money, in its units, never as a formula."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.export.portfolios import opened, small_portfolio
from tracker.model import Contribution, Grant, MoneyLine, PrintedTotal
from tracker.portfolio import Portfolio


def _with_money() -> Portfolio:
    shared: dict[str, Any] = {"year": "2017/18", "unit": "thousands"}
    line = {"heading": "Use", "fund": "iBCF", **shared}
    return replace(
        small_portfolio(),
        grants=(Grant(fund="iBCF", amount=627_600_000, **shared),),
        money_lines=(
            MoneyLine(label="=SUM(A1)", allocation=120_000_000, **line),
            MoneyLine(label="Falls", allocation=250, forecast=-300, **line),
        ),
        contributions=(
            Contribution(pool="+Pool 2", organisation="@Council", label="Beds", amount=5, **shared),
        ),
        printed_totals=(
            PrintedTotal(
                covers="lines", heading="Use", series="iBCF", label="Total", printed=1, **shared
            ),
        ),
    )


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The sheet of a programme with money."""
    return opened(tmp_path_factory.mktemp("money"), _with_money())["Money"]


def test_a_programme_without_money_has_no_such_sheet(tmp_path: Path) -> None:
    assert "Money" not in opened(tmp_path, small_portfolio()).sheetnames


def test_each_kind_of_money_is_a_table_of_its_own(sheet: Any) -> None:
    assert sorted(sheet.tables) == [
        "Money_Contributions",
        "Money_Grants",
        "Money_Lines",
        "Money_Totals",
    ]


def test_the_grant_with_what_is_left_of_it(sheet: Any) -> None:
    first = [cell.value for cell in sheet[3]]
    assert (first[0], first[3], first[4], first[8]) == ("iBCF", "2017/18", 6_276_000, "No")
    of_schemes = sum(scheme.allocation or 0 for scheme in _with_money().schemes) / 100
    assert first[2] == "allocations of schemes"
    typed_in = 1_200_002.5
    assert first[6] == pytest.approx(6_276_000 - of_schemes - typed_in)


def test_amounts_are_shown_in_their_unit_where_that_loses_nothing(sheet: Any) -> None:
    by_label = {row[1].value: row for row in sheet.iter_rows() if row[1].value}
    assert by_label["=SUM(A1)"][4].number_format == '£#,##0,"k"'
    assert by_label["Falls"][4].number_format == "£#,##0.00"
    assert by_label["Falls"][5].value == -3


def test_no_text_is_a_formula(sheet: Any) -> None:
    texts = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in texts} == {"s"}
    assert {"=SUM(A1)", "+Pool 2", "@Council"} <= {cell.value for cell in texts}
