"""The plan as rows: order, depth, sums, and what is told beside what is declared."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.planrows.plans import plan, rows_of
from tracker.model import Milestone
from tracker.timeline import BarKind, Level


def test_rows_stand_under_their_workstream_scheme_and_indent() -> None:
    rows = rows_of(plan())
    told = [(rows.row(key).title, rows.nodes[key].depth) for key in rows.order]
    assert told == [
        ("Market Capacity", 0),
        ("Dementia Specialist Nurses", 1),
        ("Agreement in principle to proposals", 2),
        ("Agree process", 2),
        ("Recruit staff", 2),
        ("Place the advert", 3),
        ("Go-live", 2),
        ("Market Resilience", 0),
        ("Home Care Market", 1),
        ("Home care review consultation", 2),
    ]
    assert [rows.counts[level] for level in Level] == [2, 2, 6]


def test_a_row_that_its_document_left_out_is_no_row() -> None:
    assert "gone" not in rows_of(plan()).nodes


def test_a_scheme_sums_up_its_milestones() -> None:
    row = rows_of(plan()).row("nurses")
    assert row.span[:2] == (date(2017, 5, 1), date(2017, 11, 30))
    assert row.bar.kind is BarKind.SUMMARY


def test_a_milestone_tells_its_slip_and_lateness() -> None:
    row = rows_of(plan()).row("live")
    assert row.slip is not None
    assert row.slip.words == "+58"
    assert row.bar.overdue_label == "8 days overdue"
    assert row.bar.kind is BarKind.DIAMOND


def test_a_status_that_the_rows_under_it_contradict_is_said() -> None:
    rows = rows_of(plan())
    assert rows.row("market").derived == "Completed"
    assert rows.row("market").contradicted
    assert not rows.row("nurses").contradicted


def test_the_scheme_of_a_row() -> None:
    rows = rows_of(plan())
    assert [rows.scheme_of(key) for key in ("nurses", "live", "head:capacity")] == [
        "nurses",
        "nurses",
        "",
    ]
    assert list(rows.ancestors("advert")) == ["recruit", "nurses", "head:capacity"]


@given(st.lists(st.integers(min_value=0, max_value=1000), max_size=40))
def test_any_indents_make_a_tree(levels: list[int]) -> None:
    steps = [
        Milestone(uid=f"m{n}", scheme_uid="nurses", title=str(n), level=level, position=n)
        for n, level in enumerate(levels)
    ]
    rows = rows_of(plan(steps))
    for key, node in rows.nodes.items():
        assert rows.order[node.at] == key
        assert node.at < node.end <= len(rows.order)
        if node.parent:
            over = rows.nodes[node.parent]
            assert over.at < node.at < node.end <= over.end
            assert node.depth == over.depth + 1
