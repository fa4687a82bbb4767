"""Closing a month at design size, beside writing each row once more as JSON."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

from db.engine import writing
from db.programme_file import opened
from db.tables import ENTITY_TABLES
from tests.benchmarks.conftest import Measure
from tests.benchmarks.design_size import design_size_programme
from tests.conftest import NOON
from tracker.commands.periods import close_period, open_period
from tracker.workspace import Workspace


def test_closing_months_and_reading_them(tmp_path: Path, measured: Measure) -> None:
    """The first month writes every row; the next ones only find that nothing changed."""
    path = design_size_programme(tmp_path / "national.ibcf")
    months = (f"2018-{month:02}" for month in range(1, 13))
    number = count()
    with opened(path, now=NOON) as store:
        workspace = Workspace(store, author="tester", clock=lambda: NOON)

        def close() -> None:
            label = next(months)
            workspace.run(open_period(workspace.portfolio, label=label))
            workspace.run(close_period(workspace.portfolio, today=NOON.date(), findings=[]))

        def copy() -> None:
            with writing(store.engine) as connection:
                rows: list[tuple[str, str]] = []
                for entity in ENTITY_TABLES:
                    found = connection.exec_driver_sql(f"SELECT * FROM {entity}").mappings()
                    rows.extend((row["uid"], json.dumps(dict(row))) for row in found)
                name = f"copy_{next(number)}"
                connection.exec_driver_sql(f"CREATE TABLE {name} (uid, text)")
                connection.exec_driver_sql(f"INSERT INTO {name} VALUES (?, ?)", rows)

        def read() -> None:
            _ = store.seals()[-1].portfolio

        measured("close the first month of 60,500 rows", close, copy, within=3, rounds=1)
        measured("close a month in which nothing changed", close, copy, within=2)
        measured("read a closed month back", read, store.load, within=3)
        measured("verify the closed months", store.verify, copy, within=4, rounds=1)
