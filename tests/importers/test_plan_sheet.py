"""The Plan sheet as a person changes it, and what the import of it proposes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from importers.context import Context
from importers.readers import read
from tests.conftest import NOON
from tests.tracker.oxfordshire import AS_OF, additions, plan_of
from tracker.changes import changed
from tracker.commands.imports import accept_proposal
from tracker.draft import Draft, Weight
from tracker.export.registry import export
from tracker.export.workbook.plan.columns import PLAN_COLUMNS
from tracker.proposing.proposal import DocumentFacts, Fate, Proposal
from tracker.proposing.schemes import propose
from tracker.workspace import Intent, Workspace

WORDS = {"start_text", "finish_text"}
KEYS = [column.key for column in PLAN_COLUMNS]
Edit = Callable[[Any], None]


@pytest.fixture
def planned(workspace: Workspace) -> Workspace:
    """A programme that holds the November plan."""
    workspace.run(Intent("Import Appendix 3", additions(plan_of("2017-11"))))
    return workspace


def exported(folder: Path, workspace: Workspace, kind: str, *edits: Edit) -> Path:
    """The document, with what a person did to its Plan sheet."""
    path = folder / "out.xlsx"
    export(kind, workspace.portfolio, [], path, as_of=AS_OF, made_on=NOON)
    if edits:
        book = load_workbook(path)
        for edit in edits:
            edit(book["Plan"])
        book.save(path)
    return path


def proposed(workspace: Workspace, draft: Draft) -> Proposal:
    return propose(workspace.portfolio, draft, DocumentFacts("out.xlsx", "sha"), as_of=AS_OF)


def moves_of(workspace: Workspace, draft: Draft) -> dict[str, dict[str, object]]:
    """What the document says anew of rows that are here, by name; dates' words aside."""
    return {
        row.name: {move.field: move.new for move in row.moves if move.field not in WORDS}
        for row in proposed(workspace, draft).rows
        if row.fate is Fate.UPDATED
    }


def row_of(sheet: Any, title: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == title)


def put(title: str, key: str, value: object) -> Edit:
    def edit(sheet: Any) -> None:
        sheet.cell(row_of(sheet, title), KEYS.index(key) + 1).value = value

    return edit


@pytest.mark.parametrize("kind", ["plan", "consolidated"])
def test_reading_it_back_changes_nothing(planned: Workspace, tmp_path: Path, kind: str) -> None:
    draft = read(exported(tmp_path, planned, kind), Context())
    assert (draft.reader, len(draft.schemes), len(draft.milestones)) == ("consolidated", 13, 49)
    proposal = proposed(planned, draft)
    assert proposal.empty
    assert (proposal.missing, proposal.notes) == ((), ())
    assert not accept_proposal(planned.portfolio, proposal, read_on=AS_OF).changes


@pytest.mark.parametrize("kind", ["plan", "consolidated"])
def test_what_was_edited_comes_back_and_nothing_else(
    planned: Workspace, tmp_path: Path, kind: str
) -> None:
    path = exported(
        tmp_path,
        planned,
        kind,
        put("Go-live", "finish", date(2017, 12, 1)),
        put("Recruit staff", "owner", "Ele Crichton"),
        put("Phased implementation", "status", "delayed"),
    )
    assert moves_of(planned, read(path, Context())) == {
        "Go-live": {"finish": "2017-12-01"},
        "Recruit staff": {"owner": "Ele Crichton"},
        "Phased implementation": {"status": "Delayed"},
    }


def test_words_for_a_date_and_an_emptied_date_come_back(planned: Workspace, tmp_path: Path) -> None:
    path = exported(
        tmp_path,
        planned,
        "plan",
        put("Go-live", "finish", "tbc"),
        put("Recruit staff", "finish", None),
        put("Agree process", "start", "4.7.2017"),
    )
    draft = read(path, Context())
    moves = moves_of(planned, draft)
    given = {milestone.title: milestone.values for milestone in draft.milestones}
    assert given["Go-live"]["finish_text"] == "tbc"
    assert moves["Go-live"] == {"finish": None}
    assert moves["Recruit staff"] == {"finish": None}
    assert moves["Agree process"] == {"start": "2017-07-04"}


def test_a_schemes_dates_come_back_as_its_words(planned: Workspace, tmp_path: Path) -> None:
    title = "Dementia Specialist Nurses in Care Homes"
    path = exported(tmp_path, planned, "plan", put(title, "finish", date(2018, 1, 31)))
    moves = moves_of(planned, read(path, Context()))
    assert moves == {title: {"delivery_text": "31 January 2018"}}


def test_rows_may_be_sorted_left_out_and_added(planned: Workspace, tmp_path: Path) -> None:
    def reorder(sheet: Any) -> None:
        title = "Dementia Specialist Nurses in Care Homes"
        sheet.insert_rows(row_of(sheet, title) + 1)
        sheet.cell(row_of(sheet, title) + 1, 1).value = "Evaluate"
        sheet.delete_rows(row_of(sheet, "Improving Flow"))
        last = sheet.max_row + 1
        moved = row_of(sheet, "Go-live")
        for column in range(1, len(KEYS) + 1):
            sheet.cell(last, column).value = sheet.cell(moved, column).value
        sheet.delete_rows(moved)

    draft = read(exported(tmp_path, planned, "plan", reorder), Context())
    proposal = proposed(planned, draft)
    assert [row.name for row in proposal.rows if row.fate is Fate.ADDED] == ["Evaluate"]
    assert moves_of(planned, draft) == {}
    (added,) = [milestone for milestone in draft.milestones if milestone.uid is None]
    assert draft.schemes[added.scheme].name == "Dementia Specialist Nurses in Care Homes"


def test_a_row_left_out_is_missing_and_never_vanishes(planned: Workspace, tmp_path: Path) -> None:
    def leave_out(sheet: Any) -> None:
        sheet.delete_rows(row_of(sheet, "Go-live"))

    change = put("Recruit staff", "owner", "Ele Crichton")
    first = proposed(planned, read(exported(tmp_path, planned, "plan", change), Context()))
    planned.run(accept_proposal(planned.portfolio, first, read_on=AS_OF))
    draft = read(exported(tmp_path, planned, "plan", leave_out), Context())
    missing = proposed(planned, draft).missing
    assert [(row.name, row.vanished) for row in missing] == [("Go-live", False)]


def test_rows_that_had_vanished_are_not_missed_again(planned: Workspace, tmp_path: Path) -> None:
    (uid,) = (row.uid for row in planned.portfolio.milestones if row.title == "Go-live")
    gone = changed("milestone", uid, {}, {"vanished_on": AS_OF})
    assert gone is not None
    planned.run(Intent("Leave it out", (gone,)))
    proposal = proposed(planned, read(exported(tmp_path, planned, "plan"), Context()))
    assert (proposal.empty, proposal.missing) == (True, ())


def test_a_milestone_whose_schemes_row_was_left_out_is_still_its(
    planned: Workspace, tmp_path: Path
) -> None:
    def leave_out(sheet: Any) -> None:
        sheet.delete_rows(row_of(sheet, "Dementia Specialist Nurses in Care Homes"))

    draft = read(exported(tmp_path, planned, "plan", leave_out), Context())
    assert (len(draft.schemes), len(draft.milestones)) == (13, 49)
    assert moves_of(planned, draft) == {}


def test_a_scheme_changed_on_the_plan_of_a_consolidated_workbook_is_told_of(
    planned: Workspace, tmp_path: Path
) -> None:
    title = "Dementia Specialist Nurses in Care Homes"
    path = exported(tmp_path, planned, "consolidated", put(title, "status", "Paused"))
    (note,) = [note for note in read(path, Context()).notes if note.weight is Weight.WARNING]
    assert "differs from the sheet Consolidated" in note.message


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([put("Go-live", "title", None)], "no milestone's title"),
        ([put("Go-live", "status", "Nearly")], "is none of"),
        ([put("Improving Flow", "level", None)], "stands under no scheme"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_row(
    planned: Workspace, tmp_path: Path, edits: list[Edit], said: str
) -> None:
    draft = read(exported(tmp_path, planned, "plan", *edits), Context())
    rejected = [note for note in draft.notes if note.weight is Weight.REJECTED]
    assert [said in note.message and "row" in note.where for note in rejected] == [True]


def test_a_row_twice_is_read_once(planned: Workspace, tmp_path: Path) -> None:
    def repeat(sheet: Any) -> None:
        row, last = row_of(sheet, "Go-live"), sheet.max_row + 1
        for column in range(1, len(KEYS) + 1):
            sheet.cell(last, column).value = sheet.cell(row, column).value

    draft = read(exported(tmp_path, planned, "plan", repeat), Context())
    assert len(draft.milestones) == 49
    assert any("has the UID of" in note.message for note in draft.notes)
