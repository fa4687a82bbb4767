"""A plan under review: milestones stand under their schemes and go with them."""

from __future__ import annotations

import pytest

from tests.tracker.imports import proposed
from tests.tracker.plans import milestone, plan
from tracker.commands.imports import accept_proposal
from tracker.proposing.proposal import NEW_ROW, Proposal
from tracker.workspace import Workspace
from ui.review.entries import Kind
from ui.review.entry import Entry
from ui.review.review import Review
from ui.review.ticks import Tick


@pytest.fixture
def proposal(workspace: Workspace) -> Proposal:
    """Two new schemes of one workstream with their milestones and a link."""
    return proposed(
        workspace,
        plan(
            {
                "Reablement": [
                    milestone("Write specification", finish="2017-09-29"),
                    milestone("Tender", start="2017-10-02", finish="2017-12-01"),
                ],
                "Care Home": [milestone("Go-live", finish="2017-12-04")],
            },
            links=[(0, 1)],
        ),
    )


def _section(review: Review, kind: Kind) -> tuple[Entry, ...]:
    return next((e.children for e in review.sections() if e.title == kind.value), ())


def _uid(proposal: Proposal, name: str) -> str:
    return next(row.uid for row in proposal.rows if row.name == name)


def test_milestones_follow_their_scheme(workspace: Workspace, proposal: Proposal) -> None:
    added = _section(Review(workspace.portfolio, proposal), Kind.ADDED)
    assert [entry.title for entry in added] == [
        "Workstream: Additional Capacity",
        "Reablement",
        "Milestone: Write specification",
        "Milestone: Tender",
        "Care Home",
        "Milestone: Go-live",
        "Link: Tender waits for Write specification",
    ]
    tender = added[3]
    assert tender.note.startswith("Reablement · ")
    assert {child.title: child.new for child in tender.children} == {
        "Start": "2 October 2017",
        "Expected delivery": "1 December 2017",
    }


def test_a_scheme_ticked_off_takes_its_milestones_and_their_links(
    workspace: Workspace, proposal: Proposal
) -> None:
    review = Review(workspace.portfolio, proposal)
    review.ticks.set_rows([_uid(proposal, "Reablement")], on=False)
    assert review.ticks.row(_uid(proposal, "Tender")) is Tick.OFF
    assert review.ticks.row(_uid(proposal, "Tender waits for Write specification")) is Tick.OFF
    assert review.outcome() == "1 scheme, 1 milestone to add"
    accepted = accept_proposal(
        workspace.portfolio, proposal, read_on=proposal.as_of, skipped=review.skipped
    )
    workspace.run(accepted)
    assert [row.title for row in workspace.portfolio.milestones] == ["Go-live"]
    assert not workspace.portfolio.dependencies


def test_a_milestone_brings_its_scheme_and_the_scheme_all_of_its_own(
    workspace: Workspace, proposal: Proposal
) -> None:
    ticks = Review(workspace.portfolio, proposal).ticks
    ticks.set_rows([_uid(proposal, "Reablement")], on=False)
    ticks.set_rows([_uid(proposal, "Tender")], on=True)
    assert ticks.row(_uid(proposal, "Reablement")) is Tick.ON
    assert ticks.row(_uid(proposal, "Write specification")) is Tick.OFF
    ticks.set_rows([_uid(proposal, "Reablement")], on=True)
    assert ticks.row(_uid(proposal, "Write specification")) is Tick.ON


def test_what_was_read_is_told_in_words(workspace: Workspace, proposal: Proposal) -> None:
    said = Review(workspace.portfolio, proposal).recognised("a plan")
    assert said == (
        "Read as a plan: 2 schemes in 1 workstream, 3 milestones, as of 9 November 2017"
    )


def test_an_unsure_milestone_is_asked_about_within_its_scheme(workspace: Workspace) -> None:
    first = plan({"Reablement": [milestone("Recruit therapists"), milestone("Tender")]})
    proposal = proposed(workspace, first)
    workspace.run(accept_proposal(workspace.portfolio, proposal, read_on=proposal.as_of))
    second = plan({"Reablement": [milestone("Recruit the therapists now"), milestone("Tender")]})
    review = Review(workspace.portfolio, proposed(workspace, second, "second"))
    (question,) = _section(review, Kind.UNSURE)
    assert "Reablement" in question.note
    assert [option.title for option in question.children] == [
        "It is this one",
        "It is a new milestone",
        "Leave it out",
    ]
    assert not _section(review, Kind.MISSING)
    review.answer(question.where, question.children[0].answer)
    (changed,) = _section(review, Kind.CHANGED)
    assert changed.title == "Milestone: Recruit the therapists now"
    review.answer(question.where, NEW_ROW)
    (gone,) = _section(review, Kind.MISSING)
    assert (gone.title, gone.note) == (
        "Milestone: Recruit therapists",
        "Reablement · marked as left out by this issue",
    )


def test_an_issue_that_only_leaves_a_row_out_can_be_applied(workspace: Workspace) -> None:
    first = plan({"Reablement": [milestone("Tender"), milestone("Go-live")]})
    proposal = proposed(workspace, first)
    workspace.run(accept_proposal(workspace.portfolio, proposal, read_on=proposal.as_of))
    shorter = proposed(workspace, plan({"Reablement": [milestone("Tender")]}), "second")
    review = Review(workspace.portfolio, shorter)
    assert not review.nothing_to_do
    assert review.outcome() == "1 to mark as left out"
