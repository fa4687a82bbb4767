"""Schema versions of a programme file; Alembic runs them on open, after a backup.

`REVISIONS` lists every revision in order so that a file can be judged without importing Alembic;
a test holds it equal to the scripts in `versions/`.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
HEAD = REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """The revision a file is at; None when it has none."""
    tables = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    )
    if tables.first() is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Bring a file to `HEAD`, or to an earlier revision, inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
