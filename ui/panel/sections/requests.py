"""The scheme's change requests: a line for each that is not decided, and a way to raise one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.model import ChangeRequest, RequestState, Scheme
from ui.desk import Desk
from ui.panel.look import INSET, label, link
from ui.panel.sections.section import Section
from ui.requests.raise_dialog import RaiseDialog
from ui.requests.words import proposals, waiting_for
from ui.widgets.emptying import empty


class RequestsSection(Section):
    """A click on a request goes to it on the RAID page; a lead's file has none of this.

    Attributes:
        lines: the undecided requests, as links.
        add: raises one for this scheme.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Change requests")
        self.lines: list[QPushButton] = []
        self._scheme: Scheme | None = None
        self.add = link(desk.theme, "Raise…", "Raise a change request")
        self.add.clicked.connect(self._raise)
        self.heading.addWidget(self.add)
        self._none = label(desk.theme, "None is waiting for a decision.", muted=True)
        self.add_inset(self._none)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(INSET, 0, INSET, 0)
        self._list.setSpacing(6)
        self.body.addLayout(self._list)

    def show_scheme(self, scheme: Scheme) -> None:
        """List what is asked for and not decided."""
        super().show_scheme(scheme)
        self._scheme = scheme
        self.setVisible(not self.desk.is_lead_file)
        waiting = [
            row
            for row in self.desk.portfolio.change_requests
            if row.scheme_uid == scheme.uid and row.state == RequestState.PROPOSED
        ]
        self.lines = []
        empty(self._list)
        for row in waiting:
            self._list.addWidget(self._line(row))
        self._none.setVisible(not waiting)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.add.setEnabled(not read_only)

    def _line(self, row: ChangeRequest) -> QWidget:
        """Title, what would change, and who is waited for."""
        theme, portfolio = self.desk.theme, self.desk.portfolio
        title = link(theme, row.title, f"Go to the change request {row.title}")
        title.clicked.connect(lambda _on=False: self.desk.jump.emit(row.uid, "title"))
        self.lines.append(title)
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
        for words in proposals(portfolio, row):
            column.addWidget(label(theme, words))
        column.addWidget(label(theme, f"Waiting for: {waiting_for(portfolio, row)}", muted=True))
        return line

    def _raise(self) -> None:
        if self._scheme is not None:
            RaiseDialog(self.desk, self._scheme, self.window()).exec()
