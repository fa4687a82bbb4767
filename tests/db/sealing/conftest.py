"""A programme with closed months in a real file, and hands to tamper with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.programme_file import opened
from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.periods import close_period, open_period
from tracker.commands.rows import set_field
from tracker.sealed import Verdict
from tracker.workspace import Intent, Workspace

SCHEMES = ("Reablement", "Trusted assessor", "Altham Meadows")


def close_month(workspace: Workspace, label: str) -> None:
    """Open a month and close it."""
    workspace.run(open_period(workspace.portfolio, label=label))
    workspace.run(close_period(workspace.portfolio, today=NOON.date(), findings=[]))


def set_text(workspace: Workspace, uid: str, field: str, text: str) -> None:
    """Set one field of a row."""
    day = NOON.date()
    found = workspace.portfolio
    workspace.run(set_field(found, uid=uid, field=field, text=text, today=day, as_of=day))


@pytest.fixture
def months(workspace: Workspace) -> Workspace:
    """Three schemes; one moves from Amber to Green between November and December."""
    rows = [
        added("scheme", {"uid": name[0].lower(), "name": name, "rag": "A", "position": at})
        for at, name in enumerate(SCHEMES)
    ]
    workspace.run(Intent("start", tuple(rows)))
    close_month(workspace, "2017-11")
    set_text(workspace, "r", "rag", "Green")
    close_month(workspace, "2017-12")
    close_month(workspace, "2018-01")
    return workspace


@pytest.fixture
def verify(programme_path: Path) -> Callable[[], Verdict]:
    """Verify the file as it lies."""

    def verified() -> Verdict:
        with opened(programme_path, now=NOON, read_only=True) as store:
            return store.verify()

    return verified


@pytest.fixture
def by_hand(programme_path: Path) -> Callable[..., None]:
    """Run statements on the file behind the application's back."""

    def run(*statements: str) -> None:
        with closing(sqlite3.connect(programme_path)) as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount, statement
            connection.commit()

    return run
