"""Money on the command line: imported from a board paper, shown, set, checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SAMPLES
from tracker.cli import main

JULY = SAMPLES / "oxfordshire-board-paper-2017-07.docx"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(programme_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a verb on an empty programme: exit status, output, errors."""

    def command(verb: str, *arguments: object) -> tuple[int, str, str]:
        status = main([verb, str(programme_path), *(str(argument) for argument in arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return command


def _json(run: Run, *arguments: object) -> Any:
    _, out, _ = run(*arguments, "--json")
    return json.loads(out)


def test_a_board_paper_in_one_drop(run: Run) -> None:
    done = _json(run, "import", JULY)
    assert (done["reader"], done["as_of"]) == ("board-paper", "2017-07-10")
    counts = ("grants", "money_lines", "contributions", "printed_totals")
    assert [done["read"][key] for key in counts] == [1, 21, 20, 11]
    assert done["added"] == done["read"]["schemes"] + done["read"]["milestones"]
    assert done["registers"]["added"] >= 42
    assert (done["registers"]["updated"], done["registers"]["unchanged"]) == (0, 0)
    money = _json(run, "show", "money")
    assert set(money) >= {"grants", "lines", "contributions", "totals", "unallocated"}
    assert [(g["fund"], g["year"], g["amount"]) for g in money["grants"]] == [
        ("iBCF", "2017/18", 6_276_000)
    ]
    wrong = [each for each in money["totals"] if not each["agrees"]]
    assert [(each["printed"], each["computed"]) for each in wrong] == [(94_292_000, 94_123_000)]
    assert [each["amount"] for each in money["unallocated"]] == [676_000]
    status, out, _ = run("check", "--strict")
    assert status == 1
    assert "error DQ21 Net Contribution" in out


def test_money_is_set_and_printed_for_people(run: Run) -> None:
    run("import", JULY)
    (grant,) = _json(run, "show", "money")["grants"]
    assert run("set", grant["uid"], "amount", "£5,600,000")[0] == 0
    status, out, _ = run("show", "money")
    assert status == 0
    assert "RECONCILIATION" in out
    assert _json(run, "show", "money")["unallocated"][0]["amount"] == 0
    status, _, error = run("set", grant["uid"], "year", "2017/28")
    assert (status, "no financial year" in error) == (2, True)
    again = _json(run, "import", JULY)
    (move,) = [row["changes"][0] for row in again["rows"] if row["entity"] == "grant"]
    assert (move["old"], move["new"]) == (5_600_000, 6_276_000)


def test_money_as_csv_lists_each_part(run: Run) -> None:
    run("import", JULY)
    _, out, _ = run("show", "money", "--csv")
    assert "GRANTS\nuid,fund,year,amount" in out
    assert "\nUNALLOCATED\nfund,year,amount,unit\niBCF,2017/18,676000.0,thousands\n" in out


def test_what_was_added_is_told_by_kind(run: Run) -> None:
    _, out, _ = run("import", JULY, "--dry-run")
    assert "21 lines of money, 20 contributions, 1 grant" in out
    assert "would be added" in out
