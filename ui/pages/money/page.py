"""The Money page, assembled.

Signals:
    link_asked: rows that a line of the reconciliation tells of are wanted; carries its `Link`.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.desk import Desk
from ui.pages.money.reconciliation import ReconciliationPart
from ui.pages.money.tables import TABLES
from ui.registers.page import RegisterPage


class MoneyPage(RegisterPage):
    """Lines first, with the reconciliation beneath."""

    link_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Money", icon="money", tables=TABLES)
        for part in self.findChildren(ReconciliationPart):
            part.followed.connect(self.link_asked)
