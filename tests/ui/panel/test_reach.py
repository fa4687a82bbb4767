"""The panel for everybody: by keyboard alone, by ear, and in large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.panel.conftest import Panel
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.look import Words
from ui.panel.rag_button import RagButton
from ui.panel.sections.barriers import BarriersSection
from ui.regions import Regions


def _focused() -> QWidget:
    """What has the keyboard."""
    holder = QApplication.focusWidget()
    assert holder is not None
    return holder


def _reachable(panel: Panel) -> Iterator[QWidget]:
    """What Tab reaches in the panel."""
    for part in panel.dock.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.isEnabled():
            yield part


def test_everything_that_takes_the_keyboard_has_a_name(panel: Panel) -> None:
    for tab in (0, 1):
        panel.dock.tabs.setCurrentIndex(tab)
        nameless = [part for part in _reachable(panel) if not part.accessibleName()]
        assert nameless == []


def test_every_painted_rating_and_step_has_a_name(panel: Panel) -> None:
    for button in panel.dock.findChildren(RagButton):
        assert button.accessibleName()


def test_tab_goes_through_the_sections_in_their_order(panel: Panel) -> None:
    panel.dock.tabs.setFocus()
    reached: list[str] = []
    for _ in range(12):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        reached.append(_focused().accessibleName())
    assert reached == [
        "Green, chosen",
        "Reason for RAG",
        "Add a lead",
        "Who is managing the planning?",
        "Correct the delivery dates",
        "When will they deliver?",
        "What progress has been made?",
        "In post (WTE)",
        "Posts needed (WTE)",
        "Recruitment stage",
        "Recruitment: where is it up to?",
        "Nothing to report",
    ]


def test_f6_steps_into_the_panel_and_out_again(panel: Panel) -> None:
    regions = Regions(lambda: [panel.grid, panel.dock])
    regions.step(1)
    assert panel.dock.isAncestorOf(_focused())
    regions.step(1)
    assert panel.grid.hasFocus()


def test_the_line_that_is_typed_into_stays_in_sight(panel: Panel, qtbot: QtBot) -> None:
    field = panel.text("office_note")
    field.text.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(30):
        QTest.keyClicks(field.text, "a line of the note")
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    viewport = panel.tab.viewport()

    def in_sight() -> bool:
        line = field.text.cursorRect().bottomLeft()
        return 0 <= field.text.viewport().mapTo(viewport, line).y() <= viewport.height()

    qtbot.waitUntil(in_sight)


def test_a_field_is_as_tall_as_its_words(panel: Panel) -> None:
    field = panel.text("progress")
    one = field.text.height()
    field.text.setFocus()
    QTest.keyClicks(field.text, "word " * 60)
    assert field.text.height() > 3 * one
    assert field.text.height() >= field.text.document().size().height()


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text at twice its usual size, set before the theme is made."""
    font = qapp.font()
    qapp.setFont(QFont("DejaVu Sans", 20))
    yield
    qapp.setFont(font)


@pytest.mark.usefixtures("large_text")
def test_large_text_reflows_and_nothing_is_cut(
    desk: Desk, show_panel: Callable[[Desk], Panel], qtbot: QtBot
) -> None:
    assert desk.theme.scale > 1.8
    panel = show_panel(desk)
    panel.window.resize(1100, 1000)
    panel.choose("Reablement")

    def nothing_is_cut() -> None:
        width = panel.tab.viewport().width()
        body = panel.tab.widget()
        assert body is not None
        assert body.minimumSizeHint().width() <= width
        for words in panel.tab.findChildren(Words):
            if words.isVisible():
                assert words.width() <= width
                assert words.height() >= words.heightForWidth(words.width())
        for section in panel.tab.sections:
            for field in section.fields:
                if isinstance(field, TextField):
                    assert field.text.height() >= field.text.document().size().height()
        bar = panel.dock.title_bar
        assert bar.name.height() >= bar.name.heightForWidth(bar.name.width())

    qtbot.waitUntil(nothing_is_cut)


def test_a_heading_gives_way_to_what_stands_beside_it(panel: Panel, qtbot: QtBot) -> None:
    section = panel.section(BarriersSection)
    assert isinstance(section, BarriersSection)
    section.nothing.click()
    words = section.findChildren(Words)[0]
    assert words.plain == "Barriers and help needed"
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))


def test_a_long_name_takes_the_lines_it_needs(panel: Panel, qtbot: QtBot) -> None:
    panel.choose("Crisis Hours & Enhanced Therapies")
    bar = panel.dock.title_bar
    panel.dock.title_bar.say("MB-2", "Crisis Hours and Enhanced Therapies " * 3)
    qtbot.waitUntil(lambda: bar.name.height() >= bar.name.heightForWidth(bar.name.width()))
