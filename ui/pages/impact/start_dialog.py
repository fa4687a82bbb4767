"""Asking which quarter to start a return for; it stays open while the answer will not do."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tracker.commands.quarterly import start_quarter
from tracker.quarters import following, quarter_in
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.panel.look import label
from ui.setup.field import TextField
from ui.setup.saving import saved


class StartQuarterDialog(QDialog):
    """Offers the quarter after the last return.

    Attributes:
        quarter: the box for the quarter.
        started: the quarter that was started.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Start quarter")
        self._desk = desk
        self.started = ""
        self.quarter = TextField("Quarter", None, desk.theme)
        known = [each.quarter for each in desk.portfolio.quarterly_returns]
        self.quarter.put(following(max(known)) if known else "")
        told = label(
            desk.theme,
            "The questions come from the return before it. Metrics, maturity and allocation are"
            " filled in from what the programme holds; the rest is left for you to answer.",
            muted=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.quarter)
        layout.addWidget(told)
        layout.addWidget(DialogButtons(self, act="&Start"))
        self.setMinimumWidth(round(420 * max(1.0, desk.theme.scale)))

    def accept(self) -> None:
        """Start it; the box says what was wrong with the quarter otherwise."""
        desk = self._desk
        problem = saved(
            desk, lambda: start_quarter(desk.portfolio, quarter=self.quarter.text.strip())
        )
        self.quarter.say(problem or "")
        if problem is None:
            self.started = quarter_in(self.quarter.text) or ""
            super().accept()
