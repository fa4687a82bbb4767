"""What belongs to a change, in the form: its schemes with funding, its actions, its narrative."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.model import ImpactAction, ImpactScheme
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from ui.panel.values import pounds_text
from ui.registers.told import Told, ToldPart
from ui.registers.values import scheme_name


class ChangePart(ToldPart):
    """Follows a cell of the map, or a change in the list."""

    def told(self, line: Any) -> Sequence[Told]:
        """Linked schemes and actions; they are changed in tables of their own."""
        portfolio, uid = self.desk.portfolio, line.change.uid
        schemes = portfolio.parts_of("impact_scheme", uid)
        actions = portfolio.parts_of("impact_action", uid)
        return [
            Told(
                "Linked schemes",
                [proposal_words(portfolio, row) for row in schemes],
                none="No scheme serves this change yet.",
            ),
            Told(
                "Actions",
                [action_words(row) for row in actions],
                none="No actions yet.",
            ),
        ]


def proposal_words(portfolio: Portfolio, row: ImpactScheme) -> str:
    """A linked proposal with what it costs."""
    name = scheme_name(portfolio, row.scheme_uid) or " ".join((row.label or "").split())
    funding = pounds_text(row.funding) if row.funding is not None else row.funding_text
    return f"{name}: {funding}" if funding else name


def due_words(row: ImpactAction) -> str:
    """When an action is due: the day, else the words given for it."""
    return format_date(row.due) if row.due else " ".join((row.due_text or "").split())


def action_words(row: ImpactAction) -> str:
    """An action with when it is due, how it goes, and how its success will be known."""
    due = due_words(row)
    told = ", ".join(filter(None, (f"due {due}" if due else "", row.status)))
    words = f"{' '.join(row.text.split())}{f' ({told})' if told else ''}"
    return f"{words}\nSuccess: {' '.join(row.success.split())}" if row.success else words
