"""A box for one day, written as "4 June 2017", with a calendar to choose from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit

_BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class DayBox(QDateEdit):
    """A `QDateEdit` in dates of Python."""

    def __init__(self, day: date, *, name: str) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setLocale(_BRITISH)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setAccessibleName(name)

    @property
    def day(self) -> date:
        """The day chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def put(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))
