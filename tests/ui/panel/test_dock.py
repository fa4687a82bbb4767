"""The panel follows the current scheme, steps, closes, and gives the keyboard back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.panel.conftest import Panel
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from ui.desk import Desk
from ui.panel.dock import CHOOSE
from ui.panel.look import Words

TODAY = date(2017, 11, 9)


def _set(panel: Panel, name: str, field: str, text: str) -> None:
    scheme = next(row for row in panel.desk.portfolio.schemes if row.name == name)
    portfolio = panel.desk.portfolio
    panel.desk.run(
        set_field(portfolio, uid=scheme.uid, field=field, text=text, today=TODAY, as_of=TODAY)
    )


def test_without_a_scheme_it_says_where_to_choose_one(
    desk: Desk, show_panel: Callable[[Desk], Panel]
) -> None:
    panel = show_panel(desk)
    nothing = panel.dock.pages.currentWidget()
    assert isinstance(nothing, Words)
    assert nothing.plain == CHOOSE
    assert not panel.dock.tabs.isVisible()
    assert not any(button.isEnabled() for button in panel.dock.title_bar.buttons[:2])


def test_it_shows_the_scheme_that_was_chosen(panel: Panel) -> None:
    bar = panel.dock.title_bar
    assert bar.caption.plain == "FW-3 · Fylde and Wyre CCG"
    assert bar.name.plain == "Reablement"
    assert panel.text("progress").words == "Programme will require a lead-in period"


def test_it_is_emptied_when_nothing_is_chosen_or_another_programme_is_opened(
    panel: Panel,
) -> None:
    panel.desk.scheme_chosen.emit("")
    assert panel.dock.scheme is None
    panel.choose("Reablement")
    panel.desk.put(None)
    assert panel.dock.title_bar.name.plain == "Scheme"


def test_next_and_previous_follow_the_programmes_order_and_stop_at_its_ends(panel: Panel) -> None:
    first = panel.desk.portfolio.area_groups()[0][1][0]
    panel.desk.scheme_chosen.emit(first.uid)
    previous, following, _ = panel.dock.title_bar.buttons
    assert not previous.isEnabled()
    following.click()
    assert panel.dock.title_bar.name.plain == "Care Home Trusted Assessor"
    editor = panel.text("progress").text
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert panel.scheme.uid == first.uid


def test_stepping_makes_the_scheme_current_for_everybody(panel: Panel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.desk.scheme_chosen) as chosen:
        panel.dock.title_bar.buttons[1].click()
    assert chosen.args == [panel.scheme.uid]


def test_a_change_elsewhere_in_the_programme_leaves_the_panel_alone(panel: Panel) -> None:
    field = panel.text("progress")
    field.text.setFocus()
    cursor = field.text.textCursor()
    cursor.setPosition(5)
    field.text.setTextCursor(cursor)
    _set(panel, "CHC screening", "progress", "Something else")
    assert field.text.textCursor().position() == 5


def test_a_change_of_the_scheme_is_shown_at_once(panel: Panel) -> None:
    _set(panel, "Reablement", "progress", "The first six posts are filled")
    assert panel.text("progress").words == "The first six posts are filled"
    panel.desk.undo()
    assert panel.text("progress").words == "Programme will require a lead-in period"


def test_a_scheme_that_is_taken_away_leaves_the_panel_empty(panel: Panel) -> None:
    portfolio = panel.desk.portfolio
    area = portfolio.areas[0].uid
    panel.desk.run(add_scheme(portfolio, name="New scheme", area_uid=area, today=TODAY))
    panel.choose("New scheme")
    assert panel.text("progress").words == ""
    panel.desk.undo()
    assert panel.dock.scheme is None
    assert not panel.dock.tabs.isVisible()


def test_escape_sends_the_keyboard_back_to_where_it_came_from(panel: Panel, qtbot: QtBot) -> None:
    editor = panel.text("progress").text
    editor.setFocus()
    with qtbot.waitSignal(panel.dock.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is panel.grid


def test_closing_saves_what_was_typed_and_gives_the_keyboard_back(panel: Panel) -> None:
    panel.type_into("progress", "Half of the posts are filled")
    panel.dock.title_bar.buttons[2].click()
    assert not panel.dock.isVisible()
    assert QApplication.focusWidget() is panel.grid
    assert panel.scheme.progress == "Half of the posts are filled"


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: Panel) -> None:
    panel.dock.hide()
    _set(panel, "Reablement", "progress", "All posts are filled")
    panel.choose("Reablement")
    panel.dock.show()
    assert panel.text("progress").words == "All posts are filled"


def test_a_closing_window_saves_what_was_typed(panel: Panel) -> None:
    panel.type_into("progress", "Half of the posts are filled")
    panel.window.close()
    assert panel.scheme.progress == "Half of the posts are filled"


def test_light_and_dark_keep_what_is_typed(panel: Panel) -> None:
    field = panel.type_into("progress", "Half")
    panel.desk.theme.changed.emit()
    assert field.words == "Half"
    assert field.dirty
