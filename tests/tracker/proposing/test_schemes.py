"""What a document proposes, and how a person settles what the matching is unsure of."""

from __future__ import annotations

import pytest

from importers.context import Context
from importers.tracker import read_tracker
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tests.tracker.imports import FYLDE, accept, document, imported, only, proposed, scheme, type_in
from tracker.draft import DraftArea, Note, Weight
from tracker.errors import WrongUsage
from tracker.proposing.proposal import NEW_ROW, Fate, Proposal
from tracker.proposing.schemes import settle
from tracker.workspace import Workspace


def test_everything_is_an_addition_in_an_empty_programme(workspace: Workspace) -> None:
    draft = document(
        scheme("Home First", workstream="Discharge"),
        areas=(DraftArea("table 1", FYLDE, {"note": "Leads meet monthly."}),),
        rag_definitions={"G": "On course"},
    )
    proposal = proposed(workspace, draft)
    assert {row.fate for row in proposal.rows} == {Fate.ADDED}
    assert [row.entity for row in proposal.rows] == [
        "rag_definition",
        "area",
        "workstream",
        "scheme",
    ]
    assert (proposal.missing, proposal.unsure, proposal.empty) == ((), (), False)


def test_nothing_is_written_by_proposing(workspace: Workspace) -> None:
    proposed(workspace, document(scheme("Home First")))
    assert not workspace.portfolio.schemes
    assert len(workspace.history()) == 1


def test_a_change_is_proposed_field_by_field(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", rag="G", progress="Started"))
    proposal = proposed(workspace, document(scheme("Home First", rag="A", progress="Started")), "2")
    (row,) = (row for row in proposal.rows if row.fate is Fate.UPDATED)
    assert [(move.field, move.old, move.new) for move in row.moves] == [("rag", "G", "A")]


def test_a_blank_under_a_column_the_document_has_clears_the_value(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", barriers="Recruitment", progress="Started"))
    imported(workspace, scheme("Home First", barriers=None, progress="Started"), issue="2")
    assert (only(workspace).barriers, only(workspace).progress) == (None, "Started")


def test_an_absent_column_touches_nothing(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", barriers="Recruitment", progress="Started"))
    proposal = imported(workspace, scheme("Home First", progress="Started"), issue="2")
    assert proposal.empty
    assert only(workspace).barriers == "Recruitment"


def test_spacing_alone_is_no_change_but_lines_are(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", progress="Started  in\nNovember"))
    same = proposed(workspace, document(scheme("Home First", progress="Started in \nNovember")))
    assert same.empty
    one_line = proposed(workspace, document(scheme("Home First", progress="Started in November")))
    assert not one_line.empty


def test_nought_is_not_blank(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", posts_in_post=0.0))
    assert not proposed(workspace, document(scheme("Home First", posts_in_post=None)), "2").empty


def test_missing_is_judged_within_the_areas_the_document_covers(workspace: Workspace) -> None:
    imported(
        workspace,
        scheme("Home First"),
        scheme("Reablement"),
        scheme("Telecare", area="East Lancashire CCG"),
    )
    proposal = proposed(workspace, document(scheme("Home First")), "2")
    assert [(row.name, row.area) for row in proposal.missing] == [("Reablement", FYLDE)]
    accept(workspace, proposal)
    assert len(workspace.portfolio.schemes) == 3


def test_a_closed_scheme_is_not_missed(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First"))
    type_in(workspace, "stage", "closed")
    assert not proposed(workspace, document(scheme("Telecare")), "2").missing


def test_two_rows_that_claim_one_new_key_are_both_added(workspace: Workspace) -> None:
    uid = "0" * 31 + "a"
    imported(workspace, scheme("Home First", uid=uid), scheme("Telecare", uid=uid))
    assert len({row.uid for row in workspace.portfolio.schemes}) == 2


def test_the_second_import_of_the_published_tracker_proposes_nothing(workspace: Workspace) -> None:
    draft = read_tracker(read_word(LANCASHIRE), Context(), reader="tracker")
    first = proposed(workspace, draft)
    assert first.count(Fate.ADDED) == 41
    accept(workspace, first)
    again = proposed(workspace, draft)
    assert (again.empty, again.missing, again.unsure) == (True, (), ())
    assert again.count(Fate.UNCHANGED) == 41
    assert accept(workspace, again) is None


def _unsure(workspace: Workspace) -> Proposal:
    imported(workspace, scheme("Integrated Discharge Service Capacity", progress="Started"))
    incoming = scheme("Integrated Discharge Capacity", "table 1, row 9", progress="Going well")
    return proposed(workspace, document(incoming, scheme("Telecare")), "2")


def test_an_unsure_match_is_left_out_and_asked_about(workspace: Workspace) -> None:
    proposal = _unsure(workspace)
    (question,) = proposal.unsure
    assert question.possible_names == ("Integrated Discharge Service Capacity",)
    assert [note.weight for note in proposal.notes] == [Weight.REJECTED]
    assert not proposal.missing
    accept(workspace, proposal)
    assert [row.progress for row in workspace.portfolio.schemes] == ["Started", None]


def test_settled_as_an_existing_scheme_it_is_an_update(workspace: Workspace) -> None:
    proposal = _unsure(workspace)
    (uid,) = proposal.unsure[0].possible
    settled = settle(workspace.portfolio, proposal, {"table 1, row 9": uid})
    assert (settled.unsure, settled.missing) == ((), ())
    row = next(row for row in settled.rows if row.uid == uid)
    assert [move.field for move in row.moves] == ["name", "progress"]
    accept(workspace, settled)
    assert workspace.portfolio.scheme_by_uid[uid].progress == "Going well"


def test_settled_as_new_it_is_an_addition_and_the_other_is_missing(workspace: Workspace) -> None:
    proposal = _unsure(workspace)
    settled = settle(workspace.portfolio, proposal, {"table 1, row 9": NEW_ROW})
    assert settled.count(Fate.ADDED) == 2
    assert [row.name for row in settled.missing] == ["Integrated Discharge Service Capacity"]
    again = settle(workspace.portfolio, proposal, {"table 1, row 9": NEW_ROW})
    assert [row.uid for row in again.rows] == [row.uid for row in settled.rows]


def test_settled_rows_stand_in_the_order_of_the_document(workspace: Workspace) -> None:
    settled = settle(workspace.portfolio, _unsure(workspace), {"table 1, row 9": NEW_ROW})
    names = [row.name for row in settled.rows if row.entity == "scheme"]
    assert names == ["Integrated Discharge Capacity", "Telecare"]


def test_settled_as_left_out_it_is_said_and_needs_nobody(workspace: Workspace) -> None:
    proposal = _unsure(workspace)
    settled = settle(workspace.portfolio, proposal, {"table 1, row 9": None})
    assert settled.count(Fate.ADDED) == 1
    assert settled.unsure == ()
    assert settled.missing == ()
    assert settled.notes == (
        Note("table 1, row 9", "“Integrated Discharge Capacity” was left out, as you chose"),
    )


def test_without_answers_nothing_is_settled(workspace: Workspace) -> None:
    proposal = _unsure(workspace)
    assert settle(workspace.portfolio, proposal, {}) == proposal


def test_a_match_can_be_settled_as_a_scheme_that_seemed_missing(workspace: Workspace) -> None:
    imported(workspace, scheme("Reablement"))
    proposal = _unsure(workspace)
    (missing,) = proposal.missing
    settled = settle(workspace.portfolio, proposal, {"table 1, row 9": missing.uid})
    assert [row.name for row in settled.missing] == ["Integrated Discharge Service Capacity"]


def test_an_answer_that_names_a_row_already_matched_is_refused(workspace: Workspace) -> None:
    imported(workspace, scheme("Telecare"), issue="0")
    proposal = _unsure(workspace)
    taken = next(row for row in workspace.portfolio.schemes if row.name == "Telecare")
    with pytest.raises(WrongUsage, match="another row of the document"):
        settle(workspace.portfolio, proposal, {"table 1, row 9": taken.uid})
    with pytest.raises(WrongUsage, match="no scheme"):
        settle(workspace.portfolio, proposal, {"table 1, row 9": "elsewhere"})
    with pytest.raises(WrongUsage, match="nothing is unsure here"):
        settle(workspace.portfolio, proposal, {"table 1, row 8": NEW_ROW})
