"""The programme before its latest import, for rules that compare two issues."""

from __future__ import annotations

from tests.tracker.oxfordshire import AS_OF, additions, plan_of
from tracker.changes import changed
from tracker.findings import run_rules
from tracker.model import Source
from tracker.past import LastIssue
from tracker.workspace import Intent, Workspace


def _next_issue(workspace: Workspace) -> Intent:
    """The November dates and statuses of the rows that July has."""
    before = workspace.portfolio.milestone_by_uid
    moves = [
        changed(
            "milestone",
            row.uid,
            {name: getattr(before[row.uid], name) for name in ("start", "finish", "status")},
            {"start": row.start, "finish": row.finish, "status": row.status},
        )
        for row in plan_of("2017-11").milestones
        if row.uid in before
    ]
    return Intent("Import november.docx", tuple(filter(None, moves)), Source.IMPORT)


def test_it_is_there_once_a_second_issue_came_and_stays_while_people_edit(
    workspace: Workspace,
) -> None:
    last = LastIssue(workspace)
    assert last.portfolio() is None
    workspace.run(Intent("Import july.xlsx", additions(plan_of("2017-07")), Source.IMPORT))
    assert last.portfolio() is None
    workspace.run(_next_issue(workspace))
    earlier = last.portfolio()
    assert earlier is not None
    rules = {f.rule for f in run_rules(workspace.portfolio, AS_OF, earlier=earlier)}
    assert "DQ28" in rules
    row = workspace.portfolio.milestones[0]
    edit = changed("milestone", row.uid, {"status": row.status}, {"status": "Paused"})
    assert edit is not None
    workspace.run(Intent("Edit", (edit,)))
    assert last.portfolio() is earlier
    assert earlier.milestone_by_uid[row.uid].status == row.status


def test_an_import_that_was_taken_back_was_no_issue(workspace: Workspace) -> None:
    last = LastIssue(workspace)
    workspace.run(Intent("Import july.xlsx", additions(plan_of("2017-07")), Source.IMPORT))
    workspace.run(_next_issue(workspace))
    workspace.undo()
    assert last.portfolio() is None
