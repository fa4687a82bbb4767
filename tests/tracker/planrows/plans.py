"""A small plan: Oxfordshire's dementia nurses as of 9 November 2017, July as its baseline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.changes import RowChange, added
from tracker.holdings import COLLECTIONS
from tracker.model import (
    Area,
    Baseline,
    BaselineRow,
    Milestone,
    Programme,
    Row,
    Scheme,
    SchemeLead,
    Workstream,
)
from tracker.planrows import PlanRows
from tracker.portfolio import Portfolio, values_of

AS_OF = date(2017, 11, 9)

STEPS: Sequence[Milestone] = (
    Milestone(
        uid="principle",
        scheme_uid="nurses",
        title="Agreement in principle to proposals",
        start=date(2017, 5, 1),
        finish=date(2017, 5, 26),
        status="Completed",
    ),
    Milestone(
        uid="process",
        scheme_uid="nurses",
        title="Agree process",
        start=date(2017, 7, 3),
        finish=date(2017, 9, 22),
        status="Completed",
        position=1,
    ),
    Milestone(
        uid="recruit",
        scheme_uid="nurses",
        title="Recruit staff",
        owner="Ele Crichton",
        start=date(2017, 9, 22),
        finish=date(2017, 10, 31),
        status="On track",
        position=2,
    ),
    Milestone(
        uid="advert",
        scheme_uid="nurses",
        title="Place the advert",
        start=date(2017, 11, 20),
        finish=date(2017, 11, 30),
        position=3,
        level=1,
    ),
    Milestone(
        uid="live",
        scheme_uid="nurses",
        title="Go-live",
        start=date(2017, 11, 1),
        finish=date(2017, 11, 1),
        status="On track",
        position=4,
    ),
    Milestone(
        uid="review",
        scheme_uid="market",
        title="Home care review consultation",
        start=date(2017, 2, 15),
        finish=date(2017, 3, 31),
        status="Completed",
    ),
    Milestone(
        uid="gone", scheme_uid="market", title="Left out since", vanished_on=AS_OF, position=1
    ),
)


def plan(milestones: Sequence[Milestone] = STEPS) -> Portfolio:
    """The plan as plain rows."""
    promised = (
        ("process", date(2017, 9, 1)),
        ("recruit", date(2017, 9, 1)),
        ("live", date(2017, 9, 4)),
    )
    return Portfolio(
        Programme(uid="programme", name="Oxfordshire"),
        areas=[Area(uid="area", name="Oxfordshire")],
        workstreams=[
            Workstream(uid="capacity", name="Market Capacity"),
            Workstream(uid="resilience", name="Market Resilience", position=1),
        ],
        schemes=[
            Scheme(
                uid="nurses",
                name="Dementia Specialist Nurses",
                area_uid="area",
                workstream_uid="capacity",
                status="On track",
                leads_text="Ele Crichton",
            ),
            Scheme(
                uid="market",
                name="Home Care Market",
                area_uid="area",
                workstream_uid="resilience",
                status="On track",
                leads_text="Andrew Colling",
                position=1,
            ),
        ],
        leads=[
            SchemeLead(uid="l1", scheme_uid="nurses", kind="person", name="Ele Crichton"),
            SchemeLead(uid="l2", scheme_uid="market", kind="person", name="Andrew Colling"),
        ],
        milestones=list(milestones),
        baselines=[Baseline(uid="july", name="July 2017", taken_on=date(2017, 7, 10))],
        baseline_rows=[
            BaselineRow(
                uid=f"was-{uid}",
                baseline_uid="july",
                entity="milestone",
                row_uid=uid,
                name=uid,
                start=finish,
                finish=finish,
            )
            for uid, finish in promised
        ],
    )


def rows_of(portfolio: Portfolio) -> PlanRows:
    """The plan's rows as of 9 November 2017."""
    return PlanRows(portfolio, AS_OF)


def additions(portfolio: Portfolio) -> tuple[RowChange, ...]:
    """What puts these rows into a programme that has none of them."""
    kinds = ("area", "workstream", "scheme", "scheme_lead", "milestone", "baseline", "baseline_row")

    def rows(kind: str) -> Sequence[Row]:
        found: Sequence[Row] = getattr(portfolio, COLLECTIONS[kind])
        return found

    return tuple(added(kind, values_of(kind, row)) for kind in kinds for row in rows(kind))
