"""Alembic's entry: migrate the connection that `db.migrations.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from db import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
