"""What a programme file holds, read without opening it for work: digest, mark and lineage."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, connect
from urllib.parse import quote

from db.engine import BUSY_SECONDS
from db.facts import Fact
from tracker.model import ReturnState
from tracker.syncing.lineage import Lineage, Mark

_PIECE = 1 << 20


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file; raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copied(source: Path, target: Path) -> str:
    """Copy a file, and the SHA-256 of what was copied; raises `OSError`."""
    digest = hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(_PIECE):
            digest.update(piece)
            written.write(piece)
    return digest.hexdigest()


def mark_of(connection: Connection) -> Mark:
    """How far a programme has come."""
    tip = connection.execute("SELECT uid FROM change_set ORDER BY number DESC LIMIT 1").fetchone()
    key = connection.execute("SELECT 1 FROM file_fact WHERE name = ?", (Fact.PACK_KEY,)).fetchone()
    return Mark(tip[0] if tip else "", key is not None)


def read_mark(path: Path) -> Mark:
    """How far the programme in a file has come."""
    with closing(reader(path)) as connection:
        return mark_of(connection)


def read_lineage(path: Path) -> Lineage:
    """The lineage of the programme in a file, which is of this app's present schema."""
    with closing(reader(path)) as connection:
        connection.execute("BEGIN")
        made = connection.execute("SELECT uid FROM change_set ORDER BY number").fetchall()
        merged = connection.execute(
            "SELECT sha256 FROM return_document WHERE state <> ?", (ReturnState.REJECTED,)
        ).fetchall()
        return Lineage(
            mark_of(connection), tuple(row[0] for row in made), frozenset(row[0] for row in merged)
        )


def reader(path: Path) -> Connection:
    """A connection that only reads, for one job."""
    url = f"file:{quote(str(path))}?mode=ro"
    return connect(url, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
