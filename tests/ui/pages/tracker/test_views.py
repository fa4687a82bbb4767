"""How the page is set up: remembered, and kept under names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF
from tests.ui.pages.tracker.conftest import titles
from tracker.gridrows import Filters, Grouping
from ui.desk import Desk
from ui.pages.tracker import TrackerPage
from ui.pages.tracker.columns import DEFAULT_COLUMNS
from ui.pages.tracker.view_state import KeptViews, ViewState
from ui.theme import Appearance


def test_the_next_page_is_set_up_as_this_one_was_left(
    qtbot: QtBot, page: TrackerPage, desk: Desk, settings: QSettings
) -> None:
    page.group(Grouping.RAG)
    page.show_lines(5)
    page.choose_columns(["stage", "barriers"])
    page.view.horizontalHeader().resizeSection(1, 222)
    page.view.order_by("name", True)
    page.showing.filter(Filters(rags=frozenset("R")))
    page.save_view_state()
    again = TrackerPage(desk, today=lambda: AS_OF, settings=settings)
    qtbot.addWidget(again)
    again.resize(1000, 700)
    again.show()
    assert again.state() == ViewState(
        **{
            **{name: getattr(page.state(), name) for name in ViewState.__dataclass_fields__},
            "filters": {},
        }
    )
    assert again.view.columnWidth(1) == 222
    assert titles(again)[0] == "Red"
    assert again.view.horizontalHeader().sortIndicatorSection() == 1


def test_a_saved_view_comes_back_with_its_filters(
    page: TrackerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.group(Grouping.LEAD)
    page.showing.filter(Filters(rags=frozenset("A")))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" My Ambers ", True))
    page.views.ask_name()
    page.use(ViewState())
    assert page.header.summary == "41 schemes"
    actions = {action.text(): action for action in page.views.menu().actions()}
    actions["My Ambers"].trigger()
    assert page.header.summary == "23 of 41 schemes"
    assert page.source.grouping is Grouping.LEAD
    actions["The tracker as published"].trigger()
    assert tuple(page.view.columns.shown) == DEFAULT_COLUMNS


def test_a_saved_view_can_be_forgotten(settings: QSettings) -> None:
    kept = KeptViews(settings)
    kept.keep("b", ViewState(lines=1))
    kept.keep("A", ViewState(lines=5))
    assert list(kept.named()) == ["A", "b"]
    kept.forget("b")
    assert list(kept.named()) == ["A"]


@pytest.mark.parametrize("stored", ["", "not json", "[]", '{"a": 3}', '{"lines": 99, "order": 4}'])
def test_settings_that_make_no_sense_are_left_out(settings: QSettings, stored: str) -> None:
    settings.setValue("tracker/state", stored)
    settings.setValue("tracker/views", stored)
    kept = KeptViews(settings)
    assert kept.left().lines == 3
    assert kept.named() == {}


def test_columns_are_ticked_in_their_menu(page: TrackerPage) -> None:
    menu = page.header.columns_menu
    ticks = {action.text(): action for action in menu.actions()}
    assert ticks["Barriers and help needed"].isChecked()
    ticks["Stage"].toggle()
    assert "stage" in page.view.columns.shown
    ticks["Back to the tracker’s own columns"].trigger()
    assert tuple(page.view.columns.shown) == DEFAULT_COLUMNS
    assert not ticks["Stage"].isChecked()


def test_rows_show_as_many_lines_as_are_asked_for(page: TrackerPage) -> None:
    row = 1
    heights = []
    for lines in (1, 3, 0):
        page.show_lines(lines)
        heights.append(page.view.rowHeight(row))
    assert heights == sorted(set(heights))


def test_the_page_follows_a_change_of_theme(page: TrackerPage, desk: Desk) -> None:
    light = page.grab().toImage()
    desk.theme.choose(Appearance.DARK)
    QApplication.processEvents()
    dark = page.grab().toImage()
    desk.theme.choose(Appearance.LIGHT)
    middle = page.view.geometry().center()
    assert light.pixelColor(middle).lightness() > dark.pixelColor(middle).lightness()
