"""The tables that stand behind the entities: the journal of change sets, and facts of the file."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text
from sqlmodel import SQLModel

from tracker.model import ENTITIES

metadata = SQLModel.metadata

ENTITY_TABLES: dict[str, Table] = {name: metadata.tables[name] for name in ENTITIES}

file_fact = Table(
    "file_fact",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

change_set = Table(
    "change_set",
    metadata,
    Column("uid", String, primary_key=True),
    Column("copy_uid", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("label", String, nullable=False),
    Column("source", String, nullable=False),
    Column("author", String, nullable=False),
    Column("at", String, nullable=False),
    Column("reverts", String),
)

row_change = Table(
    "row_change",
    metadata,
    Column("change_set_uid", String, ForeignKey("change_set.uid"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("entity", String, nullable=False),
    Column("uid", String, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("row_change_uid", "uid"),
)
