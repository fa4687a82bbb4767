"""A label that gives way instead of pushing its neighbours out."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.widgets.elided_label import ElidedLabel


def test_a_long_sentence_needs_no_room_and_is_told_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("Settle What progress has been made? of “Integrated Discharge Service”")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == 0
    assert label.sizeHint().width() > 100
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""
