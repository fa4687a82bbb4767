"""Asking for a new row of a register; it stays open, with the reason, if it cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from tracker.commands.registers import add_register_row
from tracker.errors import TrackerError
from tracker.model import new_uid
from tracker.row_names import row_name
from tracker.workspace import Intent
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.fitting_dialog import FittingDialog
from ui.registers.boxes import box_of, offer_schemes
from ui.registers.table import Table
from ui.registers.values import SCHEME
from ui.setup.saving import sentence_of


class AddDialog(FittingDialog):
    """Holds a box for each field that a table asks for.

    Attributes:
        boxes: the boxes, by field.
        uid: the key that the new row has.
    """

    def __init__(self, table: Table, desk: Desk, line: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Add {table.one}")
        self._table, self._desk = table, desk
        self.uid = new_uid()
        self.boxes = {name: box_of(table.entity, name, None, desk.theme) for name in table.asked}
        self._parent_box = QComboBox()
        self._problem = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        if table.parents is not None:
            caption = QLabel(table.parents.title)
            caption.setObjectName("muted")
            caption.setBuddy(self._parent_box)
            self._parent_box.setAccessibleName(table.parents.title)
            for row in table.parents.rows(desk.portfolio):
                self._parent_box.addItem(row_name(row), row.uid)
            at = self._parent_box.findData(table.parents.of(line)) if line is not None else 0
            self._parent_box.setCurrentIndex(max(0, at))
            layout.addWidget(caption)
            layout.addWidget(self._parent_box)
        for name, box in self.boxes.items():
            if name == SCHEME:
                offer_schemes(box, desk.portfolio)
            layout.addWidget(box)
        self._problem.setProperty("notice", "error")
        self._problem.setWordWrap(True)
        self._problem.setVisible(False)
        layout.addWidget(self._problem)
        layout.addWidget(DialogButtons(self, act="&Add"))
        self.setMinimumWidth(round(420 * max(1.0, desk.theme.scale)))

    def accept(self) -> None:
        """Add it; what was wrong is said at the foot otherwise, and the words stay."""
        texts = {name: box.text.strip() for name, box in self.boxes.items() if box.text.strip()}
        try:
            intent = self._intent(texts)
        except TrackerError as error:
            self._problem.setText(sentence_of(error))
            self._problem.setVisible(True)
            return
        if self._desk.run(intent) is not None:
            super().accept()

    def _intent(self, texts: Mapping[str, str]) -> Intent:
        parent = self._parent_box.currentData()
        if self._table.add is not None:
            return self._table.add(self._desk, texts, parent, self.uid)
        return add_register_row(
            self._desk.portfolio,
            entity=self._table.entity,
            texts=texts,
            parent_uid=parent,
            uid=self.uid,
        )
