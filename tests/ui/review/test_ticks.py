"""Ticking in an empty programme, where areas and their schemes are new together."""

from __future__ import annotations

import pytest

from tests.tracker.imports import document, proposed, scheme
from tracker.commands.imports import accept_proposal
from tracker.proposal import Proposal
from tracker.workspace import Workspace
from ui.review.ticks import Tick, Ticks

EAST = "East Lancashire CCG"


@pytest.fixture
def proposal(workspace: Workspace) -> Proposal:
    """Two areas, three schemes, all of them new."""
    rows = (scheme("Home First", rag="G"), scheme("Telecare"), scheme("Reablement", area=EAST))
    return proposed(workspace, document(*rows))


@pytest.fixture
def ticks(proposal: Proposal) -> Ticks:
    """Everything ticked."""
    ticks = Ticks()
    ticks.follow(proposal)
    return ticks


def uid(proposal: Proposal, name: str) -> str:
    """The key a row would get."""
    return next(row.uid for row in proposal.rows if row.name == name)


def test_everything_is_ticked_at_first(proposal: Proposal, ticks: Ticks) -> None:
    assert ticks.rows(row.uid for row in proposal.rows) is Tick.ON
    assert ticks.skipped() == {}
    assert not ticks.nothing


def test_a_new_area_takes_its_schemes_with_it(proposal: Proposal, ticks: Ticks) -> None:
    ticks.set_rows([uid(proposal, "Fylde and Wyre CCG")], on=False)
    assert ticks.row(uid(proposal, "Home First")) is Tick.OFF
    assert ticks.row(uid(proposal, "Reablement")) is Tick.ON
    ticks.set_rows([uid(proposal, "Fylde and Wyre CCG")], on=True)
    assert ticks.row(uid(proposal, "Home First")) is Tick.ON


def test_a_new_scheme_brings_its_area(proposal: Proposal, ticks: Ticks) -> None:
    ticks.set_rows([uid(proposal, "Fylde and Wyre CCG")], on=False)
    ticks.set_rows([uid(proposal, "Home First")], on=True)
    assert ticks.row(uid(proposal, "Fylde and Wyre CCG")) is Tick.ON
    assert ticks.row(uid(proposal, "Telecare")) is Tick.OFF


def test_rows_together_are_partly_ticked(proposal: Proposal, ticks: Ticks) -> None:
    ticks.set_rows([uid(proposal, "Telecare")], on=False)
    assert ticks.rows(row.uid for row in proposal.rows) is Tick.PART


def test_everything_ticked_off_leaves_nothing_to_do(
    workspace: Workspace, proposal: Proposal, ticks: Ticks
) -> None:
    ticks.set_rows([row.uid for row in proposal.rows], on=False)
    assert ticks.nothing
    intent = accept_proposal(
        workspace.portfolio, proposal, read_on=proposal.as_of, skipped=ticks.skipped()
    )
    assert intent.changes == ()


def test_one_field_of_a_new_scheme_that_is_off_brings_the_scheme_into_its_area(
    workspace: Workspace, proposal: Proposal, ticks: Ticks
) -> None:
    ticks.set_rows([row.uid for row in proposal.rows], on=False)
    ticks.set_field(uid(proposal, "Home First"), "rag", on=True)
    intent = accept_proposal(
        workspace.portfolio, proposal, read_on=proposal.as_of, skipped=ticks.skipped()
    )
    workspace.run(intent)
    (found,) = workspace.portfolio.schemes
    assert workspace.portfolio.area_name(found) == "Fylde and Wyre CCG"
    assert found.rag == "G"
