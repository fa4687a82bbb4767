"""A working copy and its published file, as real files."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import journal, migrations
from db.engine import scratch_engine, writing
from db.programme_file import opened
from db.synced import working_copy
from db.synced.beside import unmerged_copies
from db.synced.publication import held
from db.synced.reading import copied
from db.synced.working_copy import WorkingCopy
from tests.conftest import NOON
from tests.db.cut_off import cut_off_saving
from tracker.changes import ChangeSet, added
from tracker.errors import NoSuchFile, Refused, TrackerError
from tracker.syncing.lineage import Lineage, Mark, Step, next_step


@pytest.fixture
def mine(programme_path: Path, tmp_path: Path) -> WorkingCopy:
    """A working copy of this machine, in step."""
    return _working_copy(programme_path, tmp_path / "mine")


@pytest.fixture
def hers(programme_path: Path, tmp_path: Path) -> WorkingCopy:
    """That of a colleague's machine, in step."""
    return _working_copy(programme_path, tmp_path / "hers")


def _working_copy(published: Path, folder: Path) -> WorkingCopy:
    copy = WorkingCopy(published, folder)
    assert copy.settle(publishing=True) is Step.NOTHING
    return copy


def _add(copy: WorkingCopy | Path, name: str) -> None:
    path = copy if isinstance(copy, Path) else copy.path
    with opened(path, now=NOON) as store:
        store.commit(ChangeSet(label=name, changes=(added("area", {"name": name}),)))


def _areas(path: Path) -> set[str]:
    with opened(path, now=NOON, read_only=True) as store:
        return {area.name for area in store.load().areas}


def test_what_is_saved_here_is_published_whole(mine: WorkingCopy, hers: WorkingCopy) -> None:
    _add(mine, "Fylde")
    assert _areas(mine.published) == set()
    assert mine.settle(publishing=True) is Step.NOTHING
    assert _areas(mine.published) == {"Fylde"}
    assert hers.settle(publishing=True) is Step.NOTHING
    assert _areas(hers.path) == {"Fylde"}


def test_looking_without_changing_leaves_the_published_file_alone(mine: WorkingCopy) -> None:
    before = mine.published.stat().st_mtime_ns
    with opened(mine.path, now=NOON):
        pass
    assert mine.settle(publishing=True) is Step.NOTHING
    assert mine.published.stat().st_mtime_ns == before


def test_a_published_file_that_has_moved_on_is_never_replaced(
    mine: WorkingCopy, hers: WorkingCopy
) -> None:
    _add(mine, "Fylde")
    _add(hers, "Wyre")
    hers.settle(publishing=True)
    assert mine.settle(publishing=True) is Step.PARTED
    assert (_areas(mine.published), _areas(mine.path)) == ({"Wyre"}, {"Fylde"})


def test_ours_is_put_beside_the_published_file(mine: WorkingCopy, hers: WorkingCopy) -> None:
    _add(mine, "Fylde")
    _add(hers, "Wyre")
    hers.settle(publishing=True)
    aside = mine.set_aside("test (me, changes of today).ibcf")
    assert (_areas(aside), _areas(mine.path)) == ({"Fylde"}, {"Wyre"})
    assert mine.settle(publishing=True) is Step.NOTHING
    assert unmerged_copies(mine.published, mine.path) == [aside]
    assert unmerged_copies(hers.published, hers.path) == [aside]


def test_a_copy_that_a_client_made_of_ours_already_is_not_made_again(
    mine: WorkingCopy, hers: WorkingCopy
) -> None:
    _add(mine, "Fylde")
    mine.settle(publishing=True)
    conflict = mine.published.with_name("test-LAPTOP.ibcf")
    mine.published.rename(conflict)
    _add(hers, "Wyre")
    shutil.copyfile(hers.path, mine.published)
    assert mine.settle(publishing=True) is Step.PARTED
    assert mine.set_aside("test (me, changes of today).ibcf") == conflict
    assert _areas(mine.path) == {"Wyre"}
    assert unmerged_copies(mine.published, mine.path) == [conflict]


def test_a_client_that_replaces_the_file_at_the_last_moment_is_noticed(
    mine: WorkingCopy, hers: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(mine, "Fylde")
    _add(hers, "Wyre")

    def meanwhile(source: Path, target: Path) -> str:
        digest = copied(source, target)
        if target.parent == mine.published.parent:
            monkeypatch.setattr(working_copy, "copied", copied)
            hers.settle(publishing=True)
        return digest

    monkeypatch.setattr(working_copy, "copied", meanwhile)
    with pytest.raises(Refused, match="is being changed in the shared folder"):
        mine.settle(publishing=True)
    assert _areas(mine.published) == {"Wyre"}
    assert mine.settle(publishing=True) is Step.PARTED


def test_an_open_window_sees_what_was_published(mine: WorkingCopy, hers: WorkingCopy) -> None:
    with opened(mine.path, now=NOON) as store:
        seen = store.version()
        _add(hers, "Wyre")
        hers.settle(publishing=True)
        mine.settle(publishing=True)
        assert store.version() != seen
        assert [area.name for area in store.load().areas] == ["Wyre"]
        made = store.commit(ChangeSet(label="x", changes=(added("area", {"name": "Fylde"}),)))
    mine.settle(publishing=True)
    with opened(hers.published, now=NOON, read_only=True) as store:
        entries = store.history()
        assert entries[0].uid == made.uid
        assert len({entry.copy_uid for entry in entries}) == len(entries)


def test_what_a_second_window_saves_meanwhile_is_not_lost(
    mine: WorkingCopy, hers: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(hers, "Wyre")
    hers.settle(publishing=True)

    def meanwhile(here: Lineage, there: Lineage | None, *, base: Mark | None) -> Step:
        _add(mine, "Fylde")
        return next_step(here, there, base=base)

    monkeypatch.setattr(working_copy, "next_step", meanwhile)
    with pytest.raises(Refused, match="another window"):
        mine.settle(publishing=True)
    monkeypatch.undo()
    assert mine.settle(publishing=True) is Step.PARTED
    assert _areas(mine.path) == {"Fylde"}


def test_an_older_published_file_is_brought_up_to_date_on_the_way(
    mine: WorkingCopy, hers: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later release is stood in for by a revision that no file has seen."""
    _add(hers, "Wyre")
    hers.settle(publishing=True)
    ran: list[str] = []
    monkeypatch.setattr("db.migrations.REVISIONS", (*migrations.REVISIONS, "9999"))
    monkeypatch.setattr("db.migrations.HEAD", "9999")
    monkeypatch.setattr("db.migrations.upgrade", lambda _connection: ran.append("9999"))
    mine.settle(publishing=True)
    assert ran == ["9999"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\0" * 900, b"half"])
def test_a_published_file_that_is_no_programme_is_left_alone(
    mine: WorkingCopy, content: bytes
) -> None:
    _add(mine, "Fylde")
    mine.published.write_bytes(content)
    with pytest.raises(TrackerError):
        mine.settle(publishing=True)
    assert mine.published.read_bytes() == content
    assert _areas(mine.path) == {"Fylde"}


def test_a_published_file_of_which_only_a_part_has_arrived_is_left_alone(
    mine: WorkingCopy, hers: WorkingCopy
) -> None:
    _add(hers, "x" * 200_000)
    hers.settle(publishing=True)
    whole = mine.published.read_bytes()
    mine.published.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Refused, match="damaged"):
        mine.settle(publishing=True)
    mine.published.write_bytes(whole)
    assert mine.settle(publishing=True) is Step.NOTHING
    assert _areas(mine.path) == {"x" * 200_000}


def test_a_file_that_is_gone_is_not_made_again(mine: WorkingCopy) -> None:
    _add(mine, "Fylde")
    mine.published.unlink()
    with pytest.raises(NoSuchFile, match="is no longer in the shared folder; put it back"):
        mine.settle(publishing=True)
    assert not mine.published.exists()


def test_a_folder_that_is_away_comes_back(mine: WorkingCopy, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    shutil.copyfile(mine.published, folder / "p.ibcf")
    copy = _working_copy(folder / "p.ibcf", tmp_path / "third")
    _add(copy, "Fylde")
    folder.rename(tmp_path / "away")
    with pytest.raises(NoSuchFile, match="cannot be reached; it is published when"):
        copy.settle(publishing=True)
    (tmp_path / "away").rename(folder)
    assert copy.settle(publishing=True) is Step.NOTHING
    assert _areas(copy.published) == {"Fylde"}


def test_a_file_that_a_client_holds_is_told(
    mine: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(mine, "Fylde")

    def in_use(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(Refused, match="open in another program"):
        mine.settle(publishing=True)
    monkeypatch.undo()
    assert [each.name for each in mine.published.parent.glob("~*")] == []
    assert mine.settle(publishing=True) is Step.NOTHING


@pytest.mark.parametrize("away", [False, True])
def test_a_save_that_was_cut_off_is_taken_back_first(
    mine: WorkingCopy, hers: WorkingCopy, away: bool
) -> None:
    _add(hers, "Wyre")
    hers.settle(publishing=True)
    cut_off_saving(mine.path)
    assert mine.path.with_name("test.ibcf-journal").stat().st_size > 0
    if away:
        mine.published.rename(mine.published.with_name("elsewhere"))
        with pytest.raises(NoSuchFile):
            mine.settle(publishing=True)
        assert not mine.is_ahead
    else:
        assert mine.settle(publishing=True) is Step.NOTHING
        assert _areas(mine.path) == {"Wyre"}


def test_drafts_left_by_a_dead_process_are_cleared(mine: WorkingCopy) -> None:
    old, young = (mine.published.with_name(f"~ibcf-{name}.tmp") for name in ("old", "young"))
    for draft in (old, young):
        draft.touch()
    os.utime(old, (0, 0))
    _add(mine, "Fylde")
    mine.settle(publishing=True)
    assert (old.exists(), young.exists()) == (False, True)


def test_a_damaged_note_loses_nothing(mine: WorkingCopy, hers: WorkingCopy) -> None:
    _add(mine, "Fylde")
    (mine.path.parent / "publication.sqlite").write_bytes(b"nonsense" * 100)
    assert mine.settle(publishing=True) is Step.NOTHING
    assert _areas(mine.published) == {"Fylde"}
    (hers.path.parent / "publication.sqlite").unlink()
    assert hers.settle(publishing=True) is Step.NOTHING
    assert _areas(hers.path) == {"Fylde"}


def test_a_copy_that_cannot_be_made_is_told_and_made_later(mine: WorkingCopy) -> None:
    _add(mine, "Fylde")
    in_the_way = mine.path.with_name("publishing.tmp")
    in_the_way.mkdir()
    with pytest.raises(Refused, match=r"cannot be kept in step .*; look whether there is room"):
        mine.settle(publishing=True)
    in_the_way.rmdir()
    assert mine.settle(publishing=True) is Step.NOTHING
    assert _areas(mine.published) == {"Fylde"}


def test_a_place_for_working_copies_that_will_not_do_is_told(
    programme_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_bytes(b"")
    copy = WorkingCopy(programme_path, tmp_path / "taken" / "copies")
    with pytest.raises(Refused, match="cannot be kept in step"):
        copy.settle(publishing=True)


def test_one_window_publishes_at_a_time(mine: WorkingCopy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.synced.publication._WAIT_SECONDS", 0.05)
    with (
        held(mine.path.parent, mine.published),
        pytest.raises(Refused, match="kept in step just now"),
    ):
        mine.settle(publishing=True)


def test_copies_that_hold_nothing_new_or_are_something_else_are_passed_over(
    mine: WorkingCopy,
) -> None:
    folder = mine.published.parent
    shutil.copyfile(mine.published, folder / "test-LAPTOP.ibcf")
    (folder / "test (1).ibcf").write_bytes(b"not yet here")
    assert unmerged_copies(mine.published, mine.path) == []
    _add(folder / "test-LAPTOP.ibcf", "Fylde")
    assert unmerged_copies(mine.published, mine.path) == [folder / "test-LAPTOP.ibcf"]


def test_a_stranger_under_the_name_of_a_copy_is_passed_over(mine: WorkingCopy) -> None:
    stranger = mine.published.with_name("test-OTHER.ibcf")
    shutil.copyfile(mine.published, stranger)
    with closing(sqlite3.connect(stranger)) as connection:
        connection.execute("UPDATE change_set SET uid = 'other'")
        connection.execute("UPDATE row_change SET change_set_uid = 'other'")
        connection.commit()
    assert unmerged_copies(mine.published, mine.path) == []


def test_a_published_file_with_triggers_is_refused(mine: WorkingCopy) -> None:
    engine = scratch_engine(mine.published)
    with writing(engine) as connection:
        journal.record(connection, ChangeSet(label="x", changes=(), number=9))
        connection.exec_driver_sql(
            "CREATE TRIGGER t AFTER INSERT ON area BEGIN DELETE FROM scheme; END"
        )
    engine.dispose()
    with pytest.raises(Refused, match="holds code"):
        mine.settle(publishing=True)
