"""What a working copy and its published file ask for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.syncing.lineage import Lineage, Mark, Step, next_step


def lineage(change_sets: str, *, taken_in: str = "", key: bool = False) -> Lineage:
    """A copy whose change sets are called by letters."""
    return Lineage(Mark(change_sets[-1], key), tuple(change_sets), frozenset(taken_in))


def test_nothing_is_done_while_nothing_moves() -> None:
    assert next_step(lineage("ab"), None, base=Mark("b")) is Step.NOTHING


def test_what_was_done_here_is_published_over_what_was_left() -> None:
    assert next_step(lineage("abc"), None, base=Mark("b")) is Step.PUBLISH
    assert next_step(lineage("ab", key=True), None, base=Mark("b")) is Step.PUBLISH


def test_what_others_published_is_taken() -> None:
    assert next_step(lineage("ab"), lineage("abx"), base=Mark("b")) is Step.REFRESH


def test_both_moved_on() -> None:
    assert next_step(lineage("abc"), lineage("abx"), base=Mark("b")) is Step.PARTED


def test_a_colleague_has_merged_ours() -> None:
    there = lineage("abxm", taken_in="c")
    assert next_step(lineage("abc"), there, base=Mark("b")) is Step.REFRESH


def test_cut_off_between_publishing_and_noting_it() -> None:
    assert next_step(lineage("abcd"), lineage("abc"), base=Mark("b")) is Step.PUBLISH
    assert next_step(lineage("abc"), lineage("abc"), base=Mark("b")) is Step.REFRESH


def test_the_note_is_lost() -> None:
    assert next_step(lineage("abc"), lineage("ab"), base=None) is Step.PUBLISH
    assert next_step(lineage("ab"), lineage("abc"), base=None) is Step.REFRESH
    assert next_step(lineage("abc"), lineage("abx"), base=None) is Step.PARTED


def test_a_file_put_back_to_an_earlier_state_on_purpose_is_respected() -> None:
    assert next_step(lineage("abcd"), lineage("ab"), base=Mark("c")) is Step.PARTED


def test_what_a_client_dropped_again_is_not_lost() -> None:
    assert next_step(lineage("abc"), lineage("ab"), base=Mark("c")) is Step.PARTED
    assert next_step(lineage("abc"), lineage("abx"), base=Mark("c")) is Step.PARTED


def test_a_key_made_by_others_is_never_published_over() -> None:
    here, there = lineage("abc"), lineage("ab", key=True)
    assert next_step(here, there, base=Mark("b")) is Step.PARTED


sets = st.lists(st.sampled_from("bcdefg"), unique=True, max_size=5).map(lambda x: "a" + "".join(x))


@given(sets, sets, st.none() | st.sampled_from("abcdefg"), st.booleans(), st.booleans())
def test_nothing_published_or_saved_is_ever_dropped(
    here: str, there: str, base: str | None, key_here: bool, key_there: bool
) -> None:
    ours, theirs = lineage(here, key=key_here), lineage(there, key=key_there)
    mark = Mark(base) if base else None
    step = next_step(ours, theirs, base=mark)
    if step is Step.PUBLISH:
        assert ours.holds(theirs.mark)
    if step is Step.REFRESH:
        assert theirs.holds(ours.mark)
    assert step is not Step.NOTHING
