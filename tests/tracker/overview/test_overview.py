"""The figures of the Overview: what they count, and that each leads to its rows."""

from __future__ import annotations

from datetime import date, timedelta

from tests.tracker.overview.plans import AS_OF, plan, programme, step
from tracker.model import Scheme, Stage, Status
from tracker.overview import (
    Link,
    due_milestones,
    figures,
    largest_slips,
    movement,
    ratings_by_area,
)


def test_an_area_is_counted_by_rating_and_the_last_line_is_all_of_them() -> None:
    only, everything = ratings_by_area(programme(x="G", y="A", z=None), None)
    assert (only.name, dict(only.counts)) == ("A", {"G": 1, "A": 1, "": 1})
    assert (everything.name, everything.total) == ("All areas", 3)
    assert only.link == Link("tracker", {"area": "A"})


def test_moves_are_counted_by_area_whichever_way_they_went() -> None:
    before, now = programme(x="A", y="A", z="G"), programme(x="R", y="G", z="G")
    line = ratings_by_area(now, before)[0]
    assert (line.better, line.worse) == (1, 1)


def test_what_went_the_wrong_way_comes_first() -> None:
    moved = movement(programme(x="G", y="R", z="A"), programme(x="A", y="A", z="A"))
    assert [(move.scheme.name, move.worse) for move in moved.moves] == [("y", True), ("x", False)]
    assert (moved.better, moved.worse, moved.same) == (1, 1, 1)


def test_a_scheme_without_a_rating_then_or_now_cannot_be_compared() -> None:
    moved = movement(programme(x=None, y="R"), programme(x="A"))
    assert (len(moved.moves), moved.unrated) == (0, 2)


def test_a_closed_scheme_is_in_no_figure() -> None:
    portfolio = programme(x="R")
    portfolio.schemes[0].stage = Stage.CLOSED
    assert [line.total for line in ratings_by_area(portfolio, None)] == [0]


def test_only_open_milestones_are_overdue_or_due() -> None:
    portfolio = plan(
        step("late", date(2017, 7, 31)),
        step("later", date(2017, 10, 31), Status.DELAYED),
        step("done", date(2017, 7, 31), Status.COMPLETED),
        step("today", AS_OF),
        step("soon", AS_OF + timedelta(days=30)),
        step("far", AS_OF + timedelta(days=31)),
        step("open", None),
    )
    overdue, soon = due_milestones(portfolio, AS_OF)
    assert [(each.milestone.title, each.days) for each in overdue] == [
        ("late", -101),
        ("later", -9),
    ]
    assert [each.milestone.title for each in soon] == ["today", "soon"]
    assert overdue[0].owner == "Ele Crichton"


def test_the_furthest_slip_comes_first_and_an_early_finish_is_none() -> None:
    portfolio = plan(
        step("go-live", date(2017, 11, 1)),
        step("recruit", date(2017, 10, 31)),
        step("early", date(2017, 8, 1)),
        promised={
            "go-live": date(2017, 9, 4),
            "recruit": date(2017, 9, 1),
            "early": date(2017, 9, 1),
        },
    )
    slips = largest_slips(portfolio)
    assert [(each.milestone.title, each.slip.days) for each in slips] == [
        ("recruit", 60),
        ("go-live", 58),
    ]
    assert largest_slips(plan(step("x", AS_OF))) == ()


def test_the_strip_says_each_figure_with_its_rows() -> None:
    portfolio = programme(x="R", y="G", z=None)
    portfolio.schemes[0].posts_needed, portfolio.schemes[0].posts_in_post = 5.0, 2.0
    found = {
        figure.key: figure
        for figure in figures(
            portfolio, [], AS_OF, earlier=programme(x="G"), earlier_name="October 2017"
        )
    }
    assert found["schemes"].caption == "2 rated, 1 not rated"
    assert (found["red"].value, found["red"].caption) == ("1", "was 0 in October 2017")
    assert found["red"].link == Link("tracker", {"rag": "R"})
    assert (found["posts"].value, found["posts"].unit) == ("3.0", "WTE")
    assert found["overdue"].link == Link("plan", {"show": "overdue"})


def test_a_scheme_that_asks_for_no_posts_is_not_counted_as_unfilled() -> None:
    scheme = Scheme(uid="x", name="x", area_uid="a", posts_in_post=2.0)
    portfolio = programme().with_rows({"scheme": [scheme]})
    posts = next(f for f in figures(portfolio, [], AS_OF) if f.key == "posts")
    assert (posts.value, posts.caption) == ("–", "no scheme gave figures")
