"""Who is asked while a person is away."""

from __future__ import annotations

import pytest

from tracker.commands.people import add_person, set_deputy
from tracker.errors import WrongUsage
from tracker.workspace import Workspace


@pytest.fixture
def people(workspace: Workspace) -> dict[str, str]:
    """The keys of two people, by name."""
    for name in ("Person A", "Person B"):
        workspace.run(add_person(workspace.portfolio, name=name))
    return {person.name: person.uid for person in workspace.portfolio.people}


def test_a_deputy_is_found_by_name_and_taken_away_by_none(
    workspace: Workspace, people: dict[str, str]
) -> None:
    first = people["Person A"]
    workspace.run(set_deputy(workspace.portfolio, uid=first, name="person  b"))
    assert workspace.portfolio.person_by_uid[first].deputy_uid == people["Person B"]
    workspace.run(set_deputy(workspace.portfolio, uid=first, name=""))
    assert workspace.portfolio.person_by_uid[first].deputy_uid is None


@pytest.mark.parametrize("name", ["Person A", "Person C"])
def test_a_deputy_is_somebody_else_who_is_in_the_list(
    workspace: Workspace, people: dict[str, str], name: str
) -> None:
    with pytest.raises(WrongUsage):
        set_deputy(workspace.portfolio, uid=people["Person A"], name=name)
