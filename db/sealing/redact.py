"""Redacting a file: state, journal and sealed months are rewritten in one transaction.

A sealed text is replaced and its digest kept. The salt of what went is destroyed with the row's
secret, so that the digest cannot be used to guess the words; the salts of everything else are
written down, and what stands there now gets a digest of its own, chained to other redactions.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, inspect, select

from db import journal
from db.sealing.digests import (
    SECRET_BYTES,
    chained,
    digest_of,
    encode,
    families_of,
    parts_of,
    salt_of,
    text_of,
)
from db.tables import ENTITY_TABLES, redaction, row_secret, row_version
from tracker.changes import ChangeSet
from tracker.redaction import Redaction, rewritten, rewritten_values, text_fields

Part = tuple[int, str, str]
"""A sealed family that was redacted: number of the version, family, digest of what is there now."""


def redact(connection: Connection, made: ChangeSet, asked: Redaction) -> int:
    """Replace the words everywhere, and record that it was done; how many rows held them.

    A file of an older schema, such as a backup, is rewritten as far as it goes.
    """
    tables = set(inspect(connection).get_table_names())
    replaced = sum(
        _state(connection, entity, asked) for entity in ENTITY_TABLES if entity in tables
    )
    replaced += _journal(connection, asked)
    parts: list[Part] = []
    if row_version.name in tables:
        parts = list(_sealed(connection, asked))
    if replaced or parts:
        journal.record(connection, made)
        if redaction.name in tables:
            _record(connection, made, parts)
    return replaced + len(parts)


def reach(connection: Connection, asked: Redaction) -> tuple[int, int, int]:
    """What `redact` would rewrite: fields of the state, entries of history, rows of closed months.

    Nothing is written.
    """
    tables = set(inspect(connection).get_table_names())
    state = sum(
        len(changes)
        for entity in ENTITY_TABLES
        if entity in tables
        for _, changes in _found_in_state(connection, entity, asked)
    )
    sides, heads = _found_in_journal(connection, asked)
    months = 0
    if row_version.name in tables:
        months = sum(map(len, _found_in_seals(connection, asked).values()))
    return state, len(sides) + len(heads), months


def _found_in_state(
    connection: Connection, entity: str, asked: Redaction
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each field that holds the words, with the fresh text of each row and its key."""
    present = {column["name"] for column in inspect(connection).get_columns(entity)}
    for field in sorted(text_fields(entity) & present):
        found = connection.exec_driver_sql(
            f"SELECT uid, {field} FROM {entity} WHERE {field} IS NOT NULL"
        ).all()
        changes = [(fresh, uid) for uid, text in found if (fresh := rewritten(text, asked)) != text]
        if changes:
            yield field, changes


def _state(connection: Connection, entity: str, asked: Redaction) -> int:
    replaced = 0
    for field, changes in _found_in_state(connection, entity, asked):
        connection.exec_driver_sql(f"UPDATE {entity} SET {field} = ? WHERE uid = ?", changes)
        replaced += len(changes)
    return replaced


def _found_in_journal(
    connection: Connection, asked: Redaction
) -> tuple[list[tuple[Any, ...]], list[tuple[str, str, str]]]:
    """The sides of row changes, and the labels and authors of change sets, that hold the words:
    as they will be, with their keys."""
    found = connection.exec_driver_sql(
        "SELECT change_set_uid, position, entity, before, after FROM row_change"
    ).all()
    sides = []
    for set_uid, position, entity, *held in found:
        fresh = [side and _rewritten_side(entity, side, asked) for side in held]
        if fresh != held:
            sides.append((*fresh, set_uid, position))
    heads = connection.exec_driver_sql("SELECT uid, label, author FROM change_set").all()
    told = [
        (rewritten(label, asked), rewritten(author, asked), uid)
        for uid, label, author in heads
        if asked.old in label or asked.old in author
    ]
    return sides, told


def _journal(connection: Connection, asked: Redaction) -> int:
    sides, heads = _found_in_journal(connection, asked)
    if sides:
        connection.exec_driver_sql(
            "UPDATE row_change SET before = ?, after = ? WHERE change_set_uid = ? AND position = ?",
            sides,
        )
    if heads:
        connection.exec_driver_sql(
            "UPDATE change_set SET label = ?, author = ? WHERE uid = ?", heads
        )
    return len(sides) + len(heads)


def _rewritten_side(entity: str, text: str, asked: Redaction) -> str:
    values = json.loads(text)
    fresh = rewritten_values(entity, values, asked)
    return text if fresh == values else journal.written(fresh)


def _found_in_seals(
    connection: Connection, asked: Redaction
) -> dict[tuple[str, str], dict[int, dict[str, Any]]]:
    """The sealed versions that hold the words, as they will be: by row, by number."""
    touched: dict[tuple[str, str], dict[int, dict[str, Any]]] = defaultdict(dict)
    for row in connection.execute(select(row_version)):
        values = json.loads(row.text)
        fresh = rewritten_values(row.entity, values, asked)
        if fresh != values:
            touched[row.entity, row.uid][row.number] = fresh
    return touched


def _sealed(connection: Connection, asked: Redaction) -> Iterator[Part]:
    """Rewrite every sealed version that holds the words, row by row."""
    for (entity, uid), fresh_by_number in _found_in_seals(connection, asked).items():
        held = row_secret.c.entity == entity, row_secret.c.uid == uid
        secret = bytes.fromhex(connection.execute(select(row_secret).where(*held)).one().secret)
        versions = connection.execute(
            select(row_version).where(row_version.c.entity == entity, row_version.c.uid == uid)
        ).all()
        for version in versions:
            yield from _rewrite(connection, version, secret, fresh_by_number.get(version.number))
        fresh_secret = os.urandom(SECRET_BYTES).hex()
        connection.execute(row_secret.update().where(*held).values(secret=fresh_secret))


def _rewrite(
    connection: Connection, version: Row[Any], secret: bytes, fresh: dict[str, Any] | None
) -> Iterator[Part]:
    salts: dict[str, str] = json.loads(version.salts) if version.salts else {}
    for family in json.loads(version.digests):
        salts.setdefault(family, salt_of(secret, version.version, family).hex())
    text = version.text
    if fresh is not None:
        before = families_of(parts_of(json.loads(version.text)))
        parts = parts_of(fresh)
        text = text_of(parts)
        for family, held in families_of(parts).items():
            if held != before.get(family):
                salt = os.urandom(SECRET_BYTES)
                salts[family] = salt.hex()
                yield version.number, family, digest_of(salt, held)
    connection.execute(
        row_version.update()
        .where(row_version.c.number == version.number)
        .values(text=text, salts=encode(salts))
    )


def _record(connection: Connection, made: ChangeSet, parts: list[Part]) -> None:
    last = connection.execute(select(redaction).order_by(redaction.c.number.desc())).first()
    facts = {
        "number": last.number + 1 if last else 1,
        "change_set_uid": made.uid,
        "parts": encode(parts),
    }
    chain = chained(last.chain if last else "", facts)
    connection.execute(redaction.insert().values(**facts, chain=chain))
