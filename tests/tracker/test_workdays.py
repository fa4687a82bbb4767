"""Working days in England."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.workdays import (
    holiday,
    holidays_between,
    is_weekend,
    is_working_day,
    working_days_between,
)

DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2017, 6, 2), True),
        (date(2017, 6, 3), False),
        (date(2017, 6, 4), False),
        (date(2017, 8, 28), False),
        (date(2017, 1, 2), False),
        (date(2022, 9, 19), False),
        (date(2020, 5, 4), True),
        (date(2020, 5, 8), False),
    ],
)
def test_weekends_and_bank_holidays_are_free(day: date, working: bool) -> None:
    assert is_working_day(day) is working


def test_scotland_has_holidays_of_its_own() -> None:
    assert is_working_day(date(2017, 8, 7))
    assert holiday(date(2017, 11, 30)) is None


def test_holidays_come_in_order_with_their_names() -> None:
    found = holidays_between(date(2017, 4, 14), date(2017, 8, 28))
    assert list(found) == [
        date(2017, 4, 14),
        date(2017, 4, 17),
        date(2017, 5, 1),
        date(2017, 5, 29),
        date(2017, 8, 28),
    ]
    assert found[date(2017, 4, 17)] == "Easter Monday"
    assert holidays_between(date(2017, 8, 28), date(2017, 4, 14)) == {}


def test_days_are_counted_after_the_first_up_to_the_last() -> None:
    thursday = date(2017, 4, 13)
    assert working_days_between(thursday, thursday) == 0
    assert working_days_between(thursday, date(2017, 4, 17)) == 0
    assert working_days_between(thursday, date(2017, 4, 18)) == 1
    assert working_days_between(date(2017, 4, 18), thursday) == -1


@given(DAYS, st.integers(0, 800))
def test_the_count_is_that_of_the_days(first: date, length: int) -> None:
    days = (first + timedelta(step) for step in range(1, length + 1))
    assert working_days_between(first, first + timedelta(length)) == sum(map(is_working_day, days))


@given(DAYS, DAYS, DAYS)
def test_stretches_add_up(a: date, b: date, c: date) -> None:
    assert working_days_between(a, b) + working_days_between(b, c) == working_days_between(a, c)


def test_absurd_dates_are_counted_at_once() -> None:
    assert working_days_between(date.min, date.max) > 2_000_000
    assert is_weekend(date(9999, 12, 25))
    assert holiday(date(1752, 12, 25)) is None


def test_the_calendar_is_loaded_only_when_asked_for() -> None:
    code = "import sys, tracker.workdays; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
