"""Asking for the name of something new; it stays open, with the reason, if it cannot be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialog_buttons import DialogButtons
from ui.fitting_dialog import FittingDialog
from ui.setup.field import TextField
from ui.theme import Theme


class NameDialog(FittingDialog):
    """`add` takes the name and gives the sentence that says why it could not be added, or None.

    Attributes:
        field: the box for the name.
        name: what was added.
    """

    def __init__(
        self, parent: QWidget, title: str, add: Callable[[str], str | None], theme: Theme
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add = add
        self.name = ""
        self.field = TextField("Name", None, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.addWidget(self.field)
        layout.addWidget(DialogButtons(self, act="&Add"))
        self.setMinimumWidth(round(380 * max(1.0, theme.scale)))

    def accept(self) -> None:
        """Add it; the box says what was wrong with the name otherwise."""
        words = " ".join(self.field.text.split())
        problem = self._add(words)
        self.field.say(problem or "")
        if problem is None:
            self.name = words
            super().accept()
