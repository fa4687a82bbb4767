"""A merge that is killed: reopened, the programme is as before it or as after it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.in_this_process import here
from tests.tracker.merge.conftest import AS_OF, Office
from tracker import bootstrap, receiving
from tracker.cli import main
from tracker.commands.cells import CellEdits
from tracker.commands.periods import close_period
from tracker.workspace import Intent

_MERGE = """
import itertools, os, sys
from db import journal, store
from tests.in_this_process import here
from tracker import receiving
from tracker.cli import main

receiving.in_worker = here

def die(whole, at):
    calls = itertools.count(1)
    def cut_off(*arguments, **named):
        done = whole(*arguments, **named)
        if next(calls) == at:
            os._exit(9)
        return done
    return cut_off

def tell(whole):
    def told(*arguments, **named):
        print("committing", flush=True)
        return whole(*arguments, **named)
    return told

where = sys.argv[1]
if where == "random":
    store.ProgrammeStore.commit = tell(store.ProgrammeStore.commit)
else:
    owner, name, at = {
        "first row": (journal, "_rewrite", 1),
        "fifth row": (journal, "_rewrite", 5),
        "recorded": (journal, "record", 1),
        "closings committed": (store.ProgrammeStore, "commit", 1),
    }[where]
    setattr(owner, name, die(getattr(owner, name), at))
sys.exit(main(["merge", *sys.argv[2:]]))
"""
"""Merges in a process that dies at a named point, or says when it begins to write."""


State = dict[str, tuple[str | None, ...]]
ALEX, HOME = "Alex Walker", "Home First"


@pytest.fixture
def merging(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The programme, and what is to be merged: a pack that came back and a copy from home."""
    monkeypatch.setattr(receiving, "in_worker", here)
    pack = office.filled(ALEX, {(HOME, "RAG"): "R"})
    home = tmp_path / "home.ibcf"
    shutil.copyfile(office.programme.path, home)
    with bootstrap.open_programme(home) as programme:
        edits = CellEdits(programme.portfolio, today=AS_OF, as_of=AS_OF)
        for scheme in programme.portfolio.schemes[:20]:
            edits.set(scheme.uid, "progress", f"Home on {scheme.name}")
            edits.set(scheme.uid, "barriers", "Snow")
        programme.workspace.run(Intent("Edit at home", edits.changes()))
    return [office.programme.path, pack, home]


def _command(where: str, merging: list[Path]) -> list[str]:
    return [sys.executable, "-c", _MERGE, where, *map(str, merging)]


def _state(path: Path) -> State:
    with bootstrap.open_programme(path, read_only=True) as programme:
        assert programme.verify().intact
        return {
            scheme.uid: (scheme.rag, scheme.progress, scheme.barriers)
            for scheme in programme.portfolio.schemes
        }


def _merged(merging: list[Path], tmp_path: Path) -> State:
    """What a merge that nothing interrupts makes of it."""
    whole = tmp_path / "whole.ibcf"
    shutil.copyfile(merging[0], whole)
    assert main(["merge", str(whole), *map(str, merging[1:])]) == 0
    return _state(whole)


@pytest.mark.parametrize("point", ["first row", "fifth row", "recorded"])
def test_a_merge_cut_off_has_changed_nothing(merging: list[Path], point: str) -> None:
    before = _state(merging[0])
    done = subprocess.run(_command(point, merging), capture_output=True, timeout=120)
    assert done.returncode == 9, done.stderr
    assert _state(merging[0]) == before


def test_killed_at_random_moments_of_writing_it_is_before_or_after(
    merging: list[Path], tmp_path: Path
) -> None:
    before, after = _state(merging[0]), _merged(merging, tmp_path)
    chance = random.Random(7)
    path = tmp_path / "killed.ibcf"
    for _ in range(3):
        shutil.copyfile(merging[0], path)
        command = _command("random", [path, *merging[1:]])
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "committing\n"
        time.sleep(chance.random() / 20)
        writer.kill()
        writer.wait()
        writer.stdout.close()
        assert _state(path) in (before, after)
    assert main(["merge", str(path), *map(str, merging[1:])]) == 0
    assert _state(path) == after


def test_killed_after_the_closed_months_were_taken_the_next_merge_takes_the_rest(
    merging: list[Path], tmp_path: Path
) -> None:
    with bootstrap.open_programme(merging[2]) as programme:
        programme.workspace.run(close_period(programme.portfolio, today=AS_OF, findings=[]))
    before, after = _state(merging[0]), _merged(merging, tmp_path)
    done = subprocess.run(_command("closings committed", merging), capture_output=True, timeout=120)
    assert done.returncode == 9, done.stderr
    assert _state(merging[0]) == before
    assert main(["merge", *map(str, merging)]) == 0
    assert _state(merging[0]) == after
    with bootstrap.open_programme(merging[0], read_only=True) as programme:
        assert len(programme.seals()) == 1
