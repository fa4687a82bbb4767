"""What was read from a scheme's lead cell, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tracker.leads import LeadKind


class Lead(Protocol):
    """A stored lead or a fresh reading of words."""

    @property
    def kind(self) -> str:
        """A `LeadKind`, as stored."""

    @property
    def name(self) -> str | None:
        """A person's name."""

    @property
    def role(self) -> str | None:
        """What they do."""

    @property
    def organisation(self) -> str | None:
        """For whom."""

    @property
    def email(self) -> str | None:
        """Where they are asked."""

    @property
    def via(self) -> str | None:
        """Through whom they are reached."""

    @property
    def note(self) -> str | None:
        """What has no field of its own."""


@dataclass(frozen=True, slots=True)
class LeadWords:
    """A lead on two lines: who, with a muted word beside; and what else is known, beneath."""

    kind: LeadKind
    who: str
    beside: str
    beneath: str

    @property
    def spoken(self) -> str:
        """All of it on one line: "Vacancy: Vacant, LCC lead"."""
        said = ", ".join(part for part in (self.who, self.beside, self.beneath) if part)
        return f"{self.kind.capitalize()}: {said}"


def lead_words(lead: Lead) -> LeadWords:
    """How one entry of the ordered list of leads is shown."""
    kind = LeadKind(lead.kind)
    via = f"via {lead.via}" if lead.via else None
    if kind is LeadKind.PERSON:
        email = lead.email or "no e-mail given"
        known = _joined(lead.role, lead.organisation, via, email, lead.note)
        return LeadWords(kind, lead.name or "Unnamed", "", known)
    if kind is LeadKind.VACANCY:
        body = lead.organisation
        if body and lead.role and body.casefold() in lead.role.casefold():
            body = None
        return LeadWords(
            kind, "Vacant", _joined(lead.role, body), _joined(via, lead.email, lead.note)
        )
    if lead.organisation or lead.role:
        who = lead.organisation or lead.role or ""
        role = lead.role if lead.organisation else None
        known = _joined(role, via, lead.email, lead.note)
        return LeadWords(kind, who, "lead organisation", known)
    return LeadWords(kind, "Nobody named", "", _joined(via, lead.email, lead.note))


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
