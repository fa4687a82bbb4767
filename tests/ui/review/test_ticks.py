"""Ticking in an empty programme, where areas and their schemes are new together."""

from __future__ import annotations

import pytest

from tests.tracker.imports import document, imported, proposed, scheme
from tracker.commands.imports import accept_proposal
from tracker.proposing.proposal import NEW_ROW, Proposal
from tracker.proposing.schemes import settle
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


def test_a_scheme_that_moves_into_a_new_area_stays_where_it_is_without_it(
    workspace: Workspace,
) -> None:
    key = "0" * 31 + "c"
    imported(workspace, scheme("Home First", uid=key, rag="G"))
    moved = scheme("Home First", uid=key, rag="A", area=EAST, workstream="Discharge")
    proposal = proposed(workspace, document(moved), "2")
    ticks = Ticks()
    ticks.follow(proposal)
    ticks.set_rows([uid(proposal, EAST), uid(proposal, "Discharge")], on=False)
    assert ticks.field(key, "area_uid") is Tick.OFF
    assert ticks.field(key, "workstream_uid") is Tick.OFF
    assert ticks.field(key, "rag") is Tick.ON
    ticks.set_field(key, "area_uid", on=True)
    assert ticks.row(uid(proposal, EAST)) is Tick.ON
    assert ticks.row(uid(proposal, "Discharge")) is Tick.OFF
    ticks.set_rows([key], on=True)
    assert ticks.skipped() == {}


def test_a_row_settled_into_an_area_that_is_off_is_off_too(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", area=EAST))
    renamed = "East Lancashire Place"
    rows = (scheme("Home First", "row 9", area=renamed), scheme("Telecare", area=renamed))
    proposal = proposed(workspace, document(*rows), "2")
    assert [question.where for question in proposal.unsure] == ["row 9"]
    ticks = Ticks()
    ticks.follow(proposal)
    ticks.set_rows([uid(proposal, renamed)], on=False)
    settled = settle(workspace.portfolio, proposal, {"row 9": NEW_ROW})
    ticks.follow(settled)
    assert ticks.row(uid(settled, "Home First")) is Tick.OFF
    assert ticks.nothing
