"""The laws of diff, apply and invert."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.changes import (
    Clash,
    ClashError,
    Key,
    RowChange,
    Values,
    added,
    apply,
    changed,
    diff,
    invert,
    stored,
)
from tracker.draft import Value

texts = st.sampled_from(["", "on track", "None to report", "=1+1", "\n", "é"])
values: st.SearchStrategy[Value] = st.one_of(texts, st.integers(-3, 3), st.booleans(), st.just(1.5))
rows = st.dictionaries(st.sampled_from(["name", "rag", "progress", "position"]), values)
keys = st.tuples(st.sampled_from(["area", "scheme"]), st.sampled_from(["a", "b", "c", "d"]))


def _with_uid(state: dict[Key, dict[str, Value]]) -> dict[Key, Values]:
    return {key: {**row, "uid": key[1]} for key, row in state.items()}


states = st.dictionaries(keys, rows).map(_with_uid)


@given(states, states)
def test_applying_the_difference_gives_the_other_state(
    before: dict[Key, Values], after: dict[Key, Values]
) -> None:
    assert apply(before, diff(before, after)) == after


@given(states, states)
def test_apply_then_invert_is_identity(before: dict[Key, Values], after: dict[Key, Values]) -> None:
    changes = diff(before, after)
    assert apply(apply(before, changes), invert(changes)) == before


@given(states)
def test_a_state_does_not_differ_from_itself(state: dict[Key, Values]) -> None:
    assert diff(state, state) == ()


@given(states, states)
def test_inverting_twice_gives_the_change_back(
    before: dict[Key, Values], after: dict[Key, Values]
) -> None:
    changes = diff(before, after)
    assert invert(invert(changes)) == changes


def _scheme(**fields: str) -> dict[Key, Values]:
    return {("scheme", "a"): {"uid": "a", "name": "Reablement", **fields}}


def test_different_fields_of_one_row_do_not_clash() -> None:
    rag = changed("scheme", "a", {"rag": "G"}, {"rag": "A"})
    progress = changed("scheme", "a", {"progress": None}, {"progress": "Started"})
    assert rag is not None
    assert progress is not None
    once = apply(_scheme(rag="G"), [rag])
    assert apply(once, [progress])["scheme", "a"]["progress"] == "Started"


def test_a_field_that_moved_on_is_a_clash_that_names_all_three_values() -> None:
    change = changed("scheme", "a", {"rag": "G"}, {"rag": "A"})
    assert change is not None
    with pytest.raises(ClashError) as error:
        apply(_scheme(rag="R"), [change])
    assert error.value.clashes == (Clash("scheme", "a", "rag", "G", "R", "A"),)


def test_two_people_making_the_same_change_do_not_clash() -> None:
    change = changed("scheme", "a", {"rag": "G"}, {"rag": "A"})
    assert change is not None
    assert apply(_scheme(rag="A"), [change]) == _scheme(rag="A")


def test_every_clash_is_reported_not_only_the_first() -> None:
    changes = [
        RowChange("scheme", "a", {"rag": "G", "name": "Old"}, {"rag": "A", "name": "New"}),
        RowChange("scheme", "gone", {"rag": "G"}, {"rag": "A"}),
    ]
    with pytest.raises(ClashError) as error:
        apply(_scheme(rag="R"), changes)
    assert [(clash.uid, clash.field) for clash in error.value.clashes] == [
        ("a", "rag"),
        ("a", "name"),
        ("gone", None),
    ]


def test_removing_a_row_that_was_edited_since_is_a_clash() -> None:
    removal = added("scheme", {"uid": "a", "name": "Reablement", "rag": "G"}).inverted()
    edited = {**_scheme(rag="A"), ("scheme", "b"): {"uid": "b"}}
    with pytest.raises(ClashError):
        apply(edited, [removal])


def test_an_added_row_takes_the_defaults_of_its_entity() -> None:
    change = added("scheme", {"name": "Reablement", "rag": None})
    assert change.after is not None
    assert change.after["position"] == 0
    assert change.after["nothing_to_report"] is False
    assert "rag" not in change.after


def test_dates_are_stored_as_iso_text() -> None:
    assert stored(date(2017, 11, 9)) == "2017-11-09"


def test_what_cannot_be_stored_is_a_bug_and_says_so() -> None:
    with pytest.raises(TypeError):
        stored(object())
