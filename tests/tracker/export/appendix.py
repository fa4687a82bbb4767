"""Plans to export: the November plan of Oxfordshire with what July promised, and small ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.tracker.oxfordshire import TAKEN, plan_of
from tracker.model import Baseline, BaselineRow, Milestone, Programme, Scheme, Status, Workstream
from tracker.portfolio import Portfolio


def november() -> Portfolio:
    """Appendix 3 of November 2017 against a baseline called July 2017."""
    july = plan_of("2017-07")
    promised = [
        BaselineRow(
            baseline_uid="july",
            entity="milestone",
            row_uid=row.uid,
            name=row.title,
            start=row.start,
            finish=row.finish,
        )
        for row in july.milestones
    ]
    baseline = Baseline(uid="july", name="July 2017", taken_on=TAKEN)
    return replace(plan_of("2017-11"), baselines=[baseline], baseline_rows=promised)


def step(title: str = "Go-live", **values: Any) -> Milestone:
    """A milestone of the one scheme."""
    return Milestone(scheme_uid="scheme", title=title, **values)


def plan_with(*milestones: Milestone, **scheme: Any) -> Portfolio:
    """A plan of one workstream and one scheme, with these milestones."""
    values: dict[str, Any] = {"name": "Home first", "status": Status.ON_TRACK, **scheme}
    return Portfolio(
        Programme(name="Oxfordshire"),
        workstreams=[Workstream(uid="flow", name="Improving Flow")],
        schemes=[Scheme(uid="scheme", workstream_uid="flow", **values)],
        milestones=milestones,
    )


def month(number: int, *, year: int = 2017, day: int = 1) -> date:
    """A day of a month."""
    return date(year, number, day)
