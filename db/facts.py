"""Facts of the file itself, kept beside the programme and outside history."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Connection, select

from db.tables import file_fact


class Fact(StrEnum):
    """What the file knows about itself.

    `COPY_UID` names this copy of the file; `COPY_PLACE` says where that copy lay when it was named,
    so that a copied file notices that it is one. `PACK_KEY` signs packs; it never leaves the
    programme. `LEAD_STAMP` marks a lead's file and says what was issued in it.
    """

    COPY_UID = "copy_uid"
    COPY_PLACE = "copy_place"
    PACK_KEY = "pack_key"
    LEAD_STAMP = "lead_stamp"


def read_fact(connection: Connection, fact: Fact) -> str | None:
    """The fact's value, or None."""
    return connection.scalar(select(file_fact.c.value).where(file_fact.c.name == fact))


def write_fact(connection: Connection, fact: Fact, value: str) -> None:
    """Set a fact, in the caller's transaction."""
    connection.execute(file_fact.delete().where(file_fact.c.name == fact))
    connection.execute(file_fact.insert().values(name=fact, value=value))
