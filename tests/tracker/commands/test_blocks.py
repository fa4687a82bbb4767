"""Typing into many cells at once: pasting, filling down, clearing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import ChangeSet, added
from tracker.commands.blocks import set_fields
from tracker.errors import WrongUsage
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()


@pytest.fixture
def uids(workspace: Workspace) -> list[str]:
    """Three schemes of no area."""
    names = ("CHC screening", "Reablement", "Altham Meadows")
    rows = [added("scheme", {"name": name, "position": n}) for n, name in enumerate(names)]
    workspace.run(Intent("start", tuple(rows)))
    return [row.uid for row in rows]


def _set(
    workspace: Workspace, cells: Mapping[tuple[str, str], str], verb: str = "Paste"
) -> ChangeSet | None:
    intent = set_fields(workspace.portfolio, cells=cells, today=TODAY, as_of=TODAY, verb=verb)
    return workspace.run(intent)


def test_a_block_is_one_change_set_with_one_change_for_each_row(
    workspace: Workspace, uids: list[str]
) -> None:
    cells = {(uid, field): "Amber" for uid in uids for field in ("rag", "rag_reason")}
    made = _set(workspace, cells)
    assert made is not None
    assert [change.uid for change in made.changes] == uids
    assert made.label == "Paste 6 cells of 3 schemes"
    assert {scheme.rag for scheme in workspace.portfolio.schemes} == {"A"}
    workspace.undo()
    assert {scheme.rag for scheme in workspace.portfolio.schemes} == {None}


def test_one_column_is_called_by_its_name(workspace: Workspace, uids: list[str]) -> None:
    made = _set(workspace, {(uid, "rag"): "R" for uid in uids[:2]}, verb="Set")
    assert made is not None
    assert made.label == "Set RAG of 2 schemes"


def test_words_bring_what_follows_from_them_in_every_row(
    workspace: Workspace, uids: list[str]
) -> None:
    _set(
        workspace,
        {(uid, "delivery_text"): "By 31 March 2018" for uid in uids}
        | {(uid, "leads_text"): "Sue Lott (LCC)" for uid in uids},
    )
    portfolio = workspace.portfolio
    assert {scheme.delivery_latest for scheme in portfolio.schemes} == {date(2018, 3, 31)}
    assert [lead.name for lead in portfolio.leads] == ["Sue Lott"] * 3
    assert [person.name for person in portfolio.people] == ["Sue Lott"]


def test_dates_pasted_beside_the_words_are_a_persons_reading_of_them(
    workspace: Workspace, uids: list[str]
) -> None:
    _set(workspace, {(uids[0], "delivery_latest"): "1 May 2018"})
    _set(
        workspace,
        {
            (uids[0], "delivery_text"): "By 31 March 2018",
            (uids[0], "delivery_latest"): "1 May 2018",
        },
    )
    scheme = workspace.portfolio.scheme_by_uid[uids[0]]
    assert scheme.delivery_text == "By 31 March 2018"
    assert str(scheme.delivery_latest) == "2018-05-01"


def test_a_new_workstream_is_made_once_for_the_whole_block(
    workspace: Workspace, uids: list[str]
) -> None:
    _set(workspace, {(uid, "workstream"): "Improving flow" for uid in uids})
    portfolio = workspace.portfolio
    assert [workstream.name for workstream in portfolio.workstreams] == ["Improving flow"]
    assert {scheme.workstream_uid for scheme in portfolio.schemes} == {portfolio.workstreams[0].uid}


def test_one_cell_that_cannot_be_read_stops_the_block_and_is_named(
    workspace: Workspace, uids: list[str]
) -> None:
    with pytest.raises(WrongUsage) as told:
        _set(workspace, {(uids[0], "rag"): "Green", (uids[1], "stage"): "sleeping"})
    assert told.value.sentence.startswith(
        "nothing was changed, because one cell cannot be read: “Reablement”, Stage: 'sleeping' is "
        "none of proposed"
    )
    assert {scheme.rag for scheme in workspace.portfolio.schemes} == {None}


def test_many_unreadable_cells_are_counted_and_the_first_named(
    workspace: Workspace, uids: list[str]
) -> None:
    cells = {(uid, field): "?" for uid in uids for field in ("rag", "stage")}
    with pytest.raises(WrongUsage, match=r"because 6 cells cannot be read: .*; and 3 more"):
        _set(workspace, cells)


def test_cells_that_hold_the_text_already_make_no_change(
    workspace: Workspace, uids: list[str]
) -> None:
    _set(workspace, {(uids[0], "rag"): "G"})
    made = _set(workspace, {(uid, "rag"): "G" for uid in uids})
    assert made is not None
    assert [change.uid for change in made.changes] == uids[1:]
    assert _set(workspace, {(uid, "rag"): "Green" for uid in uids}) is None
