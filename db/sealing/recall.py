"""Reading seals back: which there are, and the rows as they stood."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from sqlalchemy import Connection, select

from db.tables import seal
from tracker.model import Row
from tracker.past import in_order
from tracker.records import row_of
from tracker.sealed import SealedPeriod

ReadRows = Callable[[int, str], Sequence[Row]]
"""Reads the rows of an entity as the seal of a number holds them."""


def sealed_rows(connection: Connection, number: int, entity: str) -> list[Row]:
    """The rows of an entity at a seal, in their manual order."""
    found = connection.exec_driver_sql(
        "SELECT text FROM row_version WHERE entity = ? AND first_seal <= ?"
        " AND (last_seal IS NULL OR last_seal >= ?)",
        (entity, number, number),
    )
    return in_order(row_of(entity, json.loads(text)) for (text,) in found)


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
