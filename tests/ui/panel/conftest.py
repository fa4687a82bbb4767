"""The panel in a window beside a grid that gives it schemes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.dock import PanelDock
from ui.panel.fields.field import Field
from ui.panel.fields.text_field import TextField
from ui.panel.sections.section import Section
from ui.panel.update_tab import UpdateTab


@dataclass(slots=True)
class Panel:
    """The dock at work: `grid` stands for where the keyboard comes from."""

    desk: Desk
    dock: PanelDock
    window: QMainWindow
    grid: QLineEdit

    @property
    def tab(self) -> UpdateTab:
        """The sections."""
        assert self.dock.update_tab is not None
        return self.dock.update_tab

    @property
    def scheme(self) -> Scheme:
        """The scheme on show, as it stands."""
        scheme = self.dock.scheme
        assert scheme is not None
        return scheme

    def choose(self, name: str) -> Scheme:
        """Make a scheme current, as the grid does."""
        scheme = next(row for row in self.desk.portfolio.schemes if row.name == name)
        self.desk.scheme_chosen.emit(scheme.uid)
        while self.dock.update_tab is None:
            QTest.qWait(1)
        return scheme

    def section(self, kind: type[Section]) -> Section:
        """The first section of a kind."""
        return next(section for section in self.tab.sections if isinstance(section, kind))

    def field(self, name: str) -> Field:
        """The editor of a field."""
        fields = (field for section in self.tab.sections for field in section.fields)
        return next(field for field in fields if field.name == name)

    def text(self, name: str) -> TextField:
        """The editor of a field of words."""
        field = self.field(name)
        assert isinstance(field, TextField)
        return field

    def type_into(self, name: str, words: str) -> TextField:
        """Put the keyboard into a field and type over what stands there."""
        field = self.text(name)
        field.text.setFocus(Qt.FocusReason.TabFocusReason)
        field.text.selectAll()
        QTest.keyClick(field.text, Qt.Key.Key_Delete)
        QTest.keyClicks(field.text, words)
        return field


@pytest.fixture
def show_panel(qtbot: QtBot) -> Callable[[Desk], Panel]:
    """Puts a panel over a desk into a shown window."""

    def show(desk: Desk) -> Panel:
        window = QMainWindow()
        qtbot.addWidget(window)
        grid = QLineEdit()
        window.setCentralWidget(grid)
        dock = PanelDock(desk)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        window.resize(900, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        grid.setFocus()
        qtbot.waitUntil(grid.hasFocus)
        return Panel(desk, dock, window, grid)

    return show


@pytest.fixture
def panel(desk: Desk, show_panel: Callable[[Desk], Panel]) -> Panel:
    """The panel over the published tracker, on its third scheme, Reablement."""
    shown = show_panel(desk)
    shown.choose("Reablement")
    return shown
