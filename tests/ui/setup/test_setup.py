"""Editing areas, people, what the ratings mean, and the programme's settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.inside import the_child, write_in
from tracker.model import Rag
from ui.desk import Desk
from ui.setup.dialog import SetupDialog
from ui.setup.field import TextField
from ui.setup.name_dialog import NameDialog

TODAY = date(2017, 11, 10)


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[SetupDialog]:
    """The lists of the published tracker."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = SetupDialog(window, desk, lambda: TODAY)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    yield dialog
    window.close()


def type_over(qtbot: QtBot, field: TextField, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Replace what stands in a box and press a key."""
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, text)
    qtbot.keyClick(field.editor, key)


def test_areas_are_listed_in_their_order(dialog: SetupDialog, desk: Desk) -> None:
    shown = [dialog.areas.list.item(row).text() for row in range(dialog.areas.list.count())]
    assert shown == [area.name for area in desk.portfolio.areas]
    assert dialog.areas.fields["name"].text == "Fylde and Wyre CCG"


def test_enter_saves_a_field_as_one_change(dialog: SetupDialog, desk: Desk, qtbot: QtBot) -> None:
    type_over(qtbot, dialog.areas.fields["name"], "Fylde Coast CCG")
    assert desk.portfolio.areas[0].name == "Fylde Coast CCG"
    assert dialog.areas.list.item(0).text() == "Fylde Coast CCG"
    desk.undo()
    assert dialog.areas.fields["name"].text == "Fylde and Wyre CCG"


def test_words_that_are_not_understood_stay_with_the_reason(
    dialog: SetupDialog, desk: Desk, qtbot: QtBot
) -> None:
    field = dialog.areas.fields["closed_on"]
    type_over(qtbot, field, "soonish")
    assert field.text == "soonish"
    assert field.problem.text().startswith("Closed on: 'soonish' is not one day")
    assert field.editor.property("rejected") is True
    assert desk.portfolio.areas[0].closed_on is None
    dialog.reject()
    assert dialog.isVisible()
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert (field.text, field.problem.text()) == ("", "")
    dialog.reject()
    assert not dialog.isVisible()


def test_a_date_is_shown_as_dates_are_here(dialog: SetupDialog, desk: Desk, qtbot: QtBot) -> None:
    field = dialog.areas.fields["closed_on"]
    type_over(qtbot, field, "1/7/2022")
    assert desk.portfolio.areas[0].closed_on == date(2022, 7, 1)
    dialog.areas.list.setCurrentRow(1)
    dialog.areas.list.setCurrentRow(0)
    assert field.text == "1 July 2022"


def test_an_area_cannot_close_before_it_opens(dialog: SetupDialog, qtbot: QtBot) -> None:
    type_over(qtbot, dialog.areas.fields["opened_on"], "1 April 2013")
    type_over(qtbot, dialog.areas.fields["closed_on"], "1 April 2012")
    problem = dialog.areas.fields["closed_on"].problem.text()
    assert problem == "“Fylde and Wyre CCG” cannot close before it opens."


def test_choosing_another_row_saves_what_was_typed_into_the_first(
    dialog: SetupDialog, desk: Desk
) -> None:
    note = dialog.areas.fields["note"]
    write_in(note, "Leads meet on the first Monday.")
    dialog.areas.list.setCurrentRow(1)
    assert desk.portfolio.areas[0].note == "Leads meet on the first Monday."
    assert desk.portfolio.areas[1].note is None
    assert note.text == ""


def test_areas_are_moved_by_keyboard(dialog: SetupDialog, desk: Desk, qtbot: QtBot) -> None:
    first = desk.portfolio.areas[0].name
    dialog.areas.list.setFocus()
    qtbot.keyClick(dialog.areas.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.portfolio.areas[1].name == first
    assert dialog.areas.list.currentRow() == 1
    dialog.areas.move_row(-1)
    assert desk.portfolio.areas[0].name == first


def test_a_person_is_added_and_chosen(dialog: SetupDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.people.ask_add()
    asking = the_child(dialog, NameDialog)
    asking.field.put("Person A")
    asking.accept()
    assert dialog.people.fields["name"].text == "Person A"
    type_over(qtbot, dialog.people.fields["email"], "office@example.org")
    assert any(person.email == "office@example.org" for person in desk.portfolio.people)


def test_a_rating_is_defined_and_its_definition_taken_away(dialog: SetupDialog, desk: Desk) -> None:
    amber = dialog.ratings.fields[Rag.AMBER]
    assert amber.text == desk.portfolio.definitions["A"]
    write_in(amber, "Slipping, but recoverable")
    assert amber.commit()
    assert desk.portfolio.definitions["A"] == "Slipping, but recoverable"
    write_in(amber, "")
    amber.commit()
    assert "A" not in desk.portfolio.definitions


def test_blue_has_a_definition_only_while_it_is_in_use(dialog: SetupDialog, desk: Desk) -> None:
    blue = dialog.ratings.fields[Rag.BLUE]
    assert blue.isHidden()
    dialog.programme.blue.click()
    assert desk.portfolio.programme.blue_in_use
    assert not blue.isHidden()


def test_the_programmes_settings_are_saved(dialog: SetupDialog, desk: Desk, qtbot: QtBot) -> None:
    tab = dialog.programme
    type_over(qtbot, tab.name, "Lancashire iBCF")
    type_over(qtbot, tab.stale, "45")
    tab.area.setCurrentIndex(2)
    tab.area.activated.emit(2)
    programme = desk.portfolio.programme
    assert (programme.name, programme.stale_after_days) == ("Lancashire iBCF", 45)
    assert programme.default_area_uid == desk.portfolio.areas[1].uid


@pytest.mark.parametrize("words", ["", "0", "a month", "2.5"])
def test_days_are_a_whole_number(dialog: SetupDialog, desk: Desk, words: str) -> None:
    tab = dialog.programme
    write_in(tab.stale, words)
    assert not tab.stale.commit()
    assert desk.portfolio.programme.stale_after_days == 31


def test_every_box_has_a_name(dialog: SetupDialog) -> None:
    for field in dialog.findChildren(TextField):
        assert field.editor.accessibleName()
