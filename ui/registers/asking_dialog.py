"""A dialog that asks before something is done to a row: boxes, and why an answer will not do."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tracker.workspace import Intent
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.fitting_dialog import FittingDialog
from ui.panel.look import label
from ui.setup.saving import saved


class AskingDialog(FittingDialog):
    """Stays open while the answer will not do, and says why. Subclasses say what accepting does.

    Attributes:
        problem: why the answer was refused; hidden while it was not.
    """

    def __init__(self, desk: Desk, title: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 14)
        self._column.setSpacing(10)
        if about:
            self._column.addWidget(label(desk.theme, about, weight=600))
        self.problem = QLabel()
        self.problem.setProperty("notice", "error")
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        self.setMinimumWidth(round(440 * max(1.0, desk.theme.scale)))

    def fill(self, *parts: QWidget, act: str) -> None:
        """Set the parts over each other, with the button that accepts."""
        for part in (*parts, self.problem, DialogButtons(self, act=act)):
            self._column.addWidget(part)

    def intent(self) -> Intent:
        """What accepting does; raises `TrackerError` where the answer will not do."""
        raise NotImplementedError

    def accept(self) -> None:
        """Carry it out, or say why not."""
        problem = saved(self.desk, self.intent)
        self.problem.setText(problem or "")
        self.problem.setVisible(problem is not None)
        if problem is None:
            super().accept()
