"""Opening an SQLite file the way a programme needs it: one writer, full sync, foreign keys on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as DriverConnection
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, StaticPool

from tracker.errors import Refused

APPLICATION_ID = 0x69424346
"""Spells "iBCF" in the file's header, so that a programme is known from any other SQLite file."""

BUSY_SECONDS = 10
"""How long to wait for another process that is writing before saying so."""

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
)


def connect(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on one existing file, with a single connection.

    Reads run in a deferred transaction; a connection with the execution option ``writing`` takes
    the write lock when its transaction begins, so that what it checks cannot move before it
    writes.
    """
    mode = "ro" if read_only else "rw"
    url = f"sqlite+pysqlite:///file:{quote(str(path.resolve()))}?mode={mode}&uri=true"
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DriverConnection, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the file throughout."""
    with engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection that holds the write lock; commits at the end, rolls back on any error."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        yield connection


_TROUBLES: tuple[tuple[str, str, str], ...] = (
    ("locked", "is being written by another program", "try again in a moment"),
    ("busy", "is being written by another program", "try again in a moment"),
    ("readonly", "cannot be written", "copy it to a folder you may write to and open the copy"),
    ("full", "could not be saved because the disk is full", "free some space and try again"),
    ("not a database", "is not an iBCF programme", "choose a file ending in .ibcf"),
    ("malformed", "is damaged", "restore the latest file from its backups folder"),
    ("disk i/o", "could not be read or written", "check the drive or network folder it is on"),
    ("unable to open", "cannot be opened", "check that it is there and that you may read it"),
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's environment errors into one sentence; our own mistakes pass unchanged."""
    try:
        yield
    except DatabaseError as error:
        message = str(error.orig).lower()
        for word, problem, remedy in _TROUBLES:
            if word in message:
                raise Refused(problem, file=path, remedy=remedy) from error
        raise


def scratch_engine(path: Path) -> Engine:
    """An engine for making a new file: as `connect`, but the file may not exist yet."""
    engine = create_engine(f"sqlite+pysqlite:///{path}", poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine
