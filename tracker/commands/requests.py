"""Change requests: proposed for a scheme, agreed step by step, and only then applied.

Until a request is approved it is outside every figure: what it proposes is kept beside the scheme.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from tracker.changes import added, changed
from tracker.commands.baselines import take_baseline
from tracker.commands.cells import CellEdits
from tracker.errors import WrongUsage
from tracker.fields import field_spec
from tracker.model import ApprovalStep, ChangeRequest, RequestState
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio
from tracker.workspace import Intent

APPROVED, REJECTED, DEFERRED = "approved", "rejected", "deferred"
OUTCOMES = (APPROVED, REJECTED, DEFERRED)

PROPOSABLE = (
    *("name", "description", "allocation", "start", "delivery_text"),
    *("delivery_earliest", "delivery_latest"),
)
"""The fields of a scheme that a request may propose: its name, its money and its dates."""


def raise_request(
    portfolio: Portfolio,
    *,
    scheme_uid: str,
    title: str,
    proposed: Mapping[str, str],
    raised_on: date,
    reason: str | None = None,
    uid: str | None = None,
) -> Intent:
    """Propose typed values for fields of a scheme.

    Raises `WrongUsage` without a title or a proposal, for a field that no request may change, and
    for a value that does not read.
    """
    entity, scheme = portfolio.find(scheme_uid)
    if entity != "scheme":
        raise WrongUsage("a change request is about a scheme", remedy="name it by its code or uid")
    if not title.strip() or not proposed:
        raise WrongUsage("a change request needs a title and something to change")
    for field, text in proposed.items():
        if field not in PROPOSABLE:
            raise WrongUsage(
                f"{field!r} cannot be proposed", remedy=f"propose {', '.join(PROPOSABLE)}"
            )
        field_spec("scheme", field).parse(text)
    last = max((row.position for row in portfolio.change_requests), default=-1)
    values = {
        "scheme_uid": scheme.uid,
        "title": title.strip(),
        "reason": reason,
        "proposed": json.dumps(dict(proposed), ensure_ascii=False, sort_keys=True),
        "raised_on": raised_on,
        "position": last + 1,
        **({"uid": uid} if uid else {}),
    }
    return Intent(f"Propose “{title.strip()}”", (added("change_request", values),))


def add_step(
    portfolio: Portfolio, *, request_uid: str, body: str, meeting_on: date | None = None
) -> Intent:
    """Name a body that has to agree, and when it meets."""
    request = _open(portfolio, request_uid)
    steps = portfolio.parts_of("approval_step", request.uid)
    if not body.strip():
        raise WrongUsage("an approval step needs the name of a body")
    values = {
        "request_uid": request.uid,
        "body": body.strip(),
        "meeting_on": meeting_on,
        "position": len(steps),
    }
    return Intent(f"Ask {body.strip()} about “{request.title}”", (added("approval_step", values),))


def record_outcome(
    portfolio: Portfolio, *, step_uid: str, outcome: str, minute: str | None = None
) -> Intent:
    """What a body said, and the minute of it."""
    step = next((row for row in portfolio.approval_steps if row.uid == step_uid), None)
    if step is None:
        raise WrongUsage(f"there is no approval step {step_uid!r}", remedy="see show FILE requests")
    request = _open(portfolio, step.request_uid)
    if outcome not in OUTCOMES:
        raise WrongUsage(f"{outcome!r} is no outcome", remedy=f"say {', '.join(OUTCOMES)}")
    change = changed(
        "approval_step",
        step.uid,
        {"outcome": step.outcome, "minute": step.minute},
        {"outcome": outcome, "minute": minute},
    )
    label = f"{step.body}: {outcome}, “{request.title}”"
    return Intent(label, (change,) if change else ())


def approve_request(portfolio: Portfolio, *, request_uid: str, today: date, as_of: date) -> Intent:
    """Apply what is proposed and take a new baseline, as one change set.

    Raises `WrongUsage` while a body has not approved it.
    """
    request = _open(portfolio, request_uid)
    waiting = [step.body for step in _steps(portfolio, request) if step.outcome != APPROVED]
    if waiting:
        raise WrongUsage(
            f"“{request.title}” is not approved by {', '.join(waiting)}",
            remedy="record their outcome first",
        )
    edits = CellEdits(portfolio, today=today, as_of=as_of)
    for field, text in json.loads(request.proposed).items():
        edits.set(request.scheme_uid, field, text)
    applied = edits.changes()
    after = portfolio_with(portfolio, applied)
    baseline = take_baseline(
        after, name=f"{request.title} ({today.isoformat()})", taken_on=today, reason=request.reason
    )
    state = _moved(request, RequestState.APPROVED)
    return Intent(f"Approve “{request.title}”", (*applied, *state.changes, *baseline.changes))


def end_request(portfolio: Portfolio, *, request_uid: str, state: RequestState) -> Intent:
    """Reject or withdraw a request; the scheme stays as it is."""
    return _moved(_open(portfolio, request_uid), state)


def _moved(request: ChangeRequest, state: RequestState) -> Intent:
    change = changed("change_request", request.uid, {"state": request.state}, {"state": str(state)})
    return Intent(f"{str(state).capitalize()}: “{request.title}”", (change,) if change else ())


def _open(portfolio: Portfolio, uid: str) -> ChangeRequest:
    found = next((row for row in portfolio.change_requests if row.uid == uid), None)
    if found is None:
        raise WrongUsage(f"there is no change request {uid!r}", remedy="see show FILE requests")
    if found.state != RequestState.PROPOSED:
        raise WrongUsage(f"“{found.title}” is {found.state} already")
    return found


def _steps(portfolio: Portfolio, request: ChangeRequest) -> list[ApprovalStep]:
    return list(portfolio.parts_of("approval_step", request.uid))
