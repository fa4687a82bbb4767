"""Chips by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Icons, Theme
from ui.widgets.chip import Chip
from ui.widgets.chip_row import ChipRow


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme."""
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> ChipRow:
    """Three chips on show."""
    row = ChipRow(theme)
    for name in "abc":
        row.add(name, Chip(theme, Icons(theme), f"Chip {name}"))
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    return row


def _chip(row: ChipRow, name: str) -> Chip:
    chip = row.chip(name)
    assert chip is not None
    return chip


def test_arrows_go_round_and_pass_over_hidden_chips(row: ChipRow) -> None:
    _chip(row, "b").hide()
    _chip(row, "a").setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        seen.append(QApplication.focusWidget())
    assert seen == [_chip(row, "c"), _chip(row, "a"), _chip(row, "c")]


def test_space_and_click_toggle_a_chip(qtbot: QtBot, row: ChipRow) -> None:
    chip = _chip(row, "b")
    with qtbot.waitSignal(row.pressed) as pressed:
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert (pressed.args, chip.isChecked()) == (["b"], True)
    with qtbot.waitSignal(row.pressed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()


def test_the_focus_stays_in_the_row_when_its_chip_is_taken_away(row: ChipRow) -> None:
    _chip(row, "b").setFocus()
    row.remove("b")
    assert _chip(row, "a").hasFocus()
    assert row.names() == ["a", "c"]


def test_a_chip_says_its_count_and_what_a_press_would_do(theme: Theme) -> None:
    chip = Chip(theme, Icons(theme), "Green", badge="G")
    chip.show_count(1234)
    assert chip.accessibleName() == "Green, 1,234"
    wide = chip.sizeHint().width()
    chip.set_compact(True)
    assert chip.sizeHint().width() < wide
    assert chip.toolTip() == "Green"
    active = Chip(theme, Icons(theme), "Area: 2 of 6", removable=True)
    assert active.accessibleName() == "Area: 2 of 6, remove this filter"
    assert not active.isCheckable()


def test_a_chip_shows_that_it_holds_and_that_it_has_the_keyboard(
    qtbot: QtBot, row: ChipRow
) -> None:
    chip = _chip(row, "b")
    plain = chip.grab().toImage()
    chip.setChecked(True)
    lit = chip.grab().toImage()
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chip.hasFocus)
    ringed = chip.grab().toImage()
    assert plain != lit
    assert lit != ringed
