"""The RAID register: entering, escalating, closing, and raising a scheme's barrier."""

from __future__ import annotations

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.raid import add_raid_item, close_raid_item, escalate, raise_from_barrier
from tracker.errors import NotFound, WrongUsage
from tracker.model import RaidItem
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()
BARRIER = "Recruitment is slow. The post has been advertised twice."


@pytest.fixture
def barred(workspace: Workspace) -> Workspace:
    """A scheme with a barrier and a lead, one that reports none, and one risk."""
    rows = (
        added("scheme", {"uid": "barred", "name": "Home First", "barriers": BARRIER}),
        added("scheme_lead", {"scheme_uid": "barred", "kind": "person", "name": "Ele Crichton"}),
        added("scheme", {"uid": "free", "name": "Reablement", "barriers": "None to report"}),
        added(
            "raid_item", {"uid": "risk", "kind": "risk", "title": "Poor data", "level": "project"}
        ),
    )
    workspace.run(Intent("start", rows))
    return workspace


def _item(workspace: Workspace, uid: str) -> RaidItem:
    return next(item for item in workspace.portfolio.raid_items if item.uid == uid)


def test_a_new_entry_is_open_at_project_level_and_raised_today(barred: Workspace) -> None:
    texts = {"title": "Winter pressure", "likelihood": "4", "impact": "4"}
    barred.run(add_raid_item(barred.portfolio, texts=texts, today=TODAY, uid="new"))
    item = _item(barred, "new")
    assert (item.kind, item.level, item.status) == ("risk", "project", "open")
    assert (item.raised_on, item.likelihood) == (TODAY, 4)


def test_an_entry_without_a_title_or_off_the_scale_is_refused(barred: Workspace) -> None:
    with pytest.raises(WrongUsage, match="Title cannot be empty"):
        add_raid_item(barred.portfolio, texts={"kind": "issue"}, today=TODAY)
    with pytest.raises(WrongUsage, match="from 1 to 5"):
        add_raid_item(barred.portfolio, texts={"title": "x", "impact": "9"}, today=TODAY)


def test_a_barrier_becomes_an_issue_of_its_scheme_in_one_step(barred: Workspace) -> None:
    barred.run(raise_from_barrier(barred.portfolio, scheme_uid="barred", today=TODAY, uid="new"))
    item = _item(barred, "new")
    assert (item.title, item.description) == ("Recruitment is slow.", BARRIER)
    assert (item.kind, item.scheme_uid, item.owner) == ("issue", "barred", "Ele Crichton")
    barred.undo()
    assert [row.uid for row in barred.portfolio.raid_items] == ["risk"]


def test_a_barrier_is_raised_once_and_only_if_there_is_one(barred: Workspace) -> None:
    barred.run(raise_from_barrier(barred.portfolio, scheme_uid="barred", today=TODAY))
    with pytest.raises(WrongUsage, match="already"):
        raise_from_barrier(barred.portfolio, scheme_uid="barred", today=TODAY)
    with pytest.raises(WrongUsage, match="no barrier"):
        raise_from_barrier(barred.portfolio, scheme_uid="free", today=TODAY)
    with pytest.raises(NotFound):
        raise_from_barrier(barred.portfolio, scheme_uid="nowhere", today=TODAY)


def test_escalating_moves_the_level_and_records_the_step(barred: Workspace) -> None:
    made = escalate(
        barred.portfolio,
        uid="risk",
        level="programme",
        reason="It stops three schemes",
        today=TODAY,
        by="tester",
    )
    barred.run(made)
    (step,) = barred.portfolio.parts_of("escalation", "risk")
    assert _item(barred, "risk").level == "programme"
    assert (step.from_level, step.to_level, step.moved_on) == ("project", "programme", TODAY)
    assert (step.moved_by, step.reason) == ("tester", "It stops three schemes")


@pytest.mark.parametrize(
    ("level", "reason", "told"),
    [
        ("programme", " ", "why"),
        ("project", "because", "already"),
        ("board", "because", "none of"),
    ],
)
def test_a_step_that_will_not_do_is_refused(
    barred: Workspace, level: str, reason: str, told: str
) -> None:
    with pytest.raises(WrongUsage, match=told):
        escalate(barred.portfolio, uid="risk", level=level, reason=reason, today=TODAY)


def test_a_closed_entry_is_kept(barred: Workspace) -> None:
    barred.run(close_raid_item(barred.portfolio, uid="risk"))
    assert _item(barred, "risk").status == "closed"
    assert not close_raid_item(barred.portfolio, uid="risk").changes
