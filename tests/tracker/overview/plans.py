"""A small programme to count: two areas rated, one plan with a baseline."""

from __future__ import annotations

from datetime import date

from tracker.model import Area, Baseline, BaselineRow, Milestone, Programme, Scheme, Status
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 9)
JULY = date(2017, 7, 10)


def programme(**ratings: str | None) -> Portfolio:
    """One area "A" with a scheme per rating given, by name."""
    area = Area(uid="a", name="A")
    schemes = [Scheme(uid=name, name=name, area_uid="a", rag=rag) for name, rag in ratings.items()]
    return Portfolio(programme=Programme(name="Test"), areas=[area], schemes=schemes)


def step(title: str, finish: date | None, status: str | None = Status.ON_TRACK) -> Milestone:
    """A milestone of the scheme "s", keyed by its title."""
    return Milestone(uid=title, scheme_uid="s", title=title, finish=finish, status=status)


def plan(*steps: Milestone, promised: dict[str, date] | None = None) -> Portfolio:
    """A scheme "s" with these milestones, and what July promised of them."""
    baseline = Baseline(uid="b", name="July", taken_on=JULY)
    rows = [
        BaselineRow(baseline_uid="b", entity="milestone", row_uid=uid, name=uid, finish=finish)
        for uid, finish in (promised or {}).items()
    ]
    return Portfolio(
        programme=Programme(name="Test"),
        schemes=[Scheme(uid="s", name="S", leads_text="Ele Crichton\nCommissioner")],
        milestones=list(steps),
        baselines=[baseline] if promised else [],
        baseline_rows=rows,
    )
