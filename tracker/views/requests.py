"""Change requests as `show FILE requests` lists them."""

from __future__ import annotations

import json
from typing import Any

from tracker.changes import stored
from tracker.model import ChangeRequest
from tracker.portfolio import Portfolio


def request_view(portfolio: Portfolio, request: ChangeRequest) -> dict[str, Any]:
    """A request with what it proposes and what each body said."""
    scheme = portfolio.scheme_by_uid[request.scheme_uid]
    return {
        "uid": request.uid,
        "scheme_uid": scheme.uid,
        "scheme": scheme.name,
        "title": request.title,
        "reason": request.reason,
        "proposed": json.loads(request.proposed),
        "state": request.state,
        "raised_on": stored(request.raised_on),
        "steps": [
            {
                "uid": step.uid,
                "body": step.body,
                "meeting_on": stored(step.meeting_on),
                "outcome": step.outcome,
                "minute": step.minute,
            }
            for step in portfolio.parts_of("approval_step", request.uid)
        ],
    }
