"""The chips, and what they leave."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF, Press
from tests.ui.pages.tracker.conftest import titles
from tracker.commands.schemes import close_scheme
from tracker.gridrows import Filters
from ui.desk import Desk
from ui.pages.tracker import TrackerPage
from ui.widgets.chip import Chip


def _chip(page: TrackerPage, name: str) -> Chip:
    chip = page.filters.chips.chip(name)
    assert chip is not None
    return chip


def test_chips_say_how_many_schemes_they_would_leave(page: TrackerPage) -> None:
    names = [_chip(page, f"rag:{letter}").accessibleName() for letter in ("G", "A", "R", "")]
    assert names == ["Green, 16", "Amber, 23", "Red, 2", "Not rated, 0"]
    assert _chip(page, "rag:B").isHidden()
    assert _chip(page, "findings").accessibleName().startswith("Has findings, ")


def test_chips_narrow_the_rows_and_say_which_hold(page: TrackerPage) -> None:
    _chip(page, "rag:R").click()
    assert page.header.summary == "2 of 41 schemes"
    assert _chip(page, "rag:R").isChecked()
    _chip(page, "rag:A").click()
    assert page.header.summary == "25 of 41 schemes"
    _chip(page, "vacant").click()
    assert page.header.summary == "1 of 41 schemes"
    for name in ("rag:R", "rag:A", "vacant"):
        _chip(page, name).click()
    assert page.header.summary == "41 schemes"


def test_the_row_is_one_tab_stop_in_which_arrows_move_and_space_toggles(
    page: TrackerPage, press: Press
) -> None:
    chips = page.filters.chips
    stops = [name for name in chips.names() if _chip(page, name).focusPolicy().value]
    assert stops == ["rag:G"]
    _chip(page, "rag:G").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert _chip(page, "rag:A").hasFocus()
    assert page.source.filters.rags == {"A"}
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert _chip(page, "filter").hasFocus()


def test_tab_goes_from_header_to_chips_to_views_to_the_grid(
    page: TrackerPage, press: Press
) -> None:
    page.header.add.setFocus(Qt.FocusReason.TabFocusReason)
    visited = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [_chip(page, "rag:G"), page.filters.views, page.view]


def test_names_are_ticked_in_a_list_and_stand_as_a_chip_that_takes_them_off(
    page: TrackerPage,
) -> None:
    box = page.filters.choose("areas")
    box.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert _chip(page, "on:areas").text() == "Area: Fylde and Wyre CCG"
    assert page.header.summary == "4 of 41 schemes"
    box.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert _chip(page, "on:areas").text() == "Area: 2 of 6"
    assert _chip(page, "on:areas").accessibleName() == "Area: 2 of 6, remove this filter"
    box.close()
    _chip(page, "on:areas").click()
    assert page.filters.chips.chip("on:areas") is None
    assert page.header.summary == "41 schemes"


def test_a_long_list_of_names_can_be_searched(page: TrackerPage) -> None:
    box = page.filters.choose("leads")
    box.search.setText("crumble")
    shown = [
        box.list.item(row).text()
        for row in range(box.list.count())
        if not box.list.item(row).isHidden()
    ]
    assert shown == ["Vic Crumbleholme"]
    box.close()


def test_a_click_on_a_name_ticks_it(page: TrackerPage) -> None:
    box = page.filters.choose("areas")
    place = box.list.visualItemRect(box.list.item(2)).center()
    QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.chosen() == {box.list.item(2).text()}
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def _menu(page: TrackerPage) -> dict[str, object]:
    _chip(page, "filter").click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found: dict[str, object] = {action.text(): action for action in menu.actions()}
    menu.close()
    return found


def test_conditions_go_into_the_menu_where_there_is_no_room(page: TrackerPage) -> None:
    page.resize(700, 600)
    QApplication.processEvents()
    assert _chip(page, "vacant").isHidden()
    assert "Lead vacant" in _menu(page)
    page.resize(1300, 600)
    QApplication.processEvents()
    assert not _chip(page, "vacant").isHidden()
    assert "Lead vacant" not in _menu(page)


def test_closed_schemes_can_be_brought_in(page: TrackerPage, desk: Desk) -> None:
    assert not any("Closed" in words for words in _menu(page))
    uid = desk.portfolio.schemes[0].uid
    desk.run(close_scheme(desk.portfolio, uids=[uid], today=AS_OF))
    assert page.header.summary == "40 schemes"
    assert titles(page)[1] == "Care Home Trusted Assessor"
    assert "Closed schemes too (1)" in _menu(page)
    page.showing.filter(Filters(closed=True))
    assert page.header.summary == "41 schemes"


def _fits(bar: QWidget, width: int) -> bool:
    layout = bar.layout()
    assert layout is not None
    return layout.sizeHint().width() <= width


@pytest.mark.parametrize("width", [500, 900, 1400])
def test_header_and_chips_fit_at_any_width(page: TrackerPage, width: int, qtbot: QtBot) -> None:
    page.resize(width, 600)
    for bar in (page.header, page.filters):
        qtbot.waitUntil(partial(_fits, bar, width))
