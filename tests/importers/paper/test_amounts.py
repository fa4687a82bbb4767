"""Amounts, years and funds as documents print them."""

from __future__ import annotations

import pytest

from importers.amounts import read_amount, unit_in
from importers.paper.funds import fund_in
from importers.paper.years import odd_years_in, years_in
from tracker.model import Unit


@pytest.mark.parametrize(
    ("text", "unit", "pence"),
    [
        ("£ 20.00", None, 2_000),
        ("-6,276", Unit.THOUSANDS, -627_600_000),
        ("(6,276)", Unit.THOUSANDS, -627_600_000),
        ("£(6,276)", None, -627_600),
        ("−26,653", Unit.THOUSANDS, -2_665_300_000),
        ("£1.2m", None, 120_000_000),
        ("£1.2m", Unit.THOUSANDS, 120_000_000),
        ("£0.150 million", None, 15_000_000),
        ("-£3.5k", None, -350_000),
        ("6.3", Unit.MILLIONS, 630_000_000),
        ("0", Unit.THOUSANDS, 0),
        ("nil", Unit.POUNDS, 0),
        ("5,615*", Unit.POUNDS, 561_500),
        ("6,276 CR", Unit.THOUSANDS, -627_600_000),
    ],
)
def test_amounts(text: str, unit: Unit | None, pence: int) -> None:
    amount = read_amount(text, unit)
    assert amount is not None
    assert amount.pence == pence


@pytest.mark.parametrize(
    "text", ["TBC", "12%", "2.7%", "n/a", "-", "", "1,2", "07700 900123", "13/10/2017", "(5", "x"]
)
def test_what_is_no_amount(text: str) -> None:
    assert read_amount(text, Unit.POUNDS) is None


def test_a_bare_number_is_no_amount_where_nothing_says_pounds() -> None:
    assert read_amount("1,200", None) is None


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("£'000", Unit.THOUSANDS),
        ("2018/19 £'000s", Unit.THOUSANDS),
        ("Total £000's", Unit.THOUSANDS),
        ("(£k)", Unit.THOUSANDS),
        ("2017/18 £m", Unit.MILLIONS),
        ("£ million", Unit.MILLIONS),
        ("Budget (£)", Unit.POUNDS),
        ("Amount", None),
        ("£1.2m investment", None),
    ],
)
def test_units_of_a_header(title: str, unit: Unit | None) -> None:
    assert unit_in(title) == unit


def test_years_in_a_title_and_labels_that_are_none() -> None:
    assert years_in("2017/18 £000's (includes underspend from 2016/17)") == ("2017/18", "2016/17")
    assert years_in("FY17/18 and 2018-2019") == ("2017/18", "2018/19")
    assert years_in("the 2017-19 plan, 13/10/2017") == ()
    assert odd_years_in("2017/28 £") == ("2017/28",)


def test_a_fund_is_named_unless_it_is_left_out() -> None:
    assert fund_in("the £6.276m 'improved Better Care Fund' (iBCF) grant") == "iBCF"
    assert fund_in("Total Better Care Fund (Oxfordshire County Council)") == "BCF"
    assert fund_in("Total Local Authority Contribution exc iBCF") is None
    assert fund_in("Non DFG / Other £000's") is None
