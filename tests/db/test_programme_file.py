"""A programme file: made whole, opened safely, refused plainly."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from db import backup, lease, migrations
from db.engine import APPLICATION_ID, reading, scratch_engine
from db.migrations import latest
from db.programme_file import create, opened
from db.tables import metadata
from tests.conftest import NOON
from tests.db.cut_off import cut_off_saving
from tracker.changes import ChangeSet, added
from tracker.errors import NotFound, Refused, TrackerError


def _refusal(path: Path) -> TrackerError:
    with pytest.raises(TrackerError) as error, opened(path, now=NOON):
        pass
    return error.value


def test_a_new_programme_is_an_sqlite_file_of_our_own_kind(programme_path: Path) -> None:
    connection = sqlite3.connect(programme_path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_new_programme_never_replaces_a_file(programme_path: Path) -> None:
    first = ChangeSet(label="x", changes=(added("programme", {"name": "x"}),))
    with pytest.raises(Refused, match="already there"):
        create(programme_path, first)


def test_the_migrated_schema_is_the_declared_one(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = scratch_engine(tmp_path / "fresh.ibcf")
    with engine.begin() as connection:
        migrations.upgrade(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_a_new_file_has_the_schema_that_the_migrations_arrive_at(tmp_path: Path) -> None:
    """If this fails after a new migration, run ``python -m db.migrations.latest``."""
    engine = scratch_engine(tmp_path / "migrated.ibcf")
    with engine.begin() as connection:
        migrations.upgrade(connection)
        assert latest.SCRIPT.read_text(encoding="utf-8") == latest.script_of(connection)


def test_a_new_file_takes_the_migrations_that_the_script_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(migrations, "HEAD", "9999")
    monkeypatch.setattr(migrations, "upgrade", lambda _connection: ran.append("9999"))
    first = ChangeSet(label="x", changes=(added("programme", {"name": "x"}),))
    create(tmp_path / "new.ibcf", first)
    assert ran == ["9999"]


def test_the_list_of_revisions_is_that_of_the_scripts() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert [script.revision for script in scripts] == list(reversed(migrations.REVISIONS))


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    error = _refusal(tmp_path / "none.ibcf")
    assert isinstance(error, NotFound)
    assert str(error) == "none.ibcf does not exist; make it with: ibcf-tracker new FILE."


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"SQLite format 3\x00" * 10])
def test_a_file_that_is_not_a_programme_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.ibcf"
    path.write_bytes(content)
    assert "is not an iBCF programme" in str(_refusal(path))
    assert path.read_bytes() == content


def test_any_other_sqlite_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.ibcf"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE scheme (uid)")
    connection.close()
    assert "is not an iBCF programme" in str(_refusal(path))


def test_a_file_from_a_newer_version_is_refused(programme_path: Path) -> None:
    connection = sqlite3.connect(programme_path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert str(_refusal(programme_path)) == (
        "test.ibcf was written by a newer version of this app; update the app."
    )


def test_a_damaged_file_is_refused_with_the_way_back(programme_path: Path) -> None:
    content = bytearray(programme_path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    programme_path.write_bytes(content)
    assert "is damaged; restore the latest file from its backups" in str(_refusal(programme_path))


def test_a_truncated_file_is_refused(programme_path: Path) -> None:
    programme_path.write_bytes(programme_path.read_bytes()[:6000])
    assert "is damaged" in str(_refusal(programme_path))


def test_a_file_with_triggers_is_refused(programme_path: Path) -> None:
    connection = sqlite3.connect(programme_path)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON area BEGIN DELETE FROM scheme; END")
    connection.commit()
    connection.close()
    assert "holds code" in str(_refusal(programme_path))


def test_an_older_file_is_migrated_after_a_backup(
    programme_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later release is stood in for by a revision this file has not seen."""
    monkeypatch.setattr(migrations, "REVISIONS", (*migrations.REVISIONS, "9999"))
    monkeypatch.setattr(migrations, "HEAD", "9999")
    ran: list[str] = []
    monkeypatch.setattr(migrations, "upgrade", lambda _connection: ran.append("9999"))
    with opened(programme_path, now=NOON):
        pass
    assert ran == ["9999"]
    assert [made.name for made in backup.automatic(programme_path)] == [
        "test 2017-11-09 120000 before update.ibcf"
    ]


def test_a_locked_file_is_told_as_busy(
    programme_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine._PRAGMAS", ("PRAGMA busy_timeout = 50",))
    holder = sqlite3.connect(programme_path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert "is being written by another program; try again" in str(_refusal(programme_path))
    holder.close()


@pytest.mark.parametrize("read_only_thing", ["file", "asked"])
def test_a_programme_that_may_only_be_read_says_why(
    programme_path: Path, read_only_thing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if read_only_thing == "file":
        monkeypatch.setattr(os, "access", lambda *_: False)
    with opened(programme_path, now=NOON, read_only=read_only_thing == "asked") as store:
        assert store.load().programme.name == "Test programme"
        assert store.read_only is not None
        with pytest.raises(Refused):
            store.commit(ChangeSet(label="x", changes=(added("area", {"name": "x"}),)))


@pytest.mark.parametrize("read_only", [True, False])
def test_a_save_that_was_cut_off_is_taken_back_on_opening(
    programme_path: Path, read_only: bool
) -> None:
    cut_off_saving(programme_path)
    journal = programme_path.with_name("test.ibcf-journal")
    assert journal.stat().st_size > 0
    with opened(programme_path, now=NOON, read_only=read_only) as store:
        assert list(store.load().areas) == []
    assert not journal.exists()


def test_a_save_that_was_cut_off_where_nothing_can_be_written_is_not_lost_by_copying(
    programme_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_saving(programme_path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "open it once where you may write" in str(_refusal(programme_path))


def test_a_copied_file_knows_that_it_is_a_copy(programme_path: Path, tmp_path: Path) -> None:
    def committed_in(path: Path) -> ChangeSet:
        with opened(path, now=NOON) as store:
            return store.commit(ChangeSet(label="x", changes=(added("area", {"name": "x"}),)))

    original = committed_in(programme_path)
    copy = tmp_path / "copy.ibcf"
    shutil.copyfile(programme_path, copy)
    in_copy = committed_in(copy)
    again = committed_in(programme_path)
    assert in_copy.copy_uid != original.copy_uid
    assert again.copy_uid == original.copy_uid
    assert (original.number, in_copy.number, again.number) == (2, 3, 3)


def test_somebody_else_opens_read_only_and_is_told_who_has_it(programme_path: Path) -> None:
    held = {"user": "pmo", "machine": "office-7", "since": "2017-11-09T11:00", "processes": [1]}
    lease.lease_file(programme_path).write_text(json.dumps(held))
    with opened(programme_path, now=NOON) as store:
        assert store.read_only == (
            "is open by pmo on office-7 since 2017-11-09 11:00; read it, or work on a copy and"
            " merge it back"
        )
    assert json.loads(lease.lease_file(programme_path).read_text()) == held


def test_the_lease_goes_with_the_last_window(programme_path: Path) -> None:
    with opened(programme_path, now=NOON) as store:
        assert store.read_only is None
        assert lease.lease_file(programme_path).exists()
    assert not lease.lease_file(programme_path).exists()


def test_the_lease_of_a_dead_process_is_taken_over(programme_path: Path) -> None:
    dead = {"user": "pmo", "machine": os.uname().nodename, "since": "x", "processes": [2**22 + 1]}
    lease.lease_file(programme_path).write_text(json.dumps(dead))
    with opened(programme_path, now=NOON) as store:
        assert store.read_only is None


@pytest.mark.parametrize("nonsense", ["", "{", "[]", '{"user": 1}', '{"processes": 3}'])
def test_a_damaged_lease_is_no_lease(programme_path: Path, nonsense: str) -> None:
    lease.lease_file(programme_path).write_text(nonsense)
    with opened(programme_path, now=NOON) as store:
        assert store.read_only is None


def test_a_backup_is_a_whole_programme(programme_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere" / "copy.ibcf"
    out.parent.mkdir()
    with opened(programme_path, now=NOON) as store:
        store.commit(ChangeSet(label="x", changes=(added("area", {"name": "West Lancs CCG"}),)))
        backup.back_up(store.engine, out)
    with opened(out, now=NOON) as copy:
        assert [area.name for area in copy.load().areas] == ["West Lancs CCG"]
    assert [path.name for path in out.parent.iterdir()] == ["copy.ibcf"]


def test_automatic_backups_are_one_a_day_and_roll(programme_path: Path) -> None:
    with opened(programme_path, now=NOON) as store:
        for day in range(1, backup.KEEP + 6):
            backup.roll_daily(store.engine, programme_path, now=NOON.replace(day=day))
        assert backup.roll_daily(store.engine, programme_path, now=NOON.replace(day=25)) is None
    names = [path.name for path in backup.automatic(programme_path)]
    assert len(names) == backup.KEEP
    assert names[0] == "test 2017-11-06 120000.ibcf"


def test_an_old_backup_that_another_program_holds_stops_nothing(programme_path: Path) -> None:
    folder = backup.folder_of(programme_path)
    held = folder / "test 2017-01-01 120000.ibcf"
    held.mkdir(parents=True)
    for day in range(1, backup.KEEP + 1):
        (folder / f"test 2017-02-{day:02} 120000.ibcf").touch()
    with opened(programme_path, now=NOON) as store:
        assert backup.roll(store.engine, programme_path, now=NOON).is_file()
    left = backup.automatic(programme_path)
    assert (left[0], len(left)) == (held, backup.KEEP + 1)


def test_a_backup_that_cannot_be_written_says_so(programme_path: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "copy.ibcf"
    with opened(programme_path, now=NOON) as store, pytest.raises(Refused, match="its folder"):
        backup.back_up(store.engine, nowhere)


def test_every_connection_keeps_the_rules_of_the_file(programme_path: Path) -> None:
    with opened(programme_path, now=NOON) as store, reading(store.engine) as connection:
        pragmas = ("foreign_keys", "synchronous", "secure_delete", "trusted_schema")
        found = {p: connection.exec_driver_sql(f"PRAGMA {p}").scalar_one() for p in pragmas}
    assert found == {"foreign_keys": 1, "synchronous": 2, "secure_delete": 1, "trusted_schema": 0}
