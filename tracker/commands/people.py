"""People as rows: adding them to the programme's list, and who is asked while they are away."""

from __future__ import annotations

from tracker.changes import added, changed
from tracker.errors import NotFound, WrongUsage
from tracker.people import folded_name
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def add_person(portfolio: Portfolio, *, name: str) -> Intent:
    """A new person or shared mailbox; raises `WrongUsage` without a name or for one in use."""
    words = " ".join(name.split())
    if not words:
        raise WrongUsage("a person needs a name")
    if any(person.name.casefold() == words.casefold() for person in portfolio.people):
        raise WrongUsage(f"“{words}” is in the list already")
    return Intent(f"Add “{words}”", (added("person", {"name": words}),))


def set_deputy(portfolio: Portfolio, *, uid: str, name: str) -> Intent:
    """Who is asked while a person is away; no name takes the deputy away.

    Raises `NotFound` for an unknown person, and `WrongUsage` for a deputy who is not in the list
    or is the person themselves.
    """
    person = portfolio.person_by_uid.get(uid)
    if person is None:
        raise NotFound(f"there is no person with the uid {uid!r}")
    wanted = folded_name(name)
    deputy = next((row for row in portfolio.people if folded_name(row.name) == wanted), None)
    if wanted and deputy is None:
        raise WrongUsage(f"“{name.strip()}” is not in the list of people", remedy="add them first")
    if deputy is not None and deputy.uid == uid:
        raise WrongUsage("nobody is their own deputy")
    after = {"deputy_uid": deputy.uid if deputy is not None else None}
    change = changed("person", uid, values_of("person", person), after)
    return Intent(f"Set the deputy of “{person.name}”", (change,) if change else ())
