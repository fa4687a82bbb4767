"""The record of an entry's escalations, at the foot of its form."""

from __future__ import annotations

from typing import Any

from tracker.model import Escalation
from tracker.timing import format_date
from ui.desk import Desk
from ui.registers.told import Told, ToldPart


class EscalationsPart(ToldPart):
    """When, by whom and why an entry moved, newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)

    def told(self, line: Any) -> list[Told]:
        """One piece of text per step."""
        steps = self.desk.portfolio.parts_of("escalation", line.uid)
        words = [_words(step) for step in reversed(steps)]
        return [Told("Escalations", words, none="Never moved to another level.")]


def _words(step: Escalation) -> str:
    by = f" by {step.moved_by}" if step.moved_by else ""
    level = f"{step.from_level or 'no level'} → {step.to_level}"
    return f"{format_date(step.moved_on)}{by}: {level}. {step.reason or ''}".rstrip()
