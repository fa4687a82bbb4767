"""What was last published or taken, kept beside a working copy; holding it keeps others waiting.

It is a small SQLite file of its own: its write lock keeps two windows from publishing at once, and
goes with the process that held it, however that ended. Losing it loses nothing: lineages tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection, DatabaseError, OperationalError, connect

from tracker.errors import Refused
from tracker.syncing.lineage import Mark

_WAIT_SECONDS = 30
_FILE = "publication.sqlite"
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS publication"
    " (only_one INTEGER PRIMARY KEY, digest TEXT, tip TEXT, has_key INTEGER, file TEXT)"
)


@dataclass(frozen=True, slots=True)
class Publication:
    """The published file as it was last left or taken: its digest, and how far it had come."""

    digest: str
    mark: Mark


class Ledger:
    """The record of one working copy, for as long as it is held."""

    def __init__(self, connection: Connection, published: Path) -> None:
        self._connection, self._published = connection, published

    @property
    def last(self) -> Publication | None:
        """What was recorded last."""
        row = self._connection.execute("SELECT digest, tip, has_key FROM publication").fetchone()
        return Publication(row[0], Mark(row[1], bool(row[2]))) if row else None

    def record(self, made: Publication) -> None:
        """Note what the published file holds now."""
        self._connection.execute(
            "INSERT OR REPLACE INTO publication VALUES (1, ?, ?, ?, ?)",
            (made.digest, made.mark.tip, made.mark.has_key, str(self._published)),
        )


@contextmanager
def held(folder: Path, published: Path) -> Iterator[Ledger]:
    """The ledger in a folder, for one process and thread at a time; raises `Refused`."""
    path = folder / _FILE
    try:
        connection = _begun(path)
    except OperationalError as error:
        problem = f"cannot be kept in step just now ({error})"
        raise Refused(problem, file=published, remedy="try again in a moment") from error
    except DatabaseError:
        path.unlink(missing_ok=True)
        connection = _begun(path)
    with closing(connection):
        try:
            yield Ledger(connection, published)
        finally:
            connection.execute("COMMIT")


def _begun(path: Path) -> Connection:
    connection = connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_SCHEMA)
    except DatabaseError:
        connection.close()
        raise
    return connection
