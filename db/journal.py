"""Writing a change set: check every row, apply it, and record it, in the caller's transaction."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from db.tables import ENTITY_TABLES, change_set, row_change
from tracker.changes import ChangeSet, Clash, ClashError, Key, RowChange, Values, clashes_of
from tracker.errors import NotFound
from tracker.model import Source

_CHUNK = 500


def apply(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Bring the rows to where the changes say; raises `ClashError` before anything is written.

    Runs of additions to one table are written together; links between rows are checked when the
    transaction ends, so that the order of the changes does not matter.
    """
    _check(connection, changes)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    additions: dict[str, list[Values]] = defaultdict(list)
    for change in changes:
        if change.before is None and change.after is not None:
            additions[change.entity].append(change.after)
    for entity, rows in additions.items():
        _insert(connection, entity, rows)
    for change in changes:
        if change.before is not None:
            _rewrite(connection, change)


def _check(connection: Connection, changes: Sequence[RowChange]) -> None:
    current = dict(_current_rows(connection, changes))
    clashes: list[Clash] = []
    for change in changes:
        clashes.extend(clashes_of(change, current.get(change.key)))
        if change.after is None:
            current.pop(change.key, None)
        else:
            current[change.key] = {**current.get(change.key, {}), **change.after}
    if clashes:
        raise ClashError(clashes)


def _current_rows(
    connection: Connection, changes: Iterable[RowChange]
) -> Iterator[tuple[Key, Values]]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        wanted[change.entity].append(change.uid)
    for entity, uids in wanted.items():
        table = ENTITY_TABLES[entity]
        for start in range(0, len(uids), _CHUNK):
            chunk = tuple(uids[start : start + _CHUNK])
            marks = ",".join("?" * len(chunk))
            rows = connection.exec_driver_sql(
                f"SELECT * FROM {table.name} WHERE uid IN ({marks})", chunk
            )
            for row in rows.mappings():
                yield (entity, str(row["uid"])), dict(row)


def _insert(connection: Connection, entity: str, rows: list[Values]) -> None:
    columns = ENTITY_TABLES[entity].columns.keys()
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    connection.exec_driver_sql(
        f"INSERT INTO {entity} ({names}) VALUES ({marks})",
        [tuple(row.get(name) for name in columns) for row in rows],
    )


def _rewrite(connection: Connection, change: RowChange) -> None:
    if change.after is None:
        connection.exec_driver_sql(f"DELETE FROM {change.entity} WHERE uid = ?", (change.uid,))
        return
    known = ENTITY_TABLES[change.entity].columns
    fields = [name for name in change.after if name in known]
    settings = ", ".join(f"{name} = ?" for name in fields)
    values = tuple(change.after[name] for name in fields)
    connection.exec_driver_sql(
        f"UPDATE {change.entity} SET {settings} WHERE uid = ?", (*values, change.uid)
    )


def record(connection: Connection, made: ChangeSet) -> None:
    """Add a change set to the journal."""
    connection.execute(
        change_set.insert().values(
            uid=made.uid,
            copy_uid=made.copy_uid,
            number=made.number,
            label=made.label,
            source=made.source,
            author=made.author,
            at=made.at,
            reverts=made.reverts,
        )
    )
    if not made.changes:
        return
    connection.exec_driver_sql(
        "INSERT INTO row_change (change_set_uid, position, entity, uid, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (made.uid, position, c.entity, c.uid, _side(c.before), _side(c.after))
            for position, c in enumerate(made.changes)
        ],
    )


def last_number(connection: Connection) -> int:
    """The number of the latest change set; 0 in a file without any."""
    return connection.scalar(select(func.max(change_set.c.number))) or 0


def recall(connection: Connection, uid: str) -> ChangeSet:
    """Read one change set back whole; raises `NotFound`."""
    head = connection.execute(select(change_set).where(change_set.c.uid == uid)).one_or_none()
    if head is None:
        raise NotFound(f"there is no change set {uid!r}")
    rows = connection.execute(
        select(row_change).where(row_change.c.change_set_uid == uid).order_by(row_change.c.position)
    )
    return _recalled(head, rows)


def recall_of_row(connection: Connection, uid: str) -> list[ChangeSet]:
    """Every change set that touched a row, oldest first, each with that row's changes alone."""
    heads = {
        head.uid: head
        for head in connection.execute(
            select(change_set)
            .where(
                change_set.c.uid.in_(
                    select(row_change.c.change_set_uid).where(row_change.c.uid == uid)
                )
            )
            .order_by(change_set.c.number)
        )
    }
    changes: dict[str, list[Any]] = {head: [] for head in heads}
    for row in connection.execute(
        select(row_change).where(row_change.c.uid == uid).order_by(row_change.c.position)
    ):
        changes[row.change_set_uid].append(row)
    return [_recalled(head, changes[key]) for key, head in heads.items()]


def _recalled(head: Any, rows: Iterable[Any]) -> ChangeSet:
    return ChangeSet(
        uid=head.uid,
        copy_uid=head.copy_uid,
        number=head.number,
        label=head.label,
        source=Source(head.source),
        author=head.author,
        at=head.at,
        reverts=head.reverts,
        changes=tuple(
            RowChange(row.entity, row.uid, _read(row.before), _read(row.after)) for row in rows
        ),
    )


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(values: Values) -> str:
    """A row's values as the journal keeps them."""
    return _encode(values)


def _side(values: Values | None) -> str | None:
    return None if values is None else written(values)


def _read(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)
