"""What one change set did to one scheme, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tracker.changes import ChangeSet, RowChange
from tracker.draft import Value
from tracker.fields import field_title
from tracker.model import Area, Person, Source, Workstream
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from tracker.workspace import HistoryEntry
from ui.panel.values import pounds_text, value_text
from ui.widgets.badges import WORDS

BLANK = "blank"
_OWN_AFFAIRS = frozenset({"uid", "position", "scheme_text", "source_uid", "updated_on"})
"""Fields that only follow others, or that no person ever sees."""
_LINKED = {"area_uid": "Area", "workstream_uid": "Workstream", "contact_uid": "Contact"}
_DATES = frozenset({"delivery_earliest", "delivery_latest", "confirmed_on"})
_SOURCES = {Source.IMPORT: "import", Source.RETURN: "return"}


@dataclass(frozen=True, slots=True)
class Move:
    """One field of the scheme in words, as it was (None in a new row) and as it became."""

    title: str
    before: str | None
    after: str


def told_when(entry: HistoryEntry) -> str:
    """Who did it and when: "9 November 2017, 12:00 · Person A · import"."""
    try:
        moment = datetime.fromisoformat(entry.at)
        when = f"{format_date(moment.date())}, {moment:%H:%M}"
    except ValueError:
        when = entry.at
    parts = (when, entry.author, _SOURCES.get(entry.source, ""), "undone" if entry.undone else "")
    return " · ".join(part for part in parts if part)


def moves(made: ChangeSet, portfolio: Portfolio, uid: str) -> tuple[Move, ...]:
    """The fields of one row that a change set moved; an added row has only what it was given."""
    changes = [change for change in made.changes if change.uid == uid]
    return tuple(move for change in changes for move in _moves(change, portfolio))


def revert_words(entry: HistoryEntry, made: ChangeSet, uid: str) -> str:
    """What the button that takes a change set back says: how many rows it is about, if others."""
    schemes = {change.uid for change in made.changes if change.entity == "scheme"}
    others = len(schemes - {uid})
    return f"Revert all {entry.rows:,} rows" if others else "Revert"


def _moves(change: RowChange, portfolio: Portfolio) -> Iterator[Move]:
    before, after = change.before or {}, change.after or {}
    for name in change.fields:
        if name in _OWN_AFFAIRS:
            continue
        old, new = (_told(portfolio, name, side.get(name)) for side in (before, after))
        if old != new:
            title = _LINKED.get(name) or field_title(change.entity, name)
            yield Move(title, None if change.before is None else old, new)


def _told(portfolio: Portfolio, name: str, value: Value) -> str:
    if name == "rag":
        return WORDS[str(value or "")]
    if name == "nothing_to_report":
        return value_text(bool(value))
    if value is None or value == "":
        return BLANK
    if name == "allocation":
        return pounds_text(int(value))
    if name in _DATES:
        return format_date(date.fromisoformat(str(value)))
    if name in _LINKED:
        return _name_of(portfolio, name, str(value))
    return value_text(value)


def _name_of(portfolio: Portfolio, name: str, uid: str) -> str:
    row: Area | Workstream | Person | None
    if name == "area_uid":
        row = portfolio.area_by_uid.get(uid)
    elif name == "workstream_uid":
        row = portfolio.workstream_by_uid.get(uid)
    else:
        row = portfolio.person_by_uid.get(uid)
    return row.name if row is not None else "a row since removed"
