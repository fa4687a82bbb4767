"""The cycle of reporting: labels, as-of dates, and days counted back from the meeting."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import WrongUsage
from tracker.model import Period, PeriodKind
from tracker.periods import (
    DUE,
    STEPS,
    as_of_next,
    cycle,
    day_of,
    kind_of_next,
    last_day,
    next_as_of,
    period_words,
    read_label,
)
from tracker.workdays import is_working_day, working_days_between


def _period(label: str, as_of: date, kind: str = "month") -> Period:
    return Period(label=label, as_of=as_of, kind=kind)


@pytest.mark.parametrize("text", ["2017-13", "2017-00", "November", "2017-1", "17-11", "0000-01"])
def test_a_month_is_written_as_year_and_month(text: str) -> None:
    with pytest.raises(WrongUsage, match="2017-11"):
        read_label(text)
    assert read_label(" 2017-11 ") == "2017-11"


def test_returns_are_due_ten_working_days_before_the_meeting() -> None:
    assert day_of(DUE, date(2017, 11, 30)) == date(2017, 11, 16)
    assert day_of(DUE, date(2018, 1, 4)) == date(2017, 12, 18), "Christmas and New Year count out"


@given(st.dates(date(1995, 1, 1), date(2090, 1, 1)))
def test_every_step_is_a_working_day_and_in_order(meeting_on: date) -> None:
    days = [day for _, day in cycle(meeting_on)]
    assert days == sorted(days)
    assert all(map(is_working_day, days))
    for step, day in zip(STEPS, days, strict=True):
        eve = working_days_between(day, meeting_on) - is_working_day(meeting_on)
        assert eve == step.working_days_before - 1


def test_a_period_ends_with_its_month_and_six_weeks_are_counted_on() -> None:
    november = _period("2017-11", date(2017, 11, 30), "six-weekly")
    assert as_of_next([], "2017-11", PeriodKind.MONTH) == date(2017, 11, 30)
    assert as_of_next([november], "2018-01", PeriodKind.SIX_WEEKLY) == date(2018, 1, 11)
    assert as_of_next([november], "2018-03", PeriodKind.SIX_WEEKLY) == date(2018, 3, 31)
    assert last_day("2016-02") == date(2016, 2, 29)


def test_the_next_period_is_of_the_kind_of_the_latest() -> None:
    assert kind_of_next([]) is PeriodKind.MONTH
    assert kind_of_next([_period("2018-06", date(2018, 6, 30), "quarter")]) is PeriodKind.QUARTER


def test_periods_are_called_by_their_kind() -> None:
    day = date(2018, 9, 30)
    assert period_words(_period("2018-09", day)) == "September 2018"
    assert period_words(_period("2018-09", day, "quarter")) == "quarter to September 2018"
    six = _period("2018-09", date(2018, 9, 12), "six-weekly")
    assert period_words(six) == "six weeks to 12 September 2018"


@pytest.mark.parametrize(
    ("kind", "ends"),
    [
        (PeriodKind.MONTH, date(2017, 12, 31)),
        (PeriodKind.QUARTER, date(2018, 2, 28)),
        (PeriodKind.SIX_WEEKLY, date(2018, 1, 11)),
    ],
)
def test_the_next_period_ends_as_its_kind_says(kind: PeriodKind, ends: date) -> None:
    periods = [Period(label="2017-11", as_of=date(2017, 11, 30))]
    assert next_as_of(periods, kind) == ends
    assert next_as_of([], kind) is None
