"""Areas, people and ratings as lists that a person keeps."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tracker.commands.areas import add_area, choose_default_area, move_area, set_area_field
from tracker.commands.people import add_person
from tracker.commands.ratings import define_rating
from tracker.errors import WrongUsage
from tracker.model import Rag
from tracker.workspace import Workspace

DAY = date(2017, 11, 9)


def _areas(workspace: Workspace) -> list[str]:
    return [area.name for area in workspace.portfolio.areas]


@pytest.fixture
def three(workspace: Workspace) -> Workspace:
    """A programme of three areas."""
    for name in ("East", "West", "North"):
        workspace.run(add_area(workspace.portfolio, name=name))
    return workspace


def test_areas_stand_in_the_order_they_were_added(three: Workspace) -> None:
    assert _areas(three) == ["East", "West", "North"]


@pytest.mark.parametrize("name", ["", "  ", "NHS East", "east "])
def test_an_area_needs_a_name_that_no_other_has(three: Workspace, name: str) -> None:
    with pytest.raises(WrongUsage):
        add_area(three.portfolio, name=name)


def test_an_area_may_be_renamed_but_not_to_anothers_name(three: Workspace) -> None:
    uid = three.portfolio.areas[0].uid
    rename = partial(set_area_field, uid=uid, field="name", today=DAY, as_of=DAY)
    with pytest.raises(WrongUsage, match="West"):
        rename(three.portfolio, text="west")
    three.run(rename(three.portfolio, text="EAST"))
    assert _areas(three)[0] == "EAST"


def test_an_area_moves_and_stops_at_the_ends(three: Workspace) -> None:
    uid = three.portfolio.areas[0].uid
    three.run(move_area(three.portfolio, uid=uid, step=1))
    assert _areas(three) == ["West", "East", "North"]
    three.run(move_area(three.portfolio, uid=uid, step=5))
    assert _areas(three) == ["West", "North", "East"]
    assert move_area(three.portfolio, uid=uid, step=1).changes == ()
    three.undo()
    three.undo()
    assert _areas(three) == ["East", "West", "North"]


def test_the_default_area_is_chosen_and_dropped(three: Workspace) -> None:
    uid = three.portfolio.areas[1].uid
    three.run(choose_default_area(three.portfolio, uid=uid))
    assert three.portfolio.programme.default_area_uid == uid
    assert choose_default_area(three.portfolio, uid=uid).changes == ()
    three.run(choose_default_area(three.portfolio, uid=None))
    assert three.portfolio.programme.default_area_uid is None


def test_an_area_cannot_close_before_it_opens(three: Workspace) -> None:
    uid = three.portfolio.areas[0].uid
    dated = partial(set_area_field, uid=uid, today=DAY, as_of=DAY)
    three.run(dated(three.portfolio, field="closed_on", text="1 July 2022"))
    with pytest.raises(WrongUsage, match="cannot close before it opens"):
        dated(three.portfolio, field="opened_on", text="2 July 2022")
    three.run(dated(three.portfolio, field="opened_on", text="1 April 2013"))
    three.run(dated(three.portfolio, field="closed_on", text=""))
    assert three.portfolio.areas[0].closed_on is None


def test_a_person_is_added_once(workspace: Workspace) -> None:
    workspace.run(add_person(workspace.portfolio, name=" Person  A "))
    assert [person.name for person in workspace.portfolio.people] == ["Person A"]
    for name in ("person a", ""):
        with pytest.raises(WrongUsage):
            add_person(workspace.portfolio, name=name)


def test_a_rating_is_defined_reworded_and_left_undefined(workspace: Workspace) -> None:
    for words in ("On course", "On course, with evidence"):
        workspace.run(define_rating(workspace.portfolio, rag=Rag.GREEN, words=words))
    assert workspace.portfolio.definitions == {"G": "On course, with evidence"}
    workspace.run(define_rating(workspace.portfolio, rag=Rag.GREEN, words=" "))
    assert workspace.portfolio.definitions == {}
    assert define_rating(workspace.portfolio, rag=Rag.GREEN, words="").changes == ()
    workspace.undo()
    assert workspace.portfolio.definitions == {"G": "On course, with evidence"}
