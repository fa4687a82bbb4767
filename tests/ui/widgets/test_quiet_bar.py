"""A scroll bar that is drawn only while there is something to scroll."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from ui.widgets.quiet_bar import keep_quiet


def test_a_bar_is_switched_off_where_nothing_scrolls(qtbot: QtBot) -> None:
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 0)
    keep_quiet(bar)
    assert not bar.isEnabled()
    bar.setRange(0, 40)
    assert bar.isEnabled()
    bar.setRange(0, 0)
    assert not bar.isEnabled()
