"""The Overview page: figures that lead to their rows, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from tracker import bootstrap
from tracker.changes import added
from tracker.overview import Link
from tracker.workspace import Intent
from ui.desk import Desk
from ui.pages.overview import OverviewPage
from ui.widgets.card import Card


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> OverviewPage:
    """The page over the published tracker."""
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.resize(1260, 760)
    page.show()
    return page


def _button(page: OverviewPage, start: str) -> QAbstractButton:
    found = [b for b in page.findChildren(QAbstractButton) if b.accessibleName().startswith(start)]
    assert found, start
    return found[0]


def test_every_area_is_told_with_its_ratings(page: OverviewPage) -> None:
    said = _button(page, "Fylde and Wyre CCG").accessibleName()
    assert said.startswith("Fylde and Wyre CCG: 4 schemes, ")
    assert "41 schemes" in _button(page, "All areas").accessibleName()


def test_a_figure_leads_to_the_rows_behind_it(page: OverviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.link_asked) as asked:
        qtbot.mouseClick(_button(page, "Red: 2"), Qt.MouseButton.LeftButton)
    assert asked.args == [Link("tracker", {"rag": "R"})]


def test_the_month_is_closed_and_the_board_pack_written_from_here(
    page: OverviewPage, qtbot: QtBot
) -> None:
    buttons = {b.text().strip(): b for b in page.findChildren(QPushButton) if not b.isHidden()}
    with qtbot.waitSignal(page.export_wanted) as asked:
        buttons["Board pack"].click()
    assert asked.args == ["board-pack"]
    with qtbot.waitSignal(page.close_asked):
        buttons["Close November 2017…"].click()


def test_a_line_is_followed_by_keyboard(page: OverviewPage, qtbot: QtBot) -> None:
    line = _button(page, "West Lancs CCG")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.link_asked) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == [Link("tracker", {"area": "West Lancs CCG"})]


def test_an_empty_programme_says_what_to_do_first(
    empty_desk: Desk, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("empty") / "empty.ibcf"
    bootstrap.new_programme(path)
    empty_desk.put(bootstrap.OpenProgramme(path))
    page = OverviewPage(empty_desk)
    qtbot.addWidget(page)
    assert [stack.currentIndex() for stack in page.findChildren(QStackedWidget)] == [1]


def test_a_grant_is_shown_against_its_allocation_and_leads_to_its_lines(
    page: OverviewPage, desk: Desk, qtbot: QtBot
) -> None:
    card = next(card for card in page.findChildren(Card) if "grant" in card.accessibleName())
    assert card.isHidden()
    grant = {"fund": "iBCF", "year": "2017/18", "amount": 627_600_000, "unit": "thousands"}
    line = {"label": "Flow", "fund": "iBCF", "year": "2017/18", "allocation": 624_600_000}
    desk.run(Intent("money", (added("grant", grant), added("money_line", line))))
    desk.check()
    assert not card.isHidden()
    assert _button(page, "£30k unallocated")
    bar = _button(page, "iBCF 2017/18: £6,246k of £6,276k allocated")
    with qtbot.waitSignal(page.link_asked) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert asked.args == [Link("money", {"table": "Lines", "fund": "iBCF", "year": "2017/18"})]
