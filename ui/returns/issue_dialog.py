"""What packs to issue: into which folder, of which kind, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tracker.findings.wording import counted
from ui.dialog_buttons import DialogButtons

_KINDS = (
    ("xlsx", "&Excel workbooks, which anybody can fill in"),
    ("ibcf", "&Files for this application, with only the lead’s own rows"),
)


class IssueDialog(QDialog):
    """Attributes: `folder`, `whom` and `kinds` (by name), the boxes."""

    def __init__(
        self,
        parent: QWidget,
        *,
        folder: Path,
        leads: Sequence[str],
        areas: Sequence[str],
        without_address: int,
        chosen: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Issue packs")
        self._leads = leads
        everybody = f"All {counted(len(leads), 'contact')}"
        self.whom = QComboBox()
        self.whom.setAccessibleName("To whom")
        self.whom.addItem(everybody, ("", ""))
        for name in areas:
            self.whom.addItem(f"Area: {name}", ("", name))
        for name in leads:
            self.whom.addItem(name, (name, ""))
        self.whom.setCurrentIndex(max(0, self.whom.findText(chosen)) if chosen else 0)
        self.kinds: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        kinds = QVBoxLayout()
        for name, words in _KINDS:
            self.kinds[name] = QRadioButton(words)
            group.addButton(self.kinds[name])
            kinds.addWidget(self.kinds[name])
        self.kinds["xlsx"].setChecked(True)
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName("Folder")
        browse = QPushButton("&Choose…")
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.addRow("&For", self.whom)
        form.addRow("Kind", kinds)
        folder_label = QLabel("F&older")
        folder_label.setBuddy(self.folder)
        form.addRow(folder_label, place)
        told = QLabel(
            "Each contact gets a pack with only their schemes, an e-mail ready to send with the"
            " pack attached, and the same words as text to copy. Nothing is sent from here."
        )
        told.setObjectName("muted")
        told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(told)
        if without_address:
            missing = QLabel(
                f"{counted(without_address, 'contact')} without an e-mail address: their packs are"
                " written too, for you to pass on."
            )
            missing.setWordWrap(True)
            layout.addWidget(missing)
        self.buttons = DialogButtons(self, act="&Issue packs")
        layout.addWidget(self.buttons)
        self.setMinimumWidth(560)
        self.folder.textChanged.connect(self._judge)
        self._judge()

    @property
    def lead(self) -> str | None:
        """The one contact asked, or None."""
        return self.whom.currentData()[0] or None

    @property
    def area(self) -> str | None:
        """The one area asked about, or None."""
        return self.whom.currentData()[1] or None

    @property
    def kind(self) -> str:
        """ "xlsx" or "ibcf"."""
        return next(name for name, button in self.kinds.items() if button.isChecked())

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Where the packs go", self.folder.text())
        if name:
            self.folder.setText(name)

    def _judge(self) -> None:
        assert self.buttons.act is not None
        self.buttons.act.setEnabled(bool(self.folder.text().strip()))
