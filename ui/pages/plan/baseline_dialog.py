"""Asking for a baseline's name and for the reason of a new promise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.dialog_buttons import DialogButtons
from ui.fitting_dialog import FittingDialog
from ui.setup.field import TextField
from ui.theme import Theme

Keep = Callable[[str, str], str | None]


class BaselineDialog(FittingDialog):
    """`keep` takes name and reason and gives the sentence that says why not, or None.

    Attributes:
        name: the box for the name, hidden where it is known.
        reason: the box for the reason, hidden where none is asked.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        *,
        title: str,
        told: str,
        act: str,
        keep: Keep,
        name: str | None = None,
        reason: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self.name = TextField("Name", None, theme)
        self.name.put(name or "")
        self.name.setVisible(name is not None)
        self.reason = TextField("Reason", None, theme)
        self.reason.setVisible(reason)
        words = QLabel(told)
        words.setObjectName("muted")
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        for part in (words, self.name, self.reason, DialogButtons(self, act=act)):
            layout.addWidget(part)
        self.setMinimumWidth(round(440 * max(1.0, theme.scale)))

    def accept(self) -> None:
        """Keep it; the box says what was wrong otherwise."""
        problem = self._keep(self.name.text, self.reason.text)
        (self.name if self.reason.isHidden() else self.reason).say(problem or "")
        if problem is None:
            super().accept()
