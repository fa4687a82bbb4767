"""`period`: the month on the command line, with its exit statuses and JSON."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.tracker.cli.conftest import Verb
from tests.tracker.export.portfolios import printed_above
from tracker.cli import main

REASON = ("--reason", "The board meets tomorrow")


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme of one scheme, Red without a barrier, with November open; copy it before use."""
    folder = tmp_path_factory.mktemp("november")
    path, csv = folder / "programme.ibcf", folder / "tracker.csv"
    csv.write_text("Scheme,Area,RAG,Progress\nReablement,Fylde CCG,Red,Approved\n")
    for arguments in (
        ["new", path],
        ["import", path, csv, "--as-of", "2017-11-09"],
        ["period", path, "open", "2017-11"],
    ):
        assert main(list(map(str, arguments))) == 0
    return path


@pytest.fixture
def file(tmp_path: Path, november: Path) -> Path:
    """November open, in a file of the test's own."""
    return Path(shutil.copyfile(november, tmp_path / "programme.ibcf"))


def _json(run: Verb, *arguments: object) -> Any:
    status, out, err = run(*arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_a_month_ends_on_its_last_day_unless_told(run: Verb, file: Path) -> None:
    november = _json(run, "period", file, "open", "2017-11")
    assert (november["period"], november["as_of"], november["open"]) == (
        "2017-11",
        "2017-11-30",
        True,
    )
    moved = _json(run, "period", file, "open", "--as-of", "2017-11-09")
    assert (moved["uid"], moved["as_of"]) == (november["uid"], "2017-11-09")


def test_closing_with_errors_asks_for_a_reason(run: Verb, file: Path) -> None:
    status, out, err = run("period", file, "close")
    assert status == 3
    assert "error DQ01 Reablement, Fylde CCG" in out
    assert "--reason" in err
    assert err.count("\n") == 1
    status, out, _ = run("period", file, "close", "--json")
    assert (status, [error["rule"] for error in json.loads(out)["errors"]]) == (3, ["DQ01"])
    assert _json(run, "show", file, "periods")[0]["open"]
    closed = _json(run, "period", file, "close", *REASON)
    assert (closed["open"], closed["version"], closed["reason"]) == (False, 1, REASON[1])


def test_a_closed_month_is_reopened_with_a_reason_and_closed_again(run: Verb, file: Path) -> None:
    run("period", file, "close", *REASON)
    assert run("period", file, "close", "2017-11")[0] == 3
    assert run("period", file, "open", "2017-11")[0] == 3
    assert run("period", file, "reopen", "2017-11")[0] == 2
    assert run("undo", file)[0] == 3
    assert run("period", file, "reopen", "2017-11", "--reason", "A late return")[0] == 0
    assert run("period", file, "reopen", "2017-11", "--reason", "A late return")[0] == 3
    assert _json(run, "period", file, "close", *REASON)["version"] == 2
    (november,) = _json(run, "period", file, "list")
    assert [seal["version"] for seal in november["seals"]] == [1, 2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("shut",),
        ("open", "November"),
        ("close", "2016-01"),
        ("reopen", "2016-01", *REASON),
        ("open", "2018-01", "--kind", "fortnight"),
        ("open", "--as-of", "yesterday-ish"),
        ("verify", "2016-01"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    run: Verb, file: Path, arguments: tuple[str, ...]
) -> None:
    status, _, err = run("period", file, *arguments)
    assert (status, err.count("\n")) == (2, 1)


def test_the_meeting_gives_the_dates(run: Verb, file: Path) -> None:
    opened = _json(run, "period", file, "open", "2017-12", "--meeting", "18 January 2018")
    assert (opened["meeting_on"], opened["due_on"]) == ("2018-01-18", "2018-01-04")
    assert [step["on"] for step in opened["steps"]][1] == opened["due_on"]


def test_the_scheme_says_how_it_was_rated_last(run: Verb, file: Path) -> None:
    (scheme,) = _json(run, "show", file, "schemes")
    assert scheme["previous_rag"] is None
    run("period", file, "close", *REASON)
    run("period", file, "open", "2017-12")
    run("set", file, scheme["uid"], "rag", "Amber")
    (scheme,) = _json(run, "show", file, "schemes")
    assert (scheme["rag"], scheme["previous_rag"]) == ("A", "R")
    november, december = _json(run, "show", file, "periods")
    assert (november["rag"]["R"], december["rag"]) == (1, None)


def test_tampering_is_named_and_the_status_1(run: Verb, file: Path) -> None:
    run("period", file, "close", *REASON)
    assert run("period", file, "verify")[1].splitlines()[-1] == "intact"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE row_version SET text = replace(text, 'Approved', 'Done')")
        connection.commit()
    status, out, _ = run("period", file, "verify")
    assert status == 1
    assert "2017-11 version 1, scheme “Reablement”, progress: was changed" in out
    status, out, _ = run("period", file, "verify", "2017-11", "--json")
    verdict = json.loads(out)
    assert (status, verdict["intact"], verdict["tampering"][0]["family"]) == (1, False, "progress")


_KILLED = """
import os, sys
from db import journal
from db.sealing import seal
from tracker.cli import main

where, at = sys.argv[1].rsplit(".", 1)
module = {"seal": seal, "journal": journal}[where]
whole = getattr(module, at)

def cut_off(*arguments):
    done = whole(*arguments)
    for _ in done or ():
        pass
    os._exit(9)

setattr(module, at, cut_off)
sys.exit(main(["period", sys.argv[2], "close", "--reason", "x"]))
"""
"""Closes a period in a process that dies at a named point of it."""


@pytest.mark.parametrize("point", ["journal.record", "seal.chained"])
def test_a_close_cut_off_leaves_the_month_open(run: Verb, file: Path, point: str) -> None:
    command = [sys.executable, "-c", _KILLED, point, str(file)]
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert done.returncode == 9, done.stderr
    (november,) = _json(run, "show", file, "periods")
    assert (november["open"], november["seals"]) == (True, [])
    assert run("period", file, "verify")[0] == 0
    assert run("period", file, "close", *REASON)[0] == 0
    assert run("period", file, "verify")[1].splitlines()[-1] == "intact"


def _two_months(run: Verb, file: Path) -> str:
    """November closed with the scheme Red; December open with it Amber; its uid."""
    (scheme,) = _json(run, "show", file, "schemes")
    run("period", file, "close", *REASON)
    run("period", file, "open", "2017-12")
    run("set", file, scheme["uid"], "rag", "Amber")
    return str(scheme["uid"])


def test_two_months_are_compared(run: Verb, file: Path) -> None:
    uid = _two_months(run, file)
    (change,) = _json(run, "diff", file, "2017-11", "now")["changed"]
    assert (change["uid"], change["field"], change["old"], change["new"]) == (uid, "rag", "R", "A")
    run("period", file, "close", "--reason", "x")
    run("set", file, uid, "rag", "Green")
    (change,) = _json(run, "diff", file, "2017-11", "2017-12")["changed"]
    assert (change["old"], change["new"]) == ("R", "A")


def _sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book.worksheets}


def test_what_is_exported_of_an_open_month_is_a_draft(run: Verb, file: Path) -> None:
    out = file.with_name("out.xlsx")
    assert run("export", file, "consolidated", out)[0] == 0
    assert "DRAFT" in "".join(printed_above(load_workbook(out)["Summary"]))
    assert ["Standing", "Draft: November 2017 is not closed"] in _sheets(out)["About"]
    run("period", file, "close", *REASON)
    assert run("export", file, "consolidated", out)[0] == 0
    assert ["Standing", "November 2017, closed"] in _sheets(out)["About"]


def test_a_closed_month_is_exported_again_with_the_same_content(run: Verb, file: Path) -> None:
    uid = _two_months(run, file)
    first, again, now = (file.with_name(f"{name}.xlsx") for name in ("first", "again", "now"))
    assert run("export", file, "consolidated", first, "--period", "2017-11")[0] == 0
    run("set", file, uid, "progress", "Two nurses have been appointed")
    assert run("export", file, "consolidated", again, "--period", "2017-11")[0] == 0
    assert _sheets(first) == _sheets(again)
    assert run("export", file, "consolidated", now)[0] == 0
    title, *lines = _sheets(now)["Changes since last period"]
    assert title[:2] == ["What", "Area or scheme"]
    assert [line[0] for line in lines] == ["Rating", "Words and figures"]
    assert lines[0][4:6] == ["Red", "Amber"]
    assert run("export", file, "consolidated", now, "--period", "2017-12")[0] == 2


def test_the_page_of_changes_is_written_between_any_two_states(
    run: Verb, file: Path, tmp_path: Path
) -> None:
    run("period", file, "close", *REASON)
    uid = _json(run, "show", file, "schemes")[0]["uid"]
    assert run("set", file, uid, "rag", "Green")[0] == 0
    out = tmp_path / "page.docx"
    assert run("export", file, "changes", out, "--from", "2017-11")[:1] == (0,)
    assert out.stat().st_size > 0
    status, _, err = run("export", file, "changes", out, "--from", "July")
    assert (status, err) == (
        2,
        "ibcf-tracker: there is no baseline called 'July'; give YYYY-MM or now.\n",
    )
    status, _, err = run("export", file, "changes", out, "--to", "2017-11")
    assert (status, "needs --from" in err) == (2, True)


def test_who_is_not_expected_is_not_asked_this_month_nor_the_next(run: Verb, file: Path) -> None:
    def asked() -> list[str]:
        return [line["contact"] for line in _json(run, "show", file, "returns")]

    assert asked() == ["No lead named"]
    options = ("--due", "2017-11-20", "--not-asked", "No lead named")
    period = _json(run, "period", file, "open", "2017-11", *options)
    assert period["due_on"] == "2017-11-20"
    assert len(period["not_asked"]) == 1
    assert asked() == []
    december = _json(run, "period", file, "open", "2017-12")
    assert december["not_asked"] == period["not_asked"]
