"""The Tracker page over the published tracker, with the keyboard in the grid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF
from ui.desk import Desk
from ui.pages.tracker import TrackerPage


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
