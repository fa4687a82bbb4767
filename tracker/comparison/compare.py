"""Comparing two sides: rows added and removed, and fields that moved, with days for dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tracker.changes import Key, RowChange, Values, diff
from tracker.comparison.entities import COMPARED, LINKED, MONEY, OFFICE_ONLY
from tracker.comparison.sides import Side
from tracker.draft import Value


@dataclass(frozen=True, slots=True)
class RowNamed:
    """A row as a person would name it; `place` is what it stands under."""

    entity: str
    uid: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that moved. `days` is how much later a date is; None unless both sides have one.

    Links are told by the names of the rows they lead to, and money in pounds.
    """

    row: RowNamed
    field: str
    old: Value
    new: Value
    days: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two sides, by what both know."""

    before: str
    after: str
    added: tuple[RowNamed, ...]
    removed: tuple[RowNamed, ...]
    changed: tuple[FieldChange, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.changed)

    def for_papers(self) -> Comparison:
        """The same without what never leaves the programme office."""
        told = (change for change in self.changed if change.field not in OFFICE_ONLY)
        return replace(self, changed=tuple(told))


def compare(before: Side, after: Side) -> Comparison:
    """What turns one side into the other, in the order of the later one's rows."""
    known = {
        entity: before.known[entity] & after.known[entity]
        for entity in COMPARED
        if entity in before.known and entity in after.known
    }
    changes = diff(_shared(before, known), _shared(after, known))
    return Comparison(
        before.name,
        after.name,
        added=tuple(_named(after, each.key) for each in changes if each.before is None),
        removed=tuple(_named(before, each.key) for each in changes if each.after is None),
        changed=tuple(
            found
            for change in changes
            if change.before is not None and change.after is not None
            for found in _fields(before, after, change)
        ),
    )


def _shared(side: Side, known: Mapping[str, frozenset[str]]) -> dict[Key, Values]:
    """The rows with what both sides know of them; as they are where that is all there is."""
    whole = {entity for entity, fields in known.items() if fields == side.known[entity]}
    return {
        key: values
        if key[0] in whole
        else {name: value for name, value in values.items() if name in known[key[0]]}
        for key, values in side.state.items()
        if key[0] in known
    }


def _named(side: Side, key: Key) -> RowNamed:
    return RowNamed(*key, name=side.names[key], place=side.places[key])


def _fields(before: Side, after: Side, change: RowChange) -> Iterator[FieldChange]:
    row = _named(after, change.key)
    for field, new in (change.after or {}).items():
        old = (change.before or {}).get(field)
        title, linked = LINKED.get(field, (field, ""))
        if linked:
            old = before.names.get((linked, str(old)), old)
            new = after.names.get((linked, str(new)), new)
        if (change.entity, field) in MONEY:
            old, new = _pounds(old), _pounds(new)
        yield FieldChange(row, title, old, new, days_later(old, new))


def days_later(old: Value, new: Value) -> int | None:
    """How many days later one ISO date is than another; None if either is something else."""
    was, now = read_day(old), read_day(new)
    return (now - was).days if was is not None and now is not None else None


def read_day(value: Value) -> date | None:
    """The date that a value stands for in ISO text; None if it is anything else."""
    if not isinstance(value, str) or len(value) != len("2017-11-09"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _pounds(pence: Value) -> Value:
    return pence / 100 if isinstance(pence, int) else pence
