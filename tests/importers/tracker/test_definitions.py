"""What the ratings mean, as documents explain it."""

from __future__ import annotations

from importers.tracker.definitions import definitions_in
from tests.importers.tracker.tables import TITLES, notes_at, read, shaded, table

ROW = ("G", "CHC screening", "Person A", "In delivery", "October 2017", "None")


def test_sentences_that_begin_with_a_colour() -> None:
    lines = ["RAG rating:", "Green is the project is on track", "Amber is some slippage"]
    assert definitions_in(lines) == {"G": "the project is on track", "A": "some slippage"}


def test_letters_dashes_and_signs() -> None:
    lines = ["G: on track", "Amber – slipping", "Red = off track", "B - complete"]
    assert definitions_in(lines) == {
        "G": "on track",
        "A": "slipping",
        "R": "off track",
        "B": "complete",
    }


def test_all_in_one_line() -> None:
    line = "RAG: Green – on track; Amber – slipping; Red – off track"
    assert definitions_in([line]) == {"G": "on track", "A": "slipping", "R": "off track"}


def test_one_colour_alone_defines_nothing() -> None:
    assert definitions_in(["Green is the colour of the cover"]) == {}


def test_points_of_a_list_are_no_definitions() -> None:
    assert definitions_in(["A: the first point", "B: the second point"]) == {}


def test_table_that_is_a_key_is_read_as_one() -> None:
    key = table(("RAG", "Meaning"), ("Green", "On track"), ("Red", "Will not deliver"))
    draft = read(key, table(TITLES, ROW, number=2))
    assert draft.rag_definitions == {"G": "On track", "R": "Will not deliver"}
    assert notes_at(draft, "table 1") == ["not a tracker: the key to the RAG ratings"]


def test_key_of_shaded_cells() -> None:
    key = table((shaded("00B050"), "On track"), (shaded("FF0000"), "Will not deliver"))
    draft = read(key, table(TITLES, ROW, number=2))
    assert draft.rag_definitions == {"G": "On track", "R": "Will not deliver"}


def test_key_in_full_width_rows_is_no_scheme_and_no_note() -> None:
    draft = read(table("Green – on track", "Red – will not deliver", TITLES, ROW))
    assert draft.rag_definitions == {"G": "on track", "R": "will not deliver"}
    assert notes_at(draft, "table 1, row 1") == ["explains the RAG ratings: “Green – on track”"]


def test_key_in_the_cells_above_the_header() -> None:
    key = ("RAG key:", "Green – on track", "Red – will not deliver", "", "", "")
    draft = read(table(key, TITLES, ROW))
    assert draft.rag_definitions == {"G": "on track", "R": "will not deliver"}
