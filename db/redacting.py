"""Redacting a programme and the backups beside it, so that nothing is left in any file's bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from db import backup
from db.engine import connect, reading, told_plainly, writing
from db.facts import Fact, read_fact
from db.journal import last_number
from db.sealing.redact import reach, redact
from tracker.changes import ChangeSet
from tracker.errors import WrongUsage
from tracker.redaction import Reach, Redaction


def redact_everywhere(
    engine: Engine, places: Sequence[Path], made: ChangeSet, asked: Redaction
) -> ChangeSet:
    """Redact the automatic backups, then the programme; raises `WrongUsage` if no file holds it.

    `places` are the file that is open and any other that has automatic backups beside it. The
    backups go first: cut off between two files, the same redaction can be asked for again.
    """
    held = 0
    for copy in _automatic_backups(places):
        copied = connect(copy)
        try:
            with told_plainly(copy):
                held += _in_one(copied, made, asked)[1]
        finally:
            copied.dispose()
    with told_plainly(places[0]):
        numbered, here = _in_one(engine, made, asked)
    if not held + here:
        raise WrongUsage("these words are nowhere in the programme or its history")
    return numbered


def reach_everywhere(engine: Engine, places: Sequence[Path], asked: Redaction) -> Reach:
    """Where the words stand now, in the programme and its automatic backups; nothing is written.

    `places` are as in `redact_everywhere`.
    """
    backups = 0
    for copy in _automatic_backups(places):
        copied = connect(copy, read_only=True)
        try:
            with told_plainly(copy), reading(copied) as connection:
                backups += any(reach(connection, asked))
        finally:
            copied.dispose()
    with told_plainly(places[0]), reading(engine) as connection:
        return Reach(*reach(connection, asked), backups)


def _automatic_backups(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        yield from backup.automatic(place)


def _in_one(engine: Engine, made: ChangeSet, asked: Redaction) -> tuple[ChangeSet, int]:
    with writing(engine) as connection:
        numbered = replace(
            made,
            copy_uid=read_fact(connection, Fact.COPY_UID) or "",
            number=last_number(connection) + 1,
        )
        held = redact(connection, numbered, asked)
    if held:
        _vacuum(engine)
    return numbered, held


def _vacuum(engine: Engine) -> None:
    """Write the file anew, so that no page of it keeps what it held."""
    connection = engine.raw_connection()
    try:
        run: Callable[[str], object] = connection.cursor().execute
        run("VACUUM")
    finally:
        connection.close()
