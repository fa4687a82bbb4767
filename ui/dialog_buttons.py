"""The row of buttons at the foot of a dialog: plain words, at most one of them primary."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


class DialogButtons(QDialogButtonBox):
    """Accepts or rejects its dialog.

    Attributes:
        act: the primary button, or None if there is nothing to accept.
        leave: the button that changes nothing.
    """

    def __init__(self, dialog: QDialog, *, act: str = "", leave: str = "Cancel") -> None:
        super().__init__()
        roles = QDialogButtonBox.ButtonRole
        self.leave: QPushButton = self.addButton(leave, roles.RejectRole)
        self.act: QPushButton | None = None
        if act:
            self.act = self.addButton(act, roles.AcceptRole)
            self.act.setProperty("primary", True)
            self.act.setDefault(True)
        for button in self.buttons():
            button.setIcon(QIcon())
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)
