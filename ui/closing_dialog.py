"""Closing or reopening a period: what stands open, and why it is done all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from tracker.findings import Finding
from ui.dialog_buttons import DialogButtons

_MOST_LINES = 8


class ReasonDialog(QDialog):
    """Tells what will happen, lists the errors that stand, and takes the reason.

    Attributes:
        errors: one line for each error; hidden where there is none.
        reason: the box for the reason; the act waits for it where one is needed.
        buttons: the row of buttons.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        told: str,
        act: str,
        errors: Sequence[Finding] = (),
        needed: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._needed = needed
        says = QLabel(told)
        says.setWordWrap(True)
        self.errors = QListWidget()
        self.errors.setAccessibleName("Open errors")
        self.errors.addItems([f"{found.rule}  {found.where}: {found.message}" for found in errors])
        self.errors.setWordWrap(True)
        self.errors.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = min(len(errors) * 2, _MOST_LINES)
        self.errors.setSpacing(2)
        self.errors.setMinimumHeight(lines * self.errors.fontMetrics().lineSpacing() + 12)
        self.errors.setVisible(bool(errors))
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName("Reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.reason.fontMetrics().lineSpacing() * 3 + 12)
        asked = "&Reason for closing it all the same" if errors else "&Reason"
        prompt = QLabel(asked if needed else "&Reason, if there is one to note")
        prompt.setBuddy(self.reason)
        self.buttons = DialogButtons(self, act=act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        for part in (says, self.errors, prompt, self.reason, self.buttons):
            layout.addWidget(part, 1 if part is self.errors else 0)
        self.setMinimumWidth(520)
        self.reason.textChanged.connect(self._allow)
        self.reason.setFocus()
        self._allow()

    @property
    def words(self) -> str:
        """The reason given."""
        return self.reason.toPlainText().strip()

    def _allow(self) -> None:
        assert self.buttons.act is not None
        self.buttons.act.setEnabled(bool(self.words) or not self._needed)
