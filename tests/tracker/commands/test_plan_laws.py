"""Laws of the plan's commands over arbitrary outlines: taken back, nothing is left of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.changes import invert
from tracker.commands.baselines import drop_baseline, rebaseline, take_baseline
from tracker.commands.dependencies import link_milestones, path_between
from tracker.commands.milestone_block import paste_milestones
from tracker.commands.milestone_dates import shift_dates
from tracker.commands.milestone_order import (
    indent_milestones,
    move_milestones,
    reorder_milestone,
)
from tracker.commands.milestones import (
    add_milestone,
    complete_milestones,
    remove_milestones,
)
from tracker.errors import TrackerError
from tracker.model import ENTITIES, Milestone, Programme, Scheme, Status
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent

TODAY = date(2017, 11, 9)
PLAN = ("milestone", "dependency", "baseline", "baseline_row")


@st.composite
def outlines(draw: st.DrawFn) -> Portfolio:
    """One to three schemes with up to six milestones each, indented as they may be."""
    schemes = [Scheme(uid=f"s{n}", name=f"s{n}") for n in range(draw(st.integers(1, 3)))]
    rows: list[Milestone] = []
    position = 0
    for scheme in schemes:
        level = -1
        for _ in range(draw(st.integers(1, 6))):
            level = draw(st.integers(0, level + 1))
            position += draw(st.integers(0, 2))
            rows.append(
                Milestone(
                    uid=f"m{len(rows):02}",
                    scheme_uid=scheme.uid,
                    title=f"m{len(rows)}",
                    level=level,
                    position=position,
                    start=draw(st.none() | st.dates(date(2016, 1, 1), date(2018, 1, 1))),
                    finish=draw(st.none() | st.dates(date(2016, 1, 1), date(2018, 1, 1))),
                    status=draw(st.none() | st.sampled_from([str(s) for s in Status])),
                )
            )
    return Portfolio(Programme(uid="p", name="p"), schemes=schemes, milestones=rows)


Command = Callable[[Portfolio, st.DataObject], Intent]


def _some(portfolio: Portfolio, data: st.DataObject) -> list[str]:
    uids = [row.uid for row in portfolio.milestones]
    return data.draw(st.lists(st.sampled_from(uids), min_size=1, max_size=4, unique=True))


def _one(portfolio: Portfolio, data: st.DataObject) -> str:
    return data.draw(st.sampled_from([row.uid for row in portfolio.milestones]))


def _scheme(portfolio: Portfolio, data: st.DataObject) -> str:
    return data.draw(st.sampled_from([row.uid for row in portfolio.schemes]))


COMMANDS: tuple[Command, ...] = (
    lambda p, d: add_milestone(
        p,
        scheme_uid=p.milestone_by_uid[(after := _one(p, d))].scheme_uid,
        title="new",
        after_uid=after,
        today=TODAY,
    ),
    lambda p, d: remove_milestones(p, uids=_some(p, d)),
    lambda p, d: complete_milestones(p, uids=_some(p, d), on=TODAY, today=TODAY),
    lambda p, d: shift_dates(p, uids=_some(p, d), days=d.draw(st.integers(-9, 9)), today=TODAY),
    lambda p, d: reorder_milestone(p, uid=_one(p, d), step=d.draw(st.integers(-3, 3))),
    lambda p, d: indent_milestones(
        p, uids=_some(p, d), step=d.draw(st.sampled_from([1, -1])), today=TODAY
    ),
    lambda p, d: move_milestones(p, uids=_some(p, d), scheme_uid=_scheme(p, d), today=TODAY),
    lambda p, d: move_milestones(
        p,
        uids=_some(p, d),
        scheme_uid=p.milestone_by_uid[(before := _one(p, d))].scheme_uid,
        before_uid=before,
        today=TODAY,
    ),
    lambda p, d: paste_milestones(
        p, scheme_uid=_scheme(p, d), rows=[["one"], ["two", "", "1 May 2017"]], today=TODAY
    ),
    lambda p, d: link_milestones(p, before_uid=_one(p, d), after_uid=_one(p, d)),
    lambda p, _: take_baseline(p, name="July", taken_on=TODAY, reason="again"),
    lambda p, d: rebaseline(p, uids=_some(p, d), reason="because", today=TODAY),
    lambda p, _: drop_baseline(p, uid=p.baselines[0].uid if p.baselines else "none"),
)


def _state(portfolio: Portfolio) -> dict[object, object]:
    return {
        (entity, row.uid): values_of(entity, row)
        for entity in ENTITIES
        for row in portfolio.rows(entity)
    }


@settings(max_examples=40)
@given(outlines(), st.lists(st.sampled_from(COMMANDS), min_size=1, max_size=4), st.data())
def test_a_command_taken_back_leaves_nothing_and_indents_stay_sound(
    portfolio: Portfolio, commands: list[Command], data: st.DataObject
) -> None:
    for command in commands:
        if not portfolio.milestones:
            return
        try:
            intent = command(portfolio, data)
        except TrackerError:
            continue
        done = portfolio_with(portfolio, intent.changes)
        assert _state(portfolio_with(done, invert(intent.changes))) == _state(portfolio)
        _is_sound(done)
        portfolio = done


def _is_sound(portfolio: Portfolio) -> None:
    for rows in portfolio.milestones_by_scheme.values():
        assert rows[0].level == 0
        for above, row in pairwise(rows):
            assert 0 <= row.level <= above.level + 1
    uids = {row.uid for row in portfolio.milestones}
    for link in portfolio.dependencies:
        assert {link.before_uid, link.after_uid} <= uids
        assert not path_between(portfolio.dependencies, link.after_uid, link.before_uid)
