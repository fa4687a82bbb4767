"""Closing a period seals everything, once for each version of a row."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from db.engine import reading
from db.store import ProgrammeStore
from db.tables import row_version
from tests.conftest import NOON
from tests.db.sealing.conftest import close_month, set_text
from tracker.changes import added
from tracker.commands.periods import close_period, open_period, reopen_period
from tracker.errors import Refused
from tracker.model import ENTITIES
from tracker.portfolio import Portfolio, values_of
from tracker.records import row_of
from tracker.workspace import Intent, Workspace


def _everything(portfolio: Portfolio) -> dict[str, list[object]]:
    return {
        entity: [values_of(entity, row) for row in portfolio.rows(entity)] for entity in ENTITIES
    }


def _versions(store: ProgrammeStore) -> int:
    with reading(store.engine) as connection:
        return connection.scalar(select(func.count()).select_from(row_version)) or 0


def test_a_closed_month_is_the_whole_programme_as_it_was(
    months: Workspace, store: ProgrammeStore
) -> None:
    now = _everything(months.portfolio)
    assert _everything(store.seals()[-1].portfolio) == now
    set_text(months, "r", "progress", "A permanent team has been approved.")
    assert _everything(store.seals()[-1].portfolio) == now
    assert [scheme.rag for scheme in store.seals()[0].portfolio.schemes] == ["A", "A", "A"]


def test_a_month_costs_what_changed_in_it(months: Workspace, store: ProgrammeStore) -> None:
    before = _versions(store)
    close_month(months, "2018-02")
    assert _versions(store) == before + 1, "the period alone"
    set_text(months, "t", "progress", "AL is liaising with care homes")
    close_month(months, "2018-03")
    assert _versions(store) == before + 3


def test_a_row_that_went_and_came_back_is_in_the_months_it_was_there(
    months: Workspace, store: ProgrammeStore
) -> None:
    scheme = next(row for row in months.portfolio.schemes if row.uid == "a")
    whole = added("scheme", values_of("scheme", scheme))
    months.run(Intent("take out", (whole.inverted(),)))
    close_month(months, "2018-02")
    months.run(Intent("put back", (whole,)))
    close_month(months, "2018-03")
    there = ["a" in seal.scheme_by_uid for seal in store.seals()]
    assert there == [True, True, True, False, True]
    assert store.verify().told() == "intact"


def test_the_month_before_is_what_ratings_are_compared_with(months: Workspace) -> None:
    assert months.portfolio.previous_rag["r"] == "G"
    months.run(open_period(months.portfolio, label="2018-02"))
    set_text(months, "r", "rag", "Red")
    portfolio = months.portfolio
    assert portfolio.previous is not None
    assert (portfolio.previous.label, portfolio.previous_rag["r"]) == ("2018-01", "G")
    january = portfolio.previous.portfolio
    assert january.previous is not None
    assert january.previous.label == "2017-12"


def test_closed_again_it_is_version_2_and_both_are_kept(
    months: Workspace, store: ProgrammeStore
) -> None:
    months.run(reopen_period(months.portfolio, label="2018-01", reason="A return came late"))
    assert [period.label for period in months.portfolio.earlier] == ["2017-11", "2017-12"]
    set_text(months, "r", "rag", "Red")
    months.run(close_period(months.portfolio, today=NOON.date(), findings=[]))
    seals = [seal for seal in store.seals() if seal.label == "2018-01"]
    assert [(seal.version, seal.scheme_by_uid["r"].rag) for seal in seals] == [(1, "G"), (2, "R")]
    assert months.portfolio.earlier[-1].version == 2


def test_closing_and_reopening_are_not_undone(months: Workspace) -> None:
    with pytest.raises(Refused, match="reopen the period"):
        months.undo()
    months.run(reopen_period(months.portfolio, reason="A return came late"))
    with pytest.raises(Refused, match="close it again"):
        months.undo()


def test_a_sealed_row_outlives_changes_of_its_entity() -> None:
    written = json.loads('{"gone_since":1,"name":"Reablement","position":3,"uid":"r"}')
    scheme = row_of("scheme", written)
    assert (scheme.uid, values_of("scheme", scheme)["nothing_to_report"]) == ("r", False)
    assert not hasattr(scheme, "gone_since")


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    months=st.lists(
        st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y"])), max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_every_month_reads_back_as_it_was(
    store: ProgrammeStore, workspace: Workspace, months: list[list[tuple[str, str]]]
) -> None:
    """Rows come, change and go between closings; each seal holds the state of its day."""
    start = len(store.seals())
    states = []
    for month in months:
        for uid, text in month:
            with suppress(StopIteration):
                row = next(row for row in workspace.portfolio.workstreams if row.uid == uid)
                whole = added("workstream", values_of("workstream", row))
                workspace.run(Intent("remove", (whole.inverted(),)))
            if text:
                workspace.run(Intent("add", (added("workstream", {"uid": uid, "name": text}),)))
        close_month(workspace, f"{2000 + len(store.seals())}-01")
        states.append(_everything(workspace.portfolio))
    seals = store.seals()[start:]
    assert [_everything(seal.portfolio) for seal in seals] == states
    assert all(one.number + 1 == other.number for one, other in pairwise(seals))
    assert store.verify().intact
