from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timed import is_quick
from tracker.emptiness import Emptiness, emptiness, says_nothing

SAID: dict[Emptiness, list[str | None]] = {
    Emptiness.BLANK: [None, "", "   ", "\n\n", "\xa0", "\u200b", "\ufeff \t", ".", "…", "•"],
    Emptiness.NIL: [
        "-",
        "–",
        "—",
        "--",
        "- -",
        "None",
        "None.",
        "NONE",
        "None to report.",
        "None to date.",
        "None\xa0to\xa0report",
        "  none   to report !",
        "Nil",
        "Nothing to report",
        "Nothing to report this month.",
        "No barriers",
        "None at present",
        "None required at this stage",
        "• None",
        "(none)",
        "None.\nNone to report.",
    ],
    Emptiness.TBC: [
        "tbc",
        "TBC.",
        "T.B.C.",
        "[TBC]",
        "To be confirmed",
        "Yet to be confirmed",
        "Awaiting confirmation",
        "TBA",
        "To be determined",
        "Dates to be confirmed",
        "?",
        "None\nTBC",
    ],
    Emptiness.NOT_APPLICABLE: [
        "Not applicable.",
        "Not applicable at this stage",
        "N/A",
        "n / a",
        "n.a.",
        "na",
        "Not required",
        "not required.",
    ],
    Emptiness.CONTENT: [
        "None required at this stage, but we may need help in May",
        "Not required for authorisation.",
        "No progress report at this time.",
        "As above",
        "Post November",
        "None to report.\nRecruitment is slow.",
        "0",
        "✓",
        "Nadia",
        "To be confirmed by the Board in June",
    ],
}


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in SAID.items() for text in texts]
)
def test_blank_nil_tbc_and_not_applicable_are_told_apart(text: str | None, kind: Emptiness) -> None:
    assert emptiness(text) is kind


@pytest.mark.parametrize(
    ("kind", "nothing"),
    [
        (Emptiness.BLANK, True),
        (Emptiness.NIL, True),
        (Emptiness.NOT_APPLICABLE, True),
        (Emptiness.TBC, False),
        (Emptiness.CONTENT, False),
    ],
)
def test_to_be_confirmed_promises_an_answer_and_so_is_not_nothing(
    kind: Emptiness, nothing: bool
) -> None:
    assert all(says_nothing(text) is nothing for text in SAID[kind])


@given(st.text())
def test_any_text_has_a_kind(text: str) -> None:
    assert emptiness(text) in Emptiness


@given(st.sampled_from([text for texts in SAID.values() for text in texts if text]))
def test_case_and_surrounding_space_make_no_difference(text: str) -> None:
    assert emptiness(f" \xa0{text.upper()}\u200b\n ") is emptiness(text)


@pytest.mark.parametrize("text", ["x" * 50_000, "-" * 50_000, " none " * 9_000, ".\n" * 25_000])
def test_a_very_long_text_is_quick(text: str) -> None:
    assert is_quick(lambda: emptiness(text), seconds=0.5)
