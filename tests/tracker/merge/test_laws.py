"""What must hold of every merge, whatever the values are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.changes import ChangeSet, Key, RowChange, Values, apply, diff, invert
from tracker.draft import Value
from tracker.merge.net_changes import net_changes
from tracker.merge.threeway import Outcome, merged_value, outcome_of
from tracker.merge.words import both_changes
from tracker.proposing.comparing import same

VALUES = st.one_of(st.none(), st.booleans(), st.sampled_from(["a", "b", "two words", "", "a "]))
TEXTS = st.lists(st.sampled_from(["one", "two", "three", "four", "five"]), max_size=9).map(" ".join)


@given(base=VALUES, theirs=VALUES)
def test_merging_with_an_unchanged_side_yields_the_other(base: Value, theirs: Value) -> None:
    assert same(merged_value(base, base, theirs), theirs)
    assert same(merged_value(base, theirs, base), theirs)


@given(base=VALUES, ours=VALUES, theirs=VALUES)
def test_a_field_is_a_conflict_from_either_side(base: Value, ours: Value, theirs: Value) -> None:
    one = outcome_of(base, ours, theirs) is Outcome.CONFLICT
    other = outcome_of(base, theirs, ours) is Outcome.CONFLICT
    assert one == other


@given(base=VALUES, ours=VALUES, theirs=VALUES)
def test_merging_twice_changes_nothing_more(base: Value, ours: Value, theirs: Value) -> None:
    once = merged_value(base, ours, theirs)
    assert same(merged_value(base, once, theirs), once)


@given(base=TEXTS, ours=TEXTS, theirs=TEXTS)
def test_both_changes_are_the_same_from_either_side(base: str, ours: str, theirs: str) -> None:
    assert both_changes(base, ours, theirs) == both_changes(base, theirs, ours)
    assert both_changes(base, base, theirs) == theirs
    assert both_changes(base, ours, base) == ours


ROWS = st.dictionaries(
    st.sampled_from(["r1", "r2", "r3"]),
    st.dictionaries(
        st.sampled_from(["name", "note"]), st.sampled_from(["x", "y", "z"]), min_size=1
    ),
)


def _state(rows: dict[str, dict[str, str]]) -> dict[Key, Values]:
    return {("area", uid): {**values, "uid": uid} for uid, values in rows.items()}


@given(states=st.lists(ROWS, min_size=2, max_size=6))
def test_many_change_sets_do_what_their_net_change_does(
    states: list[dict[str, dict[str, str]]],
) -> None:
    steps = [_state(rows) for rows in states]
    sets = [ChangeSet(label="", changes=diff(before, after)) for before, after in pairwise(steps)]
    net: tuple[RowChange, ...] = tuple(net_changes(sets).values())
    assert apply(steps[0], net) == steps[-1]
    assert apply(steps[-1], invert(net)) == steps[0]
