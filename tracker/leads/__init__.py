"""Reading the "Who is managing the planning?" cell into an ordered list of leads."""

from __future__ import annotations

from tracker.emptiness import says_nothing
from tracker.leads.pieces import cut, visible
from tracker.leads.prose import read_clause
from tracker.leads.reading import LeadKind, LeadReading, merged
from tracker.leads.sheet import Sheet

__all__ = ["LeadKind", "LeadReading", "read_leads"]

_LONGEST_NOTE = 200


def read_leads(text: str | None) -> tuple[LeadReading, ...]:
    """The leads that a cell names, in its order; empty for a cell that says nothing.

    People, bodies and vacancies each make an entry; somebody who has left makes a vacancy, with
    their name in the note. Prose that names nobody yields the bodies it says are leading. Every
    e-mail address of the cell is in an entry's `email`, or in its note beside another address of
    the same lead. Never raises. Shapes: Lancashire tracker, November 2017, third column.
    """
    if text is None or says_nothing(text):
        return ()
    clauses, addresses = cut(text)
    sheet = Sheet(addresses)
    for clause in clauses:
        read_clause(sheet, clause)
    readings = merged(
        reading
        for reading in (entry.reading for entry in sheet.entries)
        if _says_something(reading)
    )
    return readings or (_unread(text),)


def _says_something(reading: LeadReading) -> bool:
    parts = (reading.name, reading.role, reading.organisation, reading.email, reading.note)
    return reading.vacant or any(parts)


def _unread(text: str) -> LeadReading:
    words = " ".join(visible(text[: 2 * _LONGEST_NOTE]).split())
    if len(words) > _LONGEST_NOTE:
        words = words[: _LONGEST_NOTE - 1].rstrip() + "…"
    return LeadReading(LeadKind.ORGANISATION, None, note=words)
