"""A finding can be set aside until a date, with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.acceptances import accept_finding, stop_accepting
from tracker.errors import WrongUsage
from tracker.findings import run_all_rules, run_rules
from tracker.workspace import Intent, Workspace

AS_OF = NOON.date()


@pytest.fixture
def uid(workspace: Workspace) -> str:
    """A Red scheme that names no barrier."""
    scheme = added("scheme", {"name": "Reablement", "rag": "R", "updated_on": AS_OF})
    workspace.run(Intent("start", (scheme,)))
    return scheme.uid


def _open(workspace: Workspace, as_of: date = AS_OF) -> set[str]:
    return {finding.rule for finding in run_rules(workspace.portfolio, as_of)}


def _accept(workspace: Workspace, uid: str, until: date = date(2017, 12, 1)) -> None:
    intent = accept_finding(
        workspace.portfolio, rule="DQ01", row_uid=uid, until=until, reason="Known to the board"
    )
    workspace.run(intent)


def test_an_accepted_finding_is_quiet_until_its_date_and_then_comes_back(
    workspace: Workspace, uid: str
) -> None:
    assert "DQ01" in _open(workspace)
    _accept(workspace, uid)
    assert "DQ01" not in _open(workspace, date(2017, 12, 1))
    assert "DQ01" in _open(workspace, date(2017, 12, 2))


def test_an_accepted_finding_can_still_be_seen_with_its_reason(
    workspace: Workspace, uid: str
) -> None:
    _accept(workspace, uid)
    found = next(f for f in run_all_rules(workspace.portfolio, AS_OF) if f.rule == "DQ01")
    assert found.accepted is not None
    assert found.accepted.reason == "Known to the board"


def test_accepting_again_moves_the_date(workspace: Workspace, uid: str) -> None:
    _accept(workspace, uid)
    _accept(workspace, uid, date(2018, 1, 1))
    assert [row.until for row in workspace.portfolio.acceptances] == [date(2018, 1, 1)]


def test_acceptance_is_taken_back(workspace: Workspace, uid: str) -> None:
    _accept(workspace, uid)
    workspace.run(stop_accepting(workspace.portfolio, rule="DQ01", row_uid=uid))
    assert "DQ01" in _open(workspace)


def test_a_reason_is_needed(workspace: Workspace, uid: str) -> None:
    with pytest.raises(WrongUsage, match="reason"):
        accept_finding(workspace.portfolio, rule="DQ01", row_uid=uid, until=AS_OF, reason="  ")
