"""What accepting a proposal does, whole or without what was ticked off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.programme_file import opened
from db.store import ProgrammeStore
from tests.conftest import NOON
from tests.tracker.imports import (
    AS_OF,
    FYLDE,
    accept,
    document,
    imported,
    only,
    proposed,
    scheme,
    type_in,
)
from tracker.changes import ClashError, added
from tracker.commands.imports import accept_proposal
from tracker.draft import DraftArea
from tracker.workspace import Intent, Workspace

LATER = date(2018, 3, 1)
CELL = "Home First\nDischarge to assess"


def test_a_whole_document_is_one_undo(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", leads_text="Sue Lott"), scheme("Telecare"))
    assert workspace.history()[0].label == "Import first.docx"
    workspace.undo()
    portfolio = workspace.portfolio
    assert not portfolio.schemes
    assert not portfolio.areas
    assert not portfolio.leads
    assert not portfolio.sources


def test_rows_remember_the_document_that_last_carried_them(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First"))
    imported(workspace, scheme("Home First"), issue="2")
    sources = {source.uid: source.file_name for source in workspace.portfolio.sources}
    assert sources[only(workspace).source_uid or ""] == "2.docx"


def test_interpreted_dates_change_only_when_their_words_do(workspace: Workspace) -> None:
    words = "From November 2017, depending on success of recruitment"
    imported(workspace, scheme("Home First", delivery_text=words))
    assert only(workspace).delivery_earliest == date(2017, 11, 1)
    imported(workspace, scheme("Home First", delivery_text="December 2017"), issue="2")
    assert only(workspace).delivery_latest == date(2017, 12, 31)


def test_a_persons_correction_of_a_date_stays(workspace: Workspace) -> None:
    first = scheme("Home First", delivery_text="November 2017", rag="G")
    imported(workspace, first)
    type_in(workspace, "delivery_latest", "15 November 2017")
    imported(workspace, replace(first, values={**first.values, "rag": "A"}), issue="2")
    assert (only(workspace).rag, only(workspace).delivery_latest) == ("A", date(2017, 11, 15))


def test_new_lead_words_move_the_leads(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", leads_text="Sue Lott\nPaula Richards"))
    imported(workspace, scheme("Home First", leads_text="Paula Richards"), issue="2")
    assert [lead.name for lead in workspace.portfolio.leads] == ["Paula Richards"]


def test_a_row_ticked_off_is_left_as_it_is(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", rag="G"))
    draft = document(scheme("Home First", rag="A"), scheme("Telecare"))
    proposal = proposed(workspace, draft, "2")
    off = {row.uid: None for row in proposal.rows if row.entity == "scheme"}
    assert accept(workspace, proposal, off) is not None
    assert only(workspace).rag == "G"


def test_a_field_ticked_off_keeps_its_value(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", rag="G", progress="Started"))
    draft = document(scheme("Home First", rag="A", progress="Going well"))
    proposal = proposed(workspace, draft, "2")
    accept(workspace, proposal, {only(workspace).uid: {"progress"}})
    assert (only(workspace).rag, only(workspace).progress) == ("A", "Started")


def test_a_field_ticked_off_a_new_row_stays_empty_but_its_name_cannot_be(
    workspace: Workspace,
) -> None:
    draft = document(scheme("Home First", rag="A", progress="Going well"))
    proposal = proposed(workspace, draft)
    uid = proposal.rows[-1].uid
    accept(workspace, proposal, {uid: {"progress", "name"}})
    found = only(workspace)
    assert (found.name, found.rag, found.progress) == ("Home First", "A", None)


def test_the_scheme_cell_says_what_was_taken_of_it(workspace: Workspace) -> None:
    values = {"description": "Discharge to assess", "scheme_text": CELL}
    proposal = proposed(workspace, document(scheme("Home First", **values)))
    accept(workspace, proposal)
    assert only(workspace).scheme_text == CELL
    workspace.undo()
    accept(workspace, proposal, {proposal.rows[-1].uid: {"description"}})
    assert only(workspace).scheme_text == "Home First"


def test_part_of_a_reworded_scheme_cell_is_not_the_whole(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", description="Beds", scheme_text="Home First\nBeds"))
    incoming = scheme("Home First", description="Discharge to assess", ref="#2", scheme_text=CELL)
    proposal = proposed(workspace, document(incoming), "2")
    accept(workspace, proposal, {only(workspace).uid: {"description"}})
    found = only(workspace)
    assert (found.ref, found.description) == ("#2", "Beds")
    assert found.scheme_text is not None
    assert "Beds" in found.scheme_text


def test_the_schemes_of_a_new_area_ticked_off_are_left_out_with_it(workspace: Workspace) -> None:
    proposal = proposed(workspace, document(scheme("Home First")))
    area = next(row for row in proposal.rows if row.entity == "area")
    assert accept(workspace, proposal, {area.uid: None}) is None


def test_the_schemes_of_a_known_area_do_not_go_with_its_note(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", rag="G"))
    noted = (DraftArea("table 1", FYLDE, {"note": "Leads meet monthly."}),)
    proposal = proposed(workspace, document(scheme("Home First", rag="A"), areas=noted), "2")
    accept(workspace, proposal, {workspace.portfolio.areas[0].uid: None})
    assert only(workspace).rag == "A"
    assert workspace.portfolio.areas[0].note is None


def test_a_scheme_stays_where_it_is_if_its_new_area_is_ticked_off(workspace: Workspace) -> None:
    uid = "0" * 31 + "b"
    imported(workspace, scheme("Home First", uid=uid, rag="G"))
    moved = scheme("Home First", uid=uid, rag="A", area="East Lancashire CCG")
    proposal = proposed(workspace, document(moved), "2")
    area = next(row for row in proposal.rows if row.entity == "area")
    accept(workspace, proposal, {area.uid: None})
    assert workspace.portfolio.area_name(only(workspace)) == FYLDE
    assert only(workspace).rag == "A"


def test_a_workstream_ticked_off_leaves_its_schemes_without_one(workspace: Workspace) -> None:
    proposal = proposed(workspace, document(scheme("Home First", workstream="Discharge")))
    workstream = next(row for row in proposal.rows if row.entity == "workstream")
    accept(workspace, proposal, {workstream.uid: None})
    assert only(workspace).workstream_uid is None


def test_a_field_that_moved_on_since_the_review_is_a_clash_and_nothing_is_lost(
    workspace: Workspace,
) -> None:
    imported(workspace, scheme("Home First", progress="Started", rag="G"))
    proposal = proposed(workspace, document(scheme("Home First", progress="Going well")), "2")
    type_in(workspace, "progress", "Typed meanwhile")
    with pytest.raises(ClashError, match="Typed meanwhile"):
        accept(workspace, proposal)
    assert only(workspace).progress == "Typed meanwhile"


def test_another_field_that_moved_on_since_the_review_is_no_clash(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", progress="Started", rag="G"))
    proposal = proposed(workspace, document(scheme("Home First", progress="Going well")), "2")
    type_in(workspace, "rag", "Amber")
    accept(workspace, proposal)
    assert (only(workspace).progress, only(workspace).rag) == ("Going well", "A")


def test_a_row_that_is_gone_since_the_review_is_a_clash(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First", rag="G"))
    changed_row = proposed(workspace, document(scheme("Home First", rag="A")), "2")
    workspace.undo()
    with pytest.raises(ClashError, match="no longer there"):
        accept(workspace, changed_row)


def test_another_window_may_import_meanwhile(
    programme_path: Path,
    workspace_of: Callable[[ProgrammeStore], Workspace],
    workspace: Workspace,
) -> None:
    proposal = proposed(workspace, document(scheme("Home First")))
    with opened(programme_path, now=NOON) as other_store:
        other = workspace_of(other_store)
        other.run(Intent("Add an area", (added("area", {"name": "East Lancashire CCG"}),)))
    accept(workspace, proposal)
    assert len(workspace.portfolio.areas) == 2


def test_a_baseline_is_the_plan_before_dated_by_its_latest_word(workspace: Workspace) -> None:
    imported(workspace, scheme("Home First"))
    proposal = replace(proposed(workspace, document(scheme("Home First")), "2"), as_of=LATER)
    intent = accept_proposal(workspace.portfolio, proposal, read_on=LATER, baseline="First")
    workspace.run(intent)
    (baseline,) = workspace.portfolio.baselines
    assert (baseline.name, baseline.taken_on) == ("First", AS_OF)
    assert [row.name for row in workspace.portfolio.baseline_rows] == ["Home First"]


def test_a_baseline_of_the_first_plan_is_that_plan(workspace: Workspace) -> None:
    proposal = proposed(workspace, document(scheme("Home First")))
    workspace.run(accept_proposal(workspace.portfolio, proposal, read_on=LATER, baseline="First"))
    (baseline,) = workspace.portfolio.baselines
    assert baseline.taken_on == AS_OF
    assert [row.name for row in workspace.portfolio.baseline_rows] == ["Home First"]
    workspace.undo()
    assert not workspace.portfolio.baselines
