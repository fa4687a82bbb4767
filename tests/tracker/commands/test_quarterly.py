"""Starting a quarter's return: its questions, and what is filled in already."""

from __future__ import annotations

import pytest

from tracker.changes import RowChange, added
from tracker.commands.quarterly import start_quarter
from tracker.errors import WrongUsage
from tracker.quarterly.questions import QUESTIONS
from tracker.workspace import Intent, Workspace

ANSWERS = (
    ("cover", "Health and Wellbeing Board", None, "Dorset"),
    ("cover", "Who signed off the report", None, "A name"),
    ("conditions", "1) Jointly agreed?", "Confirmation", "Yes"),
    ("metrics", "NEA", "Definition", "Reduction in admissions"),
    ("metrics", "NEA", "Assessment", "Not on track to meet target"),
    ("maturity", "Early discharge planning", "2018/19 Q2", "Plans in place"),
    ("maturity", "Early discharge planning", "2018/19 Q3", "Established"),
    ("maturity", "Early discharge planning", "Challenges", "Beds"),
    ("narrative", "Progress", None, "What we did"),
    ("fees", "Home care", "2018/19", "20"),
    ("allocation", "Additional allocation", None, "1"),
)
"""The last return: section, item, part, answer."""


@pytest.fixture
def reported(workspace: Workspace) -> Workspace:
    """One return, a grant, a metric with a reading of Q3, and a change with a plan for Q3."""
    rows = [
        added("quarterly_return", {"uid": "q2", "quarter": "2018/19 Q2", "board": "Dorset"}),
        *(
            added(
                "quarterly_answer",
                {
                    "return_uid": "q2",
                    "section": section,
                    "item": item,
                    "part": part,
                    "answer": answer,
                    "longest": 250,
                    "place": f"Sheet!C{at}",
                    "position": at,
                },
            )
            for at, (section, item, part, answer) in enumerate(ANSWERS)
        ),
        added("grant", {"fund": "iBCF", "year": "2018/19", "amount": 547859500}),
        added("measure", {"uid": "nea", "name": "NEA"}),
        added(
            "measure_reading",
            {"measure_uid": "nea", "period": "2018/19 Q3", "declared": "On track to meet target"},
        ),
        added("impact_change", {"uid": "one", "name": "early discharge planning", "number": "1"}),
        added("impact_change", {"uid": "two", "name": "Choice", "number": "7"}),
        _level("one", "2018/19 Q2", "actual", "Plans in place"),
        _level("one", "2018/19 Q3", "planned", "Established"),
        _level("two", "2018/19 Q2", "actual", "Mature"),
    ]
    workspace.run(Intent("start", tuple(rows)))
    return workspace


def _level(change: str, quarter: str, kind: str, level: str) -> RowChange:
    values = {"change_uid": change, "quarter": quarter, "kind": kind, "level": level}
    return added("maturity", values)


def _answers(workspace: Workspace, uid: str) -> dict[tuple[str, str | None], str | None]:
    rows = workspace.portfolio.parts_of("quarterly_answer", uid)
    return {(row.item, row.part): row.answer for row in rows}


def test_the_next_quarter_asks_what_the_last_one_asked(reported: Workspace) -> None:
    reported.run(start_quarter(reported.portfolio, quarter="Q3 2018/19", uid="q3"))
    asked = reported.portfolio.parts_of("quarterly_answer", "q3")
    moved = {"2018/19 Q2": "2018/19 Q3", "2018/19 Q3": "2018/19 Q4"}
    assert [(row.section, row.item, row.part) for row in asked] == [
        (section, item, moved.get(part or "", part)) for section, item, part, _ in ANSWERS
    ]
    assert {row.longest for row in asked} == {250}
    assert asked[5].place == "Sheet!C5"


def test_what_the_programme_holds_is_filled_in_and_the_rest_is_left(reported: Workspace) -> None:
    reported.run(start_quarter(reported.portfolio, quarter="2018/19 Q3", uid="q3"))
    assert _answers(reported, "q3") == {
        ("Health and Wellbeing Board", None): "Dorset",
        ("Who signed off the report", None): None,
        ("1) Jointly agreed?", "Confirmation"): None,
        ("NEA", "Definition"): "Reduction in admissions",
        ("NEA", "Assessment"): "On track to meet target",
        ("Early discharge planning", "2018/19 Q3"): "Established",
        ("Early discharge planning", "2018/19 Q4"): None,
        ("Early discharge planning", "Challenges"): None,
        ("Progress", None): None,
        ("Home care", "2018/19"): "20",
        ("Additional allocation", None): "5478595",
    }


def test_every_change_gets_the_level_planned_for_it_else_its_last(reported: Workspace) -> None:
    reported.run(start_quarter(reported.portfolio, quarter="2018/19 Q3", uid="q3"))
    levels = {
        row.change_uid: row.level
        for row in reported.portfolio.maturities
        if (row.quarter, row.kind) == ("2018/19 Q3", "actual")
    }
    assert levels == {"one": "Established", "two": "Mature"}


def test_fees_of_another_year_are_asked_afresh(reported: Workspace) -> None:
    reported.run(start_quarter(reported.portfolio, quarter="2019/20 Q1", uid="next"))
    answers = _answers(reported, "next")
    assert answers["Home care", "2018/19"] is None
    assert answers["Additional allocation", None] is None


def test_a_quarter_is_started_once_and_must_be_one(reported: Workspace) -> None:
    with pytest.raises(WrongUsage, match="already"):
        start_quarter(reported.portfolio, quarter="2018/19 Q2")
    with pytest.raises(WrongUsage, match="not a quarter"):
        start_quarter(reported.portfolio, quarter="the winter")


def test_a_first_return_asks_the_questions_of_the_national_form(workspace: Workspace) -> None:
    workspace.run(start_quarter(workspace.portfolio, quarter="2018/19 Q3", uid="q3"))
    assert len(_answers(workspace, "q3")) == len(QUESTIONS)
