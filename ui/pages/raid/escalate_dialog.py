"""Asking to which level an entry moves, and why; it stays open while the answer will not do."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tracker.commands.raid import escalate
from tracker.model import RaidItem, RaidLevel
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.panel.look import label
from ui.registers.choice_box import ChoiceBox
from ui.setup.field import TextField
from ui.setup.saving import saved

_LEVELS = [str(level) for level in RaidLevel]


class EscalateDialog(QDialog):
    """Offers the next level up.

    Attributes:
        level: the level it moves to.
        reason: why.
    """

    def __init__(self, desk: Desk, item: RaidItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Escalate")
        self._desk, self._uid = desk, item.uid
        self.level = ChoiceBox("Level", None, desk.theme, _LEVELS)
        self.reason = TextField("Reason", None, desk.theme, long=True)
        at = _LEVELS.index(item.level) if item.level in _LEVELS else -1
        self.level.put(_LEVELS[min(at + 1, len(_LEVELS) - 1)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(label(desk.theme, item.title, weight=600))
        layout.addWidget(label(desk.theme, f"Now at {item.level or 'no'} level", muted=True))
        for box in (self.level, self.reason):
            layout.addWidget(box)
        layout.addWidget(DialogButtons(self, act="&Move"))
        self.setMinimumWidth(round(420 * max(1.0, desk.theme.scale)))

    def accept(self) -> None:
        """Move it; what was wrong is said beneath the reason otherwise."""
        desk = self._desk
        chosen = self.level.text.casefold()
        level = next((each for each in _LEVELS if each.casefold() == chosen), chosen)
        problem = saved(
            desk,
            lambda: escalate(
                desk.portfolio,
                uid=self._uid,
                level=level,
                reason=self.reason.text,
                today=date.today(),
                by=desk.workspace.author,
            ),
        )
        self.reason.say(problem or "")
        if problem is None:
            super().accept()
