"""The date a document gives itself."""

from __future__ import annotations

from datetime import date

import pytest

from importers.tracker.heading_date import date_in_headings
from tests.importers.tracker.tables import TITLES, read, table


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("iBCF tracker as at 30 November 2017", date(2017, 11, 30)),
        ("Action Plan overview; as at November 2022", date(2022, 11, 30)),
        ("Position at 1st May 2018", date(2018, 5, 1)),
        ("As at: 30/11/2017", date(2017, 11, 30)),
        ("As of 2017-11-30", date(2017, 11, 30)),
        ("HEALTH & WELLBEING BOARD – 9 November 2017", date(2017, 11, 9)),
        ("9 November 2017", date(2017, 11, 9)),
    ],
)
def test_heading_gives_its_date(line: str, day: date) -> None:
    assert date_in_headings([line]) == day


@pytest.mark.parametrize(
    "line",
    [
        "The plan was agreed by the board on 9 November 2017.",
        "Schemes were rated as at 30 November 2017 by their leads",
        "Next meeting: 4 December 2017",
        "From 1 April 2017 to 31 March 2018",
        "As at 31 November 2017",
        "Version 2.1",
    ],
)
def test_line_gives_no_date(line: str) -> None:
    assert date_in_headings([line]) is None


def test_date_stated_is_taken_before_one_that_merely_stands_there() -> None:
    lines = ["HEALTH & WELLBEING BOARD – 9 November 2017", "Tracker as at 31 October 2017"]
    assert date_in_headings(lines) == date(2017, 10, 31)


def test_date_may_stand_in_a_title_row_but_not_in_a_scheme() -> None:
    row = ("G", "CHC screening", "Person A", "as at 1 May 2017", "9 November 2017", "")
    dated = read(table(("As at", "30 November 2017", "", "", "", ""), TITLES, row))
    undated = read(table(TITLES, row))
    assert dated.as_of == date(2017, 11, 30)
    assert undated.as_of is None
