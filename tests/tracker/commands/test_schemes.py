"""Adding, copying, moving, ordering, closing and reopening schemes."""

from __future__ import annotations

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.rows import set_field
from tracker.commands.schemes import (
    add_scheme,
    close_scheme,
    duplicate_scheme,
    move_to_area,
    reopen_scheme,
    reorder,
)
from tracker.errors import NotFound, WrongUsage
from tracker.model import Scheme
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()


@pytest.fixture
def areas(workspace: Workspace) -> list[str]:
    """Two areas: the first with three schemes, the second with one."""
    rows = [
        added("area", {"name": name, "position": n})
        for n, name in enumerate(("Fylde and Wyre CCG", "West Lancs CCG"))
    ]
    workspace.run(Intent("areas", tuple(rows)))
    first, second = (row.uid for row in rows)
    for name, area in (("One", first), ("Two", first), ("Three", first), ("Four", second)):
        workspace.run(add_scheme(workspace.portfolio, name=name, area_uid=area, today=TODAY))
    return [first, second]


def _names(workspace: Workspace, area: str | None) -> list[str]:
    return [scheme.name for scheme in workspace.portfolio.schemes_by_area.get(area, ())]


def _scheme(workspace: Workspace, name: str) -> Scheme:
    return next(scheme for scheme in workspace.portfolio.schemes if scheme.name == name)


def test_a_new_scheme_stands_at_the_end_of_its_area_with_a_code(
    workspace: Workspace, areas: list[str]
) -> None:
    assert _names(workspace, areas[0]) == ["One", "Two", "Three"]
    assert [scheme.code for scheme in workspace.portfolio.schemes] == [
        "FW-1",
        "FW-2",
        "FW-3",
        "WL-1",
    ]
    assert _scheme(workspace, "One").updated_on == TODAY


def test_a_new_scheme_can_stand_right_after_another(workspace: Workspace, areas: list[str]) -> None:
    workspace.run(
        add_scheme(
            workspace.portfolio,
            name=" One  and a half ",
            area_uid=areas[0],
            today=TODAY,
            after_uid=_scheme(workspace, "One").uid,
        )
    )
    assert _names(workspace, areas[0]) == ["One", "One and a half", "Two", "Three"]
    assert _names(workspace, areas[1]) == ["Four"]


def test_a_scheme_needs_a_name(workspace: Workspace) -> None:
    with pytest.raises(WrongUsage, match="needs a name"):
        add_scheme(workspace.portfolio, name="  ", area_uid=None, today=TODAY)


def test_a_copy_has_the_words_and_leads_and_its_own_code(
    workspace: Workspace, areas: list[str]
) -> None:
    uid = _scheme(workspace, "One").uid
    for field, text in (
        ("leads_text", "Sue Lott (LCC)"),
        ("progress", "Started"),
        ("ref", "LCC 20"),
    ):
        workspace.run(
            set_field(
                workspace.portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY
            )
        )
    workspace.run(duplicate_scheme(workspace.portfolio, uid=uid, today=TODAY, as_of=TODAY))
    assert _names(workspace, areas[0]) == ["One", "One (copy)", "Two", "Three"]
    copy = _scheme(workspace, "One (copy)")
    assert (copy.progress, copy.ref, copy.code) == ("Started", None, "FW-4")
    assert copy.scheme_text == "One (copy)"
    assert [lead.name for lead in workspace.portfolio.leads_by_scheme[copy.uid]] == ["Sue Lott"]
    workspace.undo()
    assert _names(workspace, areas[0]) == ["One", "Two", "Three"]
    assert len(workspace.portfolio.leads) == 1


def test_schemes_move_to_the_end_of_another_area_and_keep_their_codes(
    workspace: Workspace, areas: list[str]
) -> None:
    uids = [_scheme(workspace, name).uid for name in ("One", "Three")]
    intent = move_to_area(workspace.portfolio, uids=uids, area_uid=areas[1], today=TODAY)
    assert intent.label == "Move 2 schemes to West Lancs CCG"
    workspace.run(intent)
    assert _names(workspace, areas[0]) == ["Two"]
    assert _names(workspace, areas[1]) == ["Four", "One", "Three"]
    assert _scheme(workspace, "One").code == "FW-1"


def test_a_scheme_can_belong_to_no_area(workspace: Workspace, areas: list[str]) -> None:
    uid = _scheme(workspace, "Two").uid
    workspace.run(move_to_area(workspace.portfolio, uids=[uid], area_uid=None, today=TODAY))
    assert _names(workspace, None) == ["Two"]
    assert _names(workspace, areas[0]) == ["One", "Three"]


def test_moving_where_they_are_already_changes_nothing(
    workspace: Workspace, areas: list[str]
) -> None:
    uid = _scheme(workspace, "Two").uid
    intent = move_to_area(workspace.portfolio, uids=[uid], area_uid=areas[0], today=TODAY)
    assert intent.changes == ()


def test_a_closed_scheme_keeps_its_row_and_can_be_reopened(
    workspace: Workspace, areas: list[str]
) -> None:
    uid = _scheme(workspace, "Two").uid
    workspace.run(close_scheme(workspace.portfolio, uids=[uid], today=TODAY))
    assert _scheme(workspace, "Two").stage == "closed"
    assert _names(workspace, areas[0]) == ["One", "Two", "Three"]
    workspace.run(reopen_scheme(workspace.portfolio, uids=[uid], today=TODAY))
    assert _scheme(workspace, "Two").stage == "running"


def test_a_scheme_moves_up_and_down_within_its_area(workspace: Workspace, areas: list[str]) -> None:
    uid = _scheme(workspace, "Three").uid
    made = workspace.run(reorder(workspace.portfolio, uid=uid, step=-1))
    assert made is not None
    assert len(made.changes) == 2
    assert _names(workspace, areas[0]) == ["One", "Three", "Two"]
    workspace.run(reorder(workspace.portfolio, uid=uid, step=-1))
    assert _names(workspace, areas[0]) == ["Three", "One", "Two"]
    assert workspace.run(reorder(workspace.portfolio, uid=uid, step=-1)) is None
    workspace.run(reorder(workspace.portfolio, uid=uid, step=1))
    assert _names(workspace, areas[0]) == ["One", "Three", "Two"]
    assert _scheme(workspace, "Three").updated_on == TODAY


def test_rows_of_one_position_can_be_put_in_order(workspace: Workspace) -> None:
    rows = [added("scheme", {"uid": key * 32, "name": key, "position": 0}) for key in "abc"]
    workspace.run(Intent("tied", tuple(rows)))
    workspace.run(reorder(workspace.portfolio, uid="c" * 32, step=-1))
    assert _names(workspace, None) == ["a", "c", "b"]


def test_an_unknown_scheme_is_named(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="no scheme with the uid 'x'"):
        reorder(workspace.portfolio, uid="x", step=1)
