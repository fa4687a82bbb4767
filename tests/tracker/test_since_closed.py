"""Slip since the month closed last, which no baseline is changed for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tests.tracker.planrows.plans import AS_OF, plan
from tracker.model import Milestone
from tracker.planrows import PlanRows
from tracker.sealed import SealedPeriod
from tracker.since_closed import SinceClosed


def _read(entity: str) -> Sequence[Any]:
    then = plan()
    known = {
        "programme": [then.programme],
        "scheme": then.schemes,
        "milestone": then.milestones,
    }
    return known.get(entity, ())


OCTOBER = SealedPeriod(1, "2017-10", 1, date(2017, 10, 31), "", "", 1, "", read=_read)


def test_what_has_moved_since_is_the_slip() -> None:
    since = SinceClosed(OCTOBER)
    moved = Milestone(**{**_live().model_dump(), "finish": date(2017, 11, 20)})
    now = replace(plan(), milestones=[_live_or(each, moved) for each in plan().milestones])
    rows = PlanRows(since.compared(now), AS_OF)
    slips = {key: rows.row(key).slip for key in ("live", "advert")}
    assert slips["live"] is not None
    assert slips["live"].words == "+19"
    assert slips["advert"] is not None
    assert slips["advert"].days == 0
    assert [facet.slipped for key, facet in rows.facets.items() if key == "live"] == [True]


def test_it_is_named_after_the_month() -> None:
    assert SinceClosed(OCTOBER).name == "Last month (October 2017)"


def test_the_baselines_of_the_programme_stand() -> None:
    portfolio = plan()
    compared = SinceClosed(OCTOBER).compared(portfolio)
    assert compared.baseline is not None
    assert compared.baseline.name == "Last month (October 2017)"
    assert portfolio.baseline is not None
    assert portfolio.baseline.name == "July 2017"


def _live() -> Milestone:
    return plan().milestone_by_uid["live"]


def _live_or(each: Milestone, moved: Milestone) -> Milestone:
    return moved if each.uid == moved.uid else each
