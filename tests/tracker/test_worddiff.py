"""Word-level differences: laws over any text, and what a reviewer sees."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from tracker.worddiff import Part, Piece, abridged, inline, sides, spaced, word_differences

TEXTS = st.text(alphabet=st.sampled_from("ab. \n–é"), max_size=60) | st.text(max_size=60)
OLD = "Current position of 25 cases a week being supported by HF (24/10/17)"
NEW = "Current position of 31 cases a week being supported by HF (6/11/17)"


def _joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


@given(TEXTS, TEXTS)
def test_what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(
    old: str, new: str
) -> None:
    before, after = sides(word_differences(old, new))
    assert (_joined(before), _joined(after)) == (old, new)


@given(TEXTS, TEXTS)
def test_the_law_holds_for_the_pieces_themselves(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    stayed_or_went = tuple(piece for piece in pieces if piece.part is not Part.ADDED)
    stayed_or_came = tuple(piece for piece in pieces if piece.part is not Part.REMOVED)
    assert (_joined(stayed_or_went), _joined(stayed_or_came)) == (old, new)


@given(TEXTS, TEXTS)
def test_the_law_holds_where_words_are_too_many_to_compare(old: str, new: str) -> None:
    with patch("tracker.worddiff.WORDS_COMPARED", 1):
        before, after = sides(word_differences(old, new))
    assert (_joined(before), _joined(after)) == (old, new)


@given(st.lists(st.sampled_from(["team", "of", "four", "agreed.", "(24/10/17)"])))
def test_space_and_line_breaks_that_moved_mark_no_word(words: list[str]) -> None:
    pieces = word_differences(" ".join(words), "\n".join(words))
    assert all(piece.light for piece in pieces if piece.part is not Part.SAME)


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_neighbours_differ(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    assert all(piece.text for piece in pieces)
    assert all(one.part is not other.part for one, other in pairwise(pieces))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(piece.part is Part.SAME for piece in word_differences(text, text))


def test_whole_words_are_marked_not_letters() -> None:
    changed = [p.text for p in word_differences(OLD, NEW) if p.part is not Part.SAME]
    assert changed == ["25", "31", "(24/10/17)", "(6/11/17)"]


def test_neighbouring_words_that_changed_are_one_piece() -> None:
    pieces = word_differences("by start of November 2017", "by the end of November 2017")
    assert pieces == (
        Piece(Part.SAME, "by "),
        Piece(Part.REMOVED, "start"),
        Piece(Part.ADDED, "the end"),
        Piece(Part.SAME, " of November 2017"),
    )
    assert word_differences("a b c d e", "a b c x y") == (
        Piece(Part.SAME, "a b c "),
        Piece(Part.REMOVED, "d e"),
        Piece(Part.ADDED, "x y"),
    )


def test_a_line_that_is_added_marks_no_other() -> None:
    assert word_differences("Posts advertised.", "Posts advertised.\nOne filled.") == (
        Piece(Part.SAME, "Posts advertised."),
        Piece(Part.ADDED, "\nOne filled."),
    )


def test_a_sentence_of_which_little_stayed_is_told_whole() -> None:
    pieces = word_differences(
        "Contract start date mid-November 2017. Transfers commence February 2018.",
        "From 1 February 2018",
    )
    assert [piece.part for piece in pieces] == [Part.REMOVED, Part.ADDED]


def test_a_sentence_that_goes_on_keeps_its_beginning() -> None:
    pieces = word_differences("Posts filled", "Posts filled in all of the four areas, but for one")
    assert pieces[0] == Piece(Part.SAME, "Posts filled")


def test_moved_space_is_told_only_where_nothing_else_changed() -> None:
    old, moved, other = "One line\nand more", "One line and more", "One line and no more"
    before, after = sides(word_differences(old, moved))
    assert [piece.text for piece in (*before, *after) if piece.light] == ["\n", " "]
    before, after = sides(word_differences(old, other))
    assert not any(piece.light for piece in (*before, *after))
    assert _joined(abridged(word_differences(old, other))) == other


def test_a_text_from_nothing_is_all_added_and_to_nothing_all_removed() -> None:
    assert word_differences("", NEW) == (Piece(Part.ADDED, NEW),)
    assert word_differences(OLD, "") == (Piece(Part.REMOVED, OLD),)
    assert word_differences("", "") == ()


def test_what_stayed_far_from_a_change_is_left_out_when_abridged() -> None:
    filler = " ".join(f"word{n}" for n in range(400))
    pieces = abridged(word_differences(f"{filler} 25 {filler}", f"{filler} 31 {filler}"), around=3)
    assert _joined(sides(pieces)[1]) == " … word397 word398 word399 31 word0 word1 word2 … "


def test_a_text_that_did_not_change_is_not_abridged() -> None:
    filler = " ".join(f"word{n}" for n in range(400))
    assert _joined(abridged(word_differences(filler, filler), around=3)) == filler


def test_the_longest_texts_are_compared_in_a_blink() -> None:
    words = ["recruitment", "campaign", "the", "of", "concluded.", "pathway", "agreed,", "and"]
    dice = random.Random(4)
    old, new = (" ".join(dice.choices(words, k=2_700)) for _ in range(2))
    repeated = ("a b " * 5_000, "b a " * 5_000)
    sentences = ("one two. " * 2_200, "two one. " * 2_200)
    began = time.process_time()
    for before, after in ((old, new), repeated, sentences, ("x" * 20_000, "y" * 20_000)):
        kept, came = sides(word_differences(before, after))
        assert (_joined(kept), _joined(came)) == (before, after)
    assert time.process_time() - began < 4


def test_what_came_stands_apart_from_what_went() -> None:
    shown = spaced(inline(word_differences("Amber", "Green")))
    assert "".join(piece.text for piece in shown) == "Amber Green"
