"""The tables that stand behind the entities: the journal, the sealed months, facts of the file."""

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

row_secret = Table(
    "row_secret",
    metadata,
    Column("entity", String, primary_key=True),
    Column("uid", String, primary_key=True),
    Column("secret", String, nullable=False),
    Column("versions", Integer, nullable=False),
)
"""What the salts of a row's versions are derived from, and how many versions were sealed."""

row_version = Table(
    "row_version",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("entity", String, nullable=False),
    Column("uid", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("first_seal", Integer, nullable=False),
    Column("last_seal", Integer),
    Column("text", Text, nullable=False),
    Column("digests", Text, nullable=False),
    Column("salts", Text),
    Index("row_version_entity", "entity", "first_seal"),
    Index("row_version_uid", "uid"),
)
"""A row as it stood from one seal to another (`last_seal` is null while it still stands).

`text` is canonical JSON without nulls, which migrations never rewrite. `digests` are by family.
`salts` are kept only where the row's secret was replaced by a redaction.
"""

seal = Table(
    "seal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("period_uid", String, nullable=False),
    Column("label", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("as_of", String, nullable=False),
    Column("sealed_at", String, nullable=False),
    Column("change_set_uid", String, nullable=False),
    Column("change_number", Integer, nullable=False),
    Column("contents", Text, nullable=False),
    Column("chain", String, nullable=False),
)
"""A closed period. `contents` has, by entity, how many rows it holds and the digest of their list;
`chain` covers all of it and the seal before."""

redaction = Table(
    "redaction",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("change_set_uid", String, nullable=False),
    Column("parts", Text, nullable=False),
    Column("chain", String, nullable=False),
)
"""A value taken out everywhere. `parts` lists each sealed family it stood in, with the digest of
what is there instead; `chain` covers it and the redaction before."""
