"""The menu of a row: what can be done to whole schemes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Press
from ui.desk import Desk
from ui.pages.tracker import TrackerPage

Uid = Callable[[str], str]


def _actions(menu: QMenu | None) -> dict[str, QAction]:
    """The actions of a menu and its submenus, by their words without the underlines."""
    found: dict[str, QAction] = {}
    for action in menu.actions() if menu else ():
        inner = action.menu()
        words = action.text().replace("&", "")
        found |= _actions(inner) if isinstance(inner, QMenu) else {words: action}
    return found


def _choose(page: TrackerPage, words: str) -> None:
    _actions(page.row_menu.menu())[words].trigger()


def test_the_menu_names_every_action_with_its_key(page: TrackerPage, uid: Uid) -> None:
    page.view.go_to(uid("Reablement"), "progress")
    actions = _actions(page.row_menu.menu())
    keys = {
        words: actions[words].shortcut().toString()
        for words in ("Edit", "Copy", "Paste", "Fill down", "Move up", "Clear")
    }
    assert keys == {
        "Edit": "F2",
        "Copy": "Ctrl+C",
        "Paste": "Ctrl+V",
        "Fill down": "Ctrl+D",
        "Move up": "Alt+Up",
        "Clear": "Del",
    }


def test_a_copy_stands_right_after_the_original_and_becomes_current(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    page.view.go_to(uid("Reablement"))
    _choose(page, "Duplicate")
    row = page.view.currentIndex().row()
    assert page.source.record(page.view.current_key()).scheme.name == "Reablement (copy)"
    assert page.model.order[row - 1] == uid("Reablement")
    assert len(desk.portfolio.schemes) == 42


def test_selected_schemes_move_to_another_area_together(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "name")
    press(Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    _choose(page, "West Lancs CCG")
    for name in ("CHC screening", "Care Home Trusted Assessor"):
        scheme = desk.portfolio.scheme_by_uid[uid(name)]
        assert desk.portfolio.area_name(scheme) == "West Lancs CCG"
    assert desk.workspace.history()[0].label == "Move 2 schemes to West Lancs CCG"


def test_a_scheme_is_closed_and_reopened(page: TrackerPage, desk: Desk, uid: Uid) -> None:
    key = uid("Reablement")
    page.view.go_to(key)
    _choose(page, "Close scheme")
    assert desk.portfolio.scheme_by_uid[key].stage == "closed"
    assert page.model.row_of(key) is None
    page.show_cell(key, "name")
    _choose(page, "Reopen scheme")
    assert desk.portfolio.scheme_by_uid[key].stage == "running"


def test_history_is_asked_for(qtbot: QtBot, page: TrackerPage, uid: Uid) -> None:
    page.view.go_to(uid("Reablement"))
    with qtbot.waitSignal(page.history_requested) as asked:
        _choose(page, "Show history")
    assert asked.args == [uid("Reablement")]


def test_a_leads_challenge_list_goes_to_the_clipboard(page: TrackerPage, uid: Uid) -> None:
    page.view.go_to(uid("Reablement"))
    _choose(page, "Copy challenge list for Vic Crumbleholme")
    assert QGuiApplication.clipboard().text().startswith("Dear Vic Crumbleholme")


def test_rows_are_ordered_by_the_current_column_from_the_menu(page: TrackerPage, uid: Uid) -> None:
    page.view.go_to(uid("Reablement"), "name")
    _choose(page, "Scheme, first to last")
    names = [page.source.record(key).scheme.name for key in page.model.order[1:5]]
    assert names == sorted(names, key=str.casefold)
    assert page.view.current_key() == uid("Reablement")
    assert page.view.highlight.row == page.model.row_of(uid("Reablement"))
    assert not _actions(page.row_menu.menu())["Move up"].isEnabled()
    _choose(page, "By hand")
    assert page.source.record(page.model.order[1]).scheme.name == "CHC screening"


def test_a_band_can_be_folded_from_its_menu(page: TrackerPage) -> None:
    page.view.setCurrentIndex(page.model.index(0, 0))
    _choose(page, "Fold")
    assert page.source.folded == {page.model.order[0]}
    _choose(page, "Unfold")
    assert not page.source.folded


def test_a_barrier_is_raised_as_an_issue_in_one_step(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    barred = next(each for each in desk.portfolio.schemes if len(each.barriers or "") > 40)
    page.view.go_to(uid("Reablement"))
    words = "Raise as a risk or issue"
    assert not _actions(page.row_menu.menu())[words].isEnabled()
    page.view.go_to(barred.uid)
    _choose(page, words)
    assert [item.scheme_uid for item in desk.portfolio.raid_items] == [barred.uid]
    assert desk.workspace.history()[0].label == f"Raise the barrier of “{barred.name}”"
