"""Sections that are one field of words and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tracker.fields import field_title
from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.look import icon_size
from ui.panel.sections.section import Section


class NarrativeSection(Section):
    """A heading and the words under it."""

    def __init__(self, desk: Desk, name: str, hint: str) -> None:
        super().__init__(desk, field_title("scheme", name))
        self.words = TextField(desk, name, hint=hint)
        self.add_field(self.words)


class OfficeNoteSection(NarrativeSection):
    """The note that no pack, workbook or paper carries; the lock says so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "office_note", "In no pack, workbook or board paper")
        self._lock = QLabel()
        self._lock.setToolTip("Never leaves the programme office")
        self._lock.setAccessibleName("Locked: never leaves the programme office")
        self.heading.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignRight)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the note, and the lock in the colours in force."""
        super().show_scheme(scheme)
        size = icon_size(self.desk.theme)
        self._lock.setPixmap(self.desk.icons.pixmap("lock", colour="text.muted", size=size))


def narrative(name: str, hint: str) -> Callable[[Desk], NarrativeSection]:
    """What makes the section of a field."""
    return lambda desk: NarrativeSection(desk, name, hint)
