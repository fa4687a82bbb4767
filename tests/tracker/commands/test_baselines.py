"""Keeping the plan as it was promised, and promising anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import NOON
from tests.tracker.oxfordshire import TAKEN, additions, key, plan_of
from tracker.changes import added
from tracker.commands.baselines import (
    choose_baseline,
    drop_baseline,
    rebaseline,
    rename_baseline,
    take_baseline,
)
from tracker.commands.rows import set_field
from tracker.errors import NotFound, WrongUsage
from tracker.model import Baseline
from tracker.portfolio import Portfolio
from tracker.slip import milestone_slip
from tracker.workspace import Intent, Workspace

GO_LIVE = key("Dementia Specialist Nurses in Care Homes", "Go-live")
TODAY = NOON.date()


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    """The July plan in a real programme, with a baseline of it."""
    workspace.run(Intent("Import", additions(plan_of("2017-07"))))
    workspace.run(take_baseline(workspace.portfolio, name="July", taken_on=TAKEN))
    return workspace


def _only(portfolio: Portfolio) -> Baseline:
    (baseline,) = portfolio.baselines
    return baseline


def _set(workspace: Workspace, uid: str, field: str, text: str) -> None:
    workspace.run(
        set_field(workspace.portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY)
    )


def _slip(portfolio: Portfolio, uid: str) -> int | None:
    slip = milestone_slip(portfolio.milestone_by_uid[uid], portfolio.promised.get(uid))
    return slip.days if slip else None


def test_a_baseline_keeps_every_scheme_and_milestone(plan: Workspace) -> None:
    portfolio = plan.portfolio
    assert len(portfolio.promised) == len(portfolio.schemes) + len(portfolio.milestones)
    promised = portfolio.promised[GO_LIVE]
    assert (promised.entity, promised.name, promised.finish, promised.status) == (
        "milestone",
        "Go-live",
        date(2017, 9, 4),
        "On track",
    )


def test_it_stays_as_it_was_when_the_plan_moves(plan: Workspace) -> None:
    _set(plan, GO_LIVE, "finish", "1 November 2017")
    assert plan.portfolio.promised[GO_LIVE].finish == date(2017, 9, 4)
    assert _slip(plan.portfolio, GO_LIVE) == 58


def test_rows_that_vanished_are_not_promised() -> None:
    july = plan_of("2017-07")
    gone = july.milestones[3].model_copy(update={"vanished_on": TODAY})
    rest = [row for row in july.milestones if row.uid != gone.uid]
    intent = take_baseline(replace(july, milestones=[*rest, gone]), name="July", taken_on=TAKEN)
    assert gone.uid not in {(change.after or {}).get("row_uid") for change in intent.changes}


def test_taking_a_name_again_asks_for_a_reason_and_then_replaces_its_rows(plan: Workspace) -> None:
    _set(plan, GO_LIVE, "finish", "1 November 2017")
    with pytest.raises(WrongUsage, match="a baseline called “July” already"):
        take_baseline(plan.portfolio, name=" july ", taken_on=TODAY)
    plan.run(
        take_baseline(plan.portfolio, name="july", taken_on=TODAY, reason="Agreed by the board")
    )
    baseline = _only(plan.portfolio)
    assert (baseline.name, baseline.taken_on) == ("July", TODAY)
    assert baseline.reason == "Agreed by the board"
    assert _slip(plan.portfolio, GO_LIVE) == 0
    plan.undo()
    assert _slip(plan.portfolio, GO_LIVE) == 58


def test_one_milestone_is_promised_anew_for_a_reason_that_is_kept(plan: Workspace) -> None:
    other = key("Dementia Specialist Nurses in Care Homes", "Recruit staff")
    for uid in (GO_LIVE, other):
        _set(plan, uid, "finish", "1 November 2017")
    with pytest.raises(WrongUsage, match="for a reason"):
        rebaseline(plan.portfolio, uids=[GO_LIVE], reason=" ", today=TODAY)
    intent = rebaseline(plan.portfolio, uids=[GO_LIVE], reason="Grading took longer", today=TODAY)
    made = plan.run(intent)
    assert made is not None
    assert made.label == "Re-baseline “Go-live”: Grading took longer"
    promised = plan.portfolio.promised[GO_LIVE]
    assert (promised.reason, promised.agreed_on) == ("Grading took longer", TODAY)
    assert (_slip(plan.portfolio, GO_LIVE), _slip(plan.portfolio, other)) == (0, 61)
    again = rebaseline(plan.portfolio, uids=[GO_LIVE], reason="Grading took longer", today=TODAY)
    assert again.changes == ()


def test_a_milestone_that_came_later_joins_the_baseline(plan: Workspace) -> None:
    scheme = plan.portfolio.schemes[0]
    new = added("milestone", {"scheme_uid": scheme.uid, "title": "Review", "finish": TODAY})
    plan.run(Intent("Add", (new,)))
    assert new.uid not in plan.portfolio.promised
    plan.run(rebaseline(plan.portfolio, uids=[new.uid], reason="New step", today=TODAY))
    assert plan.portfolio.promised[new.uid].finish == TODAY


def test_there_is_nothing_to_promise_anew_without_a_baseline() -> None:
    with pytest.raises(WrongUsage, match="no baseline yet"):
        rebaseline(plan_of("2017-07"), uids=[GO_LIVE], reason="x", today=TODAY)


def test_the_chosen_baseline_counts_else_the_latest(plan: Workspace) -> None:
    _set(plan, GO_LIVE, "finish", "1 November 2017")
    july = _only(plan.portfolio)
    plan.run(take_baseline(plan.portfolio, name="November", taken_on=TODAY))
    assert _slip(plan.portfolio, GO_LIVE) == 0
    plan.run(choose_baseline(plan.portfolio, uid=july.uid))
    assert _slip(plan.portfolio, GO_LIVE) == 58
    plan.run(choose_baseline(plan.portfolio, uid=None))
    assert _slip(plan.portfolio, GO_LIVE) == 0


def test_a_baseline_that_is_dropped_takes_its_rows_and_comes_back_by_undo(
    plan: Workspace,
) -> None:
    july = _only(plan.portfolio)
    plan.run(choose_baseline(plan.portfolio, uid=july.uid))
    plan.run(drop_baseline(plan.portfolio, uid=july.uid))
    assert not plan.portfolio.baseline_rows
    assert plan.portfolio.programme.baseline_uid is None
    plan.undo()
    assert plan.portfolio.promised[GO_LIVE].finish == date(2017, 9, 4)


def test_a_baseline_is_called_something_else_but_not_like_another(plan: Workspace) -> None:
    july = _only(plan.portfolio)
    plan.run(rename_baseline(plan.portfolio, uid=july.uid, name="As agreed in July"))
    assert _only(plan.portfolio).name == "As agreed in July"
    plan.run(take_baseline(plan.portfolio, name="November", taken_on=TODAY))
    with pytest.raises(WrongUsage, match="“November” already"):
        rename_baseline(plan.portfolio, uid=july.uid, name="november")
    with pytest.raises(WrongUsage, match="needs a name"):
        take_baseline(plan.portfolio, name=" ", taken_on=TODAY)
    with pytest.raises(NotFound):
        drop_baseline(plan.portfolio, uid="nothing")
