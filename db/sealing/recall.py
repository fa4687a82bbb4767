"""Reading seals back: which there are, and the rows as they stood."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial

from sqlalchemy import Connection, select

from db.tables import ENTITY_TABLES, seal
from tracker.carried import CarriedSeal
from tracker.model import Row
from tracker.past import in_order
from tracker.records import row_of
from tracker.sealed import SealedPeriod

_STANDING = (
    "SELECT text FROM row_version WHERE entity = ? AND first_seal <= ?"
    " AND (last_seal IS NULL OR last_seal >= ?)"
)

ReadRows = Callable[[int, str], Sequence[Row]]
"""Reads the rows of an entity as the seal of a number holds them."""


def sealed_rows(connection: Connection, number: int, entity: str) -> list[Row]:
    """The rows of an entity at a seal, in their manual order."""
    texts = _texts(connection, number, entity)
    return in_order(row_of(entity, json.loads(text)) for text in texts)


def every_seal(connection: Connection, read: ReadRows) -> list[SealedPeriod]:
    """All seals in the order they were made, superseded ones too."""
    return [
        SealedPeriod(
            number=row.number,
            label=row.label,
            version=row.version,
            as_of=date.fromisoformat(row.as_of),
            sealed_at=row.sealed_at,
            change_set=row.change_set_uid,
            change_number=row.change_number,
            digest=row.chain,
            read=partial(read, row.number),
        )
        for row in connection.execute(select(seal).order_by(seal.c.number))
    ]


def carried_seals(
    connection: Connection, *, known: Collection[str] = (), label: str | None = None
) -> list[CarriedSeal]:
    """Seals to be kept in another copy too, in the order they were made.

    Those made by the change sets in `known` are left out; a `label` gives those of one period.
    """
    found = connection.execute(select(seal).order_by(seal.c.number))
    return [
        CarriedSeal(
            period_uid=row.period_uid,
            label=row.label,
            version=row.version,
            as_of=row.as_of,
            sealed_at=row.sealed_at,
            change_set_uid=row.change_set_uid,
            change_number=row.change_number,
            digest=row.chain,
            rows={entity: _texts(connection, row.number, entity) for entity in ENTITY_TABLES},
        )
        for row in found
        if row.change_set_uid not in known and label in {None, row.label}
    ]


def _texts(connection: Connection, number: int, entity: str) -> list[str]:
    found = connection.exec_driver_sql(_STANDING, (entity, number, number))
    return [text for (text,) in found]
