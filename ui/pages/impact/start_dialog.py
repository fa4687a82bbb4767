"""Asking which quarter to start a return for; it stays open while the answer will not do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.commands.quarterly import start_quarter
from tracker.quarters import following, quarter_in
from tracker.workspace import Intent
from ui.desk import Desk
from ui.panel.look import label
from ui.registers.asking_dialog import AskingDialog
from ui.setup.field import TextField


class StartQuarterDialog(AskingDialog):
    """Offers the quarter after the last return.

    Attributes:
        quarter: the box for the quarter.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, "Start quarter", "", parent)
        self.quarter = TextField("Quarter", None, desk.theme)
        known = [each.quarter for each in desk.portfolio.quarterly_returns]
        self.quarter.put(following(max(known)) if known else "")
        told = label(
            desk.theme,
            "The questions come from the return before it. Metrics, maturity and allocation are"
            " filled in from what the programme holds; the rest is left for you to answer.",
            muted=True,
        )
        self.fill(self.quarter, told, act="&Start")

    @property
    def started(self) -> str:
        """The quarter that was asked for."""
        return quarter_in(self.quarter.text) or ""

    def intent(self) -> Intent:
        """The return that is started."""
        return start_quarter(self.desk.portfolio, quarter=self.quarter.text.strip())
