"""The Findings page: narrowing, jumping, copying a challenge list, accepting."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.lists.view import ListView
from ui.pages.findings import FindingsPage
from ui.pages.findings.accept_dialog import AcceptDialog


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> FindingsPage:
    """The page over the published tracker."""
    page = FindingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def _list(page: FindingsPage) -> ListView:
    return page.findChildren(ListView)[0]


def _box(page: FindingsPage, name: str) -> QComboBox:
    return next(box for box in page.findChildren(QComboBox) if box.accessibleName() == name)


def _button(page: FindingsPage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text().strip() == text)


def _rules(page: FindingsPage) -> set[str]:
    model = _list(page).model()
    return {model.index(row, 1).data() for row in range(model.rowCount())}


def _choose(box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_it_opens_on_every_finding(page: FindingsPage, desk: Desk) -> None:
    assert _list(page).model().rowCount() == len(desk.findings)


def test_it_narrows_to_a_rule_an_area_and_a_lead(page: FindingsPage) -> None:
    rule = _box(page, "Rule")
    _choose(rule, next(rule.itemText(n) for n in range(rule.count()) if "DQ15" in rule.itemText(n)))
    assert _rules(page) == {"DQ15"}
    _choose(_box(page, "Area"), "West Lancs CCG")
    assert _list(page).model().rowCount() == 3
    _choose(rule, "Any")
    _choose(_box(page, "Area"), "Any")
    _choose(_box(page, "Lead"), "Sue Lott")
    assert _list(page).model().rowCount() > 0


def test_search_narrows_and_clearing_brings_everything_back(
    page: FindingsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.set_search("nothing says this")
    assert _list(page).isHidden()
    qtbot.mouseClick(_button(page, "Clear filters"), Qt.MouseButton.LeftButton)
    assert _list(page).model().rowCount() == len(desk.findings)


def test_enter_jumps_to_the_cell(page: FindingsPage, desk: Desk, qtbot: QtBot) -> None:
    _list(page).selectRow(0)
    with qtbot.waitSignal(desk.jump) as jumped:
        qtbot.keyClick(_list(page), Qt.Key.Key_Return)
    assert jumped.args == [desk.findings[0].uid, desk.findings[0].field]


def test_a_leads_challenge_list_goes_to_the_clipboard(page: FindingsPage) -> None:
    menu = page._leads
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == "Sue Lott")
    action.trigger()
    assert QGuiApplication.clipboard().text().startswith("Dear Sue Lott")


def test_a_finding_accepted_until_a_date_leaves_the_list_and_can_come_back(
    page: FindingsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AcceptDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(AcceptDialog, "reason", property(lambda _self: "Known to the board"))
    monkeypatch.setattr(AcceptDialog, "until", property(lambda _self: date(2017, 12, 1)))
    before = len(desk.findings)
    _list(page).selectRow(0)
    with qtbot.waitSignal(desk.findings_changed):
        qtbot.mouseClick(_button(page, "Accept until…"), Qt.MouseButton.LeftButton)
    assert _list(page).model().rowCount() == before - 1
    _choose(_box(page, "Severity"), "Accepted")
    assert _list(page).model().rowCount() == 1
    _list(page).selectRow(0)
    with qtbot.waitSignal(desk.findings_changed):
        qtbot.mouseClick(_button(page, "Stop accepting"), Qt.MouseButton.LeftButton)
    assert len(desk.findings) == before


def test_accepting_needs_a_reason(page: FindingsPage, desk: Desk, qtbot: QtBot) -> None:
    dialog = AcceptDialog(desk.findings[0], as_of=desk.as_of, parent=page)
    qtbot.addWidget(dialog)
    assert not dialog._accept.isEnabled()
    dialog._reason.setPlainText("Known to the board")
    assert dialog._accept.isEnabled()
    assert dialog.until == date(2017, 12, 10)
