"""Knowing a person again: one entry per person, however many schemes they lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tracker.changes import RowChange, added
from tracker.leads import LeadReading
from tracker.model import Person


class PeopleBook:
    """The programme's people, and those met while a document is read.

    Two entries of one name are one person unless both give an e-mail address and they differ.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_name: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for person in people:
            self._remember(person.name, person.uid, person.email)

    def find_or_add(self, reading: LeadReading) -> tuple[str, RowChange | None]:
        """The person's key, and the change that adds them if they are new."""
        name = reading.name or ""
        email = reading.email.casefold() if reading.email else None
        for uid, known in self._by_name[folded_name(name)]:
            if email is None or known is None or known == email:
                return uid, None
        change = added(
            "person",
            {
                "name": name,
                "role": reading.role,
                "organisation": reading.organisation,
                "email": reading.email,
            },
        )
        self._remember(name, change.uid, reading.email)
        return change.uid, change

    def _remember(self, name: str, uid: str, email: str | None) -> None:
        self._by_name[folded_name(name)].append((uid, email.casefold() if email else None))


def folded_name(name: str) -> str:
    """A person's name for comparison."""
    return " ".join(name.casefold().split())
