"""Until when, and why, the office lives with a finding."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from tracker.findings import Finding

_USUAL_DAYS = 31


class AcceptDialog(QDialog):
    """Asks for a date and a reason; both are needed."""

    def __init__(self, finding: Finding, *, as_of: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Accept a finding")
        said = QLabel(f"{finding.where}: {finding.message}")
        said.setWordWrap(True)
        usual = as_of + timedelta(days=_USUAL_DAYS)
        self._until = QDateEdit(QDate(usual.year, usual.month, usual.day))
        self._until.setDisplayFormat("d MMMM yyyy")
        self._until.setCalendarPopup(True)
        self._until.setMinimumDate(QDate(as_of.year, as_of.month, as_of.day))
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        self._reason.setPlaceholderText("Why it may stay as it is until then")
        self._reason.textChanged.connect(self._judge)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = self._buttons.addButton("Accept", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(said)
        layout.addRow("&Until", self._until)
        layout.addRow("&Reason", self._reason)
        layout.addRow(self._buttons)
        self.resize(480, 280)
        self._reason.setFocus()
        self._judge()

    @property
    def until(self) -> date:
        """The last day on which the finding stays quiet."""
        chosen = self._until.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def reason(self) -> str:
        """Why, in the office's words."""
        return self._reason.toPlainText().strip()

    def _judge(self) -> None:
        self._accept.setEnabled(bool(self.reason))
