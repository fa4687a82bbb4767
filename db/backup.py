"""Copies of a programme: on demand, before anything risky, and once a day without being asked."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection, connect

from sqlalchemy import Engine

from db.engine import told_plainly
from tracker.export.safe_write import written_safely

KEEP = 20
"""How many automatic backups stay beside a programme; the oldest go first."""


def folder_of(path: Path) -> Path:
    """Where a programme's automatic backups lie: "NAME backups", beside it."""
    return path.with_name(f"{path.stem} backups")


def back_up(engine: Engine, out: Path) -> Path:
    """Write a whole, consistent copy of the programme to `out`, by rename when it is complete."""

    def copy(target: Path) -> None:
        with told_plainly(out), engine.connect() as connection, closing(connect(target)) as made:
            source = connection.connection.driver_connection
            assert isinstance(source, Connection)
            source.backup(made)

    return written_safely(out, copy)


def roll(engine: Engine, path: Path, *, now: datetime, why: str = "") -> Path:
    """Make an automatic backup and drop the oldest beyond `KEEP`."""
    folder = folder_of(path)
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    label = f" {why}" if why else ""
    made = back_up(engine, folder / f"{path.stem} {now:%Y-%m-%d %H%M%S}{label}.ibcf")
    for old in automatic(path)[:-KEEP]:
        # One that another program holds, such as a sync client, goes another day.
        with suppress(OSError):
            old.unlink()
    return made


def automatic(path: Path) -> list[Path]:
    """The automatic backups of a programme, oldest first."""
    return sorted(folder_of(path).glob(f"{_literal(path.stem)} 20??-??-?? ??????*.ibcf"))


def roll_daily(engine: Engine, path: Path, *, now: datetime) -> Path | None:
    """Make an automatic backup unless there is one of today; None if there is."""
    today = f"{path.stem} {now:%Y-%m-%d}"
    if any(backup.name.startswith(today) for backup in automatic(path)):
        return None
    return roll(engine, path, now=now)


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
