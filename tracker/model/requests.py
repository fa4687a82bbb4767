"""Change requests: what is proposed for a scheme, and who has to agree."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, part_of


class ChangeRequest(Row, table=True):
    """A proposed change to a scheme, outside all totals until it is approved.

    `proposed` is a JSON object of scheme fields and the values they would take; `state` a word of
    `tracker.model.RequestState`.
    """

    __tablename__ = "change_request"
    uid: str = key()
    scheme_uid: str = part_of("scheme")
    title: str
    reason: str | None = None
    proposed: str
    state: str = "proposed"
    raised_on: date
    position: int = 0


class ApprovalStep(Row, table=True):
    """One body that has to agree: when it meets, what it said, and the minute of it."""

    __tablename__ = "approval_step"
    uid: str = key()
    request_uid: str = part_of("change_request")
    body: str
    meeting_on: date | None = None
    outcome: str | None = None
    minute: str | None = None
    position: int = 0
