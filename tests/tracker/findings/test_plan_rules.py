"""Rules about the plan, on Appendix 3 as of 9 November 2017 and on single milestones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.tracker.oxfordshire import AS_OF, TAKEN, key, plan_of
from tracker.commands.baselines import take_baseline
from tracker.findings import Finding, run_rules
from tracker.model import Milestone, Programme, Scheme
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio

ED = "Emergency Department Additional Staffing"
ICT = "Intermediate Care Team Additional Staffing"
DEMENTIA = "Dementia Specialist Nurses in Care Homes"
DELEGATED = "Delegated Health Care Tasks"
HART = "Contract Management of Reablement Service (HART)"
DIRECT = "Direct Payment Support Function"


@pytest.fixture(scope="module")
def published() -> list[Finding]:
    """Everything the rules notice in the November paper, with July's plan before it."""
    return run_rules(plan_of("2017-11"), AS_OF, earlier=plan_of("2017-07"))


def _uids(found: list[Finding], rule: str) -> set[str]:
    return {finding.uid for finding in found if finding.rule == rule}


@pytest.mark.parametrize(
    ("rule", "rows"),
    [
        (
            "DQ03",
            [
                (HART, "Implementation of HART improvement plan"),
                (DELEGATED, "Decision on implementation countywide"),
                (DELEGATED, "Wording for variations of contract agreed"),
            ],
        ),
        (
            "DQ04",
            [
                (ICT, "New starters in post"),
                (ED, "Appoint successful applicants"),
                (ED, "New starters in post"),
                (DEMENTIA, "Recruit staff"),
                (DEMENTIA, "Go-live"),
            ],
        ),
        (
            "DQ05",
            [
                (HART, "Implementation of HART improvement plan"),
                (DELEGATED, "Decision on implementation countywide"),
                (DELEGATED, "Wording for variations of contract agreed"),
            ],
        ),
        (
            "DQ06",
            [
                ("activity", HART),
                ("activity", "Home Care Market"),
                ("activity", "Care Home Market"),
                ("activity", DELEGATED),
                ("activity", "Care Home"),
            ],
        ),
        (
            "DQ07",
            [
                (DIRECT, "co-design of new function"),
                (DIRECT, "new model agreed january"),
                (DIRECT, "implementation of new function"),
                (DIRECT, "go live of new function"),
            ],
        ),
        ("DQ08", [(DIRECT, "co-design of new function")]),
        ("DQ09", [(DELEGATED, "Phased implementation")]),
        ("DQ10", []),
        ("DQ11", [(ED, "Appoint successful applicants"), (DEMENTIA, "Recruit staff")]),
        ("DQ12", []),
        ("DQ13", []),
        ("DQ27", []),
        ("DQ42", []),
    ],
)
def test_what_the_november_paper_holds(
    published: list[Finding], rule: str, rows: list[tuple[str, str]]
) -> None:
    assert _uids(published, rule) == {key(*names) for names in rows}


def test_weekends_and_bank_holidays_of_the_november_paper(published: list[Finding]) -> None:
    said = {finding.uid: finding.message for finding in published if finding.rule == "DQ14"}
    assert "a Saturday" in said[key(HART, "Implementation of HART improvement plan")]
    assert "Good Friday" in said[key(DIRECT, "implementation of new function")]
    assert "Easter Monday" in said[key(DIRECT, "go live of new function")]


def test_a_parent_that_stood_still_while_its_steps_moved(published: list[Finding]) -> None:
    said = {finding.uid: finding.message for finding in published if finding.rule == "DQ28"}
    assert said[key("activity", DEMENTIA)].startswith("Still On track, while “Agree process”")
    assert key("activity", "Alternative Models to Home Care") not in said
    assert not _uids(run_rules(plan_of("2017-11"), AS_OF), "DQ28")


def _plan(*rows: dict[str, Any], **scheme: Any) -> Portfolio:
    """One scheme with milestones called a, b, c..."""
    return Portfolio(
        Programme(uid="p", name="p"),
        schemes=[Scheme(uid="s", name="Scheme", **scheme)],
        milestones=[
            Milestone(uid=title, title=title, scheme_uid="s", position=at, **fields)
            for at, (title, fields) in enumerate(zip("abcdef", rows, strict=False))
        ],
    )


def _found(rule: str, portfolio: Portfolio) -> list[Finding]:
    return [finding for finding in run_rules(portfolio, AS_OF) if finding.rule == rule]


PAST, FUTURE = date(2017, 9, 29), date(2018, 1, 31)


@pytest.mark.parametrize(
    ("rule", "milestone", "speaks"),
    [
        ("DQ03", {"finish": PAST, "status": "Delayed"}, True),
        ("DQ03", {"finish": PAST}, True),
        ("DQ03", {"finish": PAST, "status": "On track"}, False),
        ("DQ03", {"finish": AS_OF}, False),
        ("DQ04", {"finish": PAST, "status": "On track"}, True),
        ("DQ04", {"finish": AS_OF, "status": "On track"}, False),
        ("DQ04", {"finish": PAST, "status": "Completed"}, False),
        ("DQ05", {"finish": PAST, "status": "Delayed"}, True),
        ("DQ05", {"finish": FUTURE, "status": "Delayed"}, True),
        ("DQ05", {"finish": PAST, "status": "Delayed", "forecast": PAST}, True),
        ("DQ05", {"finish": PAST, "status": "Delayed", "forecast": AS_OF}, False),
        ("DQ05", {"status": "Delayed"}, True),
        ("DQ07", {"start": FUTURE}, True),
        ("DQ07", {}, False),
        ("DQ07", {"start": FUTURE, "status": "Paused"}, False),
        ("DQ08", {"start": AS_OF, "status": "Not started"}, True),
        ("DQ08", {"start": AS_OF}, True),
        ("DQ08", {"start": FUTURE}, False),
        ("DQ08", {"start": PAST, "status": "Delayed"}, False),
        ("DQ09", {"start": PAST}, True),
        ("DQ09", {"start": PAST, "open_ended": True}, False),
        ("DQ09", {"start": PAST, "status": "Completed", "actual": PAST}, False),
        ("DQ10", {"start": FUTURE, "finish": PAST}, True),
        ("DQ10", {"start": PAST, "finish": PAST}, False),
        ("DQ12", {"finish_text": "43039"}, True),
        ("DQ12", {"start_text": "31.02.2017"}, True),
        ("DQ12", {"finish_text": "31 November 2017"}, True),
        ("DQ12", {"finish_text": "tbc"}, False),
        ("DQ12", {"finish": PAST, "finish_text": "29.09.2017"}, False),
        ("DQ12", {"finish_text": "Spring 2018"}, False),
        ("DQ13", {"finish": date(2107, 9, 29)}, True),
        ("DQ13", {"title": "Spend the 2017/28 allocation"}, True),
        ("DQ14", {"finish": date(2017, 12, 25)}, True),
        ("DQ14", {"finish": date(2017, 12, 30), "status": "Cancelled"}, False),
        ("DQ14", {"finish": date(2017, 12, 29)}, False),
        ("DQ27", {"vanished_on": AS_OF, "status": "On track"}, True),
        ("DQ27", {"vanished_on": AS_OF, "status": "Completed"}, False),
        ("DQ27", {"vanished_on": AS_OF, "status": "Cancelled"}, False),
    ],
)
def test_a_milestone_by_itself(rule: str, milestone: dict[str, Any], speaks: bool) -> None:
    row = {"title": "a", **milestone}
    portfolio = Portfolio(
        Programme(uid="p", name="p"),
        schemes=[Scheme(uid="s", name="Scheme")],
        milestones=[Milestone(uid="a", scheme_uid="s", **row)],
    )
    found = _found(rule, portfolio)
    assert bool(found) is speaks
    for each in found:
        assert (each.entity, each.uid, each.where) == ("milestone", "a", f"{row['title']}, Scheme")


@pytest.mark.parametrize("rule", ["DQ03", "DQ04", "DQ05", "DQ07", "DQ08", "DQ12", "DQ14"])
def test_rows_that_vanished_and_rows_of_closed_schemes_are_left_alone(rule: str) -> None:
    rows = [
        {"finish": date(2017, 9, 30), "finish_text": "43039", "start": PAST, "status": status}
        for status in ("On track", "Delayed", None, "Not started")
    ]
    assert _found(rule, _plan(*rows))
    gone = [{**row, "vanished_on": AS_OF} for row in rows]
    assert not _found(rule, _plan(*gone))
    assert not _found(rule, _plan(*rows, vanished_on=AS_OF))
    assert not _found(rule, _plan(*rows, stage="closed"))


def test_a_running_service_has_no_delivery_ahead() -> None:
    late = {"finish": PAST, "status": "Delayed"}
    assert len(_found("DQ03", _plan(late, delivery_latest=PAST))) == 2
    assert not _found("DQ03", _plan(late, delivery_latest=PAST, stage="running"))
    assert [each.uid for each in _found("DQ03", _plan(delivery_latest=PAST, rag="G"))] == ["s"]
    for over in ({"status": "Completed"}, {"status": "Cancelled"}, {"rag": "B"}):
        assert not _found("DQ03", _plan(delivery_latest=PAST, **over))


def test_a_date_moved_since_the_baseline_is_a_new_date() -> None:
    plan = _plan({"finish": date(2017, 12, 1), "status": "Delayed"})
    kept = portfolio_with(plan, take_baseline(plan, name="x", taken_on=TAKEN).changes)
    assert _found("DQ05", kept)
    moved = plan.milestones[0].model_copy(update={"finish": FUTURE})
    assert not _found("DQ05", replace(kept, milestones=[moved]))


@pytest.mark.parametrize(
    ("status", "children", "told"),
    [
        ("Completed", ["Completed", "On track"], "Completed, but “b” is not."),
        ("Completed", ["Completed", None], "Completed, but “b” is not."),
        ("Completed", ["Completed", "Cancelled"], None),
        ("On track", ["Delayed", "Delayed"], "On track, but “a” and 1 more are Delayed."),
        ("On track", ["Completed"], "On track, but its one milestone is Completed."),
        ("On track", ["Completed", "Cancelled"], "On track, but all of its 2 milestones are"),
        ("On track", ["Cancelled"], None),
        ("On track", ["Completed", None], None),
        ("Not started", ["On track"], "Not started, but “a” is On track."),
        ("Not started", ["Not started", None, "Delayed"], None),
        ("Delayed", ["On track"], None),
        (None, ["Delayed"], None),
        ("On track", [], None),
    ],
)
def test_a_parent_and_its_children(
    status: str | None, children: list[str | None], told: str | None
) -> None:
    found = _found("DQ06", _plan(*({"status": child} for child in children), status=status))
    assert [each.uid for each in found] == (["s"] if told else [])
    if told:
        assert found[0].message.startswith(told.removesuffix("."))


def test_a_summary_row_is_a_parent_too_and_a_heading_is_no_child() -> None:
    rows: list[dict[str, Any]] = [
        {"status": "On track"},
        {"status": "Delayed", "level": 1},
        {"level": 0},
        {"status": "Completed", "level": 1},
    ]
    assert [each.uid for each in _found("DQ06", _plan(*rows))] == ["a"]
    heading: list[dict[str, Any]] = [{"finish": FUTURE}, {"status": "Completed", "level": 1}]
    assert not _found("DQ06", _plan(*heading, status="Completed"))
    assert not _found("DQ07", _plan(*heading))


def test_a_step_left_behind_is_told_with_the_one_that_went_ahead() -> None:
    behind = {"finish": date(2017, 7, 31), "status": "Delayed"}
    for later, how in (
        ({"start": date(2017, 8, 1), "status": "Completed"}, "is Completed"),
        ({"start": AS_OF, "status": "On track"}, "is in progress"),
    ):
        (found,) = _found("DQ11", _plan(behind, later))
        assert (found.uid, how in found.message) == ("a", True)
    for later in (
        {"start": date(2017, 7, 31), "status": "Completed"},
        {"start": FUTURE, "status": "On track"},
        {"start": date(2017, 8, 1), "status": "Not started"},
    ):
        assert not _found("DQ11", _plan(behind, later))


def test_a_bare_number_is_offered_as_the_date_it_means() -> None:
    (found,) = _found("DQ12", _plan({"finish_text": "43039"}))
    assert found.field == "finish"
    assert "31 October 2017" in found.suggestion


def test_a_green_scheme_with_late_milestones() -> None:
    late = {"finish": PAST, "status": "On track"}
    rows: list[dict[str, Any]] = [late, {"status": "Delayed"}, {"finish": FUTURE}]
    (found,) = _found("DQ42", _plan(*rows, rag="G"))
    assert "2 milestones overdue or Delayed: “a” and “b”" in found.message
    assert not _found("DQ42", _plan(*rows, rag="A"))
    assert not _found("DQ42", _plan({"finish": PAST, "status": "Completed"}, rag="G"))


def test_a_scheme_that_vanished_speaks_for_its_milestones() -> None:
    gone = {"vanished_on": AS_OF, "status": "On track"}
    assert [each.uid for each in _found("DQ27", _plan(gone, vanished_on=AS_OF))] == ["s"]
    assert not _found("DQ27", _plan(gone, vanished_on=AS_OF, stage="closed"))
    assert not _found("DQ27", _plan(gone, stage="replaced"))


def test_the_years_of_the_programme_are_its_own() -> None:
    plan = _plan({"finish": PAST})
    narrow = Programme(uid="p", name="p", first_year=2018, last_year=2020)
    assert not _found("DQ13", plan)
    (found,) = _found("DQ13", replace(plan, programme=narrow))
    assert "2018 to 2020" in found.message
