"""Setting one field of one row, with everything that follows from it, as one intent."""

from __future__ import annotations

from datetime import date

from tracker.area_names import find_area
from tracker.changes import RowChange, added, changed
from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.fields import field_spec, field_title
from tracker.interpret import followed_through, lead_changes
from tracker.leads import LeadKind, LeadReading
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def set_field(
    portfolio: Portfolio, *, uid: str, field: str, text: str, today: date, as_of: date
) -> Intent:
    """Set a field from typed text; an empty text clears it.

    New delivery words move the words, earliest, latest and precision together; new lead words move
    the leads. `as_of` is where a missing year is taken from. `area`, `workstream` and `contact`
    are set by name. Raises `WrongUsage` for an unknown row or field and for a value not understood.
    """
    entity, row = portfolio.find(uid)
    before = values_of(entity, row)
    changes: list[RowChange] = []
    if entity == "scheme" and field in _LINKS:
        after = _link(portfolio, field, text, changes)
    else:
        after = {field: field_spec(entity, field).parse(text)}
    if changed(entity, uid, before, after) is None:
        return Intent("", ())
    if entity == "scheme":
        after = dict(followed_through(before, after, as_of=as_of))
    if "updated_on" in before:
        after["updated_on"] = today.isoformat()
    change = changed(entity, uid, before, after)
    assert change is not None
    changes.append(change)
    if "leads_text" in after:
        people = PeopleBook(portfolio.people)
        changes.extend(lead_changes(portfolio, uid, after["leads_text"], people))
    name = before.get("name") or before.get("title") or before.get("rag")
    return Intent(f"Set {field_title(entity, field)} of “{name}”", tuple(changes))


_LINKS = {"area": "area_uid", "workstream": "workstream_uid", "contact": "contact_uid"}
"""Fields of a scheme that are set by naming another row."""


def _link(
    portfolio: Portfolio, field: str, text: str, changes: list[RowChange]
) -> dict[str, Value]:
    name = text.strip()
    if not name:
        return {_LINKS[field]: None}
    found = {"area": _area, "workstream": _workstream, "contact": _contact}[field]
    return {_LINKS[field]: found(portfolio, name, changes)}


def _area(portfolio: Portfolio, name: str, _changes: list[RowChange]) -> str:
    area = find_area(portfolio.areas, name)
    if area is None:
        names = ", ".join(area.name for area in portfolio.areas) or "none yet"
        raise WrongUsage(f"there is no area called {name!r}", remedy=f"there are: {names}")
    return area.uid


def _workstream(portfolio: Portfolio, name: str, changes: list[RowChange]) -> str:
    """A workstream that is not there yet is made."""
    for workstream in portfolio.workstreams:
        if workstream.name.casefold() == name.casefold():
            return workstream.uid
    last = max((workstream.position for workstream in portfolio.workstreams), default=-1)
    change = added("workstream", {"name": name, "position": last + 1})
    changes.append(change)
    return change.uid


def _contact(portfolio: Portfolio, name: str, changes: list[RowChange]) -> str:
    """A person known by name or e-mail address; a new one is added."""
    for person in portfolio.people:
        if name.casefold() in {person.name.casefold(), (person.email or "").casefold()}:
            return person.uid
    email = name if "@" in name else None
    reading = LeadReading(kind=LeadKind.PERSON, name=name, email=email)
    uid, change = PeopleBook(portfolio.people).find_or_add(reading)
    if change is not None:
        changes.append(change)
    return uid
