"""How the programme works: its name, Blue, when a row counts as stale, where documents go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.commands.areas import choose_default_area
from tracker.commands.rows import set_field
from tracker.fields import field_title
from ui.desk import Desk
from ui.setup.field import TextField
from ui.setup.saving import saved
from ui.widgets.tick_box import TickBox

_NO_AREA = "None: ask, or leave it without"


class ProgrammeTab(QWidget):
    """Attributes: `name`, `blue`, `stale` and `area`, the controls."""

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk, self._today = desk, today
        self.name = TextField(
            field_title("programme", "name"), lambda text: self._set("name", text), desk.theme
        )
        self.blue = TickBox("&Blue is in use, for schemes that are complete", desk.theme)
        self.stale = TextField(
            field_title("programme", "stale_after_days"), self._set_stale, desk.theme
        )
        self.area = QComboBox()
        self.area.setAccessibleName("Area of documents that name none")
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow("Documents that name no &area belong to", self.area)
        told = QLabel("A scheme that nobody has updated for longer is marked in the grid.")
        told.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 12, 4, 4)
        layout.setSpacing(12)
        layout.addWidget(self.name)
        layout.addWidget(self.blue)
        layout.addWidget(self.stale)
        layout.addWidget(told)
        layout.addLayout(form)
        layout.addStretch(1)
        self.refresh()
        self.blue.toggled.connect(lambda on: self._set("blue_in_use", "yes" if on else "no"))
        self.area.activated.connect(self._choose_area)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        portfolio = self._desk.portfolio
        programme = portfolio.programme
        self.setEnabled(self._desk.editable)
        self.name.show_saved(programme.name)
        self.stale.show_saved(str(programme.stale_after_days))
        for control in (self.blue, self.area):
            control.blockSignals(True)
        self.blue.setChecked(bool(programme.blue_in_use))
        self.area.clear()
        self.area.addItem(_NO_AREA, None)
        for area in portfolio.areas:
            self.area.addItem(area.name, area.uid)
        self.area.setCurrentIndex(max(0, self.area.findData(programme.default_area_uid)))
        for control in (self.blue, self.area):
            control.blockSignals(False)

    def commit(self) -> bool:
        """Save what is still unsaved; whether nothing was refused."""
        return all(box.commit() for box in (self.name, self.stale))

    def _set(self, field: str, text: str) -> str | None:
        desk = self._desk
        return saved(
            desk,
            lambda: set_field(
                desk.portfolio,
                uid=desk.portfolio.programme.uid,
                field=field,
                text=text,
                today=self._today(),
                as_of=desk.as_of,
            ),
        )

    def _set_stale(self, text: str) -> str | None:
        if not text.strip().isdecimal() or int(text) < 1:
            return "Write a whole number of days, 1 or more."
        return self._set("stale_after_days", text)

    def _choose_area(self) -> None:
        uid = self.area.currentData()
        saved(self._desk, lambda: choose_default_area(self._desk.portfolio, uid=uid))
