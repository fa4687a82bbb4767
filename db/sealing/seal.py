"""Sealing a period in the transaction that closes it: only what changed since the last is written.

A row that stands as it stood at the seal before costs nothing; a changed one is written once, as
canonical text with salted digests; a removed one ends.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from db.sealing.digests import (
    SECRET_BYTES,
    Parts,
    chained,
    digests_of,
    encode,
    leaf,
    parts_of,
    root_of,
    text_of,
)
from db.sealing.rows import written_rows
from db.tables import ENTITY_TABLES, row_version, seal
from tracker.cancelling import Cancelled, never, stop_if
from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet
from tracker.sealed import closed_by


def seal_what_closes(
    connection: Connection, made: ChangeSet, *, cancelled: Cancelled = never
) -> None:
    """Seal the state for every period that a change set, just applied, has closed.

    What was sealed in another copy and comes with it is sealed as it was there. Raises `GivenUp` if
    it is cancelled meanwhile; the caller's transaction then comes to nothing.
    """
    for carried in made.seals:
        _seal_carried(connection, carried, cancelled)
    elsewhere = {carried.period_uid for carried in made.seals}
    for uid in closed_by(made):
        if uid not in elsewhere:
            _seal_state(connection, uid, made, cancelled)


_ASKED_EVERY = 500
"""Rows between two looks at whether the user has had enough."""

RowsOf = Callable[[str], Iterable[tuple[str, Parts]]]
"""The rows of an entity that a seal is to hold: uid, and canonical text in parts."""

_CARRIED = (
    "period_uid",
    "label",
    "version",
    "as_of",
    "sealed_at",
    "change_set_uid",
    "change_number",
)


@dataclass(slots=True)
class _Work:
    """What one seal adds: versions that begin, versions that end, secrets, and the lists."""

    number: int
    next_version: int
    begun: list[tuple[Any, ...]] = field(default_factory=list)
    ended: list[tuple[int, int]] = field(default_factory=list)
    secrets: list[tuple[str, str, str, int]] = field(default_factory=list)
    contents: dict[str, Sequence[Any]] = field(default_factory=dict)


def _seal_state(
    connection: Connection, period_uid: str, made: ChangeSet, cancelled: Cancelled
) -> None:
    period = connection.exec_driver_sql(
        "SELECT label, version, as_of FROM period WHERE uid = ?", (period_uid,)
    ).one()
    facts = {
        "period_uid": period_uid,
        "label": period.label,
        "version": period.version,
        "as_of": period.as_of,
        "sealed_at": made.at,
        "change_set_uid": made.uid,
        "change_number": made.number,
    }
    _seal(connection, facts, lambda entity: written_rows(connection, entity), cancelled)


def _seal_carried(connection: Connection, carried: CarriedSeal, cancelled: Cancelled) -> None:
    facts = {name: getattr(carried, name) for name in _CARRIED}

    def rows(entity: str) -> Iterator[tuple[str, Parts]]:
        for text in carried.rows.get(entity, ()):
            values = json.loads(text)
            yield values["uid"], parts_of(values)

    _seal(connection, facts, rows, cancelled)


def _seal(
    connection: Connection, facts: Mapping[str, Any], rows: RowsOf, cancelled: Cancelled
) -> None:
    """Add a seal to the chain: what is told of it, and the rows it holds."""
    last = connection.execute(select(seal).order_by(seal.c.number.desc()).limit(1)).first()
    latest = connection.scalar(select(func.max(row_version.c.number))) or 0
    work = _Work(number=last.number + 1 if last else 1, next_version=latest + 1)
    for entity in ENTITY_TABLES:
        leaves: list[str] = []
        for number, one in enumerate(_leaves(connection, entity, rows(entity), work)):
            if number % _ASKED_EVERY == 0:
                stop_if(cancelled, "The period was not closed")
            leaves.append(one)
        if leaves:
            work.contents[entity] = (len(leaves), root_of(leaves))
    _write(connection, work)
    whole = {"number": work.number, **facts, "contents": encode(work.contents)}
    chain = chained(last.chain if last else "", whole)
    connection.execute(seal.insert().values(**whole, chain=chain))


def _leaves(
    connection: Connection, entity: str, rows: Iterable[tuple[str, Parts]], work: _Work
) -> Iterator[str]:
    """The list of an entity's rows for this seal; what begins and ends is noted in `work`."""
    standing = {
        row[0]: row
        for row in connection.exec_driver_sql(
            "SELECT uid, number, version, first_seal, text, digests FROM row_version"
            " WHERE entity = ? AND last_seal IS NULL",
            (entity,),
        )
    }
    secrets: dict[str, tuple[str, int]] = {
        row[0]: (row[1], row[2])
        for row in connection.exec_driver_sql(
            "SELECT uid, secret, versions FROM row_secret WHERE entity = ?", (entity,)
        )
    }
    for uid, parts in rows:
        known, text = standing.pop(uid, None), text_of(parts)
        if known is not None and known[4] == text:
            yield leaf(uid, known[2], known[3], known[5])
            continue
        if known is not None:
            work.ended.append((work.number - 1, known[1]))
        secret, versions = secrets.get(uid) or (os.urandom(SECRET_BYTES).hex(), 0)
        version = versions + 1
        digests = digests_of(bytes.fromhex(secret), version, parts)
        work.secrets.append((entity, uid, secret, version))
        work.begun.append(
            (work.next_version, entity, uid, version, work.number, None, text, digests, None)
        )
        work.next_version += 1
        yield leaf(uid, version, work.number, digests)
    work.ended.extend((work.number - 1, gone[1]) for gone in standing.values())


def _write(connection: Connection, work: _Work) -> None:
    statements: tuple[tuple[str, list[Any]], ...] = (
        ("UPDATE row_version SET last_seal = ? WHERE number = ?", work.ended),
        ("INSERT INTO row_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", work.begun),
        ("INSERT OR REPLACE INTO row_secret VALUES (?, ?, ?, ?)", work.secrets),
    )
    for statement, rows in statements:
        if rows:
            connection.exec_driver_sql(statement, rows)
