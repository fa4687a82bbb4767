"""The banner over a lead's file: whose month it is, and sending it back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from tracker.periods import period_words
from tracker.timing import format_date
from ui.desk import Desk


class LeadBanner(QFrame):
    """Hidden unless a lead's file is open.

    Attributes:
        send_back: the button.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("notice", "information")
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self.send_back = QPushButton("Send back")
        self.send_back.setProperty("primary", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.send_back)
        desk.opened.connect(self.refresh)
        desk.theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which month the file is about, if it is a lead's."""
        desk = self._desk
        self.setVisible(desk.is_lead_file)
        if not desk.is_lead_file:
            return
        self._icon.setPixmap(desk.icons.pixmap("information", colour="severity.information.icon"))
        period = desk.portfolio.open_period
        month = f" for {period_words(period)}" if period is not None else ""
        due = (
            f" Please send them back by {format_date(period.due_on)}."
            if (period is not None and period.due_on)
            else ""
        )
        self._text.setText(f"Your schemes{month}.{due}")
        self.setAccessibleName(self._text.text())
