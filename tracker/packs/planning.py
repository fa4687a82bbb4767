"""Which rows go to whom: one pack for each contact, and a copy to read for other leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.area_names import find_area
from tracker.errors import NotFound
from tracker.key_lists import read_keys
from tracker.model import Milestone, Scheme, Stage, new_uid
from tracker.packs.contacts import Contact, ContactBook
from tracker.people import folded_name
from tracker.portfolio import Portfolio

_LEFT = frozenset({Stage.CLOSED, Stage.REPLACED})


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What one contact is asked about: schemes in the tracker's order."""

    contact: Contact
    schemes: tuple[Scheme, ...]
    uid: str = field(default_factory=new_uid)

    def milestones(self, portfolio: Portfolio) -> tuple[Milestone, ...]:
        """The steps of its schemes that are still in the plan."""
        return tuple(
            milestone
            for scheme in self.schemes
            for milestone in portfolio.milestones_by_scheme.get(scheme.uid, ())
            if milestone.vanished_on is None
        )


def plan_packs(
    portfolio: Portfolio,
    *,
    days: Collection[date],
    lead: str | None = None,
    area: str | None = None,
    everybody: bool = False,
) -> list[PackPlan]:
    """A pack for each contact of the schemes that are being worked on, in the tracker's order.

    Who is not expected to answer in the open period is left out, unless they are named or
    `everybody` is wanted. `days` are those on which a contact may be away. `lead` (a name or an
    address) keeps the packs of that contact, or else those about the schemes that this person
    leads. Raises `NotFound` for a lead or area that is not there.
    """
    book = ContactBook(portfolio, days)
    asked: dict[tuple[str, ...], tuple[Contact, list[Scheme]]] = {}
    period = portfolio.open_period
    not_asked = read_keys(period.not_asked) if period is not None else frozenset[str]()
    for scheme in _schemes(portfolio, area):
        if scheme.uid in not_asked and lead is None and not everybody:
            continue
        contact = book.contact_of(scheme)
        asked.setdefault(contact.key, (contact, []))[1].append(scheme)
    plans = [PackPlan(contact, tuple(schemes)) for contact, schemes in asked.values()]
    return plans if lead is None else _for_lead(portfolio, plans, lead)


def reading_copies(
    portfolio: Portfolio, plans: Sequence[PackPlan], *, days: Collection[date]
) -> list[PackPlan]:
    """For each lead who is not asked about a scheme they share: the schemes, to read."""
    book = ContactBook(portfolio, days)
    shared: dict[tuple[str, ...], tuple[Contact, dict[str, Scheme]]] = {}
    for plan in plans:
        for scheme in plan.schemes:
            for other in book.other_leads(scheme, plan.contact):
                shared.setdefault(other.key, (other, {}))[1][scheme.uid] = scheme
    return [PackPlan(contact, tuple(schemes.values())) for contact, schemes in shared.values()]


def in_work(scheme: Scheme) -> bool:
    """Whether a scheme is asked about: it has neither closed nor vanished from its document."""
    return scheme.stage not in _LEFT and scheme.vanished_on is None


def _schemes(portfolio: Portfolio, area: str | None) -> list[Scheme]:
    within: str | None = None
    if area is not None:
        found = find_area(portfolio.areas, area)
        if found is None:
            names = ", ".join(row.name for row in portfolio.areas) or "none yet"
            raise NotFound(f"there is no area called “{area}”", remedy=f"there are: {names}")
        within = found.uid
    return [
        scheme
        for _, schemes in portfolio.area_groups()
        for scheme in schemes
        if in_work(scheme) and (area is None or scheme.area_uid == within)
    ]


def _for_lead(portfolio: Portfolio, plans: list[PackPlan], lead: str) -> list[PackPlan]:
    wanted = folded_name(lead)
    theirs = [plan for plan in plans if wanted in _names(plan.contact)]
    if theirs:
        return theirs
    led = {
        row.scheme_uid
        for row in portfolio.leads
        if wanted in {folded_name(row.name or ""), folded_name(row.email or "")}
    }
    shared = [
        PackPlan(plan.contact, tuple(s for s in plan.schemes if s.uid in led)) for plan in plans
    ]
    found = [plan for plan in shared if plan.schemes]
    if not found:
        raise NotFound(
            f"nobody called “{lead}” is asked about a scheme",
            remedy="give the name as it stands in the schemes’ leads or contacts",
        )
    return found


def _names(contact: Contact) -> set[str]:
    words = (contact.name, contact.email or "", contact.in_place_of or "")
    return {folded_name(word) for word in words if word}
