"""The way of an arrow between two bars."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.timeline.routes import route

places = st.tuples(st.floats(0, 500), st.floats(0, 500))


@given(places, places, st.booleans(), st.booleans())
def test_it_turns_at_right_angles_and_leaves_and_comes_on_the_side_it_says(
    begin: tuple[float, float], end: tuple[float, float], back: bool, into_finish: bool
) -> None:
    way = route(begin, end, back=back, into_finish=into_finish, step=7, between=12)
    assert (way[0], way[-1]) == (begin, end)
    for (x, y), (to_x, to_y) in pairwise(way):
        assert x == to_x or y == to_y
    assert (way[1][0] < begin[0]) == back
    assert (way[-2][0] > end[0]) == into_finish


def test_it_goes_around_where_the_second_begins_earlier() -> None:
    way = route((100, 10), (50, 40), back=False, into_finish=False, step=7, between=12)
    assert way == [(100, 10), (107, 10), (107, 28), (43, 28), (43, 40), (50, 40)]
