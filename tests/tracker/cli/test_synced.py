"""The command line in a synced folder: two people's machines, a folder that goes away, kills."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from db.lease import lease_file
from tests.tracker.cli.conftest import Verb
from tracker.cli import main
from tracker.commands.rows import set_field
from tracker.errors import Refused
from tracker.sharing import WORKING_COPIES, SharedFile, is_kept_here
from tracker.workspace import Intent


class Machine:
    """Somebody's machine: verbs run there, on the working copies that are kept there."""

    def __init__(self, run: Verb, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._run, self._monkeypatch, self.folder = run, monkeypatch, folder

    def __call__(self, *arguments: object) -> tuple[int, str, str]:
        self._monkeypatch.setenv(WORKING_COPIES, str(self.folder))
        return self._run(*arguments)

    def told(self, file: Path) -> str | None:
        """What the one scheme's progress says here."""
        return str(self.scheme(file)["progress"])

    def scheme(self, file: Path) -> dict[str, Any]:
        """The one scheme."""
        (scheme,) = json.loads(self("show", file, "schemes", "--json")[1])
        assert isinstance(scheme, dict)
        return scheme


@pytest.fixture(scope="module")
def one_scheme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme of one scheme; copy it before use."""
    folder = tmp_path_factory.mktemp("one")
    path, csv = folder / "programme.ibcf", folder / "tracker.csv"
    csv.write_text("Scheme,Area,RAG,Progress\nReablement,Fylde CCG,Red,Approved\n")
    for arguments in (["new", path], ["import", path, csv, "--as-of", "2017-11-09"]):
        assert main(list(map(str, arguments))) == 0
    return path


@pytest.fixture
def file(tmp_path: Path, one_scheme: Path) -> Path:
    """The programme in a folder that OneDrive owns."""
    folder = tmp_path / "OneDrive - Council"
    folder.mkdir()
    return Path(shutil.copyfile(one_scheme, folder / "programme.ibcf"))


@pytest.fixture
def mine(run: Verb, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """The machine of the one who tells."""
    return Machine(run, monkeypatch, tmp_path / "mine")


@pytest.fixture
def hers(run: Verb, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """A colleague's machine."""
    return Machine(run, monkeypatch, tmp_path / "hers")


def _parted(mine: Machine, hers: Machine, file: Path) -> str:
    """Both edit, one of them while the folder is away; the scheme's uid."""
    uid = str(mine.scheme(file)["uid"])
    away = file.parent.with_name("away")
    file.parent.rename(away)
    assert mine("set", file, uid, "progress", "From home.")[0] == 1
    away.rename(file.parent)
    assert hers("set", file, uid, "rag_reason", "From the office.")[0] == 0
    return uid


def test_a_verb_publishes_and_the_next_machine_reads_it(
    mine: Machine, hers: Machine, file: Path
) -> None:
    uid = mine.scheme(file)["uid"]
    assert mine("set", file, uid, "progress", "Begun.")[::2] == (0, "")
    assert hers.told(file) == "Begun."
    assert hers("set", file, uid, "progress", "Done.")[::2] == (0, "")
    assert mine.told(file) == "Done."
    assert [each.name for each in file.parent.iterdir() if each.is_file()] == ["programme.ibcf"]


def test_reading_writes_nothing_into_the_folder(mine: Machine, file: Path) -> None:
    before = file.stat().st_mtime_ns
    assert mine("show", file, "schemes")[0] == 0
    assert file.stat().st_mtime_ns == before
    assert list(file.parent.iterdir()) == [file]


def test_work_goes_on_while_the_folder_is_away(mine: Machine, hers: Machine, file: Path) -> None:
    uid = mine.scheme(file)["uid"]
    away = file.parent.with_name("away")
    file.parent.rename(away)
    status, out, error = mine("set", file, uid, "progress", "From home.")
    assert (status, out) == (1, "Set What progress has been made? of “Reablement”.\n")
    assert "Saved here; not yet in the shared folder: programme.ibcf is in a folder that" in error
    assert mine.told(file) == "From home."
    assert is_kept_here(file)
    assert not is_kept_here(file.with_name("none.ibcf"))
    away.rename(file.parent)
    assert mine("set", file, uid, "rag", "Amber")[::2] == (0, "")
    assert hers.told(file) == "From home."


def test_a_folder_that_was_never_seen_is_told_as_a_missing_file(mine: Machine, file: Path) -> None:
    status, _, error = mine("show", file.parent / "none.ibcf", "schemes")
    assert status == 3
    assert "none.ibcf does not exist; make it with: ibcf-tracker new FILE." in error


def test_two_who_parted_both_find_their_work(mine: Machine, hers: Machine, file: Path) -> None:
    uid = _parted(mine, hers, file)
    status, _, error = mine("set", file, uid, "rag", "Amber")
    assert status == 1
    assert mine.scheme(file)["rag_reason"] == "From the office."
    (aside,) = file.parent.glob("programme (*).ibcf")
    assert f"take it in: ibcf-tracker merge '{file}' '{aside}'" in error
    status, out, _ = mine("merge", file, aside)
    assert (status, out.splitlines()[0]) == (0, "1 fields applied, 0 agreed, 0 unchanged.")
    for machine in (mine, hers):
        scheme = machine.scheme(file)
        said = (scheme["progress"], scheme["rag_reason"], scheme["rag"])
        assert said == ("From home.", "From the office.", "A")
    assert mine("undo", file)[0] == 0
    assert hers.told(file) == "Approved"


def test_what_parted_meanwhile_and_cannot_be_put_aside_yet_is_told(
    mine: Machine, hers: Machine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = mine.scheme(file)["uid"]
    setting = "tracker.cli.editing.set_field"

    def meanwhile(*arguments: Any, **named: Any) -> Intent:
        monkeypatch.setattr(setting, set_field)
        with monkeypatch.context() as there:
            there.setenv(WORKING_COPIES, str(hers.folder))
            assert main(["set", str(file), uid, "rag_reason", "From the office."]) == 0
        return set_field(*arguments, **named)

    def in_the_way(_sharing: SharedFile) -> Path:
        raise Refused("cannot be written just now", file=file)

    monkeypatch.setattr(setting, meanwhile)
    monkeypatch.setattr(SharedFile, "set_aside", in_the_way)
    status, out, error = mine("set", file, uid, "progress", "From home.")
    assert (status, out.splitlines()[-1][:3]) == (1, "Set")
    assert "Saved here; the shared folder has other changes: programme.ibcf was changed" in error
    assert mine.told(file) == "From home."


def test_a_clients_conflict_copy_is_noticed_until_it_is_merged(
    mine: Machine, hers: Machine, file: Path
) -> None:
    uid = mine.scheme(file)["uid"]
    copy = file.with_name("programme-LAPTOP-3.ibcf")
    shutil.copyfile(file, copy)
    mine("set", copy, uid, "progress", "On the laptop.")
    status, _, error = hers("show", file, "schemes")
    assert status == 0
    assert f"{copy.name} beside programme.ibcf holds changes that it has not" in error
    assert hers("merge", file, copy)[::2] == (0, "")
    assert mine.told(file) == "On the laptop."


def test_somebody_elses_lease_keeps_it_for_reading(mine: Machine, file: Path) -> None:
    uid = mine.scheme(file)["uid"]
    held = {"user": "pmo", "machine": "office-7", "since": "2017-11-09T11:00", "processes": [1]}
    lease_file(file).write_text(json.dumps(held))
    status, _, error = mine("set", file, uid, "rag", "Amber")
    assert status == 3
    assert "programme.ibcf is open by pmo on office-7 since 2017-11-09 11:00" in error
    assert json.loads(lease_file(file).read_text()) == held


def test_what_is_saved_while_the_ledger_cannot_be_read_waits(mine: Machine, file: Path) -> None:
    uid = mine.scheme(file)["uid"]
    (ledger,) = mine.folder.rglob("publication.sqlite")
    ledger.unlink()
    ledger.mkdir()
    status, out, err = mine("set", file, uid, "progress", "Agreed")
    assert (status, "Set" in out) == (1, True)
    assert "Saved here; not yet in the shared folder: programme.ibcf cannot be kept in step" in err
    ledger.rmdir()
    assert mine("set", file, uid, "rag", "Green")[0] == 0
    assert "Agreed" in json.dumps(mine.scheme(file))


def test_redacting_reaches_the_published_file_and_the_backups_beside_it(
    mine: Machine, hers: Machine, file: Path
) -> None:
    uid = mine.scheme(file)["uid"]
    mine("set", file, uid, "progress", "Visited Mr Example at home.")
    assert mine("backup", file)[0] == 0
    assert (
        mine("redact", file, uid, "progress", "--text", "Mr Example", "--reason", "A name")[0] == 0
    )
    files = [each for each in file.parent.rglob("*") if each.is_file()]
    files += [each for each in mine.folder.rglob("*") if each.is_file()]
    assert len(files) > 3
    assert [each.name for each in files if b"Mr Example" in each.read_bytes()] == []
    assert "Mr Example" not in str(hers.told(file))


_CUT_OFF = """
import os, sys
from db.synced import publication, working_copy
from tracker.cli import main

owner, name = {
    "copied": (working_copy, "copied"),
    "published": (working_copy, "written_safely"),
    "noted": (publication.Ledger, "record"),
    "replaced": (working_copy.WorkingCopy, "_replace"),
    "publish": (working_copy.WorkingCopy, "_publish"),
}[sys.argv[1]]
whole = getattr(owner, name)

def cut_off(*arguments, **named):
    if sys.argv[2] == "after":
        whole(*arguments, **named)
    os._exit(9)

setattr(owner, name, cut_off)
sys.exit(main(sys.argv[3:]))
"""
"""Runs a verb in a process that dies before or after a named point of it."""


def _cut_off(machine: Machine, point: str, when: str, *arguments: object) -> None:
    command = [sys.executable, "-c", _CUT_OFF, point, when, *map(str, arguments)]
    environment = {**os.environ, WORKING_COPIES: str(machine.folder)}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=60)
    assert done.returncode == 9, done.stderr


@pytest.mark.parametrize(
    ("point", "when"),
    [
        ("publish", "before"),
        ("copied", "after"),
        ("published", "after"),
        ("noted", "before"),
        ("noted", "after"),
    ],
)
def test_cut_off_between_saving_and_publishing_nothing_is_lost(
    mine: Machine, hers: Machine, file: Path, point: str, when: str
) -> None:
    uid = mine.scheme(file)["uid"]
    _cut_off(mine, point, when, "set", file, uid, "progress", "Saved.")
    assert hers.told(file) in {"Approved", "Saved."}
    assert mine.told(file) == "Saved."
    assert mine("set", file, uid, "rag", "Amber")[::2] == (0, "")
    assert hers.told(file) == "Saved."
    assert [each.name for each in file.parent.glob("programme*.ibcf")] == ["programme.ibcf"]


@pytest.mark.parametrize(
    ("point", "when"),
    [("copied", "after"), ("published", "after"), ("replaced", "before"), ("replaced", "after")],
)
def test_cut_off_while_putting_ours_aside_nothing_is_lost(
    mine: Machine, hers: Machine, file: Path, point: str, when: str
) -> None:
    uid = _parted(mine, hers, file)
    _cut_off(mine, point, when, "set", file, uid, "rag", "Amber")
    mine("set", file, uid, "rag", "Green")
    (copy,) = file.parent.glob("programme (*).ibcf")
    assert mine.told(copy) == "From home."
    scheme = hers.scheme(file)
    said = (scheme["progress"], scheme["rag_reason"], scheme["rag"])
    assert said == ("Approved", "From the office.", "G")


_WRITER = """
import sys
from tracker.cli import main
number = 0
while True:
    number += 1
    main(["set", sys.argv[1], sys.argv[2], "progress", f"Number {number}"])
    print(number, flush=True)
"""


def test_killed_at_random_moments_what_was_told_as_saved_is_there(
    mine: Machine, hers: Machine, file: Path
) -> None:
    uid = str(mine.scheme(file)["uid"])
    chance = random.Random(7)
    for _ in range(3):
        command = [sys.executable, "-c", _WRITER, str(file), uid]
        environment = {**os.environ, WORKING_COPIES: str(mine.folder)}
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        assert writer.stdout is not None
        shown = [writer.stdout.readline(), writer.stdout.readline()]
        time.sleep(chance.random() / 3)
        writer.kill()
        shown += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        told = max(int(line) for line in shown if line.strip().isdigit())
        assert int(hers.scheme(file)["progress"].split()[-1]) >= told
        assert int(mine.scheme(file)["progress"].split()[-1]) >= told
        lease_file(file).unlink(missing_ok=True)
    assert list(file.parent.glob("programme (*).ibcf")) == []
