"""The right box for each field of a register: a drop-down, a line, or several lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from tracker.fields import field_spec
from tracker.fields.reading import narrative
from tracker.portfolio import Portfolio
from ui.registers.choice_box import ChoiceBox
from ui.registers.values import SCHEME
from ui.setup.field import TextField
from ui.setup.saving import Save
from ui.theme import Theme

Box = TextField | ChoiceBox
_ONE_LINE = frozenset({"name", "title", "text", "label"})
"""Narrative that is a name all the same."""


def box_of(entity: str, field: str, save: Save | None, theme: Theme) -> Box:
    """A box for a field; without `save` it only holds what is typed."""
    if field == SCHEME:
        return TextField("Scheme", save, theme)
    spec = field_spec(entity, field)
    if spec.choices:
        return ChoiceBox(spec.title, save, theme, spec.choices)
    long = spec.read is narrative and field not in _ONE_LINE
    return TextField(spec.title, save, theme, long=long)


def offer_schemes(box: Box, portfolio: Portfolio) -> None:
    """Offer the schemes of the programme as a name is typed."""
    if isinstance(box, TextField) and isinstance(box.editor, QLineEdit):
        completer = QCompleter([scheme.name for scheme in portfolio.schemes], box.editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.editor.setCompleter(completer)
