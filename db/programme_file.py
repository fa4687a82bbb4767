"""Making and opening programme files: is it ours, how old is it, who has it, may we write?"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from db import backup, journal, lease, migrations
from db.engine import APPLICATION_ID, connect, reading, scratch_engine, told_plainly, writing
from db.facts import Fact, read_fact, write_fact
from db.migrations import latest
from db.store import ProgrammeStore
from tracker.changes import ChangeSet
from tracker.errors import NoSuchFile, Refused
from tracker.export.safe_write import written_safely
from tracker.model import new_uid

_SQLITE_HEADER = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68


def create(path: Path, first: ChangeSet) -> None:
    """Make a new programme file whose first change set is `first`; never over an existing file.

    The file appears under its name only when it is whole. Raises `Refused`.
    """
    if path.exists():
        raise Refused("is already there", file=path, remedy="choose another name")

    def make(draft: Path) -> None:
        engine = scratch_engine(draft)
        with told_plainly(path), writing(engine) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            latest.lay(connection)
            copy = new_uid()
            write_fact(connection, Fact.COPY_UID, copy)
            journal.apply(connection, first.changes)
            journal.record(connection, replace(first, copy_uid=copy, number=1))
        engine.dispose()

    written_safely(path, make)


@contextmanager
def opened(
    path: Path,
    *,
    now: datetime,
    read_only: bool = False,
    withheld: str | None = None,
    published: Path | None = None,
) -> Iterator[ProgrammeStore]:
    """A programme, ready to use; migrated first if it is older, after a backup.

    It opens for reading alone if asked, if it is `withheld` (why, as a clause), if the file cannot
    be written, or if somebody else has it; `ProgrammeStore.read_only` then says why. `published` is
    the file that a working copy stands for. Raises `NoSuchFile` or `Refused`.
    """
    _check_header(path)
    finish_broken_save(path)
    reason = "was opened for reading only" if read_only else withheld
    reason = reason or why_not_writable(path, now=now)
    engine = connect(path, read_only=reason is not None)
    try:
        with told_plainly(path):
            if read_only and withheld is None and _is_older(engine, path):
                # Whoever only looks needs today's shape too: the file is written once for that.
                with opened(path, now=now):
                    pass
            _bring_up_to_date(engine, path, now=now, reason=reason)
            if reason is None:
                _name_this_copy(engine, path)
        yield ProgrammeStore(engine, path, read_only=reason, published=published)
    finally:
        engine.dispose()
        if reason is None:
            lease.release(path)


def made_ready(copy: Path, *, of: Path, to_stand_at: Path) -> None:
    """Check a private copy of the file `of`, bring it up to date, and name it a copy of its own,
    as which it will lie at `to_stand_at`.

    Raises `Refused`, in the name of `of`, for anything that is not a whole programme.
    """
    _check_header(copy, told_as=of)
    engine = connect(copy)
    try:
        with told_plainly(of):
            with reading(engine) as connection:
                if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                    raise Refused(
                        "is damaged, or has not been fetched whole yet",
                        file=of,
                        remedy="try again when the sync client is done, or restore a backup",
                    )
            if _is_older(engine, of):
                with writing(engine) as connection:
                    migrations.upgrade(connection)
            _name_this_copy(engine, to_stand_at, is_another=True)
    finally:
        engine.dispose()


def _check_header(path: Path, *, told_as: Path | None = None) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise NoSuchFile(
            "does not exist", file=path, remedy="make it with: ibcf-tracker new FILE"
        ) from None
    except OSError as error:
        if path.is_dir():
            raise _no_programme(path, "is a folder") from error
        raise Refused(f"cannot be opened ({error.strerror})", file=path) from error
    found = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if not header.startswith(_SQLITE_HEADER) or found != APPLICATION_ID:
        raise _no_programme(told_as or path, "is not an iBCF programme")


def _no_programme(path: Path, problem: str) -> Refused:
    return Refused(problem, file=path, remedy="choose a programme made by this app (.ibcf)")


def finish_broken_save(path: Path) -> None:
    """Let SQLite take back a save that was cut off, which it cannot do for a reader alone."""
    journal_file = path.with_name(f"{path.name}-journal")
    try:
        waiting = journal_file.stat().st_size > 0
    except OSError:
        return
    if not waiting:
        return
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise Refused(
            f"was cut off while saving, and {journal_file.name} beside it is needed to mend it",
            file=path,
            remedy="open it once where you may write",
        )
    engine = connect(path)
    try:
        with told_plainly(path), reading(engine) as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    finally:
        engine.dispose()


def why_not_writable(path: Path, *, now: datetime) -> str | None:
    """Take the lease of a file; why it may only be read, as a clause, None if it may be written."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return "is read-only; copy it to a folder you may write to and open the copy"
    try:
        other = lease.take(path, now=now)
    except OSError as error:
        return f"is in a folder that cannot be written ({error.strerror}); work on a copy"
    if other is None:
        return None
    return f"is open by {other.told()}; read it, or work on a copy and merge it back"


def _bring_up_to_date(engine: Engine, path: Path, *, now: datetime, reason: str | None) -> None:
    if not _is_older(engine, path):
        return
    if reason is not None:
        raise Refused(f"must be brought up to date first, but {reason}", file=path)
    backup.roll(engine, path, now=now, why="before update")
    with writing(engine) as connection:
        migrations.upgrade(connection)


def _is_older(engine: Engine, path: Path) -> bool:
    """Whether a file has to be brought up to date; raises `Refused` for one that cannot be."""
    with reading(engine) as connection:
        _refuse_foreign_code(connection, path)
        revision = migrations.revision_of(connection)
    if revision not in migrations.REVISIONS:
        raise Refused(
            "was written by a newer version of this app", file=path, remedy="update the app"
        )
    return revision != migrations.HEAD


def _refuse_foreign_code(connection: Connection, path: Path) -> None:
    code = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
    )
    if code.scalar_one():
        raise Refused("holds code that this app did not put there", file=path)


def _name_this_copy(engine: Engine, path: Path, *, is_another: bool = False) -> None:
    """Give a file that lies where it did not lie before, or `is_another`, a copy id of its own."""
    place = f"{socket.gethostname()}:{path.stat().st_ino}"
    with reading(engine) as connection:
        known = read_fact(connection, Fact.COPY_PLACE)
    if known == place and not is_another:
        return
    with writing(engine) as connection:
        if known is not None or is_another:
            write_fact(connection, Fact.COPY_UID, new_uid())
        write_fact(connection, Fact.COPY_PLACE, place)
