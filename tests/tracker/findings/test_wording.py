from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.findings.wording import (
    LONGEST_QUOTE,
    counted,
    listed,
    quoted,
    quoted_around,
    rating,
    sentences,
)


def test_quotations_are_on_one_line_without_a_last_full_stop() -> None:
    assert quoted("None\n to  report.") == "“None to report”"
    assert quoted(".") == "“.”"


def test_a_long_quotation_is_cut_between_words() -> None:
    text = "Recruitment was completed prior to the launch of this service. " * 3
    assert quoted(text).endswith("this service. Recruitment was completed…”")


def test_a_quotation_from_the_middle_shows_where_it_was_cut() -> None:
    text = f"{'before ' * 20}HERE{' after' * 20}"
    found = quoted_around(text, text.index("HERE"), text.index("HERE") + 4)
    assert found.startswith("“…before")
    assert " HERE " in found
    assert found.endswith("after…”")


@given(st.text(max_size=400), st.data())
def test_no_quotation_is_much_longer_than_the_limit(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + LONGEST_QUOTE)))
    assert len(quoted(text)) <= LONGEST_QUOTE + 4
    assert len(quoted_around(text, start, end)) <= LONGEST_QUOTE + 6


def test_counts_lists_and_ratings_read_as_prose() -> None:
    assert counted(1, "scheme") == "1 scheme"
    assert counted(1204, "scheme") == "1,204 schemes"
    assert listed([]) == ""
    assert listed(["LCC"]) == "LCC"
    assert listed(["LCC", "BTH", "CCG"]) == "LCC, BTH and CCG"
    assert [rating(rag) for rag in ("G", "B", None, "?")] == [
        "Green",
        "Blue",
        "not rated",
        "not rated",
    ]


def test_sentences_end_at_stops_and_lines() -> None:
    assert list(sentences("One. Two!\n\nThree 4.17% \n")) == ["One", "Two", "Three 4.17%"]
