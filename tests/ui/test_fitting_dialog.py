"""Dialogs make room for what they have to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.setup.name_dialog import NameDialog

REFUSAL = "An area of this name is there already; choose another name, or rename that one first. "


@pytest.mark.parametrize("times", [1, 4])
def test_a_refusal_that_wraps_is_not_cut_at_the_foot(
    make_desk: Callable[[], Desk], qtbot: QtBot, times: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NameDialog(window, "Add an area", lambda _name: REFUSAL * times, make_desk().theme)
    dialog.show()
    dialog.accept()

    def has_room() -> None:
        layout = dialog.layout()
        assert layout is not None
        assert dialog.height() >= layout.totalMinimumHeightForWidth(dialog.width())

    qtbot.waitUntil(has_room)
