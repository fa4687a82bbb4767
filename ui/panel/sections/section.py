"""What every section of the panel is: a heading, parts beneath it, and the fields among them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.fields.field import Field
from ui.panel.look import EDGE, INSET, heading, label

_ABOVE, _BELOW = 11, 8
_STACKED_FROM = 1.4
"""The text size from which captions stand over their fields instead of beside them."""


class Section(QWidget):
    """One subject of the scheme on show. Subclasses add parts and say how a scheme fills them."""

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.fields: list[Field] = []
        self.setAccessibleName(title)
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(INSET, 0, INSET, 0)
        self.heading.addWidget(heading(desk.theme, title), 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(EDGE, _ABOVE, EDGE, _BELOW)
        self.body.setSpacing(2)
        self.body.addLayout(self.heading)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show a scheme; subclasses add what is not a field."""
        for field in self.fields:
            field.show_scheme(scheme)

    def set_read_only(self, read_only: bool) -> None:
        """Keep everything from being changed; subclasses add what is not a field."""
        for field in self.fields:
            field.set_read_only(read_only or self.desk.is_locked("scheme", field.name))

    def findings_changed(self, scheme: Scheme) -> None:
        """The rules have been run again; few sections show what they say."""

    def add_field(self, field: Field) -> None:
        """A field over the whole width."""
        self.fields.append(field)
        self.body.addWidget(field)

    def add_inset(self, part: QWidget) -> None:
        """A part that is no field, in line with the words of the fields."""
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.addWidget(part, 1)
        self.body.addLayout(row)

    def add_row(self, caption: str, field: Field, *beside: QWidget) -> None:
        """A field with its caption beside it, or over it where the text is large."""
        self.fields.append(field)
        self.add_captioned(caption, field, *beside)

    def add_captioned(self, caption: str, *parts: QWidget) -> None:
        """Parts with a caption, which share a line."""
        theme = self.desk.theme
        words = label(theme, caption, muted=True)
        words.setContentsMargins(INSET, 3, 0, 0)
        stacked = theme.scale >= _STACKED_FROM
        row: QHBoxLayout | QVBoxLayout = QVBoxLayout() if stacked else QHBoxLayout()
        row.setSpacing(0 if stacked else 4)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        if not stacked:
            words.setFixedWidth(round(96 * max(1.0, theme.scale)))
        line = QHBoxLayout()
        for at, part in enumerate(parts):
            line.addWidget(part, 1 if at == 0 else 0)
        row.addLayout(line, 1)
        self.body.addLayout(row)
