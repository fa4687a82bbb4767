"""The form at the right: the fields of the chosen row, each saved when it is left.

Signals:
    scheme_asked: the row's scheme is wanted on the Tracker page; carries its uid.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tracker.row_names import row_name
from ui.desk import Desk
from ui.panel.look import label, link, raise_surface
from ui.registers.boxes import box_of, offer_schemes
from ui.registers.saving import field_saver
from ui.registers.table import Part, Table
from ui.registers.values import SCHEME, field_text, scheme_name

_EDGE = 16


class Form(QScrollArea):
    """Shows one line of a table; words that were refused stay, with the reason beneath.

    Attributes:
        boxes: the boxes, by field.
    """

    scheme_asked = Signal(str)

    def __init__(self, table: Table, desk: Desk) -> None:
        super().__init__()
        self._table, self._desk = table, desk
        self._uid = self._scheme = ""
        self.setAccessibleName(f"The chosen {table.one}")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme = desk.theme
        self._title = label(theme, role="panelTitle", weight=600)
        self._note = label(theme, muted=True)
        self._open = link(theme, "Open the scheme")
        self._open.clicked.connect(lambda: self.scheme_asked.emit(self._scheme))
        self.boxes = {
            name: box_of(table.entity, name, field_saver(desk, lambda: self._uid, name), theme)
            for name in table.fields
        }
        self.part = table.beside(desk) if table.beside else None
        body = QWidget()
        raise_surface(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        for box in self.boxes.values():
            column.addWidget(box)
        if self.part is not None:
            column.addWidget(self.part)
        column.addStretch(1)
        self.setWidget(body)
        self.setMinimumWidth(theme.size("size", "panelMin"))

    def show_line(self, line: Any) -> None:
        """Show another line, saving what is typed first; or the same one as it is now."""
        uid = line.uid if line is not None else ""
        if uid != self._uid:
            self.commit()
        afresh, self._uid = uid != self._uid, uid
        portfolio = self._desk.portfolio
        rows = portfolio.rows(self._table.entity)
        row = next((each for each in rows if each.uid == uid), None)
        self._say(line, row)
        for name, box in self.boxes.items():
            box.setVisible(row is not None)
            box.setEnabled(self._desk.editable)
            if row is None:
                continue
            if name == SCHEME and afresh:
                offer_schemes(box, portfolio)
            text = field_text(portfolio, self._table.entity, row, name)
            if afresh:
                box.put(text)
            else:
                box.show_saved(text)
        if self.part is not None:
            cast(Part, self.part).show_line(line)

    def commit(self) -> bool:
        """Save what is still unsaved; whether nothing was refused."""
        if not self._uid or not self._desk.is_open:
            return True
        present = {row.uid for row in self._desk.portfolio.rows(self._table.entity)}
        if self._uid not in present:
            return True
        saved_all = [box.commit() for box in self.boxes.values()]
        return all(saved_all)

    def focus_field(self, field: str) -> None:
        """Put the keyboard into a field's box, if the form has it."""
        if field in self.boxes:
            self.ensureWidgetVisible(self.boxes[field])
            self.boxes[field].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, line: Any, row: Any) -> None:
        portfolio = self._desk.portfolio
        if line is None:
            self._title.say(f"No {self._table.one} chosen")
            self._note.say("Choose one in the table to see and change all of it.")
        elif row is None:
            self._title.say(scheme_name(portfolio, self._uid))
            self._note.say("This comes from the scheme itself, and is changed there.")
        else:
            self._title.say(getattr(line, "title", None) or row_name(row))
            source = portfolio.source_by_uid.get(getattr(row, "source_uid", None) or "")
            place = getattr(row, "place", None)
            self._note.say(", ".join(filter(None, (source.file_name if source else None, place))))
        self._note.setVisible(bool(self._note.plain))
        scheme = (getattr(row, "scheme_uid", None) if row is not None else self._uid) or ""
        self._scheme = scheme if scheme in portfolio.scheme_by_uid else ""
        self._open.setVisible(bool(self._scheme))
