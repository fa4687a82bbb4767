"""The open programme as pages see it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.conftest import NOON
from tracker import bootstrap
from tracker.commands.rows import set_field
from tracker.workspace import Intent
from ui.desk import Desk

TODAY = NOON.date()


def _set(desk: Desk, field: str, text: str) -> Intent:
    uid = desk.portfolio.schemes[0].uid
    return set_field(desk.portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=desk.as_of)


def test_a_change_is_heard_by_every_page_and_noted_with_undo(desk: Desk, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(desk.changed) as changed,
        qtbot.waitSignal(desk.messages.noted) as noted,
    ):
        desk.run(_set(desk, "rag", "Red"))
    assert changed.args[0].changes[0].after["rag"] == "R"
    assert noted.args == ["Set RAG of “CHC screening”.", True]
    assert desk.portfolio.schemes[0].rag == "R"


def test_undo_and_redo_go_through_the_desk(desk: Desk) -> None:
    desk.run(_set(desk, "rag", "Red"))
    desk.undo()
    assert desk.portfolio.schemes[0].rag == "G"
    desk.redo()
    assert desk.portfolio.schemes[0].rag == "R"


def test_nothing_to_undo_is_said_not_raised(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        desk.undo()
    with qtbot.waitSignal(desk.messages.noticed) as told:
        desk.undo()
    assert told.args[:2] == ["error", "there is nothing to undo."]


def test_another_window_on_the_file_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    with bootstrap.open_programme(desk.programme.path) as other:
        intent = set_field(
            other.portfolio,
            uid=desk.portfolio.schemes[0].uid,
            field="progress",
            text="Theirs",
            today=TODAY,
            as_of=TODAY,
        )
        other.workspace.run(intent)
    with qtbot.waitSignal(desk.changed) as changed:
        desk.look_for_others()
    assert changed.args == [None]
    assert desk.portfolio.schemes[0].progress == "Theirs"


def test_a_clash_with_another_window_is_told_with_both_values(desk: Desk, qtbot: QtBot) -> None:
    ours = _set(desk, "progress", "Ours")
    with bootstrap.open_programme(desk.programme.path) as other:
        theirs = set_field(
            other.portfolio,
            uid=desk.portfolio.schemes[0].uid,
            field="progress",
            text="Theirs",
            today=TODAY,
            as_of=TODAY,
        )
        other.workspace.run(theirs)
    with qtbot.waitSignal(desk.messages.noticed) as told:
        assert desk.run(ours) is None
    assert "Theirs" in told.args[1]
    assert "Ours" in told.args[1]
    assert desk.portfolio.schemes[0].progress == "Theirs"


def test_the_rules_run_when_things_have_settled(desk: Desk, qtbot: QtBot) -> None:
    before = len(desk.findings)
    with qtbot.waitSignal(desk.findings_changed):
        desk.run(_set(desk, "leads_text", ""))
    assert len(desk.findings) > before


def test_after_one_import_every_finding_is_new(desk: Desk) -> None:
    assert desk.new_or_worse() == desk.findings


def test_closing_lets_go_of_the_file(desk: Desk, make_desk: Callable[[], Desk]) -> None:
    path = desk.programme.path
    desk.put(None)
    assert not desk.is_open
    assert not desk.editable
    second = make_desk()
    second.put(bootstrap.OpenProgramme(path))
    assert second.editable
