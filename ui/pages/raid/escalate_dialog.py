"""Asking to which level an entry moves, and why; it stays open while the answer will not do."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from tracker.commands.raid import escalate
from tracker.model import RaidItem, RaidLevel
from tracker.workspace import Intent
from ui.desk import Desk
from ui.panel.look import label
from ui.registers.asking_dialog import AskingDialog
from ui.registers.choice_box import ChoiceBox
from ui.setup.field import TextField

_LEVELS = [str(level) for level in RaidLevel]


class EscalateDialog(AskingDialog):
    """Offers the next level up.

    Attributes:
        level: the level it moves to.
        reason: why.
    """

    def __init__(self, desk: Desk, item: RaidItem, parent: QWidget) -> None:
        super().__init__(desk, "Escalate", item.title, parent)
        self._uid = item.uid
        self.level = ChoiceBox("Level", None, desk.theme, _LEVELS)
        self.reason = TextField("Reason", None, desk.theme, long=True)
        at = _LEVELS.index(item.level) if item.level in _LEVELS else -1
        self.level.put(_LEVELS[min(at + 1, len(_LEVELS) - 1)])
        now = label(desk.theme, f"Now at {item.level or 'no'} level", muted=True)
        self.fill(now, self.level, self.reason, act="&Move")

    def intent(self) -> Intent:
        """The step up or down."""
        chosen = self.level.text.casefold()
        return escalate(
            self.desk.portfolio,
            uid=self._uid,
            level=next((each for each in _LEVELS if each.casefold() == chosen), chosen),
            reason=self.reason.text,
            today=date.today(),
            by=self.desk.workspace.author,
        )
