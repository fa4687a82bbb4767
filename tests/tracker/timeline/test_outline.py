"""The rows of the plan in order, and which schemes belong to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.model import Milestone, Programme, Scheme, Workstream
from tracker.portfolio import Portfolio
from tracker.timeline import Level, outline


def step(title: str, **values: Any) -> Milestone:
    return Milestone(scheme_uid="a", title=title, **values)


def test_workstreams_hold_schemes_and_schemes_milestones() -> None:
    portfolio = Portfolio(
        Programme(name="Oxfordshire"),
        workstreams=[Workstream(uid="w", name="Improving Flow")],
        schemes=[
            Scheme(uid="b", name="Loose", start=date(2017, 1, 1)),
            Scheme(uid="a", name="Emergency Department", workstream_uid="w"),
        ],
        milestones=[step("Agree posts"), step("Shortlist", level=1)],
    )
    assert [(line.level, line.depth, line.name) for line in outline(portfolio)] == [
        (Level.WORKSTREAM, 0, "Improving Flow"),
        (Level.SCHEME, 1, "Emergency Department"),
        (Level.MILESTONE, 2, "Agree posts"),
        (Level.MILESTONE, 3, "Shortlist"),
        (Level.WORKSTREAM, 0, "No workstream"),
        (Level.SCHEME, 1, "Loose"),
    ]


def test_what_its_document_left_out_and_what_was_never_planned_is_not_in_it() -> None:
    gone = date(2017, 11, 9)
    portfolio = Portfolio(
        Programme(name="Oxfordshire"),
        schemes=[
            Scheme(uid="a", name="Kept"),
            Scheme(uid="b", name="Vanished", start=gone, vanished_on=gone),
            Scheme(uid="c", name="A tracker's row"),
        ],
        milestones=[step("Kept"), step("Vanished", vanished_on=gone)],
    )
    assert [line.name for line in outline(portfolio)] == ["No workstream", "Kept", "Kept"]
