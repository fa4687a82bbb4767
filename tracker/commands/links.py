"""Rows found by the names people type: a scheme's area, workstream and contact."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.area_names import find_area
from tracker.changes import RowChange, added
from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.leads import LeadKind, LeadReading
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio

LINK_FIELDS: Mapping[str, str] = {
    "area": "area_uid",
    "workstream": "workstream_uid",
    "contact": "contact_uid",
}
"""Fields of a scheme that are set by naming another row, and where its key is kept."""


class Links:
    """Finds rows by name; a workstream or contact that is not there yet is added, once.

    Attributes:
        additions: the rows that had to be made.
    """

    def __init__(self, portfolio: Portfolio, people: PeopleBook) -> None:
        self.additions: list[RowChange] = []
        self._portfolio = portfolio
        self._people = people
        self._workstreams = {row.name.casefold(): row.uid for row in portfolio.workstreams}
        self._finders = {
            "area": self._area,
            "workstream": self._workstream,
            "contact": self._contact,
        }

    def found(self, field: str, text: str) -> dict[str, Value]:
        """The key to keep for a typed name, empty text clearing it; raises `WrongUsage`."""
        name = text.strip()
        return {LINK_FIELDS[field]: self._finders[field](name) if name else None}

    def scheme(self, text: str) -> str | None:
        """The scheme that a row of a register is about, by code, uid or name; empty text is none.

        Raises `WrongUsage` if there is no such scheme, or more than one.
        """
        wanted = " ".join(text.split()).casefold()
        if not wanted:
            return None
        found = [
            scheme.uid
            for scheme in self._portfolio.schemes
            if wanted in {(scheme.code or "").casefold(), scheme.uid, scheme.name.casefold()}
        ]
        if len(found) == 1:
            return found[0]
        many = f"{len(found)} schemes are called" if found else "there is no scheme called"
        raise WrongUsage(f"{many} {text.strip()!r}", remedy="give its code or uid")

    def _area(self, name: str) -> str:
        areas = self._portfolio.areas
        area = find_area(areas, name)
        if area is None:
            names = ", ".join(area.name for area in areas) or "none yet"
            raise WrongUsage(f"there is no area called {name!r}", remedy=f"there are: {names}")
        return area.uid

    def _workstream(self, name: str) -> str:
        folded = name.casefold()
        if folded not in self._workstreams:
            rows = self._portfolio.workstreams
            last = max((row.position for row in rows), default=-1)
            position = last + 1 + sum(row.entity == "workstream" for row in self.additions)
            change = added("workstream", {"name": name, "position": position})
            self.additions.append(change)
            self._workstreams[folded] = change.uid
        return self._workstreams[folded]

    def _contact(self, name: str) -> str:
        """A person known by name or e-mail address."""
        folded = name.casefold()
        for person in self._portfolio.people:
            if folded in {person.name.casefold(), (person.email or "").casefold()}:
                return person.uid
        email = name if "@" in name else None
        reading = LeadReading(kind=LeadKind.PERSON, name=name, email=email)
        uid, change = self._people.find_or_add(reading)
        if change is not None:
            self.additions.append(change)
        return uid
