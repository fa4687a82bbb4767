"""The rows of the state as canonical text, straight from the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Boolean, Connection

from db.sealing.digests import Parts, part
from db.tables import ENTITY_TABLES


def written_rows(connection: Connection, entity: str) -> Iterator[tuple[str, Parts]]:
    """Every row of an entity: its uid, and its canonical text in parts.

    Dates are ISO text and flags are true or false, as in the journal; nulls are left out.
    """
    names, flags = _columns(entity)
    found = connection.exec_driver_sql(f"SELECT uid, {', '.join(names)} FROM {entity}")
    for uid, *row in found.cursor.fetchall():
        yield (
            uid,
            {
                name: part(name, bool(value) if name in flags else value)
                for name, value in zip(names, row, strict=True)
                if value is not None
            },
        )


@cache
def _columns(entity: str) -> tuple[tuple[str, ...], frozenset[str]]:
    columns = ENTITY_TABLES[entity].columns
    flags = frozenset(column.name for column in columns if isinstance(column.type, Boolean))
    return tuple(sorted(columns.keys())), flags
