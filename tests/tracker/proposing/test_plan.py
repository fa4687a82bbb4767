"""One plan over another: what is proposed, what vanished, and what undo takes back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from importers.context import Context
from importers.readers import read
from tests.importers.plan.tables import JULY, NOVEMBER
from tracker.changes import ChangeSet
from tracker.commands.imports import accept_proposal
from tracker.draft import Draft
from tracker.errors import WrongUsage
from tracker.model import Milestone
from tracker.proposing.proposal import DocumentFacts, Fate, Proposal
from tracker.proposing.schemes import propose
from tracker.workspace import Workspace

JULY_DAY, NOVEMBER_DAY = date(2017, 7, 10), date(2017, 11, 9)


@pytest.fixture(scope="module")
def drafts() -> dict[Path, Draft]:
    return {JULY: read(JULY, Context()), NOVEMBER: read(NOVEMBER, Context(), "plan")}


def _proposed(workspace: Workspace, draft: Draft, path: Path, as_of: date) -> Proposal:
    return propose(workspace.portfolio, draft, DocumentFacts(path.name, path.name), as_of=as_of)


def _accept(
    workspace: Workspace, proposal: Proposal, baseline: str | None = None
) -> ChangeSet | None:
    portfolio = workspace.portfolio
    intent = accept_proposal(portfolio, proposal, read_on=proposal.as_of, baseline=baseline)
    return workspace.run(intent)


@pytest.fixture
def july(workspace: Workspace, drafts: dict[Path, Draft]) -> Workspace:
    _accept(workspace, _proposed(workspace, drafts[JULY], JULY, JULY_DAY))
    return workspace


def _november(workspace: Workspace, drafts: dict[Path, Draft]) -> Proposal:
    return _proposed(workspace, drafts[NOVEMBER], NOVEMBER, NOVEMBER_DAY)


def _found(workspace: Workspace, title: str) -> Milestone:
    return next(row for row in workspace.portfolio.milestones if row.title == title)


def test_november_over_july_proposes_exactly_what_changed(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    proposal = _november(july, drafts)
    new = {row.name for row in proposal.rows if row.fate is Fate.ADDED}
    assert new == {
        "Flu vaccinations",
        "Tender process for interim beds (Phase 1)",
        "Tender process for interim beds (Phase 2)",
        "New interim beds available",
    }
    moved = {
        (row.name, move.field): (move.old, move.new)
        for row in proposal.rows
        if row.entity == "milestone"
        for move in row.moves
        if move.field != "status"
    }
    assert moved == {
        (
            "Review of delivery of delegated health care tasks",
            "title",
        ): (
            "Review of delivery of delegated heath care tasks",
            "Review of delivery of delegated health care tasks",
        ),
        ("Phased implementation", "start"): ("2017-08-01", "2018-01-01"),
        ("Agree process", "finish"): ("2017-09-01", "2017-09-22"),
        ("Recruit staff", "start"): ("2017-07-03", "2017-09-22"),
        ("Recruit staff", "finish"): ("2017-09-01", "2017-10-31"),
        ("Go-live", "start"): ("2017-09-04", "2017-11-01"),
        ("Go-live", "finish"): ("2017-09-04", "2017-11-01"),
    }
    assert not proposal.unsure


def test_the_two_milestones_that_november_leaves_out_are_reported_and_marked(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    proposal = _november(july, drafts)
    assert [(row.name, row.within, row.vanished) for row in proposal.missing] == [
        ("Develop outcomes based approach", "Reablement", True),
        ("Write revised specification", "Reablement", True),
    ]
    _accept(july, proposal)
    gone = {row.title for row in july.portfolio.milestones if row.vanished_on == NOVEMBER_DAY}
    assert gone == {"Develop outcomes based approach", "Write revised specification"}


def test_a_row_that_is_back_has_not_vanished(july: Workspace, drafts: dict[Path, Draft]) -> None:
    _accept(july, _november(july, drafts))
    again = _proposed(july, drafts[JULY], Path("august.xlsx"), date(2017, 12, 1))
    _accept(july, again)
    assert _found(july, "Write revised specification").vanished_on is None


def test_the_same_plan_again_proposes_nothing(july: Workspace, drafts: dict[Path, Draft]) -> None:
    again = _proposed(july, drafts[JULY], JULY, JULY_DAY)
    assert (again.empty, again.missing, again.unsure) == (True, (), ())
    _accept(july, _november(july, drafts))
    second = _november(july, drafts)
    assert second.empty
    assert [row.name for row in second.missing] == [
        "Develop outcomes based approach",
        "Write revised specification",
    ]


def test_the_plan_as_it_was_is_kept_first_and_one_undo_takes_all_back(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    before = july.portfolio
    _accept(july, _november(july, drafts), baseline="july")
    promised = {row.name: row.finish for row in july.portfolio.baseline_rows}
    assert promised["Go-live"] == date(2017, 9, 4)
    assert _found(july, "Go-live").finish == date(2017, 11, 1)
    july.undo()
    assert july.portfolio.milestones == before.milestones
    assert july.portfolio.schemes == before.schemes
    assert not july.portfolio.baselines


def test_a_moved_date_takes_the_words_it_was_read_from_along(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    _accept(july, _november(july, drafts))
    go_live = _found(july, "Go-live")
    assert (go_live.finish_text, go_live.updated_on) == ("01.11.2017", NOVEMBER_DAY)
    untouched = _found(july, "Pilot in north of County")
    assert (untouched.finish_text, untouched.updated_on) == (None, JULY_DAY)


def test_milestones_stand_in_the_order_of_the_latest_plan(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    _accept(july, _november(july, drafts))
    portfolio = july.portfolio
    wanted: dict[str, list[str]] = {}
    for step in drafts[NOVEMBER].milestones:
        wanted.setdefault(drafts[NOVEMBER].schemes[step.scheme].name, []).append(step.title)
    for row in portfolio.schemes:
        present = portfolio.milestones_by_scheme.get(row.uid, ())
        titles = [step.title for step in present if step.vanished_on is None]
        assert titles == wanted.get(row.name, [])


def test_a_baseline_that_is_there_already_refuses_the_import(
    july: Workspace, drafts: dict[Path, Draft]
) -> None:
    _accept(july, _november(july, drafts), baseline="july")
    with pytest.raises(WrongUsage, match="july"):
        _accept(july, _november(july, drafts), baseline="july")
