"""A lead's file: made fresh, and marked as one in its facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from db.engine import connect, told_plainly, writing
from db.facts import Fact, write_fact
from db.programme_file import create
from tracker.changes import ChangeSet
from tracker.errors import Refused
from tracker.packs.stamp import Stamp, read_stamp, stamp_rows


def create_lead_file(path: Path, first: ChangeSet, stamp: Stamp, signature: str) -> None:
    """Make the file with its one change set and its stamp. Raises `Refused`."""
    create(path, first)
    engine = connect(path)
    try:
        with told_plainly(path), writing(engine) as connection:
            text = json.dumps(list(stamp_rows(stamp, signature)))
            write_fact(connection, Fact.LEAD_STAMP, text)
    finally:
        engine.dispose()


def read_lead_stamp(text: str, path: Path) -> tuple[Stamp, str]:
    """The stamp and signature of a lead's file. Raises `Refused`."""
    try:
        rows: Sequence[Sequence[str]] = json.loads(text)
        return read_stamp(rows)
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused("has lost what tells a lead's file", file=path) from error
