"""Typing into the panel: saving, refusing, taking back, and meeting what others typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.panel.conftest import Panel
from tracker import bootstrap
from tracker.commands.rows import set_field
from ui.desk import Desk
from ui.panel.fields.choice_field import ChoiceField
from ui.panel.fields.name_field import NameField

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2017, 11, 9)
WAS = "Programme will require a lead-in period"


def _elsewhere(panel: Panel, field: str, text: str) -> None:
    """Another window changes the scheme on show."""
    with bootstrap.open_programme(panel.desk.programme.path) as other:
        uid = panel.scheme.uid
        portfolio = other.portfolio
        other.workspace.run(
            set_field(portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY)
        )


def test_typing_is_saved_when_the_keyboard_goes_elsewhere(panel: Panel) -> None:
    panel.type_into("progress", "Six posts are filled")
    assert panel.scheme.progress == WAS
    panel.grid.setFocus()
    assert panel.scheme.progress == "Six posts are filled"


def test_ctrl_enter_saves_and_stays_in_the_field(panel: Panel) -> None:
    field = panel.type_into("progress", "Six posts")
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    QTest.keyClicks(field.text, "Two to come")
    QTest.keyClick(field.text, Qt.Key.Key_Return, CTRL)
    assert panel.scheme.progress == "Six posts\nTwo to come"
    assert field.text.hasFocus()
    assert not field.dirty


def test_enter_in_a_short_field_saves_and_goes_on_to_the_next(panel: Panel) -> None:
    field = panel.type_into("ref", "12a")
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert panel.scheme.ref == "12a"
    assert panel.text("local_number").text.hasFocus()


def test_escape_puts_back_what_stood_and_only_then_leaves(panel: Panel) -> None:
    field = panel.type_into("progress", "Oh no")
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert (field.words, field.dirty) == (WAS, False)
    assert field.text.hasFocus()
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert panel.grid.hasFocus()
    assert panel.scheme.progress == WAS


def test_looking_at_a_field_changes_nothing(panel: Panel) -> None:
    before = len(panel.desk.workspace.history())
    for section in panel.tab.sections:
        for field in section.fields:
            field.editor.setFocus()
    panel.grid.setFocus()
    assert len(panel.desk.workspace.history()) == before


def test_words_typed_and_taken_out_again_are_no_change(panel: Panel) -> None:
    field = panel.text("progress")
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_X)
    QTest.keyClick(field.text, Qt.Key.Key_Backspace)
    assert not field.dirty


def test_no_break_spaces_survive_typing(panel: Panel) -> None:
    field = panel.text("progress")
    field.text.setFocus()
    field.text.setPlainText("£1\u00a0million")
    panel.grid.setFocus()
    assert panel.scheme.progress == "£1\u00a0million"


def test_refused_words_stay_with_the_sentence_beneath(panel: Panel) -> None:
    field = panel.type_into("posts_needed", "many")
    panel.grid.setFocus()
    assert field.words == "many"
    assert field.refusal == "Posts needed (WTE): 'many' is not a number."
    assert field.notice.isVisible()
    assert field.box.state.rejected
    assert field.editor.accessibleDescription() == field.refusal
    assert panel.scheme.posts_needed is None
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert (field.words, field.notice.isVisible()) == ("", False)


def test_refused_words_wait_while_other_schemes_are_looked_at(panel: Panel) -> None:
    panel.type_into("confirmed_on", "soon")
    panel.choose("CHC screening")
    field = panel.text("confirmed_on")
    assert (field.words, field.refusal) == ("", "")
    panel.choose("Reablement")
    assert field.words == "soon"
    assert "not one day" in field.refusal
    panel.type_into("confirmed_on", "8 November 2017")
    panel.grid.setFocus()
    assert panel.scheme.confirmed_on == date(2017, 11, 8)
    assert field.refusal == ""


def test_choosing_another_scheme_saves_to_the_one_that_was_typed_into(panel: Panel) -> None:
    reablement = panel.scheme.uid
    panel.type_into("progress", "Six posts are filled")
    panel.choose("CHC screening")
    portfolio = panel.desk.portfolio
    assert portfolio.scheme_by_uid[reablement].progress == "Six posts are filled"
    assert panel.text("progress").words == "Operational roll-out plan in delivery"


def test_typing_stays_when_the_row_changes_meanwhile(panel: Panel) -> None:
    field = panel.type_into("progress", "Mine")
    _elsewhere(panel, "barriers", "Theirs, in another field")
    panel.desk.look_for_others()
    assert field.words == "Mine"
    assert panel.text("barriers").words == "Theirs, in another field"
    panel.grid.setFocus()
    assert panel.scheme.progress == "Mine"
    assert panel.scheme.barriers == "Theirs, in another field"


def test_a_clash_is_told_with_both_values_and_overwrites_nothing(
    panel: Panel, qtbot: QtBot
) -> None:
    field = panel.type_into("progress", "Mine")
    _elsewhere(panel, "progress", "Theirs")
    panel.desk.look_for_others()
    with qtbot.waitSignal(panel.desk.messages.noticed) as told:
        panel.grid.setFocus()
    assert "Mine" in told.args[1]
    assert "Theirs" in told.args[1]
    assert panel.scheme.progress == "Theirs"
    assert field.words == "Mine"
    assert "now says “Theirs”" in field.refusal


def test_after_a_clash_ctrl_enter_keeps_mine(panel: Panel) -> None:
    field = panel.type_into("progress", "Mine")
    _elsewhere(panel, "progress", "Theirs")
    panel.grid.setFocus()
    assert field.dirty
    field.text.setFocus()
    panel.grid.setFocus()
    assert panel.scheme.progress == "Theirs", "losing focus alone does not overwrite"
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_Return, CTRL)
    assert panel.scheme.progress == "Mine"
    assert field.refusal == ""


def test_after_a_clash_escape_takes_theirs(panel: Panel) -> None:
    field = panel.type_into("progress", "Mine")
    _elsewhere(panel, "progress", "Theirs")
    panel.grid.setFocus()
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert (field.words, field.dirty) == ("Theirs", False)


def test_the_same_words_from_two_windows_are_no_clash(panel: Panel) -> None:
    field = panel.type_into("progress", "The same")
    _elsewhere(panel, "progress", "The same")
    panel.grid.setFocus()
    assert (field.refusal, panel.scheme.progress) == ("", "The same")


def test_ctrl_z_with_nothing_typed_belongs_to_the_window(panel: Panel, qtbot: QtBot) -> None:
    action = panel.window.addAction("Undo")
    action.setShortcut("Ctrl+Z")
    field = panel.text("progress")
    field.text.setFocus()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(field.text, Qt.Key.Key_Z, CTRL)
    QTest.keyClicks(field.text, "x")
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(field.text, Qt.Key.Key_Z, CTRL)
    assert field.words == WAS


def test_line_breaks_pasted_into_a_short_field_become_spaces(panel: Panel) -> None:
    data = QMimeData()
    data.setText("LDP\r\nScheme\n")
    field = panel.text("category")
    field.text.insertFromMimeData(data)
    assert field.words == "LDP Scheme"


def test_a_file_dropped_on_a_field_is_for_the_window(panel: Panel) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/return.xlsx")])
    assert not panel.text("progress").text.canInsertFromMimeData(data)


def test_a_choice_is_saved_when_it_is_made(panel: Panel) -> None:
    field = panel.field("status")
    assert isinstance(field, ChoiceField)
    field.choice.setCurrentIndex(field.choice.findData("Delayed"))
    field.choice.activated.emit(field.choice.currentIndex())
    assert panel.scheme.status == "Delayed"


def test_the_wheel_and_the_arrows_never_make_a_choice(panel: Panel) -> None:
    field = panel.field("stage")
    assert isinstance(field, ChoiceField)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.choice.setFocus()
    QApplication.sendEvent(field.choice, wheel)
    QTest.keyClick(field.choice, Qt.Key.Key_Down)
    assert field.choice.view().isVisible(), "the arrow opens the list"
    field.choice.hidePopup()
    assert panel.scheme.stage is None


def test_a_name_is_chosen_from_those_there_are(panel: Panel) -> None:
    field = panel.field("area")
    assert isinstance(field, NameField)
    field.text.setFocus()
    field.text.selectAll()
    QTest.keyClicks(field.text, "east")
    assert field.offered == ["East Lancashire CCG"]
    QTest.keyClick(field.popup, Qt.Key.Key_Down)
    QTest.keyClick(field.popup, Qt.Key.Key_Return)
    assert field.words == "East Lancashire CCG"
    assert panel.desk.portfolio.area_name(panel.scheme) == "East Lancashire CCG"


def test_down_in_a_name_offers_all_there_are_and_escape_takes_none(panel: Panel) -> None:
    field = panel.field("area")
    assert isinstance(field, NameField)
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_Down)
    assert len(field.offered) == len(panel.desk.portfolio.areas)
    QTest.keyClick(field.popup, Qt.Key.Key_Escape)
    assert field.offered == []
    assert (field.words, field.dirty) == ("Fylde and Wyre CCG", False)


def test_an_area_that_is_not_there_is_refused_by_name(panel: Panel) -> None:
    field = panel.type_into("area", "Atlantis")
    QTest.keyClick(field.text, Qt.Key.Key_Return, CTRL)
    assert field.refusal.startswith("there is no area called 'Atlantis'")


def test_a_read_only_programme_can_be_read_and_not_typed_into(
    make_desk: Callable[[], Desk],
    lancashire_file: Path,
    show_panel: Callable[[Desk], Panel],
) -> None:
    desk = make_desk()
    desk.put(bootstrap.OpenProgramme(lancashire_file, read_only=True))
    panel = show_panel(desk)
    panel.choose("Reablement")
    field = panel.text("progress")
    field.text.setFocus()
    QTest.keyClicks(field.text, "x")
    assert field.words == WAS
    assert all(field.box.state.read_only for s in panel.tab.sections for field in s.fields)
    choice = panel.field("stage")
    assert isinstance(choice, ChoiceField)
    QTest.keyClick(choice.choice, Qt.Key.Key_Down)
    assert not choice.choice.view().isVisible()
