"""The command line as others script it: output, exit status, and one line of error."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.conftest import LANCASHIRE
from tracker.cli import main

AS_OF = ("--as-of", "2017-11-09")


class Result:
    """What one command gave back."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command in this process."""

    def command(*arguments: object) -> Result:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return command


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty programme and one that holds the published tracker, to copy from."""
    folder = tmp_path_factory.mktemp("programmes")
    empty, full = folder / "empty.ibcf", folder / "imported.ibcf"
    assert main(["new", str(empty)]) == 0
    shutil.copyfile(empty, full)
    assert main(["import", str(full), str(LANCASHIRE), *AS_OF]) == 0
    return folder


@pytest.fixture
def file(tmp_path: Path, made: Path) -> Path:
    """An empty programme."""
    return Path(shutil.copyfile(made / "empty.ibcf", tmp_path / "programme.ibcf"))


@pytest.fixture
def imported(tmp_path: Path, made: Path) -> Path:
    """The published tracker in a programme."""
    return Path(shutil.copyfile(made / "imported.ibcf", tmp_path / "programme.ibcf"))


def _schemes(run: Any, file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run("show", file, "schemes", "--json").json
    return found


def test_the_published_tracker_becomes_a_programme(file: Path, run: Any) -> None:
    result = run("import", file, LANCASHIRE, *AS_OF, "--json")
    assert result.status == 0
    read = result.json
    assert (read["read"]["areas"], read["read"]["schemes"]) == (6, 41)
    assert (read["added"], read["updated"], read["unchanged"]) == (41, 0, 0)
    assert read["missing"] == []
    schemes = _schemes(run, file)
    assert {rag: sum(s["rag"] == rag for s in schemes) for rag in "GAR"} == {
        "G": 16,
        "A": 23,
        "R": 2,
    }
    by_area = {area["name"]: area["schemes"] for area in run("show", file, "areas", "--json").json}
    assert by_area == {
        "Fylde and Wyre CCG": 4,
        "East Lancashire CCG": 4,
        "West Lancs CCG": 3,
        "Morecambe Bay CCG": 2,
        "Chorley and South Ribble and Greater Preston CCGs": 4,
        "Lancashire County Council": 24,
    }


def test_a_scheme_has_every_key_that_others_script_against(imported: Path, run: Any) -> None:
    scheme = _schemes(run, imported)[2]
    keys = (
        "uid ref area workstream category name description rag rag_reason status derived_status"
        " leads leads_text progress delivery_text delivery_earliest delivery_latest"
        " delivery_precision recruitment_stage recruitment posts_needed posts_in_post barriers"
        " help_needed nothing_to_report allocation allocation_text stage contact office_note code"
        " updated_on"
    )
    assert set(keys.split()) <= set(scheme)
    assert scheme["name"] == "Reablement"
    assert scheme["code"] == "FW-3"
    assert scheme["delivery_earliest"] == "2017-11-01"
    assert scheme["delivery_latest"] is None
    assert any(lead["vacant"] for lead in scheme["leads"])
    assert {"name", "organisation", "email", "role", "vacant"} <= set(scheme["leads"][0])


def test_a_group_headers_ref_goes_to_the_five_rows_under_it(imported: Path, run: Any) -> None:
    held = [s["name"] for s in _schemes(run, imported) if s["ref"] == "LCC Scheme ref #20"]
    assert len(held) == 5


def test_a_second_import_of_the_same_file_proposes_nothing(imported: Path, run: Any) -> None:
    again = run("import", imported, LANCASHIRE, *AS_OF, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 41)
    assert again["change_set"] is None


def test_a_dry_run_writes_nothing(file: Path, run: Any) -> None:
    before = file.read_bytes()
    result = run("import", file, LANCASHIRE, *AS_OF, "--dry-run", "--json")
    assert result.json["added"] == 41
    assert result.json["change_set"] is None
    assert file.read_bytes() == before


def test_an_import_is_one_undo(imported: Path, run: Any) -> None:
    assert run("undo", imported).status == 0
    assert _schemes(run, imported) == []
    assert run("show", imported, "leads", "--json").json == []


def test_a_change_set_in_the_past_can_be_taken_back_by_name(imported: Path, run: Any) -> None:
    uid = _schemes(run, imported)[0]["uid"]
    run("set", imported, uid, "rag", "Red")
    run("set", imported, uid, "progress", "Changed since")
    changes = run("show", imported, "changes", "--json").json
    red = next(c for c in changes if c["label"].startswith("Set RAG"))
    assert run("undo", imported, "--change-set", red["uid"]).status == 0
    scheme = _schemes(run, imported)[0]
    assert (scheme["rag"], scheme["progress"]) == ("G", "Changed since")


def test_undoing_what_was_edited_since_is_refused_and_names_the_values(
    imported: Path, run: Any
) -> None:
    uid = _schemes(run, imported)[0]["uid"]
    run("set", imported, uid, "rag", "Red")
    run("set", imported, uid, "rag", "Amber")
    first = run("show", imported, "changes", "--json").json[1]
    result = run("undo", imported, "--change-set", first["uid"])
    assert result.status == 3
    assert "“CHC screening”, rag: is now “A”, was “R”, wanted “G”" in result.err


def test_a_value_may_begin_with_a_dash(imported: Path, run: Any) -> None:
    uid = _schemes(run, imported)[0]["uid"]
    assert run("set", imported, uid, "barriers", "--", "- none").status == 0
    assert _schemes(run, imported)[0]["barriers"] == "- none"


def test_check_prints_findings_and_strict_makes_errors_count(imported: Path, run: Any) -> None:
    found = run("check", imported, *AS_OF, "--json")
    assert found.status == 0
    keys = {"rule", "severity", "entity", "uid", "where", "message", "suggestion"}
    assert all(keys <= set(finding) for finding in found.json)
    assert {finding["rule"] for finding in found.json} >= {"DQ01", "DQ02", "DQ15", "DQ17", "DQ18"}
    errors = [finding for finding in found.json if finding["severity"] == "error"]
    assert run("check", imported, *AS_OF, "--strict").status == (1 if errors else 0)


def test_a_leads_challenge_list_is_a_letter(imported: Path, run: Any) -> None:
    letter = run("check", imported, *AS_OF, "--lead", "Sue Lott").out
    assert letter.startswith("Dear Sue Lott")
    assert "9 November 2017" in letter
    assert "\n5. " in letter
    assert "\n6. " not in letter
    assert run("check", imported, "--lead", "Nobody").status == 2


def test_a_scheme_may_be_named_by_its_code(imported: Path, run: Any) -> None:
    assert run("set", imported, "FW-3", "rag", "Red").status == 0
    assert _schemes(run, imported)[2]["rag"] == "R"


def test_the_consolidated_workbook_reads_back_to_the_same_programme(
    imported: Path, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    assert run("export", imported, "consolidated", out, *AS_OF).status == 0
    assert load_workbook(out).sheetnames[:2] == ["Summary", "Consolidated"]
    again = run("import", imported, out, "--json")
    assert again.status == 0
    assert again.json["reader"] == "consolidated"
    assert (again.json["updated"], again.json["unchanged"]) == (0, 41)
    assert again.json["change_set"] is None


@pytest.mark.parametrize("kind", ["consolidated", "csv"])
def test_an_export_rebuilds_the_programme_in_an_empty_file(
    imported: Path, run: Any, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / ("out.xlsx" if kind == "consolidated" else "out.csv")
    run("export", imported, kind, out, *AS_OF)
    fresh = tmp_path / "fresh.ibcf"
    run("new", fresh)
    assert run("import", fresh, out, *AS_OF).status == 0
    ours, theirs = (_schemes(run, path) for path in (imported, fresh))
    assert ours == theirs


def test_a_document_that_cannot_be_read_keeps_those_beside_it_out(
    file: Path, run: Any, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_text("not a Word file")
    assert run("import", file, LANCASHIRE, bad, *AS_OF).status == 3
    assert _schemes(run, file) == []


def test_a_dry_run_of_several_documents_says_what_the_run_would(file: Path, run: Any) -> None:
    result = run("import", file, LANCASHIRE, LANCASHIRE, *AS_OF, "--dry-run", "--json").json
    assert (result["added"], result["unchanged"]) == (41, 41)


def test_a_scheme_moved_in_the_workbook_is_told_by_the_names_of_its_areas(
    imported: Path, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    run("export", imported, "consolidated", out, *AS_OF)
    book = load_workbook(out)
    book["Consolidated"]["B2"] = "West Lancs CCG"
    book.save(out)
    (row,) = run("import", imported, out, "--dry-run", "--json").json["rows"]
    assert row["changes"] == [
        {"field": "area", "old": "Fylde and Wyre CCG", "new": "West Lancs CCG"}
    ]


def test_an_export_never_replaces_a_programme(imported: Path, run: Any) -> None:
    before = imported.read_bytes()
    for kind in ("consolidated", "csv", "findings"):
        assert run("export", imported, kind, imported).status == 2
    assert run("backup", imported, imported).status == 3
    assert imported.read_bytes() == before


def test_two_areas_cannot_take_one_name(imported: Path, run: Any) -> None:
    uid = run("show", imported, "areas", "--json").json[0]["uid"]
    result = run("set", imported, uid, "name", "east lancashire CCG")
    assert (result.status, "already" in result.err) == (2, True)


def test_several_documents_are_told_together(file: Path, run: Any) -> None:
    result = run("import", file, LANCASHIRE, LANCASHIRE, *AS_OF, "--json").json
    assert (result["added"], result["unchanged"]) == (41, 41)
    assert len(result["documents"]) == 2


def test_a_backup_is_a_programme(imported: Path, run: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.ibcf"
    assert run("backup", imported, out).status == 0
    assert _schemes(run, out) == _schemes(run, imported)
    assert run("backup", imported).status == 0


def test_show_speaks_json_csv_and_plain(imported: Path, run: Any) -> None:
    assert "Reablement" in run("show", imported, "schemes").out
    lines = run("show", imported, "schemes", "--csv").out.splitlines()
    assert lines[0].startswith("uid,")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("show", "none.ibcf", "schemes"), 3, "none.ibcf does not exist"),
        (("import", "FILE", "none.docx"), 3, "none.docx does not exist"),
        (("import", "FILE", "FILE"), 3, "programme.ibcf"),
        (("show", "FILE", "colours"), 2, "cannot show 'colours'"),
        (("export", "FILE", "poster", "x.pdf"), 2, "poster"),
        (("set", "FILE", "x", "rag", "G"), 2, "no row with the uid"),
        (("undo", "FILE", "--change-set", "x"), 2, "no change set 'x'"),
        (("check", "FILE", "--as-of", "tomorrow"), 2, "--as-of"),
        (("new", "FILE"), 3, "is already there"),
        (("import", "FILE"), 2, "Missing argument"),
        (("import", "FILE", "none.docx", "--as", "oracle"), 3, "none.docx"),
        (("frobnicate",), 2, "frobnicate"),
        (("set",), 2, "Missing argument"),
        (("show", "FILE", "schemes", "--colour"), 2, "No such option"),
    ],
)
def test_a_failure_is_one_line_with_its_status(
    file: Path, run: Any, arguments: tuple[str, ...], status: int, told: str
) -> None:
    result = run(*(str(file) if a == "FILE" else a for a in arguments))
    assert (result.status, result.out) == (status, "")
    assert told in result.err
    assert result.err.count("\n") == 1


def test_every_verb_is_known_with_the_module_that_holds_it() -> None:
    from tracker.cli import entry, window
    from tracker.cli.app import app

    for path in Path(entry.__file__).parent.glob("*.py"):
        import_module(f"tracker.cli.{path.stem}")
    found = {
        command.name: command.callback.__module__.rpartition(".")[2]
        for command in app.registered_commands
        if command.callback is not None
    }
    assert found == window.VERBS


def test_a_programme_that_is_not_there_is_refused_before_any_window(
    tmp_path: Path, run: Any
) -> None:
    result = run(tmp_path / "none.ibcf")
    assert (result.status, "does not exist" in result.err) == (3, True)


def test_a_narrow_terminal_does_not_wrap_an_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tracker", "show", str(tmp_path / ("long" * 40)), "schemes"]
    environment = {**os.environ, "COLUMNS": "20"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_leads_challenges_are_json_if_asked(imported: Path, run: Any) -> None:
    found = json.loads(run("check", imported, *AS_OF, "--lead", "Sue Lott", "--json").out)
    assert found
    assert {"rule", "where", "message"} <= found[0].keys()


def test_a_folder_and_a_day_that_is_none_are_told_plainly(imported: Path, run: Any) -> None:
    folder = run("show", imported.parent, "schemes")
    assert folder.status == 3
    assert folder.err.endswith("is a folder; choose a programme made by this app (.ibcf).\n")
    day = run("check", imported, "--as-of", "2017-13-01")
    assert (day.status, day.err) == (
        2,
        "ibcf-tracker: --as-of: '2017-13-01' is no date there is; write it as 2017-11-30.\n",
    )


def test_packs_for_nobody_leave_no_folder(imported: Path, run: Any, tmp_path: Path) -> None:
    assert run("pack", imported, "-o", tmp_path / "packs", "--lead", "Nobody").status == 2
    assert not (tmp_path / "packs").exists()
