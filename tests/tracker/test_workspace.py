"""Undo, redo and history over a real file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.programme_file import opened
from db.store import ProgrammeStore
from tests.conftest import NOON
from tracker.changes import ChangeSet, ClashError, added, changed
from tracker.errors import WrongUsage
from tracker.model import Source
from tracker.workspace import Intent, Workspace


def _add_area(workspace: Workspace, name: str) -> ChangeSet:
    made = workspace.run(Intent(f"Add {name}", (added("area", {"name": name}),)))
    assert made is not None
    return made


def _rename(workspace: Workspace, uid: str, name: str) -> ChangeSet | None:
    before = {"name": workspace.portfolio.area_by_uid[uid].name}
    change = changed("area", uid, before, {"name": name})
    return workspace.run(Intent(f"Rename to {name}", (change,) if change else ()))


def _names(workspace: Workspace) -> list[str]:
    return sorted(area.name for area in workspace.portfolio.areas)


def test_an_intent_without_changes_leaves_no_trace(workspace: Workspace) -> None:
    assert workspace.run(Intent("nothing", ())) is None
    assert len(workspace.history()) == 1


def test_a_change_set_says_who_when_and_why(workspace: Workspace) -> None:
    _add_area(workspace, "A")
    entry = workspace.history()[0]
    assert (entry.author, entry.at, entry.label, entry.source) == (
        "tester",
        "2017-11-09T12:00:00",
        "Add A",
        Source.EDIT,
    )


def test_undo_takes_back_one_change_set_after_another(workspace: Workspace) -> None:
    _add_area(workspace, "A")
    _add_area(workspace, "B")
    workspace.undo()
    assert _names(workspace) == ["A"]
    workspace.undo()
    assert _names(workspace) == []


def test_redo_does_again_what_was_undone_last(workspace: Workspace) -> None:
    _add_area(workspace, "A")
    _add_area(workspace, "B")
    workspace.undo()
    workspace.undo()
    workspace.redo()
    assert _names(workspace) == ["A"]
    workspace.redo()
    assert _names(workspace) == ["A", "B"]
    with pytest.raises(WrongUsage):
        workspace.redo()


def test_what_was_redone_can_be_undone(workspace: Workspace) -> None:
    _add_area(workspace, "A")
    workspace.undo()
    workspace.redo()
    workspace.undo()
    assert _names(workspace) == []


def test_a_new_edit_ends_redo(workspace: Workspace) -> None:
    _add_area(workspace, "A")
    workspace.undo()
    _add_area(workspace, "B")
    with pytest.raises(WrongUsage, match="nothing to redo"):
        workspace.redo()


def test_any_past_change_set_can_be_reverted(workspace: Workspace) -> None:
    first = _add_area(workspace, "A")
    _add_area(workspace, "B")
    workspace.undo(first.uid)
    assert _names(workspace) == ["B"]
    with pytest.raises(WrongUsage, match="already been undone"):
        workspace.undo(first.uid)


def test_reverting_what_was_edited_since_is_a_clash_and_changes_nothing(
    workspace: Workspace,
) -> None:
    first = _add_area(workspace, "A")
    uid = first.changes[0].uid
    _rename(workspace, uid, "Renamed")
    with pytest.raises(ClashError, match="Renamed"):
        workspace.undo(first.uid)
    assert _names(workspace) == ["Renamed"]


def test_the_programme_itself_cannot_be_undone(workspace: Workspace) -> None:
    with pytest.raises(WrongUsage, match="nothing to undo"):
        workspace.undo()
    with pytest.raises(WrongUsage, match="start of the programme"):
        workspace.undo(workspace.history()[-1].uid)


def test_listeners_hear_every_change_set_once(workspace: Workspace) -> None:
    heard: list[ChangeSet] = []
    workspace.subscribe(heard.append)
    made = _add_area(workspace, "A")
    undone = workspace.undo()
    assert heard == [made, undone]


def test_a_second_window_sees_what_the_first_did(
    programme_path: Path, workspace_of: Callable[[ProgrammeStore], Workspace]
) -> None:
    with opened(programme_path, now=NOON) as one, opened(programme_path, now=NOON) as two:
        first, second = workspace_of(one), workspace_of(two)
        _add_area(first, "A")
        assert _names(second) == ["A"]


def test_history_and_undo_know_what_another_window_did(
    programme_path: Path, workspace_of: Callable[[ProgrammeStore], Workspace]
) -> None:
    with opened(programme_path, now=NOON) as one, opened(programme_path, now=NOON) as two:
        first, second = workspace_of(one), workspace_of(two)
        assert not second.can_undo()
        _add_area(first, "A")
        assert [entry.label for entry in second.history(limit=1)] == ["Add A"]
        assert second.can_undo()
        second.undo()
        assert not first.can_undo()
        assert first.can_redo()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.sampled_from(["add", "rename", "undo", "redo"]), max_size=12))
def test_undoing_everything_returns_to_the_start(workspace: Workspace, steps: list[str]) -> None:
    """One workspace serves every example, so a redo counts only what this one has undone."""
    start = _names(workspace)
    done = undone = 0
    for number, step in enumerate(steps):
        made = False
        if step == "add":
            made = bool(_add_area(workspace, f"Area {number}"))
        elif step == "rename" and workspace.portfolio.areas:
            made = bool(_rename(workspace, workspace.portfolio.areas[0].uid, f"Renamed {number}"))
        elif step == "undo" and done:
            workspace.undo()
            done, undone = done - 1, undone + 1
        elif step == "redo" and undone:
            workspace.redo()
            done, undone = done + 1, undone - 1
        if made:
            done, undone = done + 1, 0
    for _ in range(done):
        workspace.undo()
    assert _names(workspace) == start
