"""Who is asked about a scheme: the contact, often not the lead; one answers per scheme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tracker.leads import LeadKind
from tracker.model import Person, Scheme, SchemeLead
from tracker.people import folded_name
from tracker.portfolio import Portfolio

NO_LEAD = "No lead named"
"""Who a pack is for when a scheme names nobody at all; the office asks around."""

_ADDRESSES = re.compile(r"[;,\s]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who is asked: a person, a shared mailbox, or a body or vacancy as it is named.

    `place` is the key of the area that a body or vacancy is named in: "CCG" is another body in
    each. `copy_to` are further addresses. `in_place_of` names the person who is away.
    """

    name: str
    email: str | None = None
    person_uid: str | None = None
    organisation: str | None = None
    copy_to: tuple[str, ...] = ()
    in_place_of: str | None = None
    place: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two mentions one contact: the address, else the name."""
        if self.email:
            return ("email", self.email.casefold())
        return ("name", folded_name(self.name), self.place or "")


class ContactBook:
    """Finds the contact of each scheme. `days` are those on which somebody may be away."""

    def __init__(self, portfolio: Portfolio, days: Iterable[date]) -> None:
        self._portfolio = portfolio
        self._days = tuple(days)
        self._address = _one_address_each(portfolio)

    def contact_of(self, scheme: Scheme) -> Contact:
        """Who answers: the scheme's contact, else its first named lead with an address, else its
        first named lead, else the body or vacancy as named; the deputy while they are away."""
        chosen = self._portfolio.person_by_uid.get(scheme.contact_uid or "")
        if chosen is not None:
            return self._present(chosen)
        leads = self._portfolio.leads_by_scheme.get(scheme.uid, ())
        named = [self._of_lead(lead) for lead in leads if _is_named(lead)]
        first = next((one for one in named if one.email), named[0] if named else None)
        if first is not None:
            person = self._portfolio.person_by_uid.get(first.person_uid or "")
            return self._present(person, first) if person else first
        for lead in leads:
            body = lead.organisation
            return Contact(_body(lead), lead.email, organisation=body, place=scheme.area_uid)
        return Contact(NO_LEAD, place=scheme.area_uid)

    def other_leads(self, scheme: Scheme, contact: Contact) -> Iterator[Contact]:
        """The named leads with an address who are not the contact: they get a copy to read."""
        for lead in self._portfolio.leads_by_scheme.get(scheme.uid, ()):
            if _is_named(lead):
                other = self._of_lead(lead)
                if other.email and other.key != contact.key:
                    yield other

    def _of_lead(self, lead: SchemeLead) -> Contact:
        person = self._portfolio.person_by_uid.get(lead.person_uid or "")
        if person is not None:
            known = self._of_person(person)
            return known if known.email else replace(known, email=lead.email)
        name = lead.name or ""
        email = lead.email or self._address.get(folded_name(name))
        return Contact(name, email, organisation=lead.organisation)

    def _of_person(self, person: Person) -> Contact:
        return Contact(
            person.name,
            person.email or self._address.get(folded_name(person.name)),
            person.uid,
            person.organisation,
            tuple(filter(None, _ADDRESSES.split(person.copy_to or ""))),
        )

    def _present(self, person: Person, known: Contact | None = None) -> Contact:
        """The person, or while they are away their deputy, or the deputy's deputy."""
        met = {person.uid}
        current = person
        while self._away(current) and current.deputy_uid not in {None, *met}:
            deputy = self._portfolio.person_by_uid.get(current.deputy_uid or "")
            if deputy is None:
                break
            met.add(deputy.uid)
            current = deputy
        if current is person:
            return known or self._of_person(person)
        return replace(self._of_person(current), in_place_of=person.name)

    def _away(self, person: Person) -> bool:
        if person.away_from is None and person.away_until is None:
            return False
        first, last = person.away_from or date.min, person.away_until or date.max
        return any(first <= day <= last for day in self._days)


def _is_named(lead: SchemeLead) -> bool:
    return lead.kind == LeadKind.PERSON and bool(lead.name)


def _body(lead: SchemeLead) -> str:
    name = lead.name or lead.organisation or lead.role or lead.note or NO_LEAD
    return f"Vacancy ({name})" if lead.kind == LeadKind.VACANCY else name


def _one_address_each(portfolio: Portfolio) -> Mapping[str, str]:
    """The address of each name that has exactly one, wherever it is given: mentions of that name
    without an address are the same person."""
    found: dict[str, dict[str, str]] = {}
    people: list[Person | SchemeLead] = [*portfolio.people]
    for one in (*people, *filter(_is_named, portfolio.leads)):
        if one.email:
            found.setdefault(folded_name(one.name or ""), {})[one.email.casefold()] = one.email
    return {name: next(iter(of.values())) for name, of in found.items() if len(of) == 1}
