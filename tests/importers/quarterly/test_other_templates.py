"""Returns of other quarters: other rows, another order, little filled in."""

from __future__ import annotations

from datetime import date

import pytest

from importers.context import Context
from importers.grid import Document
from importers.quarterly import read_quarterly, recognises
from tests.importers.tracker.tables import table
from tracker.draft import Weight
from tracker.errors import Refused
from tracker.quarters import quarter_end, quarter_in

TITLE = ("Better Care Fund Template Q4 2019/20",)
MODEL = ("", "", "Q3 19/20", "Q4 19/20 (Current)", "Q1 20/21 (Planned)", "Challenges")


def test_an_empty_template_keeps_its_questions() -> None:
    document = Document(
        [
            table(
                TITLE,
                ("Health and Wellbeing Board:", ""),
                ("National Condition", "Confirmation"),
                ("1) Plans to be jointly agreed?", ""),
                name="2. NC",
            ),
            table(TITLE, MODEL, ("Chg 1", "Early discharge planning"), name="HICM"),
        ]
    )
    assert recognises(document)
    draft = read_quarterly(document, Context())
    answers = [row for row in draft.rows if row.entity == "quarterly_answer"]
    assert [row.values["section"] for row in answers] == ["conditions", "cover", *["maturity"] * 4]
    assert {row.values["answer"] for row in answers} == {None}
    assert [row.values["level"] for row in draft.rows if row.entity == "maturity"] == [None] * 3


def test_a_sheet_that_names_the_board_again_repeats_the_cover() -> None:
    board = ("Selected Health and Wellbeing Board:", "Dorset")
    metrics = (("Metric", "Assessment"), ("NEA", "On track"), ("",), ("Agreed by:", "The office"))
    document = Document(
        [
            table(TITLE, ("Completed by:", "The office"), name="1. Cover"),
            table(TITLE, board, *metrics, name="3. Metrics"),
            table(TITLE, board, name="7. Else"),
        ]
    )
    draft = read_quarterly(document, Context())
    keys = [
        tuple(row.values[name] for name in ("section", "item", "part"))
        for row in draft.rows
        if row.entity == "quarterly_answer"
    ]
    again = "Selected Health and Wellbeing Board"
    assert keys == [
        ("cover", "Completed by", None),
        ("metrics", "NEA", "Assessment"),
        ("cover", again, "3. Metrics"),
        ("metrics", "Agreed by", None),
        ("cover", again, "7. Else"),
    ]


def test_a_ninth_change_and_an_unknown_level_are_kept_and_told() -> None:
    document = Document(
        [
            table(
                TITLE,
                MODEL,
                ("Chg 9", "Housing and related services", "Mature", "Half way", "", "Stock"),
                name="HICM",
            )
        ]
    )
    draft = read_quarterly(document, Context())
    levels = [row.values["level"] for row in draft.rows if row.entity == "maturity"]
    assert levels == ["Mature", "Half way", None]
    assert [note.weight for note in draft.notes] == [Weight.WARNING]


def test_a_sheet_it_does_not_know_is_listed() -> None:
    document = Document(
        [
            table(TITLE, MODEL, ("Chg 1", "Early discharge planning", "Mature"), name="HICM"),
            table(("Validation", "Do not edit"), name="Lists"),
        ]
    )
    assert [note.where for note in read_quarterly(document, Context()).notes] == ["sheet Lists"]


def test_a_return_without_a_quarter_is_refused() -> None:
    with pytest.raises(Refused, match="which quarter"):
        read_quarterly(Document([table(("Better Care Fund Template",))]), Context())


@pytest.mark.parametrize(
    ("words", "quarter"),
    [
        ("Q2 2018/19", "2018/19 Q2"),
        ("Q4 17/18", "2017/18 Q4"),
        ("Q2 18/19 (Planned)", "2018/19 Q2"),
        ("2018-19 Q1", "2018/19 Q1"),
        ("Quarter 3, 2019/20", "2019/20 Q3"),
        ("Q1 2017/28", None),
        ("Q5 2018/19", None),
        ("no quarter", None),
    ],
)
def test_quarters_are_read_however_they_are_written(words: str, quarter: str | None) -> None:
    assert quarter_in(words) == quarter


@pytest.mark.parametrize(
    ("quarter", "day"),
    [
        ("2018/19 Q1", date(2018, 6, 30)),
        ("2018/19 Q2", date(2018, 9, 30)),
        ("2018/19 Q3", date(2018, 12, 31)),
        ("2018/19 Q4", date(2019, 3, 31)),
    ],
)
def test_a_return_is_as_of_the_end_of_its_quarter(quarter: str, day: date) -> None:
    assert quarter_end(quarter) == day
