"""A project file into a programme, out of it and in again: the second time nothing is new."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from importers.context import Context
from importers.readers import read
from tests.importers.project.plans import dated, link, mspdi, task
from tests.tracker.export.portfolios import exported
from tracker.changes import ChangeSet
from tracker.commands.imports import accept_proposal
from tracker.commands.rows import set_field
from tracker.proposing.proposal import DocumentFacts, Proposal
from tracker.proposing.schemes import propose
from tracker.workspace import Workspace

AS_OF = date(2017, 11, 9)

PLAN = mspdi(
    task(1, "Home first"),
    task(2, "Reablement", 2),
    dated(
        3,
        "Recruit",
        3,
        "2017-06-01",
        "2017-09-29",
        PercentComplete="40",
        raw="<Baseline><Number>0</Number><Start>2017-06-01T09:00:00</Start>"
        "<Finish>2017-08-31T17:00:00</Finish></Baseline>",
    ),
    dated(4, "Train", 3, "2017-10-02", "2017-11-30", raw=link(3, lag=9600)),
    task(5, "Date to be set", 3),
)


def proposed(workspace: Workspace, path: Path) -> Proposal:
    draft = read(path, Context())
    facts = DocumentFacts(path.name, str(path.stat().st_mtime_ns))
    return propose(workspace.portfolio, draft, facts, as_of=AS_OF)


def accept(workspace: Workspace, proposal: Proposal) -> ChangeSet | None:
    return workspace.run(accept_proposal(workspace.portfolio, proposal, read_on=AS_OF))


def foreign(folder: Path) -> Path:
    path = folder / "plan.xml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_tasks_links_and_baselines_come_in_as_one_change_set(
    workspace: Workspace, tmp_path: Path
) -> None:
    accept(workspace, proposed(workspace, foreign(tmp_path)))
    portfolio = workspace.portfolio
    assert [row.name for row in portfolio.workstreams] == ["Home first"]
    assert [row.title for row in portfolio.milestones] == ["Recruit", "Train", "Date to be set"]
    (dependency,) = portfolio.dependencies
    assert (dependency.kind, dependency.lag_days) == ("FS", 2)
    (promise,) = portfolio.baseline_rows
    assert (promise.name, promise.finish) == ("Recruit", date(2017, 8, 31))


def test_the_same_file_again_says_nothing_new(workspace: Workspace, tmp_path: Path) -> None:
    path = foreign(tmp_path)
    accept(workspace, proposed(workspace, path))
    assert proposed(workspace, path).empty


def test_our_own_file_leaves_no_trace(workspace: Workspace, tmp_path: Path) -> None:
    accept(workspace, proposed(workspace, foreign(tmp_path)))
    recruit = workspace.portfolio.milestones[0]
    renamed = set_field(
        workspace.portfolio,
        uid=recruit.uid,
        field="title",
        text="Recruit everybody",
        today=AS_OF,
        as_of=AS_OF,
    )
    workspace.run(renamed)
    proposal = proposed(workspace, exported(tmp_path, workspace.portfolio, kind="msproject"))
    assert proposal.empty
    assert not proposal.missing
    assert accept(workspace, proposal) is None


def test_a_date_moved_in_project_is_the_one_change(workspace: Workspace, tmp_path: Path) -> None:
    accept(workspace, proposed(workspace, foreign(tmp_path)))
    path = exported(tmp_path, workspace.portfolio, kind="msproject")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2017-11-30T17", "2017-12-08T17"), encoding="utf-8")
    moved = [row for row in proposed(workspace, path).rows if row.moves]
    assert [(row.name, [(m.field, m.new) for m in row.moves]) for row in moved] == [
        ("Train", [("finish", "2017-12-08")])
    ]
