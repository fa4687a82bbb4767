"""Which rows a change is about, and whether they stand elsewhere after it."""

from __future__ import annotations

import pytest

from tests.tracker.gridrows.conftest import AS_OF, uid_of
from tracker.changes import ChangeSet
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from tracker.gridrows import GridRows, touched_between, touched_by
from tracker.workspace import Workspace


def _set(programme: Workspace, uid: str, field: str, text: str) -> ChangeSet:
    intent = set_field(
        programme.portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF
    )
    made = programme.run(intent)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("field", "text", "moves"),
    [
        ("progress", "Started", False),
        ("rag", "R", False),
        ("leads_text", "Person C", False),
        ("stage", "closed", True),
        ("area", "MB", True),
        ("workstream", "Flow", True),
    ],
)
def test_a_change_touches_its_row_and_moves_it_where_it_stands_by_that_field(
    programme: Workspace, rows: GridRows, field: str, text: str, moves: bool
) -> None:
    uid, before = uid_of(rows, "Reablement"), programme.portfolio
    made = _set(programme, uid, field, text)
    touched = touched_by(made.changes)
    assert touched.uids == {uid}
    assert touched.rearranged is moves
    assert touched_between(before, programme.portfolio).uids == {uid}


def test_a_rating_moves_a_row_that_is_grouped_by_it(programme: Workspace, rows: GridRows) -> None:
    made = _set(programme, uid_of(rows, "Reablement"), "rag", "R")
    assert touched_by(made.changes, grouped_by="rag").rearranged


def test_a_new_row_moves_others(programme: Workspace) -> None:
    before = programme.portfolio
    made = programme.run(add_scheme(before, name="New", area_uid=None, today=AS_OF))
    assert made is not None
    assert touched_by(made.changes).rearranged
    assert touched_between(before, programme.portfolio).rearranged


def test_nothing_differs_between_a_state_and_itself(programme: Workspace) -> None:
    touched = touched_between(programme.portfolio, programme.portfolio)
    assert (touched.uids, touched.rearranged) == (set(), False)
