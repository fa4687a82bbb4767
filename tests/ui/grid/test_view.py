"""The grid under keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.grid.conftest import ORDER, Notebook, Press
from ui.grid.model import GridModel
from ui.grid.place import place_kept
from ui.grid.view import GridView

_Key, _With = Qt.Key, Qt.KeyboardModifier


def _at(view: GridView) -> tuple[str, str]:
    index = view.currentIndex()
    return view.current_key(), view.grid_model.columns[index.column()].key


def test_arrows_go_over_bands_and_come_back_to_their_column(view: GridView, press: Press) -> None:
    view.go_to("a", "words")
    press(_Key.Key_Down, _Key.Key_Down)
    assert view.current_key() == "band2"
    press(_Key.Key_Down)
    assert _at(view) == ("c", "words")


def test_a_selection_drawn_over_a_band_stays_in_its_columns(view: GridView, press: Press) -> None:
    view.go_to("a", "when")
    for _ in range(3):
        press(_Key.Key_Down, held=_With.ShiftModifier)
    press(_Key.Key_Right, held=_With.ShiftModifier)
    assert view.current_key() == "d"
    assert view.block().cells == {(row, column) for row in (1, 2, 4, 5) for column in (2, 3)}
    press(_Key.Key_Up, _Key.Key_Up, _Key.Key_Up, _Key.Key_Up, held=_With.ShiftModifier)
    assert view.current_key() == "a"
    assert view.block().rows == [1]


def test_a_selection_drawn_by_mouse_over_a_band_stays_in_its_columns(view: GridView) -> None:
    start = view.visualRect(view.grid_model.index(2, 1)).center()
    end = view.visualRect(view.grid_model.index(4, 2)).center()
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=start)
    for place in ((start + end) / 2, end):
        QTest.mouseMove(port, place)
    QTest.mouseRelease(port, left, pos=end)
    assert view.block().cells == {(2, 1), (2, 2), (4, 1), (4, 2)}


def test_left_at_the_first_column_goes_to_the_band_and_folds_it(
    qtbot: QtBot, view: GridView, press: Press
) -> None:
    view.go_to("d", "rag")
    press(_Key.Key_Left)
    assert view.current_key() == "band2"
    for key, part in (
        (_Key.Key_Left, "fold"),
        (_Key.Key_Right, "unfold"),
        (_Key.Key_Space, "toggle"),
    ):
        with qtbot.waitSignal(view.part_asked) as asked:
            press(key)
        assert asked.args == ["band2", part]


def test_a_click_on_a_bands_button_asks_for_it(qtbot: QtBot, view: GridView) -> None:
    top = view.rowViewportPosition(3)
    with qtbot.waitSignal(view.part_asked) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, top + 10))
    assert asked.args == ["band2", "toggle"]
    with qtbot.assertNotEmitted(view.part_asked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, top + 10))


def test_the_menu_opens_by_key(qtbot: QtBot, view: GridView, press: Press) -> None:
    view.go_to("a", "name")
    for key, held in ((_Key.Key_F10, _With.ShiftModifier), (_Key.Key_Menu, _With.NoModifier)):
        with qtbot.waitSignal(view.menu_asked):
            press(key, held=held)


def test_only_rows_in_sight_are_measured(
    view: GridView, model: GridModel, notebook: Notebook
) -> None:
    words = "many words that have to wrap in their column " * 6
    notebook.rows |= {str(n): {**notebook.rows["a"], "words": words} for n in range(3000)}
    model.show(notebook, lambda: [str(n) for n in range(3000)])
    wanted = 2 * view.look.pad_y + 3 * view.look.pitch
    assert view.rowHeight(0) == wanted
    notebook.rows["1"]["words"] = ""
    model.refresh(notebook, ["1"])
    assert view.rowHeight(1) == view.look.least_height
    assert len(view.heights.rows_in_sight()) < 12
    view.look.lines = 1
    view.relayout()
    assert view.rowHeight(0) == view.look.least_height


def test_rows_stay_under_the_eye_while_others_come_in_above(
    view: GridView, model: GridModel, notebook: Notebook
) -> None:
    notebook.rows |= {str(n): notebook.rows["a"] for n in range(200)}
    model.show(notebook, lambda: [str(n) for n in range(100, 200)])
    view.verticalScrollBar().setValue(1500)
    top = view.rowAt(0)
    key, before = model.order[top], view.rowViewportPosition(top)
    with place_kept(view):
        model.show(notebook, lambda: [str(n) for n in range(200)])
    row = model.row_of(key)
    assert row is not None
    assert view.rowViewportPosition(row) == before


def test_selection_and_current_cell_follow_their_rows(
    view: GridView, model: GridModel, notebook: Notebook
) -> None:
    view.go_to("c", "name")
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(model.index(5, 1), flags.Select)
    model.show(notebook, lambda: ["d", "a", "c"])
    assert _at(view) == ("c", "name")
    assert view.block().cells == {(0, 1), (2, 1)}


def test_the_third_click_on_a_title_returns_to_manual_order(view: GridView) -> None:
    header = view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, 10)
    asked: list[object] = []
    view.sort_asked.connect(lambda key, descending: asked.append((key, descending)))
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [("name", False), ("name", True), ("", False)]


def test_the_order_of_rows_in_the_fixture_is_as_read(model: GridModel) -> None:
    assert model.order == ORDER
