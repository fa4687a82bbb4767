"""The History tab: what happened to one scheme, newest first, each with a way back.

Signals:
    wanted: the History page is asked to show this row.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from tracker.workspace import HistoryEntry
from ui.desk import Desk
from ui.panel.history.entry_view import EntryView
from ui.panel.history.words import moves, revert_words
from ui.panel.look import EDGE, INSET, hairline, label, link, raise_surface

_AT_A_TIME = 20


class HistoryTab(QScrollArea):
    """Read from the file when it is looked at, some entries at a time."""

    wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._uid = ""
        self._shown = _AT_A_TIME
        self.entries: list[EntryView] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("History of this scheme")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_scheme(self, uid: str) -> None:
        """List the newest change sets that touched a scheme."""
        if uid != self._uid:
            self._uid = uid
            self._shown = _AT_A_TIME
        self.refresh()

    def refresh(self) -> None:
        """Read the history again."""
        desk = self._desk
        body = QWidget()
        raise_surface(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.entries = []
        with desk.messages.told():
            history = desk.history(row=self._uid, limit=self._shown + 1)
            for at, entry in enumerate(history[: self._shown]):
                if at:
                    column.addWidget(hairline())
                view = self._view(entry)
                self.entries.append(view)
                column.addWidget(view)
            if not history:
                nothing = label(desk.theme, "Nothing has happened to this scheme.", muted=True)
                nothing.setContentsMargins(EDGE + INSET, 12, EDGE + INSET, 12)
                column.addWidget(nothing)
            self._add_ways_on(column, more=len(history) > self._shown)
        column.addStretch(1)
        self._replace(body)

    def revert(self, change_set_uid: str) -> None:
        """Take a past change set back."""
        with self._desk.messages.told():
            self._desk.announce(self._desk.workspace.undo(change_set_uid))

    def _replace(self, body: QWidget) -> None:
        """Put other entries in place of those one of which may be under the mouse right now."""
        held_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()
        self.setWidget(body)
        if held_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self, entry: HistoryEntry) -> EntryView:
        desk = self._desk
        made = desk.workspace.change_set(entry.uid)
        may = desk.editable and not entry.undone
        view = EntryView(
            desk.theme,
            entry,
            moves(made, desk.portfolio, self._uid),
            revert_words=revert_words(entry, made, self._uid) if may else "",
        )
        view.revert.connect(lambda uid=entry.uid: self.revert(uid))
        return view

    def _add_ways_on(self, column: QVBoxLayout, *, more: bool) -> None:
        column.addWidget(hairline())
        if more:
            button = link(self._desk.theme, f"Show {_AT_A_TIME} more")
            button.clicked.connect(self._show_more)
            column.addWidget(button)
        page = link(self._desk.theme, "Show in History", "Show this scheme on the History page")
        page.clicked.connect(lambda _checked=False: self.wanted.emit(self._uid))
        holder = QVBoxLayout()
        holder.setContentsMargins(EDGE + INSET - 3, 8, EDGE + INSET, 8)
        holder.addWidget(page, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(holder)

    def _show_more(self) -> None:
        self._shown += _AT_A_TIME
        self.refresh()
