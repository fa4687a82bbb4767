"""Everything the page shows has a name for those who cannot see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import Press
from ui.pages.tracker import TrackerPage


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _nameless(root: QWidget) -> list[str]:
    """Widgets that can have the keyboard and have nothing to say."""
    reachable = [
        widget
        for widget in [root, *root.findChildren(QWidget)]
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]
    assert reachable
    return [repr(widget) for widget in reachable if not _name(widget)]


def test_every_control_of_the_page_has_a_name(page: TrackerPage) -> None:
    assert _nameless(page) == []


def test_editors_and_choices_have_names(
    page: TrackerPage, uid: Callable[[str], str], press: Press
) -> None:
    page.view.go_to(uid("Reablement"), "progress")
    press(Qt.Key.Key_F2)
    assert _name(QApplication.focusWidget() or page) == "What progress has been made?, Reablement"
    press(Qt.Key.Key_Escape)
    page.view.go_to(uid("Reablement"), "rag")
    press(Qt.Key.Key_F2)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert _nameless(popup) == []
    popup.close()
    box = page.filters.choose("leads")
    assert _nameless(box) == []
    box.close()


def test_every_row_and_cell_on_show_has_a_name(page: TrackerPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    for row, key in enumerate(page.model.order):
        width = 1 if page.source.is_band(key) else page.model.columnCount()
        for column in range(width):
            assert page.model.index(row, column).data(role)
