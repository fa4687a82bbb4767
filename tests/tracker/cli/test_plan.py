"""The plan on the command line: milestones shown and set, baselines, what changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.programme_file import opened
from tests.conftest import NOON
from tests.tracker.oxfordshire import TAKEN, additions, key, plan_of
from tracker.changes import ChangeSet
from tracker.cli import main
from tracker.commands.baselines import take_baseline

GO_LIVE = key("Dementia Specialist Nurses in Care Homes", "Go-live")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(programme_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a verb on the July plan with its baseline: exit status, output, errors."""
    july = plan_of("2017-07")
    with opened(programme_path, now=NOON) as store:
        store.commit(ChangeSet("Import", additions(july)))
        taken = take_baseline(store.load(), name="July", taken_on=TAKEN)
        store.commit(ChangeSet(taken.label, taken.changes))

    def command(verb: str, *arguments: str) -> tuple[int, str, str]:
        status = main([verb, str(programme_path), *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return command


def _json(run: Run, *arguments: str) -> Any:
    status, out, _ = run(*arguments, "--json")
    assert status == 0
    return json.loads(out)


def test_a_moved_milestone_shows_its_slip(run: Run) -> None:
    assert run("set", GO_LIVE, "finish", "1 November 2017")[0] == 0
    assert run("set", GO_LIVE, "status", "delayed")[0] == 0
    (row,) = [row for row in _json(run, "show", "milestones") if row["uid"] == GO_LIVE]
    assert (row["start"], row["finish"], row["status"]) == ("2017-09-04", "2017-11-01", "Delayed")
    assert (row["baseline_start"], row["baseline_finish"]) == ("2017-09-04", "2017-09-04")
    assert (row["slip_days"], row["slip_working_days"], row["slip_of"]) == (58, 42, "finish")
    schemes = {row["name"]: row for row in _json(run, "show", "schemes")}
    dementia = schemes["Dementia Specialist Nurses in Care Homes"]
    assert (dementia["status"], dementia["derived_status"]) == ("On track", "Delayed")
    assert dementia["slip_days"] == 58


def test_diff_says_what_moved_since_a_baseline(run: Run) -> None:
    run("set", GO_LIVE, "finish", "2017-11-01")
    view = _json(run, "diff", "july", "now")
    assert (view["from"], view["to"], view["added"], view["removed"]) == ("July", "now", [], [])
    (change,) = view["changed"]
    assert (change["uid"], change["field"], change["days"]) == (GO_LIVE, "finish", 58)
    status, out, _ = run("diff", "now", "july")
    assert status == 0
    assert "1 November 2017 → 4 September 2017, -58 days" in out


def test_baselines_are_listed(run: Run) -> None:
    (row,) = _json(run, "show", "baselines")
    assert (row["name"], row["taken_on"], row["current"]) == ("July", "2017-07-10", True)


def test_baselines_are_taken_chosen_renamed_and_dropped(run: Run) -> None:
    status, _, err = run("baseline", "take", "july")
    assert status == 2
    assert "give a reason for taking it again" in err
    assert run("baseline", "take", "November", "--as-of", "2017-11-09")[0] == 0
    assert run("baseline", "rename", "July", "Summer")[0] == 0
    assert run("baseline", "choose", "summer")[0] == 0
    assert [
        (row["name"], row["taken_on"], row["current"]) for row in _json(run, "show", "baselines")
    ] == [
        ("Summer", "2017-07-10", True),
        ("November", "2017-11-09", False),
    ]
    assert run("baseline", "drop", "Summer")[0] == 0
    assert "there are: November" in run("baseline", "choose", "Summer")[2]
    assert run("baseline", "keep", "November")[0] == 2


def test_the_ledger_lists_every_promise(run: Run) -> None:
    run("set", GO_LIVE, "finish", "2017-11-01")
    found = [row for row in _json(run, "show", "ledger") if row["uid"] == GO_LIVE]
    assert [(row["field"], row["day"], row["days"]) for row in found] == [
        ("start", "2017-09-04", None),
        ("finish", "2017-09-04", None),
        ("finish", "2017-11-01", 58),
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("august", "there is no baseline called 'august'; give YYYY-MM, now, or one of July"),
        ("2017-08", "2017-08 has not been closed"),
    ],
)
def test_a_state_that_is_not_there_is_wrong_usage(run: Run, name: str, told: str) -> None:
    status, out, err = run("diff", name, "now")
    assert (status, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
