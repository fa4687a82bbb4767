"""What was said of one scheme: a box for each field of a pack, as they stand now until edited.

Signals:
    changed: something was typed, chosen or ticked.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from tracker.changes import stored
from tracker.errors import TrackerError
from tracker.fields import field_spec
from tracker.findings.wording import counted
from tracker.model import Scheme
from tracker.packs.columns import SCHEMES
from tracker.returns.review import told_value
from ui.registers.boxes import Box, box_of
from ui.setup.saving import sentence_of
from ui.theme import Theme
from ui.widgets.tick_box import TickBox

_NOTHING = "nothing_to_report"
_FIELDS = tuple(name for name in SCHEMES.fields if name != _NOTHING)


@dataclass
class Answer:
    """What was said of one scheme: texts by field, and whether everything still stands."""

    texts: dict[str, str] = field(default_factory=dict)
    unchanged: bool = False

    @property
    def told(self) -> str:
        """The answer in a few words; "" for none."""
        nothing = ["nothing to report"] if self.texts.get(_NOTHING) == "Yes" else []
        if self.unchanged:
            return ", ".join(["no change this month", *nothing])
        edited = len(self.texts) - len(nothing)
        return ", ".join([*nothing, *([counted(edited, "new field")] if edited else [])])


class SchemeAnswer(QWidget):
    """Attributes: `boxes`, by field; `unchanged` and `nothing`, the ticks."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: dict[str, str] = {}
        self._answer = Answer()
        self._filling = False
        self._name = QLabel()
        self._name.setFont(theme.font("panelTitle", weight=600))
        self._name.setWordWrap(True)
        self.unchanged = TickBox("&No change this month: all of it still stands", theme)
        self.nothing = TickBox("Nothing to &report: no barriers and no help needed", theme)
        self.boxes: dict[str, Box] = {name: box_of("scheme", name, None, theme) for name in _FIELDS}
        fields = QWidget()
        fields.setObjectName("page")
        column = QVBoxLayout(fields)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(10)
        for box in self.boxes.values():
            column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(fields)
        frame = QFrame()
        frame.setProperty("card", True)
        framed = QVBoxLayout(frame)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self.unchanged)
        layout.addWidget(self.nothing)
        layout.addWidget(frame, 1)
        for tick in (self.unchanged, self.nothing):
            tick.toggled.connect(self._keep)
        for box in self.boxes.values():
            editor = box.editor
            edited = (
                editor.currentTextChanged if isinstance(editor, QComboBox) else editor.textChanged
            )
            edited.connect(self._keep)

    def show_scheme(self, scheme: Scheme, answer: Answer) -> None:
        """Show a scheme as it stands, with what was answered so far, which is kept in `answer`."""
        self._filling = True
        self._answer = answer
        self._name.setText(f"{scheme.code or ''} {scheme.name}".strip())
        for name, box in self.boxes.items():
            box.put(told_value("scheme", name, stored(getattr(scheme, name))))
            self._shown[name] = box.text
            if name in answer.texts:
                box.put(answer.texts[name])
        self._shown[_NOTHING] = "Yes" if scheme.nothing_to_report else "No"
        said = answer.texts.get(_NOTHING, self._shown[_NOTHING])
        self.nothing.setChecked(said == "Yes")
        self.unchanged.setChecked(answer.unchanged)
        self._filling = False
        self._allow()

    def faults(self) -> bool:
        """Say beneath each box what it cannot take; whether there was any."""
        found = [(box, self._fault(name)) for name, box in self.boxes.items()]
        for box, problem in found:
            box.say(problem)
        wrong = next((box for box, problem in found if problem), None)
        if wrong is not None:
            wrong.editor.setFocus()
        return wrong is not None

    def _fault(self, name: str) -> str:
        text = self._answer.texts.get(name)
        if text is None:
            return ""
        try:
            field_spec("scheme", name).parse(text)
        except TrackerError as error:
            return sentence_of(error)
        return ""

    def _keep(self, *_how: object) -> None:
        if self._filling:
            return
        self._answer.unchanged = self.unchanged.isChecked()
        said = {_NOTHING: "Yes" if self.nothing.isChecked() else "No"}
        if not self._answer.unchanged:
            said |= {name: box.text for name, box in self.boxes.items()}
        self._answer.texts = {
            name: text for name, text in said.items() if text != self._shown[name]
        }
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """What all stands is not edited; the words typed come back with the tick taken off."""
        for box in self.boxes.values():
            box.setEnabled(not self.unchanged.isChecked())
