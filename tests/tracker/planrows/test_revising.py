"""Rows after a change are those that making them anew would give, and what is kept is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.planrows.plans import AS_OF, plan
from tracker.model import BaselineRow, Milestone, Status
from tracker.planrows import PlanFilters, PlanRows, matching, revised
from tracker.portfolio import Portfolio
from tracker.slip import has_slipped, milestone_slip
from tracker.timeline import spans_of
from tracker.timeline.spans import span_of_milestone

DAYS = st.one_of(st.none(), st.dates(date(2017, 1, 1), date(2018, 12, 31)))


def _told(rows: PlanRows) -> list[object]:
    return [rows.order, rows.counts, dict(rows.facets), [rows.row(key) for key in rows.order]]


def _with(portfolio: Portfolio, uid: str, **changed: object) -> Portfolio:
    milestones = [
        Milestone(**{**each.model_dump(), **changed}) if each.uid == uid else each
        for each in portfolio.milestones
    ]
    return replace(portfolio, milestones=milestones)


@given(
    uid=st.sampled_from([each.uid for each in plan().milestones]),
    finish=DAYS,
    status=st.sampled_from([None, *Status]),
    level=st.integers(0, 2),
)
def test_revised_rows_are_as_if_made_anew(
    uid: str, finish: date | None, status: Status | None, level: int
) -> None:
    rows = PlanRows(plan(), AS_OF)
    _told(rows)
    after = _with(rows.portfolio, uid, finish=finish, status=status, level=level)
    assert _told(revised(rows, after, AS_OF)) == _told(PlanRows(after, AS_OF))


def test_only_the_row_and_those_above_it_are_made_anew() -> None:
    rows = PlanRows(plan(), AS_OF)
    before = {key: rows.row(key) for key in rows.order}
    after = revised(rows, _with(rows.portfolio, "live", title="Opening day"), AS_OF)
    anew = {key for key in after.order if after.row(key) is not before[key]}
    assert anew == {"live", "nurses", "head:capacity"}
    assert after.order is rows.order


def test_another_day_judges_every_row_again() -> None:
    rows = PlanRows(plan(), AS_OF)
    later = revised(rows, rows.portfolio, date(2019, 1, 1))
    assert matching(later, PlanFilters()).conditions["overdue"] > 0
    assert _told(later) == _told(PlanRows(rows.portfolio, date(2019, 1, 1)))


@given(start=DAYS, finish=DAYS, forecast=DAYS, was=DAYS, by=DAYS)
def test_a_row_has_slipped_where_its_slip_is_more_than_nought(
    start: date | None,
    finish: date | None,
    forecast: date | None,
    was: date | None,
    by: date | None,
) -> None:
    milestone = Milestone(
        uid="m", scheme_uid="s", title="Go-live", start=start, finish=finish, forecast=forecast
    )
    promised = BaselineRow(
        uid="r", baseline_uid="b", entity="milestone", row_uid="m", name="", start=was, finish=by
    )
    slip = milestone_slip(milestone, promised)
    assert has_slipped(milestone, promised) == (slip is not None and slip.days > 0)


def test_many_milestones_have_the_spans_of_each() -> None:
    milestones = plan().milestones
    assert set(spans_of(milestones)) == set(map(span_of_milestone, milestones))
