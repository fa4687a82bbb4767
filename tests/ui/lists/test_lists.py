"""Plain lists: the model's contract, sorting, and work by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.lists.model import ListColumn, ListModel
from ui.lists.view import ListView

COLUMNS: tuple[ListColumn[tuple[str, int]], ...] = (
    ListColumn("Name", lambda item: item[0], 10, stretch=True),
    ListColumn("Rows", lambda item: str(item[1]), 5, sort_key=lambda item: item[1], right=True),
)
ITEMS = [("West", 10), ("East", 9), ("Fylde", 100)]


def _model(desk: Desk) -> ListModel[tuple[str, int]]:
    model = ListModel(COLUMNS, desk.icons)
    model.set_items(ITEMS)
    return model


def test_the_model_keeps_qts_contract(empty_desk: Desk, qtmodeltester: ModelTester) -> None:
    model = _model(empty_desk)
    qtmodeltester.check(model)
    model.sort(1)
    qtmodeltester.check(model)
    model.set_items([])
    qtmodeltester.check(model)


def test_numbers_sort_as_numbers_and_the_third_click_gives_the_order_back(
    empty_desk: Desk,
) -> None:
    model = _model(empty_desk)
    model.sort(1)
    assert [item[1] for item in model.items] == [9, 10, 100]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [item[1] for item in model.items] == [100, 10, 9]
    model.sort(-1)
    assert model.items == ITEMS


def test_the_current_row_stays_current_when_sorted(empty_desk: Desk) -> None:
    model = _model(empty_desk)
    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(1)
    assert kept.data() == "West"


def test_enter_opens_the_current_row(empty_desk: Desk, qtbot: QtBot) -> None:
    view = ListView(_model(empty_desk), empty_desk.theme, name="Things")
    qtbot.addWidget(view)
    view.selectRow(1)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [("East", 9)]


def test_every_cell_says_its_column_to_a_screen_reader(empty_desk: Desk) -> None:
    model = _model(empty_desk)
    assert model.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Rows: 100"
