"""F6 from one part of the window to the next."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.regions import Regions


class Parts:
    """A search box, a part with nothing to focus, and a page of two buttons."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.search, self.label, self.page = QLineEdit(), QLabel("words"), QWidget()
        self.first, self.second = QPushButton("first"), QPushButton("second")
        inside = QVBoxLayout(self.page)
        inside.addWidget(self.first)
        inside.addWidget(self.second)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        for part in (self.search, self.label, self.page):
            layout.addWidget(part)
        self.window.setCentralWidget(centre)
        self.regions = Regions(lambda: [self.search, self.label, None, self.page])


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    """Shown, with the focus in the search box."""
    parts = Parts()
    qtbot.addWidget(parts.window)
    with qtbot.waitActive(parts.window):
        parts.window.show()
    parts.search.setFocus()
    return parts


def test_the_next_part_that_can_have_the_focus_gets_it(parts: Parts) -> None:
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.first


def test_after_the_last_part_comes_the_first(parts: Parts) -> None:
    parts.regions.step(1)
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.search


def test_it_goes_back_too(parts: Parts) -> None:
    parts.regions.step(-1)
    assert QApplication.focusWidget() is parts.first


def test_a_part_gives_the_focus_back_where_it_was(parts: Parts) -> None:
    parts.second.setFocus()
    parts.regions.step(1)
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.second


def test_what_is_hidden_or_switched_off_is_passed_over(parts: Parts) -> None:
    parts.second.setFocus()
    parts.regions.step(1)
    parts.second.setEnabled(False)
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.first
    parts.search.hide()
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.first


def test_from_nowhere_it_starts_at_the_beginning_or_the_end(parts: Parts) -> None:
    parts.search.clearFocus()
    parts.regions.step(-1)
    assert QApplication.focusWidget() is parts.first


def test_a_part_that_names_its_main_view_gives_it_the_focus(parts: Parts) -> None:
    parts.page.setFocusProxy(parts.second)
    parts.regions.step(1)
    assert QApplication.focusWidget() is parts.second
