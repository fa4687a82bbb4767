"""What is read out of a lead cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.leads import vocabulary
from tracker.leads.words import Sense, body_of_job, is_about_a_service


class LeadKind(StrEnum):
    """Who or what leads: a named person, a body, or a post with nobody in it."""

    PERSON = "person"
    ORGANISATION = "organisation"
    VACANCY = "vacancy"


@dataclass(frozen=True, slots=True)
class LeadReading:
    """One entry of the ordered list of leads.

    `name` is a person's, and None for bodies and vacancies. `via` is through whom the person is
    reached. `note` keeps what has no field of its own: telephone numbers, second addresses,
    "BTH led", who has left a vacant post.
    """

    kind: LeadKind
    name: str | None
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    via: str | None = None
    note: str | None = None

    @property
    def vacant(self) -> bool:
        """True for a post that nobody holds."""
        return self.kind is LeadKind.VACANCY


@dataclass(slots=True)
class Entry:
    """A lead while its cell is being read: the words after the name, not yet told apart."""

    kind: LeadKind
    name: str | None = None
    label: str | None = None
    tail: list[tuple[Sense, str]] = field(default_factory=list)
    email: str | None = None
    via: str | None = None
    notes: list[str] = field(default_factory=list)

    def has(self, sense: Sense) -> bool:
        return any(said is sense for said, _ in self.tail)

    @property
    def reading(self) -> LeadReading:
        """The entry with its words told apart into role and organisation."""
        roles, bodies = _told_apart(self.tail, self.kind)
        notes = list(self.notes)
        role = ", ".join(roles) or None
        label = self.label
        if label and label.casefold() not in vocabulary.PLURAL_LABELS:
            if role is None:
                role = label
            elif label.casefold() not in vocabulary.PLAIN_LABELS:
                notes.insert(0, label)
        return LeadReading(
            kind=self.kind,
            name=self.name if self.kind is LeadKind.PERSON else None,
            role=role,
            organisation=", ".join(bodies) or body_of_job(role),
            email=self.email,
            via=self.via,
            note="; ".join(dict.fromkeys(notes)) or None,
        )


def _told_apart(tail: list[tuple[Sense, str]], kind: LeadKind) -> tuple[list[str], list[str]]:
    """Roles and bodies among the words after a name: jobs are roles, the rest is parted once."""
    at_body = _first_body(tail, kind)
    roles: list[str] = []
    bodies: list[str] = []
    for at, (sense, text) in enumerate(tail):
        (bodies if at >= at_body and sense is not Sense.JOB else roles).append(text)
    return roles, bodies


def _first_body(tail: list[tuple[Sense, str]], kind: LeadKind) -> int:
    """Where the words for the body begin among the words after a name.

    Unsure words belong to the body once one has been named ("NHS England, North West"), else to
    the job ("Commissioner, Age Well"). Where no body is named, a person's last unsure words are
    taken for one, unless they tell what a job is about; those of a body are all its name.
    """
    senses = [sense for sense, _ in tail]
    if Sense.BODY in senses:
        return senses.index(Sense.BODY)
    if kind is LeadKind.ORGANISATION and Sense.UNSURE in senses:
        return senses.index(Sense.UNSURE)
    if kind is LeadKind.PERSON and senses and senses[-1] is Sense.UNSURE:
        is_about_the_job = Sense.JOB in senses and is_about_a_service(tail[-1][1])
        return len(tail) if is_about_the_job else len(tail) - 1
    return len(tail)


def merged(readings: Iterable[LeadReading]) -> tuple[LeadReading, ...]:
    """Readings of one lead made one, where no field of theirs differs; order is kept."""
    kept: dict[tuple[str, ...], LeadReading] = {}
    for reading in readings:
        key = _identity(reading)
        known = kept.get(key)
        if known is None:
            kept[key] = reading
        elif (both := _both(known, reading)) is not None:
            kept[key] = both
        else:
            kept[(*key, str(len(kept)))] = reading
    return tuple(kept.values())


def _identity(reading: LeadReading) -> tuple[str, ...]:
    if reading.name:
        return (reading.kind, reading.name.casefold())
    if reading.organisation or reading.role:
        return (reading.kind, (reading.organisation or "").casefold(), reading.role or "")
    return (reading.kind, "", "", reading.email or "")


def _both(first: LeadReading, second: LeadReading) -> LeadReading | None:
    fields: dict[str, str | None] = {}
    for part in ("role", "organisation", "email", "via"):
        one, other = getattr(first, part), getattr(second, part)
        if one and other and one != other:
            return None
        fields[part] = one or other
    notes = dict.fromkeys(note for note in (first.note, second.note) if note)
    return LeadReading(first.kind, first.name, note="; ".join(notes) or None, **fields)
