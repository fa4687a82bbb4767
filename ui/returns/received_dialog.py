"""Noting that a return has come, before anybody has merged it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.model import new_uid
from ui.dialog_buttons import DialogButtons
from ui.widgets.day_box import DayBox

_TOLD = (
    "It is listed as received and no longer chased. When you add the file or enter the answer, that"
    " takes the place of this note."
)


class ReceivedDialog(QDialog):
    """Attributes: `what`, the words for what came; `day`, when; `file`, if one is chosen."""

    def __init__(self, parent: QWidget, *, contact: str, today: date, folder: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mark as received")
        self._folder = folder
        self.file: Path | None = None
        self.what = QLineEdit("Return on paper")
        self.what.setAccessibleName("What came")
        self.what.selectAll()
        self.day = DayBox(today, name="Received on")
        choose = QPushButton("Choose the &file…")
        choose.clicked.connect(self._choose)
        place = QHBoxLayout()
        place.addWidget(self.what, 1)
        place.addWidget(choose)
        says = QLabel(f"A return of {contact} has come, and is not merged yet.")
        says.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        what = QLabel("&What came")
        what.setBuddy(self.what)
        form.addRow(what, place)
        form.addRow("Received &on", self.day)
        told = QLabel(_TOLD)
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.buttons = DialogButtons(self, act="&Mark as received")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(says)
        layout.addLayout(form)
        layout.addWidget(told)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)
        self.what.textChanged.connect(self._judge)
        self.what.setFocus()

    def digest(self) -> str:
        """What the return is known by: the file's digest, so that its merge is known to be of it;
        something of its own where there is no file. Raises `OSError`."""
        if self.file is None:
            return new_uid()
        with self.file.open("rb") as chosen:
            return hashlib.file_digest(chosen, "sha256").hexdigest()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "The file that came", str(self._folder))
        if name:
            self.file = Path(name)
            self.what.setText(self.file.name)

    def _judge(self) -> None:
        assert self.buttons.act is not None
        self.buttons.act.setEnabled(bool(self.what.text().strip()))
