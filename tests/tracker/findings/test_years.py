"""Financial-year labels, and dates as written that no calendar has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.findings.written_dates import impossible_date, serial_date
from tracker.findings.years import broken_label


@pytest.mark.parametrize(
    "text", ["2017/28", "In 2017/28 Oxfordshire was allocated", "2017/2028", "2017/16", "2018/2017"]
)
def test_a_label_whose_years_do_not_follow(text: str) -> None:
    assert broken_label(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "2017/18",
        "2017/2018",
        "1999/00",
        "BCF plan 2017/19",
        "2017/11",
        "29/9/2017/18",
        "30/11/2017",
        "2017/186",
        "ref 12017/28",
        "2017-28",
    ],
)
def test_labels_that_follow_and_what_is_no_label(text: str) -> None:
    assert broken_label(text) is None


@given(st.integers(1950, 2098))
def test_every_financial_year_follows(year: int) -> None:
    assert broken_label(f"{year}/{(year + 1) % 100:02}") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("31.02.2017", "31.02.2017"),
        ("by 31/11/2017 at the latest", "31/11/2017"),
        ("32/01/17", "32/01/17"),
        ("2017-02-30", "2017-02-30"),
        ("31st of November", "31st of November"),
        ("29 February 2018", "29 February 2018"),
        ("29 February", None),
        ("28.02.2017", None),
        ("12/31/2017", None),
        ("24/7 cover", None),
        ("10.20.30.40", None),
        ("0300 555 1212", None),
    ],
)
def test_days_that_no_calendar_has(text: str, found: str | None) -> None:
    assert impossible_date(text) == found


def test_a_bare_number_within_the_years_of_plans() -> None:
    assert str(serial_date(" 43039 ")) == "2017-10-31"
    assert serial_date("43039.0") is not None
    for text in ("12345", "99999", "4303", "43039 posts", ""):
        assert serial_date(text) is None
