"""Editing the published tracker in place, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Press
from tests.ui.inside import the_child
from tracker import bootstrap
from tracker.commands.rows import set_field
from tracker.gridrows import Filters
from tracker.model import Scheme
from ui.desk import Desk
from ui.grid.cell_editor import CellEditor
from ui.grid.picker import Picker
from ui.pages.tracker import TrackerPage

Uid = Callable[[str], str]
_Key, _With = Qt.Key, Qt.KeyboardModifier


def _scheme(desk: Desk, name: str) -> Scheme:
    return next(scheme for scheme in desk.portfolio.schemes if scheme.name == name)


def _editor(page: TrackerPage) -> CellEditor:
    return the_child(page.view, CellEditor)


def test_delivery_words_show_what_is_read_from_them_and_move_the_dates(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "delivery_text")
    press("By 31 March 2018")
    assert _editor(page).reading.text() == "Read as by 31 March 2018"
    press(_Key.Key_Return)
    assert str(_scheme(desk, "CHC screening").delivery_latest) == "2018-03-31"


def test_the_rating_is_chosen_beside_the_programmes_definitions(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "rag")
    press(_Key.Key_F2)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    choices = picker.list.choices()
    assert [choice.label for choice in choices] == ["Green", "Amber", "Red", "Not rated"]
    assert choices[0].detail.startswith("the project activity and spend is on track")
    assert picker.list.currentItem().text() == "Green"
    press("r")
    assert _scheme(desk, "CHC screening").rag == "R"


@pytest.mark.parametrize(("key", "rag"), [("a", "A"), ("R", "R"), ("-", None)])
def test_a_letter_rates_without_opening_anything(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press, key: str, rag: str | None
) -> None:
    page.view.go_to(uid("CHC screening"), "rag")
    press(key)
    assert QApplication.activePopupWidget() is None
    assert _scheme(desk, "CHC screening").rag == rag


def test_several_selected_rows_are_rated_as_one_change_set(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "rag")
    press(_Key.Key_Down, _Key.Key_Down, held=_With.ShiftModifier)
    press("r")
    names = ("CHC screening", "Care Home Trusted Assessor", "Reablement")
    assert [_scheme(desk, name).rag for name in names] == ["R", "R", "R"]
    assert desk.workspace.history()[0].label == "Set RAG of 3 schemes"
    desk.undo()
    assert [_scheme(desk, name).rag for name in names] == ["G", "G", "G"]


def test_a_stage_is_chosen_from_its_words(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.show_cell(uid("Reablement"), "stage")
    press(_Key.Key_Return)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert picker.list.currentItem().text() == "(blank)"
    picker.list.setCurrentRow(2)
    press(_Key.Key_Return)
    assert _scheme(desk, "Reablement").stage == "running"


def test_a_number_that_is_none_stays_with_the_reason(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.show_cell(uid("Reablement"), "posts_needed")
    press("two", _Key.Key_Return)
    assert _editor(page).told.text() == "Posts needed (WTE): 'two' is not a number."
    press(_Key.Key_Escape)
    press("2.5", _Key.Key_Return)
    assert _scheme(desk, "Reablement").posts_needed == 2.5


def test_a_workstream_is_made_by_naming_it(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.show_cell(uid("Reablement"), "workstream")
    press("Improving flow", _Key.Key_Return)
    assert [workstream.name for workstream in desk.portfolio.workstreams] == ["Improving flow"]


def test_a_row_of_the_tracker_pasted_from_a_spreadsheet_is_one_step(
    qtbot: QtBot, page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    QGuiApplication.clipboard().setText("Red\tCHC screening\tPerson A (LCC)\nAmber\t\t\n")
    page.view.go_to(uid("CHC screening"), "rag")
    with qtbot.waitSignal(desk.messages.noticed):
        page.actions_of_cells.paste()
    assert _scheme(desk, "CHC screening").rag == "G"
    QGuiApplication.clipboard().setText("Red\tCHC screening\tPerson A (LCC)\n")
    page.actions_of_cells.paste()
    scheme = _scheme(desk, "CHC screening")
    assert (scheme.rag, scheme.leads_text) == ("R", "Person A (LCC)")
    assert desk.workspace.history()[0].label == "Paste 2 cells of “CHC screening”"


def test_a_pasted_cell_that_cannot_be_read_is_named_and_nothing_is_applied(
    qtbot: QtBot, page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    before = len(desk.workspace.history())
    QGuiApplication.clipboard().setText("Red\nPurple\n")
    page.view.go_to(uid("CHC screening"), "rag")
    with qtbot.waitSignal(desk.messages.noticed) as told:
        page.actions_of_cells.paste()
    assert told.args[1].startswith(
        "nothing was changed, because one cell cannot be read: “Care Home Trusted Assessor”, RAG"
    )
    assert len(desk.workspace.history()) == before


def test_fill_down_and_delete_work_by_key(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "barriers")
    press("Staff", _Key.Key_Return, _Key.Key_Up)
    press(_Key.Key_Down, held=_With.ShiftModifier)
    press(_Key.Key_D, held=_With.ControlModifier)
    assert _scheme(desk, "Care Home Trusted Assessor").barriers == "Staff"
    press(_Key.Key_Delete)
    assert _scheme(desk, "CHC screening").barriers is None
    assert _scheme(desk, "Care Home Trusted Assessor").barriers is None


def test_todays_date_goes_in_by_key(page: TrackerPage, desk: Desk, uid: Uid, press: Press) -> None:
    page.view.go_to(uid("CHC screening"), "delivery_text")
    press(_Key.Key_Semicolon, held=_With.ControlModifier)
    assert _scheme(desk, "CHC screening").delivery_text == "9 November 2017"
    press(_Key.Key_F2, " or ")
    press(_Key.Key_Semicolon, held=_With.ControlModifier)
    assert _editor(page).text() == "9 November 2017 or 9 November 2017"


def test_rows_move_up_and_down_within_their_area_by_key(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("Reablement"), "name")
    press(_Key.Key_Up, held=_With.AltModifier)
    area = _scheme(desk, "Reablement").area_uid
    names = [scheme.name for scheme in desk.portfolio.schemes_by_area[area]]
    assert names[:3] == ["CHC screening", "Reablement", "Care Home Trusted Assessor"]
    assert page.view.current_key() == uid("Reablement")
    assert page.model.row_of(uid("Reablement")) == 2


def test_a_row_moves_past_those_that_do_not_show(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.showing.filter(Filters(rags=frozenset("GA"), leads=frozenset({"Vic Crumbleholme"})))
    page.view.go_to(uid("Reablement"), "name")
    press(_Key.Key_Up, held=_With.AltModifier)
    area = _scheme(desk, "Reablement").area_uid
    names = [scheme.name for scheme in desk.portfolio.schemes_by_area[area]]
    assert names[:2] == ["Reablement", "CHC screening"]


def test_a_second_window_does_not_close_the_editor(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "progress")
    press("Half a sen")
    desk.check()
    desk.changed.emit(None)
    press("tence", _Key.Key_Return)
    assert _scheme(desk, "CHC screening").progress == "Half a sentence"


def test_entering_and_leaving_a_cell_without_typing_writes_nothing(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "progress")
    press(_Key.Key_Down, held=_With.ShiftModifier)
    press(_Key.Key_Down, held=_With.ShiftModifier)
    before = len(desk.workspace.history())
    press(_Key.Key_F2)
    press(_Key.Key_Return)
    assert len(desk.workspace.history()) == before


def test_words_that_another_window_wrote_meanwhile_are_told_not_overwritten(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press, qtbot: QtBot
) -> None:
    key = uid("CHC screening")
    page.view.go_to(key, "progress")
    press("Mine")
    with bootstrap.open_programme(desk.programme.path) as other:
        theirs = set_field(
            other.portfolio,
            uid=key,
            field="progress",
            text="Theirs",
            today=desk.as_of,
            as_of=desk.as_of,
        )
        other.workspace.run(theirs)
    desk.look_for_others()
    with qtbot.waitSignal(desk.messages.noticed) as told:
        press(_Key.Key_Return)
    assert "Theirs" in told.args[1]
    assert _scheme(desk, "CHC screening").progress == "Theirs"
    assert "Mine" in _editor(page).text()
    press(_Key.Key_Return)
    assert "Mine" in (_scheme(desk, "CHC screening").progress or "")


def test_a_click_on_a_title_sorts_and_selects_nothing(page: TrackerPage, qtbot: QtBot) -> None:
    header = page.view.horizontalHeader()
    at = header.sectionViewportPosition(3) + 10
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    assert len(page.view.block().cells) <= 1


def test_fill_down_from_an_area_row_does_not_reach_across_the_columns(
    page: TrackerPage, desk: Desk, press: Press
) -> None:
    page.view.setCurrentIndex(page.model.index(0, 0))
    press(_Key.Key_Down, held=_With.ShiftModifier)
    press(_Key.Key_Down, held=_With.ShiftModifier)
    names = [scheme.name for scheme in desk.portfolio.schemes]
    press(_Key.Key_D, held=_With.ControlModifier)
    assert [scheme.name for scheme in desk.portfolio.schemes] == names
