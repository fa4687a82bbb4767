"""The frame: what it shows, what it enables, and that nothing in it is without a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import NOON
from tracker.commands.rows import set_field
from tracker.desktop_services import Desktop
from tracker.export.registry import EXPORTS
from ui.actions import ACTIONS
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.page_list import PAGES
from ui.pages.findings import FindingsPage
from ui.pages.history import HistoryPage


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on the published tracker."""
    window = MainWindow(desk, Desktop())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    yield window
    window.close()


@pytest.fixture
def empty_window(empty_desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window with nothing open."""
    window = MainWindow(empty_desk, Desktop())
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def _without_name(top: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in top.findChildren(QWidget)
        if widget.isVisibleTo(top)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton | QLabel) and widget.text())
        and not isinstance(widget, QMenu)
    ]


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, page: str) -> None:
    window.show_page(page)
    assert _without_name(window) == []


def test_the_first_page_has_names_and_starts_at_the_demo(empty_window: MainWindow) -> None:
    assert _without_name(empty_window) == []
    assert empty_window.stack.currentWidget() is empty_window.first_run


def test_without_a_programme_only_what_makes_sense_is_enabled(empty_window: MainWindow) -> None:
    enabled = {name for name, a in empty_window.actions_by_name.items() if a.isEnabled()}
    assert {"new", "open", "demo", "quit", "shortcuts"} <= enabled
    assert not {"undo", "export_consolidated", "add_scheme", "close"} & enabled
    assert not empty_window.rail.view.isEnabled()


def test_every_action_stands_in_a_menu_and_no_shortcut_is_used_twice(window: MainWindow) -> None:
    listed = {a for menu in window.top_bar.menus.findChildren(QMenu) for a in menu.actions()}
    assert set(window.actions_by_name.values()) <= listed
    shortcuts = [entry.shortcut for entry in ACTIONS if entry.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    assert all(not QKeySequence(shortcut).isEmpty() for shortcut in shortcuts)


def test_every_kind_of_document_can_be_exported_from_the_menu(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def think_better(_parent: QWidget, title: str, *_more: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", think_better)
    for kind in EXPORTS:
        window.actions_by_name[f"export_{kind}"].trigger()
    assert asked == [kind.title for kind in EXPORTS.values()]


def test_pages_are_reached_by_their_numbers_and_made_on_the_first_visit(
    window: MainWindow,
) -> None:
    assert set(window.pages) == {"tracker"}
    window.actions_by_name["page_findings"].trigger()
    assert isinstance(window.stack.currentWidget(), FindingsPage)
    window.actions_by_name["page_history"].trigger()
    assert isinstance(window.stack.currentWidget(), HistoryPage)


def test_the_title_the_rail_and_the_status_bar_tell_how_things_stand(
    window: MainWindow, desk: Desk
) -> None:
    desk.check()
    assert window.windowTitle() == "Lancashire.ibcf – iBCF Scheme Tracker"
    findings = next(item for item in window.rail.model.items if item.name == "findings")
    assert findings.count == len(desk.findings)
    said = " ".join(label.text() for label in window.status.findChildren(QLabel))
    assert "As of 9 November 2017" in said
    assert "All changes saved" in said


def test_a_severity_in_the_status_bar_leads_to_its_findings(window: MainWindow) -> None:
    window.status.findings_asked.emit("warning")
    assert isinstance(window.stack.currentWidget(), FindingsPage)


def test_a_note_offers_undo(window: MainWindow, desk: Desk) -> None:
    uid = desk.portfolio.schemes[0].uid
    desk.run(
        set_field(
            desk.portfolio, uid=uid, field="rag", text="R", today=NOON.date(), as_of=desk.as_of
        )
    )
    assert desk.portfolio.schemes[0].rag == "R"
    window.status.undo_asked.emit()
    assert desk.portfolio.schemes[0].rag == "G"


def test_a_jump_brings_the_cell_to_the_front(window: MainWindow, desk: Desk) -> None:
    window.show_page("findings")
    desk.jump.emit(desk.portfolio.schemes[5].uid, "barriers")
    assert window.stack.currentWidget() is window.pages["tracker"]


def test_a_narrow_window_folds_the_rail_and_puts_the_panel_away(window: MainWindow) -> None:
    window.resize(1024, 700)
    assert window.rail.collapsed
    assert not window.panel.isVisible()
    window.resize(1440, 900)
    assert not window.rail.collapsed


def test_search_reaches_the_page_on_show(window: MainWindow) -> None:
    window.top_bar.search.setText("reablement")
    window.top_bar.searched.emit("reablement")
    window.show_page("findings")
    assert window.top_bar.search.isEnabled()


def test_a_notice_stays_until_it_is_closed_and_offers_its_remedy(
    window: MainWindow, desk: Desk
) -> None:
    done: list[str] = []
    desk.messages.notice(
        "error", "It went wrong.", remedy="Mend it", action=lambda: done.append("")
    )
    notice = next(w for w in window.findChildren(QWidget) if "It went wrong" in w.accessibleName())
    assert notice.isVisible()
    desk.messages.take_remedy()
    assert done == [""]
    assert not notice.isVisible()


def _mime(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_documents_dropped_on_the_window_are_taken(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.files, "take_dropped", lambda paths, _importing: taken.append(paths))
    mime = _mime(tmp_path / "a.docx", tmp_path / "b.xlsx")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.dropping.frame.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, mime, buttons, keys))
    assert not window.dropping.frame.isVisible()
    qtbot.waitUntil(lambda: taken == [[tmp_path / "a.docx", tmp_path / "b.xlsx"]])


def test_text_dragged_over_the_window_is_not_taken(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("hello")
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_what_the_grid_can_do_stands_in_the_edit_menu_while_it_is_on_show(
    window: MainWindow,
) -> None:
    def edit_menu() -> set[str]:
        menus = window.top_bar.menus.findChildren(QMenu)
        edit = next(menu for menu in menus if menu.title() == "&Edit")
        return {action.text().replace("&", "") for action in edit.actions()}

    assert {"Copy", "Paste", "Fill down"} <= edit_menu()
    window.show_page("history")
    assert "Fill down" not in edit_menu()
