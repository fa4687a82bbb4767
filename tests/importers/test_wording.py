"""Text is brought to what a reader sees."""

from __future__ import annotations

import pytest

from importers.wording import clean


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1.\u00a0Care Home Support Model", "1. Care Home Support Model"),
        ("[bookmark: _GoBack]Recruitment", "Recruitment"),
        ("[insert date]", "[insert date]"),
        ("zero\u200bwidth\ufeff and soft\u00adhyphen", "zerowidth and softhyphen"),
        ("bell\x07 and half\ud800", "bell and half"),
        ("a\tb", "a b"),
        ("first\r\nsecond\rthird\vfourth", "first\nsecond\nthird\nfourth"),
        ("\n\n blank around \n\n", " blank around"),
        ("trailing   \nblanks  ", "trailing\nblanks"),
        ("two\n\n\nblank lines stay", "two\n\n\nblank lines stay"),
        ("three\n\n\n\nbecome one", "three\n\nbecome one"),
        ("   outlined by spaces", "   outlined by spaces"),
        ("\U0001f7e2 Green", "\U0001f7e2 Green"),
        (" ", ""),
    ],
)
def test_text_is_what_a_reader_sees(written: str, read: str) -> None:
    assert clean(written) == read


def test_cleaning_twice_changes_nothing_more() -> None:
    text = " a\u00a0b \n\n\n\n [bookmark: x]c\u200b "
    assert clean(clean(text)) == clean(text)


def test_long_runs_of_blanks_and_brackets_take_no_time() -> None:
    assert len(clean("x" + " " * 500_000 + "\u00e9")) == 500_002
    assert len(clean("[bookmark:" * 50_000)) == 500_000
