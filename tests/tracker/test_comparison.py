"""What changed between two states, told as the design's `diff`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.oxfordshire import TAKEN, key, plan_of
from tracker.commands.baselines import take_baseline
from tracker.comparison import compare, side_of, side_of_baseline
from tracker.comparison.shape import comparison_view
from tracker.comparison.wording import told
from tracker.model import Area, Grant, Milestone, Programme, Scheme
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio

DEMENTIA = "Dementia Specialist Nurses in Care Homes"
GONE = {"Develop outcomes based approach", "Write revised specification"}


@pytest.fixture(scope="module")
def november() -> Portfolio:
    """The November plan, which keeps July's as a baseline."""
    july = plan_of("2017-07")
    kept = portfolio_with(july, take_baseline(july, name="july", taken_on=TAKEN).changes)
    return replace(plan_of("2017-11"), baselines=kept.baselines, baseline_rows=kept.baseline_rows)


def test_november_against_the_july_baseline(november: Portfolio) -> None:
    view = comparison_view(
        compare(side_of_baseline(november, november.baselines[0]), side_of(november))
    )
    assert (view["from"], view["to"]) == ("july", "now")
    assert {row["name"] for row in view["removed"]} == GONE
    added = {(row["entity"], row["name"]) for row in view["added"]}
    assert ("scheme", "Flu vaccinations") in added
    assert {name for entity, name in added if entity == "milestone"} == {
        "Tender process for interim beds (Phase 1)",
        "Tender process for interim beds (Phase 2)",
        "New interim beds available",
    }
    (slip,) = [
        change
        for change in view["changed"]
        if change["uid"] == key(DEMENTIA, "Go-live") and change["field"] == "finish"
    ]
    assert slip == {
        "entity": "milestone",
        "uid": key(DEMENTIA, "Go-live"),
        "name": "Go-live",
        "place": DEMENTIA,
        "field": "finish",
        "old": "2017-09-04",
        "new": "2017-11-01",
        "days": 58,
    }
    statuses = [change for change in view["changed"] if change["field"] == "status"]
    assert {change["new"] for change in statuses} == {"Completed", "Delayed", None}
    assert {change["field"] for change in view["changed"]} == {"start", "finish", "status"}


def test_a_row_that_vanished_counts_as_removed() -> None:
    july = plan_of("2017-07")
    uid = key(DEMENTIA, "Go-live")
    rows: list[Milestone] = [
        row.model_copy(update={"vanished_on": TAKEN}) if row.uid == uid else row
        for row in july.milestones
    ]
    found = compare(side_of(july), side_of(replace(july, milestones=rows)))
    assert [row.name for row in found.removed] == ["Go-live"]
    assert not found.changed


def _programme(scheme: Scheme, *, area: str = "Oxfordshire", amount: int = 100) -> Portfolio:
    return Portfolio(
        Programme(uid="p", name="p"),
        areas=[Area(uid="a1", name="Oxfordshire"), Area(uid="a2", name="West")],
        schemes=[scheme.model_copy(update={"area_uid": "a1" if area == "Oxfordshire" else "a2"})],
        grants=[Grant(uid="g", fund="iBCF", year="2017/18", amount=amount)],
    )


def test_bookkeeping_is_no_change_and_links_and_money_are_told_as_people_say_them() -> None:
    scheme = Scheme(uid="s", name="Reablement", rag="G", progress="Started")
    later = scheme.model_copy(
        update={
            "rag": "A",
            "position": 9,
            "updated_on": date(2017, 11, 9),
            "code": "FW-1",
            "allocation": 150_000,
            "progress": "Recruiting",
        }
    )
    view = comparison_view(
        compare(
            side_of(_programme(scheme), name="2017-10"),
            side_of(_programme(later, area="West", amount=250)),
        )
    )
    assert {(row["field"], row["old"], row["new"]) for row in view["changed"]} == {
        ("area", "Oxfordshire", "West"),
        ("rag", "G", "A"),
        ("progress", "Started", "Recruiting"),
        ("allocation", None, 1500.0),
        ("amount", 1.0, 2.5),
    }


def test_how_a_document_writes_a_date_is_no_change_but_an_undated_one_is() -> None:
    def plan(finish: date | None, words: str) -> Portfolio:
        scheme = Scheme(uid="s", name="s")
        row = Milestone(uid="m", scheme_uid="s", title="m", finish=finish, finish_text=words)
        return Portfolio(Programme(uid="p", name="p"), schemes=[scheme], milestones=[row])

    day = date(2017, 10, 31)
    before = side_of(plan(day, "31.10.2017"))
    assert compare(before, side_of(plan(day, "31/10/2017"))).empty
    fields = [change.field for change in compare(before, side_of(plan(None, "tbc"))).changed]
    assert sorted(fields) == ["finish", "finish_text"]


def test_it_reads_in_words(november: Portfolio) -> None:
    lines = list(
        told(compare(side_of_baseline(november, november.baselines[0]), side_of(november)))
    )
    assert lines[0] == "From july to now:"
    assert (
        f"  Go-live, {DEMENTIA}: Expected delivery: 4 September 2017 → 1 November 2017, +58 days"
        in lines
    )
    assert any("Delayed" in line and "HART" in line for line in lines)
    assert list(told(compare(side_of(november), side_of(november))))[1:] == [
        "  nothing has changed"
    ]


plans = st.sampled_from(["2017-07", "2017-11"]).map(plan_of)


@given(plans, plans)
def test_the_way_back_is_the_way_there_turned_round(one: Portfolio, other: Portfolio) -> None:
    there = compare(side_of(one), side_of(other))
    back = compare(side_of(other), side_of(one))
    assert {row.uid for row in there.added} == {row.uid for row in back.removed}
    assert {(c.row.uid, c.field, c.old, c.new) for c in there.changed} == {
        (c.row.uid, c.field, c.new, c.old) for c in back.changed
    }
    assert compare(side_of(one), side_of(one)).empty
