from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.export.formula_guard import guarded, unguarded

STARTS = st.text(alphabet="'=+-@\t\r ", max_size=4)


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 1772 000000", "- a list", "@name", "\tx", "\rx", "-5 posts", "--"]
)
def test_text_that_could_run_as_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "-", "-5", "+5", "-1.50", "-1e5", "Reablement", "'tis", "a=b"]
)
def test_plain_numbers_and_harmless_text_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(STARTS, st.text())
def test_taking_the_guard_away_gives_back_the_text(start: str, rest: str) -> None:
    assert unguarded(guarded(start + rest)) == start + rest


@given(STARTS, st.text())
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(start: str, rest: str) -> None:
    cell = guarded(start + rest)
    if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        assert cell == "-" or float(cell) is not None
