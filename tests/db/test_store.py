"""Committing change sets: all or nothing, checked per field, recorded."""

from __future__ import annotations

import multiprocessing
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.programme_file import opened
from db.store import ProgrammeStore
from tests.conftest import NOON
from tracker.changes import ChangeSet, ClashError, RowChange, added, changed
from tracker.errors import NotFound


def _commit(store: ProgrammeStore, *changes: RowChange | None) -> ChangeSet:
    found = tuple(change for change in changes if change is not None)
    return store.commit(ChangeSet(label="test", changes=found, author="tester"))


def _area(uid: str = "a", name: str = "West Lancs CCG") -> RowChange:
    return added("area", {"uid": uid, "name": name})


def test_what_is_committed_is_there_after_reopening(programme_path: Path) -> None:
    with opened(programme_path, now=NOON) as store:
        _commit(store, _area())
    with opened(programme_path, now=NOON) as store:
        assert [area.name for area in store.load().areas] == ["West Lancs CCG"]


def test_rows_may_come_in_any_order_within_a_change_set(store: ProgrammeStore) -> None:
    _commit(store, added("scheme", {"name": "Reablement", "area_uid": "a"}), _area())
    portfolio = store.load()
    assert portfolio.area_name(portfolio.schemes[0]) == "West Lancs CCG"


def test_a_change_set_that_clashes_leaves_nothing_behind(store: ProgrammeStore) -> None:
    _commit(store, _area())
    stale = changed("area", "a", {"name": "East Lancs CCG"}, {"name": "North Lancs CCG"})
    with pytest.raises(ClashError) as error:
        _commit(store, _area("b", "Fylde"), stale)
    (clash,) = error.value.clashes
    assert (clash.expected, clash.found, clash.wanted) == (
        "East Lancs CCG",
        "West Lancs CCG",
        "North Lancs CCG",
    )
    assert [area.uid for area in store.load().areas] == ["a"]
    assert len(store.history()) == 2


def test_a_row_in_use_is_not_removed(store: ProgrammeStore) -> None:
    _commit(store, _area(), added("scheme", {"name": "Reablement", "area_uid": "a"}))
    with pytest.raises(ClashError, match="linked"):
        _commit(store, _area().inverted())
    assert len(store.load().areas) == 1


def test_a_row_that_exists_is_not_added_again(store: ProgrammeStore) -> None:
    _commit(store, _area())
    with pytest.raises(ClashError, match="exists already"):
        _commit(store, _area())


def test_a_change_set_reads_back_as_it_was_committed(store: ProgrammeStore) -> None:
    made = _commit(store, _area(), added("scheme", {"name": "=1+1\n“é”", "posts_needed": 1.5}))
    assert store.change_set(made.uid) == made


def test_an_unknown_change_set_is_not_found(store: ProgrammeStore) -> None:
    with pytest.raises(NotFound):
        store.change_set("nothing")


def test_history_is_newest_first_and_can_follow_one_row(store: ProgrammeStore) -> None:
    _commit(store, _area("a"))
    _commit(store, _area("b"))
    _commit(store, changed("area", "a", {"note": None}, {"note": "All on track"}))
    assert [entry.number for entry in store.history()] == [4, 3, 2, 1]
    assert [entry.number for entry in store.history(row="a")] == [4, 2]
    assert [entry.rows for entry in store.history(limit=2)] == [1, 1]


def test_a_store_hears_that_another_process_wrote(
    store: ProgrammeStore, programme_path: Path
) -> None:
    before = store.version()
    _commit(store, _area("a"))
    assert store.version() == before
    with opened(programme_path, now=NOON) as other:
        _commit(other, _area("b"))
    assert store.version() != before


def _edit_many(path: Path, field: str, count: int) -> None:
    """One of two processes: counts a field up, each time from the value it has just seen."""
    with opened(path, now=NOON) as store:
        for _ in range(count):
            seen = getattr(store.load().areas[0], field)
            following = str(int(seen or 0) + 1)
            _commit(store, changed("area", "a", {field: seen}, {field: following}))


def test_two_processes_editing_one_file_lose_nothing(
    store: ProgrammeStore, programme_path: Path
) -> None:
    _commit(store, added("area", {"uid": "a", "name": "0", "note": "0"}))
    context = multiprocessing.get_context("spawn")
    processes = [
        context.Process(target=_edit_many, args=(programme_path, field, 25))
        for field in ("name", "note")
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    (area,) = store.load().areas
    assert (area.name, area.note) == ("25", "25")
    assert len(store.history()) == 52


def test_the_later_of_two_edits_to_one_field_is_told_not_lost(
    store: ProgrammeStore, programme_path: Path
) -> None:
    _commit(store, _area())
    seen = store.load().areas[0].name
    with opened(programme_path, now=NOON) as other:
        _commit(other, changed("area", "a", {"name": seen}, {"name": "Theirs"}))
    with pytest.raises(ClashError, match="Theirs"):
        _commit(store, changed("area", "a", {"name": seen}, {"name": "Ours"}))
    assert store.load().areas[0].name == "Theirs"


_WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from db.programme_file import opened
from tracker.changes import ChangeSet, added
with opened(Path(sys.argv[1]), now=datetime(2017, 11, 9)) as store:
    while True:
        rows = tuple(added("area", {"name": str(n)}) for n in range(50))
        made = store.commit(ChangeSet(label="fifty", changes=rows))
        print(made.number, flush=True)
"""


def test_killed_at_a_random_moment_nothing_saved_is_lost_and_nothing_is_half_there(
    programme_path: Path,
) -> None:
    chance = random.Random(7)
    for _ in range(5):
        command = [sys.executable, "-c", _WRITER, str(programme_path)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        shown = [writer.stdout.readline()]
        time.sleep(chance.random() / 5)
        writer.kill()
        shown += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        with opened(programme_path, now=NOON) as store:
            sets = [entry.number for entry in store.history()]
            assert len(store.load().areas) == 50 * (len(sets) - 1)
            complete = [line for line in shown if line.endswith("\n")]
            assert int(complete[-1]) in sets
