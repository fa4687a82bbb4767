"""A page of registers: its tables as segments, each with what can be done to its rows.

Signals:
    described: words for the status bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tracker.commands.registers import remove_register_row
from tracker.errors import TrackerError
from ui.desk import Desk
from ui.registers.add_dialog import AddDialog
from ui.registers.pane import Pane
from ui.registers.table import Deed, Table
from ui.when_seen import WhenSeen
from ui.widgets.page_header import PageHeader
from ui.widgets.segments import Segments


class RegisterPage(QWidget):
    """Assembled from tables; the first one shows first.

    Attributes:
        panes: the tables, by title.
        without_panel: the page has a form of its own, so that the scheme panel steps aside.
    """

    described = Signal(str)
    without_panel = True

    def __init__(self, desk: Desk, title: str, *, icon: str, tables: Sequence[Table]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._title = desk, title
        self.header = PageHeader(title, desk.theme, desk.icons)
        self.segments: Segments | None = None
        if len(tables) > 1:
            names = [table.title for table in tables]
            self.segments = Segments(desk.theme, f"{title}: table", names)
            self.segments.chosen.connect(self.show_table)
            self.header.add_widget(self.segments)
        self.panes = {table.title: Pane(table, desk, icon=icon) for table in tables}
        self._stack = QStackedWidget()
        self._buttons: list[tuple[Pane, Deed, QPushButton]] = []
        for pane in self.panes.values():
            self._stack.addWidget(pane)
            self._equip(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        seen = WhenSeen(self, self.refresh)
        seen.ask()
        desk.opened.connect(self.refresh)
        desk.changed.connect(seen.ask)
        desk.findings_changed.connect(self._allow)
        self.show_table(tables[0].title)

    @property
    def pane(self) -> Pane:
        """The table on show."""
        pane = self._stack.currentWidget()
        assert isinstance(pane, Pane)
        return pane

    def show_table(self, title: str) -> None:
        """Bring a table to the front."""
        had_keyboard = self._stack.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(self.panes[title])
        if had_keyboard:
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.segments is not None:
            self.segments.hold(title)
        self.setFocusProxy(self.pane)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now."""
        self.pane.refresh()
        self._allow()

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Show a table ("table" names it) narrowed by its filters."""
        if wanted.get("table") in self.panes:
            self.show_table(wanted["table"])
        self.pane.narrow(wanted)

    def set_search(self, text: str) -> None:
        """Leave only the rows that hold these words, in every table."""
        for pane in self.panes.values():
            pane.search(text)

    def show_cell(self, uid: str, field: str) -> None:
        """Go to a row, on the table that has it, and into a field of its form."""
        for title, pane in self.panes.items():
            if any(line.uid == uid for line in pane.table.lines(self._desk.portfolio)):
                self.show_table(title)
                pane.show_row(uid, field)
                return

    def ask_add(self) -> None:
        """Ask for a new row of the table on show, add it and choose it."""
        pane = self.pane
        dialog = AddDialog(pane.table, self._desk, pane.current, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            pane.show_row(dialog.uid)

    def remove(self) -> None:
        """Take the chosen row away; the note in the status bar offers to bring it back."""
        pane, line = self.pane, self.pane.current
        if line is None or not self._desk.editable or not pane.table.removable:
            return
        with self._desk.messages.told():
            self._desk.run(remove_register_row(self._desk.portfolio, uid=line.uid))

    def _equip(self, pane: Pane) -> None:
        """The buttons of a table, and what its signals do."""
        table = pane.table
        own = [*table.deeds]
        if table.removable:
            own.append(Deed("Remove", lambda *_: self.remove(), able=self._of_table(pane)))
        if table.asked:
            words = f"Add {table.one}…"
            own.append(Deed(words, lambda *_: self.ask_add(), icon="add", primary=True))
        for deed in own:
            act = partial(self._do, pane, deed)
            button = self.header.add_button(deed.text, act, icon=deed.icon, primary=deed.primary)
            self._buttons.append((pane, deed, button))
        if table.removable:
            delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), pane.view)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self.remove)
        pane.summed_up.connect(lambda words: self._sum_up(pane, words))
        pane.settled.connect(lambda _line: self._allow())
        pane.scheme_asked.connect(lambda uid: self._desk.jump.emit(uid, "name"))

    def _of_table(self, pane: Pane) -> Callable[[Any], bool]:
        """Whether a line is a row of the register, not one worked out from elsewhere."""

        def able(line: Any) -> bool:
            rows = self._desk.portfolio.rows(pane.table.entity)
            return any(row.uid == line.uid for row in rows)

        return able

    def _do(self, pane: Pane, deed: Deed) -> None:
        try:
            wanted = deed.do(self._desk, pane.current, self)
        except TrackerError as error:
            self._desk.messages.notice("error", error.sentence)
            return
        if wanted is not None:
            pane.narrow(wanted)

    def _allow(self) -> None:
        """Show the buttons of the table in front, and let those be pressed that can be."""
        editable, line = self._desk.editable, self.pane.current
        for pane, deed, button in self._buttons:
            shown = pane is self.pane
            button.setVisible(shown)
            able = shown and (deed.able is None or (line is not None and deed.able(line)))
            button.setEnabled(editable and able)

    def _sum_up(self, pane: Pane, words: str) -> None:
        if pane is self.pane:
            self.header.set_summary(words)
