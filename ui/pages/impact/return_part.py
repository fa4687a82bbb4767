"""Beside an answer of the quarterly return: what is asked, the live count, the checklist, and the
sign-off of the whole return."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from tracker.findings.quarterly import characters
from tracker.model import QuarterlyReturn
from tracker.quarterly.checklist import CheckedSection, checklist
from ui.desk import Desk
from ui.panel.look import hairline, heading, label
from ui.registers.boxes import box_of
from ui.registers.saving import field_saver
from ui.registers.values import field_text
from ui.widgets.emptying import empty

_SIGN_OFF = ("signed_off_by", "signed_off_on", "release_on")


class ReturnPart(QWidget):
    """Follows the chosen answer and the return it is part of.

    Attributes:
        counter: how many characters the answer has as it is typed.
        boxes: the boxes of sign-off and release, by field.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._uid = ""
        self._longest: int | None = None
        self._editor: QPlainTextEdit | None = None
        self.counter = QLabel()
        self.counter.setFont(desk.theme.font("cell"))
        self._asked = label(desk.theme, muted=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.boxes = {
            name: box_of(
                "quarterly_return", name, field_saver(desk, lambda: self._uid, name), desk.theme
            )
            for name in _SIGN_OFF
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.counter, self._asked, hairline(), heading(desk.theme, "Checklist")):
            column.addWidget(part)
        column.addLayout(self._lines)
        column.addWidget(hairline())
        column.addWidget(heading(desk.theme, "Sign-off and release"))
        for box in self.boxes.values():
            column.addWidget(box)

    def count_in(self, editor: QPlainTextEdit) -> None:
        """Count the characters of this box as they are typed."""
        self._editor = editor
        editor.textChanged.connect(self._count)

    def show_line(self, line: Any) -> None:
        """Show what belongs to an answer; nothing where none is chosen."""
        self.setVisible(line is not None)
        if line is None:
            return
        row = line.checked.answer
        self._longest = row.longest
        asked = row.question if row.question and row.question != row.part else ""
        self._asked.say(asked or "")
        self._asked.setVisible(bool(asked))
        self._count()
        self._show_return(line.quarter)

    def _show_return(self, quarter: QuarterlyReturn) -> None:
        afresh, self._uid = quarter.uid != self._uid, quarter.uid
        for name, box in self.boxes.items():
            text = field_text(self._desk.portfolio, "quarterly_return", quarter, name)
            box.setEnabled(self._desk.editable)
            (box.put if afresh else box.show_saved)(text)
        empty(self._lines)
        for section in checklist(self._desk.portfolio, quarter):
            self._lines.addWidget(_SectionLine(self._desk, section))

    def _count(self) -> None:
        if self._editor is None:
            return
        length = characters(self._editor.toPlainText())
        words = f"{length:,} characters"
        over = self._longest is not None and length > self._longest
        if self._longest is not None:
            left = self._longest - length
            words = f"{length:,} of {self._longest:,} characters"
            words += f", {-left:,} too many" if over else f", {left:,} left"
        self.counter.setText(words)
        ink = self._desk.theme.colour("severity.error.text" if over else "text.muted")
        palette = self.counter.palette()
        palette.setColor(self.counter.foregroundRole(), ink)
        self.counter.setPalette(palette)


class _SectionLine(QWidget):
    """One line of the checklist: a tick or a pencil, the section, how much of it is done."""

    def __init__(self, desk: Desk, section: CheckedSection) -> None:
        super().__init__()
        mark = QLabel()
        name, ink = (
            ("tick", "text.muted") if section.complete else ("edit", "severity.warning.icon")
        )
        mark.setPixmap(desk.icons.pixmap(name, colour=ink, size=14))
        state = "complete" if section.complete else "to be completed"
        words = QLabel(section.name[:1].upper() + section.name[1:])
        count = QLabel(f"{section.done} of {section.of}")
        for each in (words, count):
            each.setFont(desk.theme.font("cell", weight=400 if section.complete else 600))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(mark)
        row.addWidget(words, 1)
        row.addWidget(count)
        self.setAccessibleName(f"{section.name}: {section.done} of {section.of}, {state}")
