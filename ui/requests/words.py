"""Change requests in words: what is proposed, and who has said what."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tracker.commands.requests import APPROVED
from tracker.fields import field_title
from tracker.model import ApprovalStep, ChangeRequest, RequestState
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from ui.registers.values import field_text

NOBODY = "No body is asked yet"


def proposals(portfolio: Portfolio, request: ChangeRequest) -> list[str]:
    """What would change, field by field; while it is not decided, with what stands there now."""
    scheme = portfolio.scheme_by_uid[request.scheme_uid]
    undecided = request.state == RequestState.PROPOSED
    return [
        f"{field_title('scheme', field)}: "
        + (f"{field_text(portfolio, 'scheme', scheme, field) or 'blank'} → " if undecided else "")
        + (text or "blank")
        for field, text in json.loads(request.proposed).items()
    ]


def steps(portfolio: Portfolio, request: ChangeRequest) -> list[str]:
    """Each body that was asked, when it meets and what it said."""
    return [
        ": ".join(filter(None, (_body(step), _said(step))))
        for step in portfolio.parts_of("approval_step", request.uid)
    ]


def waiting_for(portfolio: Portfolio, request: ChangeRequest) -> str:
    """The bodies that have not approved an undecided request; "" of one that is decided."""
    if request.state != RequestState.PROPOSED:
        return ""
    held = list(portfolio.parts_of("approval_step", request.uid))
    if not held:
        return NOBODY
    return ", ".join(_open_bodies(held)) or "A decision"


def _open_bodies(held: list[ApprovalStep]) -> Iterator[str]:
    for step in held:
        if step.outcome != APPROVED:
            yield f"{_body(step)} ({step.outcome})" if step.outcome else _body(step)


def _body(step: ApprovalStep) -> str:
    return f"{step.body}, {format_date(step.meeting_on)}" if step.meeting_on else step.body


def _said(step: ApprovalStep) -> str:
    said = step.outcome or "waiting"
    return f"{said} ({step.minute})" if step.minute else said
