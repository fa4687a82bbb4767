"""The History page: what was changed, by whom, and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import NOON
from tracker.commands.periods import close_period
from tracker.commands.rows import set_field
from ui.desk import Desk
from ui.lists.view import ListView
from ui.pages.history import HistoryPage


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HistoryPage:
    """The page after one edit of the published tracker."""
    uid = desk.portfolio.schemes[0].uid
    desk.run(
        set_field(
            desk.portfolio, uid=uid, field="rag", text="Red", today=NOON.date(), as_of=desk.as_of
        )
    )
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def _cells(view: ListView, column: int) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _views(page: HistoryPage) -> tuple[ListView, ListView]:
    by_name = {view.accessibleName(): view for view in page.findChildren(ListView)}
    return by_name["Change sets"], by_name["What the chosen change set did"]


def test_change_sets_are_listed_newest_first(page: HistoryPage) -> None:
    assert _cells(_views(page)[0], 1) == [
        "Set RAG of “CHC screening”",
        "Import lancashire-tracker-2017-11.docx",
        "Open November 2017",
        "New programme “Lancashire iBCF schemes”",
    ]


def test_the_chosen_one_is_told_field_by_field_before_and_after(page: HistoryPage) -> None:
    entries, lines = _views(page)
    entries.selectRow(0)
    assert ("CHC screening", "RAG", "Green", "Red") in list(
        zip(*(_cells(lines, column) for column in range(4)), strict=True)
    )


def test_a_past_change_set_is_taken_back(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    _views(page)[0].selectRow(0)
    button = next(b for b in page.findChildren(QPushButton) if b.text().strip() == "Take this back")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.portfolio.schemes[0].rag == "G"
    assert _cells(_views(page)[0], 5)[:2] == ["", "Undone"]


def test_it_narrows_to_a_row_a_source_and_a_field(page: HistoryPage, desk: Desk) -> None:
    entries, _ = _views(page)
    page.narrow({"row": desk.portfolio.schemes[1].uid})
    assert _cells(entries, 3) == ["Import"]
    page.narrow({})
    source = page.findChildren(QComboBox)[1]
    source.setCurrentText("Edit")
    source.activated.emit(source.currentIndex())
    page.findChildren(QLineEdit)[0].setText("rag")
    assert _cells(entries, 1) == ["Set RAG of “CHC screening”"]
    page.findChildren(QLineEdit)[0].setText("barriers")
    assert _cells(entries, 1) == []


def test_enter_on_a_field_jumps_to_its_cell(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    entries, lines = _views(page)
    entries.selectRow(0)
    lines.selectRow(0)
    with qtbot.waitSignal(desk.jump):
        qtbot.keyClick(lines, Qt.Key.Key_Return)


def test_a_closed_month_shows_what_had_happened_by_then(page: HistoryPage, desk: Desk) -> None:
    edit = desk.workspace.history()[0]
    closing = close_period(desk.portfolio, today=NOON.date(), findings=[])
    desk.run(closing)
    desk.undo(edit.uid)
    assert _cells(_views(page)[0], 1)[0] == "Undo: Set RAG of “CHC screening”"
    desk.view("2017-11")
    entries = _views(page)[0]
    assert _cells(entries, 1)[:2] == ["Close November 2017", "Set RAG of “CHC screening”"]
    assert _cells(entries, 5)[:2] == ["", ""]
    desk.view(None)
    assert len(_cells(entries, 1)) == 6
