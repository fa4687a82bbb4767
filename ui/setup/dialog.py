"""Areas, people, RAG definitions and settings in one dialog; every change is saved when made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.notice_bar import NoticeBar
from ui.setup.kinds import areas_of, people_of
from ui.setup.programme_tab import ProgrammeTab
from ui.setup.ratings_tab import RatingsTab
from ui.setup.rows_tab import RowsTab


class SetupDialog(QDialog):
    """Attributes: `areas`, `people`, `ratings` and `programme`, the tabs."""

    def __init__(self, parent: QWidget, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("Areas, people and RAG definitions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.areas = RowsTab(desk, areas_of(desk, today))
        self.people = RowsTab(desk, people_of(desk, today))
        self.ratings = RatingsTab(desk)
        self.programme = ProgrammeTab(desk, today)
        self._tabbed = tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for title, tab in (
            ("&Areas", self.areas),
            ("&People", self.people),
            ("&RAG definitions", self.ratings),
            ("Pro&gramme", self.programme),
        ):
            tabs.addTab(tab, title)
        told = QLabel("Every change is saved when you leave the box; Ctrl+Z takes it back.")
        told.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(NoticeBar(desk.messages, desk.icons))
        layout.addWidget(tabs, 1)
        layout.addWidget(told)
        layout.addWidget(DialogButtons(self, leave="Close"))
        scale = max(1.0, desk.theme.scale)
        self.resize(round(760 * scale), round(560 * scale))
        QShortcut(QKeySequence.StandardKey.Undo, self, desk.undo)
        desk.changed.connect(self._refresh)
        desk.opened.connect(self.close)

    def choose_person(self, name: str) -> None:
        """Bring the people to the front, one of them chosen if the list has them."""
        self._tabbed.setCurrentWidget(self.people)
        self.people.choose_name(name)

    def done(self, result: int) -> None:
        """Save what is still unsaved first; words that were refused keep the dialog open."""
        if not self._desk.is_open or all(tab.commit() for tab in self._tabs()):
            super().done(result)

    def _tabs(self) -> tuple[RowsTab | RatingsTab | ProgrammeTab, ...]:
        return self.areas, self.people, self.ratings, self.programme

    def _refresh(self) -> None:
        for tab in self._tabs():
            tab.refresh()
