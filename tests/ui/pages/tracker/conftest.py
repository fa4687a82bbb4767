"""The Tracker page over the published tracker, with the keyboard in the grid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF
from ui.desk import Desk
from ui.pages.tracker import TrackerPage

Press = Callable[..., None]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of this test alone."""
    return QSettings(str(tmp_path / "page.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settings: QSettings) -> TrackerPage:
    """The page on show."""
    page = TrackerPage(desk, today=lambda: AS_OF, settings=settings)
    qtbot.addWidget(page)
    page.resize(1000, 780)
    page.show()
    page.activateWindow()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    return page


@pytest.fixture
def press(page: TrackerPage) -> Press:
    """Press keys in whatever has the keyboard; words are typed letter by letter."""

    def pressed(
        *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for each in keys:
            for key in each if isinstance(each, str) else [each]:
                target = QApplication.activePopupWidget() or QApplication.focusWidget() or page
                _click(target.focusWidget() or target, key, held)

    return pressed


def _click(target: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier) -> None:
    if isinstance(key, str):
        QTest.keyClicks(target, key, held)
    else:
        QTest.keyClick(target, key, held)


@pytest.fixture
def uid(desk: Desk) -> Callable[[str], str]:
    """The key of a scheme by its name."""

    def found(name: str) -> str:
        return next(scheme.uid for scheme in desk.portfolio.schemes if scheme.name == name)

    return found


def titles(page: TrackerPage) -> list[str]:
    """What the grid shows from top to bottom: bands by title, schemes by name."""
    source = page.source
    return [
        source.bands[key].title if source.is_band(key) else source.record(key).scheme.name
        for key in page.model.order
        if not key.startswith("note:")
    ]
