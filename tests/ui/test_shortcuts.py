"""The list of shortcuts, and the note about this app."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, GRID_KEYS
from ui.desk import Desk
from ui.plan.keys import ACTS, POINTER
from ui.shortcuts import all_shortcuts, matching, show_about, show_shortcuts


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Where the dialogs are shown."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_action_and_every_key_of_grids_is_listed() -> None:
    assert len(all_shortcuts()) == sum(map(len, (ACTIONS, GRID_KEYS, ACTS, POINTER)))
    assert not any("&" in shortcut.does for shortcut in all_shortcuts())


def test_every_word_typed_must_be_found_somewhere() -> None:
    found = matching(all_shortcuts(), "export ctrl+e")
    assert [shortcut.does for shortcut in found] == ["Consolidated tracker…"]
    assert matching(all_shortcuts(), "fill down")[0].keys == "Ctrl+D"
    assert matching(all_shortcuts(), "nothing of the kind") == []


def test_typing_narrows_the_list(
    window: QWidget, empty_desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    dialog = show_shortcuts(window, empty_desk)
    whole = dialog.model.rowCount()
    qtbot.keyClicks(dialog.search, "undo")
    assert 0 < dialog.model.rowCount() < whole
    qtmodeltester.check(dialog.model)
    dialog.close()


def test_about_says_the_version(window: QWidget, empty_desk: Desk) -> None:
    dialog = show_about(window, empty_desk)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("Version ") for text in words)
    dialog.close()
