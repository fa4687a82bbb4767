from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timed import is_quick
from tracker.findings.phrases import first_phrase, phrases, says_any
from tracker.findings.placeholders import PLACEHOLDERS
from tracker.findings.pointers import POINTERS

TABLE = phrases({"above": [r"^as above\b"], "tb": [r"\btbc\b", r"\btbd\b"]})


def test_what_comes_first_in_the_text_is_quoted_as_written() -> None:
    assert first_phrase(TABLE, "Model TBD.\nAs above") == "“Model TBD”"
    assert first_phrase(TABLE, "As \xa0 ABOVE") == "“As ABOVE”"
    assert first_phrase(TABLE, "Nothing of the kind, tb above") is None


def test_letters_that_change_length_in_lower_case_do_no_harm() -> None:
    assert first_phrase(TABLE, "İİİ TBC") is not None


def test_says_any_sees_no_break_spaces_as_spaces() -> None:
    assert says_any(phrases({"to follow": ["to follow"]}), "Update to\xa0follow")
    assert not says_any(TABLE, "as follows")


PARTS = (
    *("as", "per", "the", "above", "below", "previous", "last", "report", "Q2", "column", "ditto"),
    *("see", "refer", "to", "please", "attached", "reported", "elsewhere", "before", "plan", "“X”"),
    *("x", "%", "X%", "£", "TBC", "t.b.c", "[", "]", "insert", "name", "lorem", "ipsum", "be"),
    *("finalised", "follow", "?", "_", "\n", "\xa0", " ", ".", ",", "-", "(", "İ"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=12), st.sampled_from(["", " "]))
def test_letters_needed_are_only_a_short_cut(parts: list[str], space: str) -> None:
    text = space.join(parts)
    unhurried = tuple(("", pattern) for _, pattern in (*POINTERS, *PLACEHOLDERS))
    assert first_phrase((*POINTERS, *PLACEHOLDERS), text) == first_phrase(unhurried, text)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 20_000 + "as above?",
        "-" * 20_000 + " see  per above",
        "see " * 5_000,
        "as per a " * 2_000,
        "please refer " * 1_500,
        "[insert" * 3_000,
        "x" * 20_000 + "y%",
        ":" + "?" * 20_000 + "y",
        "to be " * 3_000,
        "as above, " * 2_000,
    ],
)
def test_a_very_long_text_is_quick(text: str) -> None:
    assert is_quick(
        lambda: (first_phrase(POINTERS, text), first_phrase(PLACEHOLDERS, text)), seconds=0.5
    )
