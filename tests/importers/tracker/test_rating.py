"""How a RAG cell is read."""

from __future__ import annotations

import pytest

from importers.tracker.rating import read_rating
from tests.importers.tracker.tables import TITLES, notes_at, read, shaded, table, values
from tracker.draft import Weight


@pytest.mark.parametrize(
    ("text", "rag"),
    [
        ("G", "G"),
        ("A.", "A"),
        (" r ", "R"),
        ("Green", "G"),
        ("AMBER", "A"),
        ("Yellow", "A"),
        ("Red – was Amber", "R"),
        ("Amber (was Red)", "A"),
        ("RAG: Green", "G"),
        ("Blue", "B"),
        ("3 - Red", "R"),
        ("1. Green", "G"),
        ("Complete", "B"),
        ("🟢", "G"),
        ("N/A", None),
        ("Not rated", None),
        ("Grey", None),
        ("-", None),
        ("tbc", None),
    ],
)
def test_words_are_understood(text: str, rag: str | None) -> None:
    rating = read_rating(text, None)
    assert (rating.rag, rating.understood, rating.problem) == (rag, True, None)


def test_words_beside_a_rating_are_its_reason() -> None:
    row = ("Red - At risk of Delay", "CHC screening", "Person A", "", "", "")
    draft = read(table(TITLES, row))
    assert values(draft, "rag") == ["R"]
    assert values(draft, "rag_reason") == ["At risk of Delay"]
    assert notes_at(draft, "table 1, row 2") == [
        "the words beside the rating were taken as its reason"
    ]


def test_words_beside_a_rating_are_pointed_out_where_a_column_has_the_reasons() -> None:
    row = ("Red - at risk", "Staff left", "CHC screening", "Person A", "")
    draft = read(table(("RAG", "Reason for RAG", "Scheme", "Lead", "Progress"), row))
    assert values(draft, "rag_reason") == ["Staff left"]
    assert notes_at(draft, "table 1, row 2", Weight.WARNING) == [
        "the RAG cell says “Red - at risk”: Red was taken; put the rest under"
        " “Reason for RAG” to keep it"
    ]


@pytest.mark.parametrize("text", ["Amber → Green", "A -> G", "R→A→G"])
def test_an_arrow_tells_which_rating_stands_now(text: str) -> None:
    rating = read_rating(text, None)
    assert (rating.rag, rating.problem) == (
        "G",
        f"the RAG cell says “{text}”: Green was taken",
    )


def test_ratings_under_brag_may_be_blue() -> None:
    titles = ("Scheme", "Scheme BRAG", "Lead", "Progress")
    draft = read(table(titles, ("One", "B", "Person A", "Done"), ("Two", "Blue", "Person A", "")))
    assert values(draft, "rag") == ["B", "B"]


@pytest.mark.parametrize(
    "text",
    ["Amber/Green", "R/A", "Red|Yellow|Green", "Purple", "A risk", "Amber to Green", "Amber-Green"],
)
def test_two_ratings_or_none_are_not_understood(text: str) -> None:
    rating = read_rating(text, "00B050")
    assert rating.rag is None
    assert not rating.understood


@pytest.mark.parametrize(
    ("fill", "rag"),
    [
        *[(fill, "G") for fill in ("00B050", "92D050", "70AD47", "C6EFCE", "00FF00")],
        *[(fill, "A") for fill in ("FFC000", "FFFF00", "ED7D31", "FFEB9C", "F4B084")],
        *[(fill, "R") for fill in ("FF0000", "C00000", "FFC7CE")],
        *[(fill, "B") for fill in ("00B0F0", "0070C0", "4472C4")],
        *[(fill, None) for fill in ("FFFFFF", "D9D9D9", "000000", "F2F2F2", "E2EFDA", None)],
    ],
)
def test_shading_is_told_by_its_hue(fill: str | None, rag: str | None) -> None:
    rating = read_rating("", fill)
    assert (rating.rag, rating.understood) == (rag, True)


def test_shading_of_no_rating_leaves_the_rating_alone() -> None:
    rating = read_rating("", "7030A0")
    assert not rating.understood


def test_words_win_over_shading_with_a_warning() -> None:
    row = (shaded("00B050", "R"), "CHC screening", "Person A", "", "", "")
    draft = read(table(TITLES, row))
    assert values(draft, "rag") == ["R"]
    assert notes_at(draft, "table 1, row 2", Weight.WARNING) == [
        "the RAG cell says “R” and is shaded Green: the words were taken"
    ]


def test_unknown_rating_is_left_out_and_the_row_is_read() -> None:
    draft = read(table(TITLES, ("Purple", "CHC screening", "Person A", "", "", "")))
    assert values(draft, "rag") == ["absent"]
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED) == [
        "“Purple” is not a RAG rating: it can be G, A, R, B, Green, Amber, Yellow, Red, Blue, "
        "Complete, Not rated or N/A; the row was read and its rating left as it was"
    ]


def test_empty_cell_without_shading_clears_the_rating() -> None:
    draft = read(table(TITLES, ("", "CHC screening", "Person A", "", "", "")))
    assert values(draft, "rag") == [None]


def test_a_symbol_that_shows_a_colour_is_read_by_its_shading() -> None:
    assert read_rating("●", "00B050").rag == "G"
    assert read_rating("✓", "FF0000").rag == "R"
    assert not read_rating("●", None).understood


def test_of_boxes_the_ticked_one_is_the_rating() -> None:
    assert read_rating("☒ Green ☐ Amber ☐ Red", None).rag == "G"
    assert not read_rating("☒ Green ☒ Amber ☐ Red", None).understood
    assert not read_rating("☐ Green ☐ Amber ☐ Red", None).understood


def test_a_letter_and_its_word_are_one_rating() -> None:
    assert read_rating("B - Complete", None).rag == "B"
    assert read_rating("A: Amber", None).rag == "A"


def test_the_overall_rating_is_the_schemes() -> None:
    titles = ("Scheme", "Delivery RAG", "Finance RAG", "Overall RAG", "Lead", "Progress")
    draft = read(table(titles, ("One", "G", "G", "A", "Person A", "Good")))
    assert values(draft, "rag") == ["A"]
