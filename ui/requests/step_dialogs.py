"""Taking a change request through: who is asked, what they said, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.commands.requests import (
    OUTCOMES,
    add_step,
    approve_request,
    end_request,
    record_outcome,
)
from tracker.errors import WrongUsage
from tracker.fields import field_spec
from tracker.model import ChangeRequest, RequestState
from tracker.workspace import Intent
from ui.desk import Desk
from ui.panel.look import label
from ui.registers.asking_dialog import AskingDialog
from ui.registers.choice_box import ChoiceBox
from ui.setup.field import TextField


class AskDialog(AskingDialog):
    """Names a body that has to agree.

    Attributes:
        body, meeting: who is asked, and when it meets.
    """

    def __init__(self, desk: Desk, request: ChangeRequest, parent: QWidget) -> None:
        super().__init__(desk, "Ask a body", request.title, parent)
        self._uid = request.uid
        self.body = TextField("Body that has to agree", None, desk.theme)
        self.meeting = TextField("Meets on", None, desk.theme)
        self.fill(self.body, self.meeting, act="&Ask")

    def intent(self) -> Intent:
        """The step that is added."""
        day = field_spec("approval_step", "meeting_on").parse(self.meeting.text)
        return add_step(
            self.desk.portfolio,
            request_uid=self._uid,
            body=self.body.text,
            meeting_on=date.fromisoformat(str(day)) if day else None,
        )


class OutcomeDialog(AskingDialog):
    """Records what a body said; the first that has not spoken is offered.

    Attributes:
        step: the bodies to choose from.
        outcome, minute: what it said, and where that is minuted.
    """

    def __init__(self, desk: Desk, request: ChangeRequest, parent: QWidget) -> None:
        super().__init__(desk, "Record an outcome", request.title, parent)
        self.step = QComboBox()
        self.step.setAccessibleName("Body")
        held = desk.portfolio.parts_of("approval_step", request.uid)
        for step in held:
            self.step.addItem(step.body, step.uid)
        silent = next((at for at, step in enumerate(held) if step.outcome is None), 0)
        self.step.setCurrentIndex(silent)
        self.outcome = ChoiceBox("Outcome", None, desk.theme, OUTCOMES)
        self.minute = TextField("Minute", None, desk.theme)
        self.fill(self.step, self.outcome, self.minute, act="&Record")

    def intent(self) -> Intent:
        """The outcome that is recorded."""
        return record_outcome(
            self.desk.portfolio,
            step_uid=self.step.currentData(),
            outcome=self.outcome.text.casefold(),
            minute=self.minute.text.strip() or None,
        )


class DecideDialog(AskingDialog):
    """Approves, rejects or withdraws a request.

    Attributes:
        decision: which of the three.
    """

    def __init__(self, desk: Desk, request: ChangeRequest, parent: QWidget) -> None:
        super().__init__(desk, "Decide", request.title, parent)
        self._uid = request.uid
        self.decision = ChoiceBox("Decision", None, desk.theme, tuple(_DECISIONS))
        told = label(
            desk.theme,
            "Approving puts what is proposed into the scheme and takes a baseline, as one change"
            " that can be undone. Rejecting and withdrawing leave the scheme as it is.",
            muted=True,
        )
        self.fill(self.decision, told, act="&Decide")

    def intent(self) -> Intent:
        """What the decision does."""
        decide = _DECISIONS.get(self.decision.text.casefold())
        if decide is None:
            raise WrongUsage("nothing is decided yet", remedy="choose one of the three")
        return decide(self.desk, self._uid)


def _approve(desk: Desk, uid: str) -> Intent:
    return approve_request(desk.portfolio, request_uid=uid, today=date.today(), as_of=desk.as_of)


def _ended(state: RequestState) -> Callable[[Desk, str], Intent]:
    return lambda desk, uid: end_request(desk.portfolio, request_uid=uid, state=state)


_DECISIONS: Mapping[str, Callable[[Desk, str], Intent]] = {
    "approve": _approve,
    "reject": _ended(RequestState.REJECTED),
    "withdraw": _ended(RequestState.WITHDRAWN),
}
