"""What is drawn on one row, from its dates, its status and what was promised.

The milestones are those of the Oxfordshire plans of July and November 2017.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.model import BaselineRow, Milestone, Scheme, Status
from tracker.timeline import (
    NO_BAR,
    NOWHERE,
    Bar,
    BarKind,
    Span,
    bar_of,
    plan_range,
    span_of_milestone,
    span_of_scheme,
    summary_bar,
    summary_of,
)

AS_OF = date(2017, 11, 9)


def milestone(start: date | None = None, finish: date | None = None, **values: Any) -> Milestone:
    return Milestone(scheme_uid="s", title="Go-live", start=start, finish=finish, **values)


def promise(start: date | None, finish: date | None) -> BaselineRow:
    return BaselineRow(
        baseline_uid="b",
        entity="milestone",
        row_uid="m",
        name="Go-live",
        start=start,
        finish=finish,
    )


def bar(start: date | None = None, finish: date | None = None, **values: Any) -> Bar:
    return bar_of(milestone(start, finish, **values), None, AS_OF)


def test_a_stretch_is_a_bar_and_a_day_a_diamond() -> None:
    assert bar(date(2017, 7, 3), date(2017, 7, 28)).kind is BarKind.BAR
    assert bar(date(2017, 7, 31), date(2017, 7, 31)).kind is BarKind.DIAMOND
    assert bar(None, date(2017, 7, 31)).kind is BarKind.DIAMOND
    assert bar() is NO_BAR


def test_a_start_alone_has_no_right_edge_unless_it_is_done() -> None:
    endless = bar(date(2018, 1, 1), status=Status.ON_TRACK)
    assert (endless.kind, endless.last) == (BarKind.OPEN_ENDED, None)
    assert bar(date(2017, 1, 1), status=Status.COMPLETED).kind is BarKind.DIAMOND
    done = bar(date(2017, 1, 1), status=Status.COMPLETED, actual=date(2017, 2, 1))
    assert (done.kind, done.last) == (BarKind.BAR, date(2017, 2, 1))


def test_dementia_nurses_go_live_slipped_by_58_days_and_is_8_days_overdue() -> None:
    day, promised = date(2017, 11, 1), date(2017, 9, 4)
    shown = bar_of(milestone(day, day, status=Status.ON_TRACK), promise(promised, promised), AS_OF)
    assert (shown.kind, shown.ghost) == (BarKind.DIAMOND, Span(promised, promised))
    assert (shown.slip_label, shown.overdue_label) == ("+58 days", "8 days overdue")


def test_without_a_finish_the_slip_is_told_of_the_start() -> None:
    shown = bar_of(milestone(date(2018, 1, 1)), promise(date(2017, 8, 1), date(2017, 8, 11)), AS_OF)
    assert (shown.slip, shown.slip_at, shown.slip_label) == (153, "start", "+153 days")


def test_a_kept_promise_has_no_ghost_and_no_slip() -> None:
    begins, ends = date(2017, 10, 1), date(2017, 10, 31)
    shown = bar_of(milestone(begins, ends), promise(begins, ends), AS_OF)
    assert (shown.ghost, shown.slip, shown.slip_label) == (NOWHERE, 0, "")
    assert bar(begins, ends).slip is None


def test_a_forecast_given_besides_is_what_slips() -> None:
    ends = date(2017, 10, 31)
    late = milestone(ends, ends, forecast=date(2017, 11, 14))
    assert bar_of(late, promise(ends, ends), AS_OF).slip == 14


def test_only_what_is_still_to_come_is_overdue() -> None:
    day = date(2017, 11, 8)
    assert bar(day, day).overdue_label == "1 day overdue"
    assert bar(AS_OF, AS_OF).overdue == 0
    for done in (Status.COMPLETED, Status.CANCELLED):
        assert bar(day, day, status=done).overdue == 0
    assert bar(day, day, actual=day).overdue == 0


def test_dates_the_wrong_way_round_are_drawn_and_marked() -> None:
    shown = bar(date(2017, 7, 28), date(2017, 7, 3))
    assert (shown.first, shown.last, shown.backwards) == (
        date(2017, 7, 3),
        date(2017, 7, 28),
        True,
    )


def test_a_summary_spans_what_is_under_it() -> None:
    rows = [
        milestone(date(2017, 7, 3), date(2017, 7, 28)),
        milestone(None, date(2017, 6, 1)),
        milestone(),
    ]
    span = summary_of(span_of_milestone(row) for row in rows)
    assert span == Span(date(2017, 6, 1), date(2017, 7, 28))
    rows.append(milestone(date(2018, 1, 1)))
    assert summary_of(span_of_milestone(row) for row in rows) == Span(
        date(2017, 6, 1), None, open_ended=True
    )
    assert summary_of([]) == NOWHERE


def test_a_scheme_is_drawn_as_it_says_of_itself_first() -> None:
    under = Span(date(2017, 5, 1), date(2017, 10, 31))
    scheme = Scheme(name="Block purchasing", start=date(2017, 4, 3))
    assert span_of_scheme(scheme, under) == Span(date(2017, 4, 3), date(2017, 10, 31))
    scheme.delivery_latest = date(2017, 7, 28)
    assert span_of_scheme(scheme, under).finish == date(2017, 7, 28)
    open_from = Scheme(name="Nurses", delivery_earliest=date(2017, 11, 1))
    assert span_of_scheme(open_from) == Span(date(2017, 11, 1), None, open_ended=True)


def test_a_summary_tells_its_own_lateness_only_when_alone() -> None:
    span = Span(date(2017, 5, 1), date(2017, 10, 31))
    assert summary_bar(span, AS_OF).overdue == 0
    assert summary_bar(span, AS_OF, alone=True).overdue == 9
    assert summary_bar(span, AS_OF, alone=True, status=Status.COMPLETED).overdue == 0
    assert summary_bar(NOWHERE, AS_OF) is NO_BAR


def test_the_calendar_holds_the_plan_and_today_but_no_stray_date() -> None:
    spans = [Span(date(2017, 3, 1), date(2017, 8, 11)), Span(date(203, 1, 1), date(2999, 1, 1))]
    assert plan_range(spans, AS_OF) == (date(2017, 3, 1), date(2017, 11, 30))
    assert plan_range([], AS_OF) == (date(2017, 11, 1), date(2017, 11, 30))
