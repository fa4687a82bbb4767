"""Every date ever promised of a milestone or scheme: what, when it was said and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.fields import field_spec
from tracker.findings.wording import counted
from tracker.ledger import Promise, ledger, times_moved
from tracker.timing import format_date
from ui.desk import Desk

TITLES = ("Date", "Promised", "Moved", "Said on", "By", "How")
_NONE = "–"


class LedgerDialog(QDialog):
    """The ledger of one row, newest last."""

    def __init__(self, parent: QWidget, desk: Desk, uid: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        portfolio = desk.portfolio
        milestone = portfolio.milestone_by_uid.get(uid)
        self._entity = "milestone" if milestone is not None else "scheme"
        name = milestone.title if milestone is not None else portfolio.scheme_by_uid[uid].name
        self.setWindowTitle(f"Dates promised: {name}")
        promises = ledger(desk.workspace.touching(uid), uid)
        self.told = QLabel(self._sentence(promises))
        self.told.setWordWrap(True)
        self.table = QTableWidget(len(promises), len(TITLES))
        self.table.setAccessibleName(f"Dates promised of {name}, newest last")
        self.table.setHorizontalHeaderLabels(TITLES)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        for row, promise in enumerate(promises):
            for column, words in enumerate(self._words(promise)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setVisible(bool(promises))
        self.table.scrollToBottom()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        for part in (self.told, self.table, buttons):
            layout.addWidget(part)
        scale = max(1.0, desk.theme.scale)
        self.resize(round(720 * scale), round((340 if promises else 120) * scale))

    def _sentence(self, promises: Iterable[Promise]) -> str:
        """How often its end was moved."""
        last = "finish" if self._entity == "milestone" else "delivery_latest"
        promises = tuple(promises)
        if not promises:
            return "No date has been given yet."
        what, moved = field_spec(self._entity, last).title, times_moved(promises, last)
        return f"{what} moved {counted(moved, 'time')}." if moved else f"{what} has not moved."

    def _words(self, promise: Promise) -> tuple[str, ...]:
        """One line of the table."""
        days = promise.days
        return (
            field_spec(self._entity, promise.field).title,
            format_date(promise.day) if promise.day is not None else "taken away",
            f"{days:+d} days" if days else _NONE,
            format_date(datetime.fromisoformat(promise.at).date()),
            promise.author,
            promise.label,
        )
