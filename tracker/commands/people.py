"""People as rows: adding them to the programme's list."""

from __future__ import annotations

from tracker.changes import added
from tracker.errors import WrongUsage
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def add_person(portfolio: Portfolio, *, name: str) -> Intent:
    """A new person or shared mailbox; raises `WrongUsage` without a name or for one in use."""
    words = " ".join(name.split())
    if not words:
        raise WrongUsage("a person needs a name")
    if any(person.name.casefold() == words.casefold() for person in portfolio.people):
        raise WrongUsage(f"“{words}” is in the list already")
    return Intent(f"Add “{words}”", (added("person", {"name": words}),))
