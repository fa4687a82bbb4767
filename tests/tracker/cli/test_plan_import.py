"""Plans brought in on the command line: July, then November over it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.importers.plan.tables import JULY, NOVEMBER
from tracker.cli import main

AS_OF = ("--as-of", "2017-11-09", "--json")


@pytest.fixture
def november(programme_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """What importing November over July said, as JSON, and the programme's file."""
    assert main(["import", str(programme_path), str(JULY), "--json"]) == 0
    july = json.loads(capsys.readouterr().out)
    baseline = ("--baseline", "july")
    assert main(["import", str(programme_path), str(NOVEMBER), *baseline, *AS_OF]) == 0
    return july, json.loads(capsys.readouterr().out), programme_path


def test_november_over_july_is_told_in_counts(november: Any) -> None:
    july, view, _ = november
    counts = ("workstreams", "schemes", "milestones")
    assert (july["reader"], july["as_of"]) == ("plan", "2017-07-10")
    assert [july["read"][name] for name in counts] == [4, 12, 48]
    assert (july["added"], july["updated"], july["unchanged"]) == (60, 0, 0)
    assert [view["read"][name] for name in counts] == [4, 13, 49]
    assert [(row["entity"], row["name"]) for row in view["missing"]] == [
        ("milestone", "Develop outcomes based approach"),
        ("milestone", "Write revised specification"),
    ]


def test_july_is_kept_to_compare_with(november: Any, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, file = november
    assert main(["diff", str(file), "july", "now", "--json"]) == 0
    view = json.loads(capsys.readouterr().out)
    slips = {
        row["name"]: row["days"]
        for row in view["changed"]
        if row["field"] == "finish" and row["days"]
    }
    assert slips == {"Agree process": 21, "Recruit staff": 60, "Go-live": 58}
    assert {row["name"] for row in view["removed"]} == {
        "Develop outcomes based approach",
        "Write revised specification",
    }


def test_one_undo_takes_the_import_and_its_baseline_back(
    november: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, file = november
    assert main(["undo", str(file)]) == 0
    capsys.readouterr()
    assert main(["show", str(file), "milestones", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 48
    assert [row["scheme"] for row in rows[:2]] == ["Intermediate Care Team Additional Staffing"] * 2
    assert main(["diff", str(file), "july", "now"]) != 0


def test_a_dry_run_keeps_nothing(programme_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["import", str(programme_path), str(JULY), "--baseline", "first", "--dry-run"]
    assert main(arguments) == 0
    assert "48 milestones" in capsys.readouterr().out
    assert main(["show", str(programme_path), "milestones", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
