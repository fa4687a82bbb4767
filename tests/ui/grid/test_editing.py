"""Editing cells in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.grid.conftest import Notebook, Press
from tests.ui.inside import the_child
from ui.grid.cell_editor import CellEditor
from ui.grid.picker import Picker
from ui.grid.view import GridView

_Key, _With = Qt.Key, Qt.KeyboardModifier


def _at(view: GridView) -> tuple[str, str]:
    index = view.currentIndex()
    return view.current_key(), view.grid_model.columns[index.column()].key


def test_f2_edits_the_words_and_enter_keeps_them_and_goes_down(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "name")
    press(_Key.Key_F2, " more", _Key.Key_Return)
    assert notebook.rows["a"]["name"] == "Row a more"
    assert _at(view) == ("b", "name")
    assert view.hasFocus()


def test_typing_replaces_the_words_and_tab_goes_right(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("b", "name")
    press("N", "ew", _Key.Key_Tab)
    assert notebook.rows["b"]["name"] == "New"
    assert _at(view) == ("b", "when")
    press(_Key.Key_F2)
    press(_Key.Key_Tab, held=_With.ShiftModifier)
    assert _at(view) == ("b", "name")


def test_enter_goes_down_over_a_band(view: GridView, press: Press, notebook: Notebook) -> None:
    view.go_to("b", "name")
    press(_Key.Key_Return, "x", _Key.Key_Return)
    assert notebook.rows["b"]["name"] == "Row bx"
    assert _at(view) == ("c", "name")


def test_escape_leaves_the_words_as_they_were(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "name")
    press("gone", _Key.Key_Escape)
    assert notebook.written == []
    assert view.hasFocus()
    assert _at(view) == ("a", "name")


def test_shift_enter_starts_a_line_where_lines_are_allowed(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "words")
    press(_Key.Key_F2)
    press(_Key.Key_Return, held=_With.ShiftModifier)
    press("two", _Key.Key_Return)
    assert notebook.rows["a"]["words"] == "w\ntwo"
    view.go_to("a", "when")
    press("one")
    press(_Key.Key_Return, held=_With.ShiftModifier)
    press(" line")
    press(_Key.Key_Return, held=_With.ControlModifier)
    assert notebook.rows["a"]["when"] == "one line"
    assert _at(view) == ("a", "when")


def test_words_that_will_not_do_stay_with_the_reason_beneath(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "name")
    press("purple", _Key.Key_Return)
    editor = the_child(view, CellEditor)
    assert editor.text() == "purple"
    assert editor.told.text() == "Purple is no word."
    assert notebook.written == []
    press("!", _Key.Key_Return)
    assert notebook.rows["a"]["name"] == "purple!"


def test_what_is_read_from_the_words_shows_while_typing(view: GridView, press: Press) -> None:
    view.go_to("a", "when")
    press("soon")
    editor = the_child(view, CellEditor)
    assert editor.reading.text() == "Read as SOON"
    assert not editor.reading.isHidden()


def test_the_editor_grows_downwards_and_stays_in_the_grid(view: GridView, press: Press) -> None:
    view.go_to("d", "words")
    press(_Key.Key_F2)
    editor = the_child(view, CellEditor)
    before = editor.height()
    for _ in range(12):
        press(_Key.Key_Return, held=_With.ShiftModifier)
    assert before < editor.height() < 12 * view.look.pitch
    assert editor.geometry().bottom() <= view.viewport().rect().bottom() + 1


def test_clicking_elsewhere_keeps_the_edit(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "name")
    press("kept")
    cell = view.visualRect(view.grid_model.index(4, 3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert notebook.rows["a"]["name"] == "kept"
    assert _at(view) == ("c", "words")


def test_an_edit_is_for_every_selected_row_of_the_column_at_once(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "name")
    press(_Key.Key_Down, _Key.Key_Down, held=_With.ShiftModifier)
    press(_Key.Key_F2)
    assert the_child(view, CellEditor).isVisible()
    press(" all", _Key.Key_Return)
    cells = {(key, "name"): "Row c all" for key in "abc"}
    assert notebook.written == [(cells, "Set")]


def test_a_letter_chooses_at_once_and_enter_opens_the_choices(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "rag")
    press("r")
    assert notebook.rows["a"]["rag"] == "R"
    assert QApplication.activePopupWidget() is None
    press(_Key.Key_Return)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert picker.list.currentItem().text() == "R"
    QTest.keyClick(picker.list, _Key.Key_Up)
    QTest.keyClick(picker.list, _Key.Key_Return)
    assert notebook.rows["a"]["rag"] == "G"
    assert _at(view) == ("b", "rag")
    assert view.hasFocus()


def test_escape_closes_the_choices_and_changes_nothing(
    view: GridView, press: Press, notebook: Notebook
) -> None:
    view.go_to("a", "rag")
    press(_Key.Key_F2)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    QTest.keyClick(picker.list, _Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert notebook.written == []


def test_a_cell_that_cannot_be_edited_lets_enter_go_down(view: GridView, press: Press) -> None:
    view.go_to("a", "made")
    press(_Key.Key_Return)
    assert _at(view) == ("b", "made")
    press("x")
    assert view.findChild(CellEditor) is None


def test_a_double_click_edits(view: GridView) -> None:
    cell = view.visualRect(view.grid_model.index(1, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert the_child(view, CellEditor).isVisible()
