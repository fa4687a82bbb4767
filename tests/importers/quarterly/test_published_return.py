"""The Dorset return for Q2 2018/19, as published."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from importers.context import Context
from importers.quarterly import read_quarterly, recognises
from importers.readers import open_document
from tests.conftest import LANCASHIRE, SAMPLES
from tracker.draft import Draft, DraftRow

DORSET = SAMPLES / "dorset-bcf-q2-2018-19.xlsx"


@cache
def _draft() -> Draft:
    return read_quarterly(open_document(DORSET), Context())


def _rows(entity: str) -> list[DraftRow]:
    return [row for row in _draft().rows if row.entity == entity]


def _answers(section: str) -> list[DraftRow]:
    return [row for row in _rows("quarterly_answer") if row.values["section"] == section]


def test_it_is_a_quarterly_return_and_a_tracker_is_none() -> None:
    assert recognises(open_document(DORSET))
    assert not recognises(open_document(LANCASHIRE))


def test_the_return_says_its_quarter_and_board() -> None:
    (only,) = _rows("quarterly_return")
    assert (only.values["quarter"], only.values["board"]) == ("2018/19 Q2", "Dorset")


def test_four_conditions_are_confirmed_and_the_funds_are_pooled() -> None:
    confirmed = [row for row in _answers("conditions") if row.values["part"] == "Confirmation"]
    assert [row.values["answer"] for row in confirmed] == ["Yes"] * 4
    (pooled,) = [row for row in _answers("section 75") if row.values["part"] == "Response"]
    assert (pooled.values["answer"], pooled.values["place"]) == (
        "Yes",
        "2. NC & s75 Pooled Budget!C16",
    )


def test_one_of_four_metrics_is_on_track() -> None:
    assert [row.name for row in _rows("measure")] == [
        "NEA",
        "Res Admissions",
        "Reablement",
        "Delayed Transfers of Care",
    ]
    declared = Counter(row.values["declared"] for row in _rows("measure_reading"))
    assert declared == {"On track to meet target": 1, "Not on track to meet target": 3}
    assert {row.values["period"] for row in _rows("measure_reading")} == {"2018/19 Q2"}


def test_eight_changes_and_the_red_bag_scheme_have_five_quarters_each() -> None:
    changes = _rows("impact_change")
    assert [row.values.get("number") for row in changes] == [*"12345678", None]
    numbered = {
        place
        for place, row in enumerate(_draft().rows)
        if row.entity == "impact_change" and row.values.get("number")
    }
    levels = Counter(row.values["level"] for row in _rows("maturity") if row.parent in numbered)
    assert levels == {"Established": 35, "Plans in place": 5}


def test_quarters_ahead_are_planned_and_what_was_said_stands_with_the_current_one() -> None:
    first = _rows("maturity")[:5]
    assert [(row.values["quarter"], row.values["kind"]) for row in first] == [
        ("2017/18 Q4", "actual"),
        ("2018/19 Q1", "actual"),
        ("2018/19 Q2", "actual"),
        ("2018/19 Q3", "planned"),
        ("2018/19 Q4", "planned"),
    ]
    said = [row for row in first if "challenges" in row.values]
    assert [row.values["quarter"] for row in said] == ["2018/19 Q2"]
    assert str(said[0].values["challenges"]).startswith("Continued high levels of NEL demand")


def test_the_allocation_becomes_a_grant() -> None:
    (grant,) = _rows("grant")
    assert (grant.values["fund"], grant.values["year"]) == ("iBCF", "2018/19")
    assert grant.values["amount"] == 547_859_500


def test_narratives_and_the_fee_comment_know_their_limits() -> None:
    narratives = _answers("narrative")
    assert [row.values["longest"] for row in narratives] == [20_000, 20_000]
    assert narratives[0].values["place"] == "5. Narrative!B9"
    comment = next(row for row in _answers("fees") if row.values["longest"] == 250)
    assert comment.values["answer"] == "n/a"
    paid = [row.values["answer"] for row in _answers("fees") if row.values["part"] == "2017/18"]
    assert paid == ["20", "803", "743"]


def test_a_telephone_number_that_lost_its_nought_is_told() -> None:
    assert [note.message for note in _draft().notes] == [
        "the number “7824823004” has probably lost its leading nought"
    ]


@pytest.mark.parametrize("label", ["Completed by", "E-mail", "Contact number", "Version"])
def test_the_cover_is_kept(label: str) -> None:
    assert any(row.name == label for row in _answers("cover"))
