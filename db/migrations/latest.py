"""The schema of the last revision as one script, so that a new file need not live through them all.

After a new migration, ``python -m db.migrations.latest`` writes `latest.sql` anew from the
migrations themselves; a test holds them equal.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from db import migrations

SCRIPT = Path(__file__).with_suffix(".sql")
_END = ";\n"


def lay(connection: Connection) -> None:
    """Give an empty file the schema of `HEAD`, inside the caller's transaction."""
    for statement in SCRIPT.read_text(encoding="utf-8").split(_END):
        if statement.strip():
            connection.exec_driver_sql(statement)
    if migrations.revision_of(connection) != migrations.HEAD:
        migrations.upgrade(connection)


def script_of(connection: Connection) -> str:
    """What would give an empty file the schema of this one, and its revision."""
    made = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    )
    revision = migrations.revision_of(connection)
    record = f"INSERT INTO alembic_version VALUES ('{revision}')"
    text = "".join(f"{statement}{_END}" for statement in (*made.scalars(), record))
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def write_script() -> None:
    """Write `latest.sql` from the migrations."""
    from db.engine import scratch_engine, writing

    engine = scratch_engine(Path(":memory:"))
    with writing(engine) as connection:
        migrations.upgrade(connection)
        SCRIPT.write_text(script_of(connection), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_script()
