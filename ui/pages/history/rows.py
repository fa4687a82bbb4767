"""A change set as the History page lists it, and its row changes told field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.changes import ChangeSet, RowChange
from tracker.draft import Value
from tracker.fields import field_title
from tracker.model import Source
from tracker.periods import month_words
from tracker.portfolio import Portfolio
from tracker.workspace import HistoryEntry

SOURCE_WORDS = {
    Source.EDIT: "Edit",
    Source.IMPORT: "Import",
    Source.RETURN: "Return",
    Source.UNDO: "Undo",
    Source.REDO: "Redo",
    Source.REDACTION: "Redaction",
}
_BEHIND_THE_SCENES = frozenset(
    {"uid", "position", "scheme_text", "sha256", "answered", "not_asked"}
)
"""Fields that say nothing to a person; links to other rows do not either."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field that one change set moved; `row_uid` is the row, `row` its name."""

    entity: str
    row_uid: str
    row: str
    field: str
    title: str
    before: Value
    after: Value


def when(entry: HistoryEntry) -> str:
    """The moment of a change set, as told to people: "9 November 2017, 12:00"."""
    from datetime import datetime

    from tracker.timing import format_date

    try:
        moment = datetime.fromisoformat(entry.at)
    except ValueError:
        return entry.at
    return f"{format_date(moment.date())}, {moment:%H:%M}"


def field_lines(portfolio: Portfolio, made: ChangeSet) -> Iterator[FieldLine]:
    """What a change set did, one line per field; links and places are left out."""
    for change in made.changes:
        name = _name(portfolio, change)
        for field in change.fields:
            if field in _BEHIND_THE_SCENES or field.endswith("_uid"):
                continue
            yield FieldLine(
                change.entity,
                change.uid,
                name,
                field,
                field_title(change.entity, field),
                (change.before or {}).get(field),
                (change.after or {}).get(field),
            )


def _name(portfolio: Portfolio, change: RowChange) -> str:
    held = {**(change.before or {}), **(change.after or {})}
    scheme = portfolio.scheme_by_uid.get(str(held.get("scheme_uid") or change.uid))
    if scheme is not None:
        return scheme.name
    area = portfolio.area_by_uid.get(change.uid)
    if area is not None:
        return area.name
    period = next((row for row in portfolio.periods if row.uid == change.uid), None)
    if period is not None:
        return month_words(period.label)
    kind = change.entity.replace("_", " ").capitalize()
    return str(held.get("name") or held.get("title") or kind)
