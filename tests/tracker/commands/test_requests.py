"""Change requests: outside every figure until approved, then one change set with a baseline."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.commands.requests import (
    add_step,
    approve_request,
    end_request,
    raise_request,
    record_outcome,
)
from tracker.commands.rows import set_field
from tracker.errors import WrongUsage
from tracker.model import Programme, RequestState, Scheme
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio
from tracker.workspace import Intent

TODAY = date(2017, 11, 9)


def _after(portfolio: Portfolio, intent: Intent) -> Portfolio:
    return portfolio_with(portfolio, intent.changes)


@pytest.fixture
def raised() -> Portfolio:
    """A scheme of £100 for which £150 and another name are proposed."""
    scheme = Scheme(uid="s", name="Reablement", code="FW-3", allocation=10_000)
    portfolio = Portfolio(programme=Programme(name="Test"), schemes=[scheme])
    proposed = {"allocation": "£150", "name": "Reablement plus"}
    intent = raise_request(
        portfolio, scheme_uid="FW-3", title="More beds", proposed=proposed, raised_on=TODAY
    )
    return _after(portfolio, intent)


def _approved(portfolio: Portfolio) -> Intent:
    uid = portfolio.change_requests[0].uid
    return approve_request(portfolio, request_uid=uid, today=TODAY, as_of=TODAY)


def test_what_is_proposed_changes_nothing_yet(raised: Portfolio) -> None:
    assert (raised.schemes[0].name, raised.schemes[0].allocation) == ("Reablement", 10_000)


def test_approval_applies_it_and_takes_a_baseline_in_one_change_set(raised: Portfolio) -> None:
    after = _after(raised, _approved(raised))
    assert (after.schemes[0].name, after.schemes[0].allocation) == ("Reablement plus", 15_000)
    assert after.change_requests[0].state == RequestState.APPROVED
    assert [row.name for row in after.baselines] == ["More beds (2017-11-09)"]
    assert after.baseline_rows[0].name == "Reablement plus"


def test_every_body_named_has_to_approve_first(raised: Portfolio) -> None:
    uid = raised.change_requests[0].uid
    asked = _after(raised, add_step(raised, request_uid=uid, body="Joint Management Group"))
    with pytest.raises(WrongUsage, match="not approved by Joint Management Group"):
        _approved(asked)
    step = asked.approval_steps[0].uid
    said = record_outcome(asked, step_uid=step, outcome="approved", minute="Item 4")
    assert _approved(_after(asked, said)).changes


def test_no_decision_is_set_past_the_bodies_that_were_asked(raised: Portfolio) -> None:
    request = raised.change_requests[0].uid
    asked = _after(raised, add_step(raised, request_uid=request, body="Board"))
    decided = {request: ("state", "approved"), asked.approval_steps[0].uid: ("outcome", "approved")}
    for uid, (field, text) in decided.items():
        for typed in (text, ""):
            with pytest.raises(WrongUsage):
                set_field(asked, uid=uid, field=field, text=typed, today=TODAY, as_of=TODAY)


def test_a_rejected_request_is_over_and_the_scheme_as_it_was(raised: Portfolio) -> None:
    uid = raised.change_requests[0].uid
    ended = _after(raised, end_request(raised, request_uid=uid, state=RequestState.REJECTED))
    assert ended.schemes[0].name == "Reablement"
    with pytest.raises(WrongUsage, match="is rejected already"):
        _approved(ended)


@pytest.mark.parametrize(
    ("proposed", "said"),
    [
        ({"office_note": "x"}, "cannot be proposed"),
        ({"allocation": "lots"}, "not an amount"),
        ({}, "something to change"),
    ],
)
def test_a_proposal_that_makes_no_sense_is_refused(
    raised: Portfolio, proposed: dict[str, str], said: str
) -> None:
    with pytest.raises(WrongUsage, match=said):
        raise_request(raised, scheme_uid="s", title="T", proposed=proposed, raised_on=TODAY)
