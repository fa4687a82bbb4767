"""Files of released revisions: each opens with the data that it holds."""

from __future__ import annotations

import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from db import migrations
from db.engine import APPLICATION_ID, scratch_engine
from db.programme_file import opened
from tests.conftest import NOON
from tracker.errors import Refused

_ROWS = (
    "INSERT INTO change_set VALUES ('c1', 'copy', 1, 'Start', 'edit', 'tester', '2017', NULL)",
    "INSERT INTO period (uid, label, kind, as_of, due_on, version)"
    " VALUES ('p1', '2017-11', 'month', '2017-11-09', '2017-11-07', 0)",
    "INSERT INTO return_document"
    " (uid, period_uid, file_name, sha256, received_on, state, late, changed)"
    " VALUES ('r1', 'p1', 'back.xlsx', 'abc', '2017-11-08', 'merged', 0, 3)",
)


def _older(path: Path, revision: str) -> None:
    """A programme as that revision left it."""
    engine = scratch_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.upgrade(connection, to=revision)
        columns = {
            row[1]: row for row in connection.exec_driver_sql("PRAGMA table_info(programme)")
        }
        needed = [name for name, row in columns.items() if row[3]]
        values = {"uid": "'x'", "name": "'Older programme'"}
        given = ", ".join(values.get(name, "0") for name in needed)
        connection.exec_driver_sql(f"INSERT INTO programme ({', '.join(needed)}) VALUES ({given})")
        for statement in _ROWS:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_file_of_revision_0005_opens_with_its_month(tmp_path: Path) -> None:
    path = tmp_path / "older.ibcf"
    _older(path, "0005")
    with opened(path, now=NOON) as store:
        portfolio = store.load()
    (period,) = portfolio.periods
    assert (period.label, period.due_on) == ("2017-11", date(2017, 11, 7))
    assert period.not_asked is None
    (document,) = portfolio.returns
    assert (document.file_name, document.changed, document.answered) == ("back.xlsx", 3, None)
    before = next((tmp_path / "older backups").iterdir())
    kept = sqlite3.connect(before)
    assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == ("0005",)
    kept.close()


def test_an_older_file_is_brought_up_to_date_for_whoever_only_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "older.ibcf"
    _older(path, "0005")
    with opened(path, now=NOON, read_only=True) as store:
        assert store.read_only is not None
        assert store.load().programme.name == "Older programme"
    assert len(list((tmp_path / "older backups").iterdir())) == 1


def test_an_older_file_that_cannot_be_written_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "older.ibcf"
    _older(path, "0005")
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with (
        pytest.raises(Refused, match="brought up to date first, but is read-only"),
        opened(path, now=NOON, read_only=True),
    ):
        pass
    assert path.read_bytes() == before
