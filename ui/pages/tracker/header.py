"""The head of the Tracker page: title, summary, and its buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from tracker.gridrows import Grouping
from ui.grid.column import Column
from ui.pages.tracker.columns import DEFAULT_COLUMNS, FROZEN
from ui.pages.tracker.menus import ColumnsMenu, grouping_menu, lines_menu
from ui.pages.tracker.view_state import ViewState
from ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from ui.pages.tracker.page import TrackerPage


class TrackerHeader(PageHeader):
    """Buttons for grouping, lines, columns, export and a new scheme."""

    def __init__(self, page: TrackerPage, columns: Sequence[Column]) -> None:
        theme, icons = page.look.theme, page.look.icons
        self.summary = ""
        super().__init__("Tracker", theme, icons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._groupings = grouping_menu(self, lambda each: page.group(Grouping(str(each))))
        self._lines = lines_menu(self, lambda lines: page.show_lines(int(str(lines))))
        self.columns_menu = ColumnsMenu(
            self,
            columns,
            FROZEN,
            page.choose_columns,
            lambda: page.choose_columns(list(DEFAULT_COLUMNS)),
        )
        self._grouping_button = self.add_menu("Group by area", self._groupings)
        self._lines_button = self.add_menu("Rows: 3 lines", self._lines)
        self._spare = [
            self._grouping_button,
            self._lines_button,
            self.add_menu("Columns", self.columns_menu, icon="columns"),
            self.add_button("Export", page.export_requested.emit, icon="export"),
        ]
        self._more = self.add_menu("More", self._more_menu(page))
        self._more.hide()
        self.add = self.add_button("Scheme", page.add_scheme, icon="add", primary=True)
        self.add.setAccessibleName("Add a scheme")

    def set_summary(self, text: str) -> None:
        """The muted words beside the title: how many schemes are on show."""
        self.summary = text
        super().set_summary(text)
        self._make_room()

    def show_state(self, state: ViewState) -> None:
        """Bring the menus and their buttons in line with the page."""
        self._grouping_button.setText(self._groupings.hold(state.grouping))
        self._lines_button.setText(self._lines.hold(state.lines))
        self.columns_menu.hold(state.columns)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def set_editable(self, editable: bool) -> None:
        """Whether a scheme can be added."""
        self.add.setEnabled(editable)

    def _make_room(self) -> None:
        """Put the buttons into one where they do not fit; then leave the summary out."""
        for spare, words in ((True, True), (False, True), (False, False)):
            for button in self._spare:
                button.setVisible(spare)
            self._more.setVisible(not spare)
            super().set_summary(self.summary if words else "")
            if self.wanted_width() <= self.width():
                break

    def _more_menu(self, page: TrackerPage) -> QMenu:
        menu = QMenu(self)
        for words, inner in (
            ("Group", self._groupings),
            ("Rows", self._lines),
            ("Columns", self.columns_menu),
        ):
            menu.addMenu(inner).setText(words)
        menu.addAction("Export").triggered.connect(lambda _on=False: page.export_requested.emit())
        return menu
