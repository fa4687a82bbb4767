"""Dates into positions and back, and the calendar above them."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.timeline import Scale, Zoom, lower_bands, upper_bands

JUNE = date(2017, 6, 1)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
ZOOMS = st.sampled_from(list(Zoom))


@given(DAYS, DAYS, st.floats(0.04, 60))
def test_a_day_is_found_again_anywhere_within_it(origin: date, day: date, per_day: float) -> None:
    scale = Scale.of(per_day, origin=origin)
    assert scale.date_at(scale.middle_of(day)) == day
    assert scale.x_of(day + timedelta(days=1)) == pytest.approx(scale.end_of(day))


def test_a_position_beyond_the_calendar_gives_its_end() -> None:
    scale = Scale.named(Zoom.YEAR, origin=JUNE)
    assert (scale.date_at(-1e9), scale.date_at(1e9)) == (date.min, date.max)


@pytest.mark.parametrize("zoom", list(Zoom))
def test_a_zoom_by_name_is_the_zoom_of_its_own_spacing(zoom: Zoom) -> None:
    assert Scale.of(zoom.per_day, origin=JUNE).zoom is zoom


@given(DAYS, ZOOMS, st.floats(0.2, 5), st.floats(0, 1200))
def test_zooming_keeps_the_day_under_the_pointer(
    origin: date, zoom: Zoom, factor: float, about: float
) -> None:
    before = Scale.named(zoom, origin=origin)
    after = before.zoomed(factor, about=about)
    day = before.date_at(about)
    assert abs(after.x_of(day) - about) <= after.per_day


def test_a_scale_fits_a_plan_into_a_width() -> None:
    scale = Scale.fitting(JUNE, date(2018, 5, 31), 730)
    assert (scale.x_of(JUNE), scale.end_of(date(2018, 5, 31))) == (0, 730)
    assert scale.zoom is Zoom.WEEK


@given(DAYS, st.integers(0, 900), ZOOMS)
def test_bands_cover_every_day_once_and_in_order(first: date, length: int, zoom: Zoom) -> None:
    last = first + timedelta(days=length)
    for bands in (list(upper_bands(first, last, zoom)), list(lower_bands(first, last, zoom))):
        assert bands[0].first <= first <= bands[0].last
        assert bands[-1].first <= last <= bands[-1].last
        for band, following in itertools.pairwise(bands):
            assert following.first == band.last + timedelta(days=1)


def test_weeks_begin_on_mondays_and_every_second_keeps_its_label() -> None:
    weeks = list(lower_bands(date(2017, 6, 12), date(2017, 7, 9), Zoom.WEEK))
    assert [(week.label, week.when_narrow) for week in weeks] == [
        ("12", True),
        ("19", False),
        ("26", True),
        ("3", False),
    ]


def test_months_stand_over_weeks_and_say_less_where_there_is_less_room() -> None:
    december, january = upper_bands(date(2017, 12, 5), date(2018, 1, 5), Zoom.WEEK)
    assert december.labels == ("December 2017", "December", "Dec", "D")
    assert january.labels == ("January 2018", "Jan 2018", "Jan", "J")
    assert (january.first, january.last) == (date(2018, 1, 1), date(2018, 1, 31))


def test_quarters_stand_under_years() -> None:
    (year,) = upper_bands(JUNE, JUNE, Zoom.QUARTER)
    (quarter,) = lower_bands(JUNE, JUNE, Zoom.QUARTER)
    assert (year.label, quarter.label) == ("2017", "Apr to Jun")
    assert (quarter.first, quarter.last) == (date(2017, 4, 1), date(2017, 6, 30))


@pytest.mark.parametrize("zoom", list(Zoom))
def test_the_calendar_ends_where_dates_end(zoom: Zoom) -> None:
    assert list(lower_bands(date(9999, 12, 30), date.max, zoom))[-1].last == date.max
    assert list(upper_bands(date(9999, 12, 30), date.max, zoom))[-1].last == date.max
