"""Loading and importing at design size, beside what SQLAlchemy Core alone takes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path

from sqlalchemy import select

from db.engine import reading, scratch_engine, writing
from db.programme_file import create, opened
from db.store import ProgrammeStore
from db.tables import ENTITY_TABLES, metadata
from tests.benchmarks.conftest import Measure
from tests.benchmarks.design_size import design_size_rows
from tests.conftest import NOON
from tracker.changes import ChangeSet
from tracker.commands.programme import start_programme


def test_loading_the_whole_portfolio(big_store: ProgrammeStore, measured: Measure) -> None:
    def core_rows() -> None:
        with reading(big_store.engine) as connection:
            for table in ENTITY_TABLES.values():
                connection.execute(select(table)).all()

    measured("load the design-size portfolio", big_store.load, core_rows, within=2)


def test_inserting_an_import(tmp_path: Path, measured: Measure) -> None:
    rows = design_size_rows()
    number = count()

    def journalled() -> None:
        path = tmp_path / f"{next(number)}.ibcf"
        create(path, ChangeSet(label="", changes=start_programme(name="x").changes))
        with opened(path, now=NOON) as store:
            store.commit(ChangeSet(label="Import", changes=rows))

    by_table: dict[str, list[Mapping[str, object]]] = {}
    for change in rows:
        columns = ENTITY_TABLES[change.entity].columns.keys()
        values = {name: (change.after or {}).get(name) for name in columns}
        by_table.setdefault(change.entity, []).append(values)

    def executemany() -> None:
        engine = scratch_engine(tmp_path / f"floor {next(number)}.db")
        metadata.create_all(engine)
        with writing(engine) as connection:
            for name, found in by_table.items():
                columns = list(found[0])
                marks = ", ".join("?" * len(columns))
                connection.exec_driver_sql(
                    f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})",
                    [tuple(row.values()) for row in found],
                )
        engine.dispose()

    measured("insert 60,500 rows as one journalled change set", journalled, executemany, within=3)
