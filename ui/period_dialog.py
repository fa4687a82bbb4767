"""Setting the as-of date: everything on show is judged by it, and it opens its month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.timing import format_date
from ui.dialog_buttons import DialogButtons


class PeriodDialog(QDialog):
    """Asks for a date.

    Attributes:
        day: the box for the date.
        told: what setting it will do.
    """

    def __init__(self, parent: QWidget, *, as_of: date, months: frozenset[str]) -> None:
        super().__init__(parent)
        self._months = months
        self.setWindowTitle("Set the as-of date")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = QDateEdit(QDate(as_of.year, as_of.month, as_of.day))
        self.day.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName("As-of date")
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        form = QFormLayout()
        form.addRow("&As of", self.day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addWidget(DialogButtons(self, act="&Set the date"))
        self.setMinimumWidth(420)
        self.day.dateChanged.connect(self._tell)
        self._tell()

    @property
    def as_of(self) -> date:
        """The date chosen."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _tell(self) -> None:
        month = format_date(self.as_of).split(" ", 1)[1]
        opens = "" if f"{self.as_of:%Y-%m}" in self._months else f"This opens {month}. "
        self.told.setText(
            f"{opens}Findings, slips and stale rows are judged as of {format_date(self.as_of)}."
        )
