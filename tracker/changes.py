"""The one idea: everything that happens to a programme is a list of row changes.

A row change holds the values before and after, so it can be checked, applied, inverted, listed,
reviewed and merged. State here is plain data: ``{(entity, uid): {field: value}}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tracker.carried import CarriedSeal
from tracker.draft import Value
from tracker.errors import TrackerError
from tracker.model import ENTITIES, Source, new_uid

Values = Mapping[str, Value]
Key = tuple[str, str]
State = Mapping[Key, Values]


def stored(value: object) -> Value:
    """A value as it is kept in the file, the journal and JSON: dates become ISO text."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{value!r} cannot be stored in a field")


@dataclass(frozen=True, slots=True)
class RowChange:
    """What happens to one row.

    An added row has no `before`, a removed row no `after`; both then hold every field that is not
    null. A changed row holds the same fields on both sides: those that differ.
    """

    entity: str
    uid: str
    before: Values | None
    after: Values | None

    @property
    def key(self) -> Key:
        """Which row this is about."""
        return self.entity, self.uid

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields it touches."""
        return tuple({**(self.before or {}), **(self.after or {})})

    def inverted(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.entity, self.uid, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Who changed what, when, why and from where; the unit of undo, history and merging.

    `number` counts the change sets made in the copy of the file called `copy_uid`; both are given
    when the set is committed. `reverts` names the set that an undo or redo takes back. `seals` are
    of periods closed in another copy, to be kept with it.
    """

    label: str
    changes: tuple[RowChange, ...]
    source: Source = Source.EDIT
    author: str = ""
    at: str = ""
    reverts: str | None = None
    uid: str = field(default_factory=new_uid)
    copy_uid: str = ""
    number: int = 0
    seals: tuple[CarriedSeal, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that has moved on since the change was made: nothing of the change was applied.

    `field` is None when the whole row is at stake: it has gone, exists already, or is in use; then
    `found` says which. `name` is what a person calls the row, where that is known.
    """

    entity: str
    uid: str
    field: str | None
    expected: Value
    found: Value
    wanted: Value
    name: str = ""


class ClashError(TrackerError):
    """A change met fields that somebody else had changed meanwhile; `clashes` lists each."""

    exit_status = 3

    def __init__(self, clashes: Iterable[Clash]) -> None:
        self.clashes = tuple(clashes)
        shown = "; ".join(_told(clash) for clash in self.clashes[:3])
        more = f" and {len(self.clashes) - 3} more" if len(self.clashes) > 3 else ""
        super().__init__(f"nothing was changed, because the row has moved on: {shown}{more}")

    def __reduce__(self) -> tuple[object, ...]:
        return ClashError, (self.clashes,)


def _told(clash: Clash) -> str:
    row = f"“{clash.name}”" if clash.name else f"{clash.entity.replace('_', ' ')} {clash.uid}"
    if clash.field is None:
        return f"{row} {clash.found}"
    values = ((clash.found, "is now"), (clash.expected, "was"), (clash.wanted, "wanted"))
    told = ", ".join(f"{word} {_shown(value)}" for value, word in values)
    return f"{row}, {clash.field.replace('_', ' ')}: {told}"


def _shown(value: Value) -> str:
    text = " ".join(str(value).split()) if value is not None else ""
    return f"“{text[:60]}”" if text else "blank"


DEFAULTS: Mapping[str, Values] = {
    entity: {
        name: stored(info.default)
        for name, info in row.model_fields.items()
        if info.default is not None and isinstance(info.default, str | int | float | bool)
    }
    for entity, row in ENTITIES.items()
}
"""What a field of a new row holds when nobody says otherwise, by entity; nulls left out."""


def added(entity: str, values: Mapping[str, object]) -> RowChange:
    """The change that adds a row, with a fresh uid unless `values` gives one.

    Fields not given take the entity's defaults; null fields are left out.
    """
    after = {name: stored(value) for name, value in values.items() if value is not None}
    uid = str(after.get("uid") or new_uid())
    return RowChange(entity, uid, before=None, after={**DEFAULTS[entity], **after, "uid": uid})


def changed(
    entity: str, uid: str, before: Mapping[str, object], after: Mapping[str, object]
) -> RowChange | None:
    """The change from `before` to `after` over the fields of `after`; None if they are equal."""
    old = {name: stored(before.get(name)) for name in after}
    return _difference(entity, uid, old, {name: stored(value) for name, value in after.items()})


def diff(before: State, after: State) -> tuple[RowChange, ...]:
    """What turns one state into another, row by row: additions and changes, then removals."""
    changes: list[RowChange] = []
    for (entity, uid), values in after.items():
        old = before.get((entity, uid))
        if old is None:
            changes.append(_whole(entity, uid, values))
        else:
            change = _difference(entity, uid, old, values)
            if change is not None:
                changes.append(change)
    changes.extend(
        _whole(entity, uid, values).inverted()
        for (entity, uid), values in before.items()
        if (entity, uid) not in after
    )
    return tuple(changes)


def _difference(entity: str, uid: str, old: Values, new: Values) -> RowChange | None:
    """The change from one side to the other, both as stored; None if they are equal."""
    differing = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    if not differing:
        return None
    before, after = ({name: side.get(name) for name in differing} for side in (old, new))
    return RowChange(entity, uid, before, after)


def _whole(entity: str, uid: str, values: Values) -> RowChange:
    after = {name: value for name, value in values.items() if value is not None}
    return RowChange(entity, uid, before=None, after={**after, "uid": uid})


def invert(changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """The changes that take these back, last first."""
    return tuple(change.inverted() for change in reversed(tuple(changes)))


def clashes_of(change: RowChange, current: Values | None) -> list[Clash]:
    """Where a change does not fit the row as it is now (None: there is no such row).

    Only the fields it touches are compared, so different fields of one row never clash. A change
    whose result is already there is no clash either.
    """
    if change.before is None:
        if current is None:
            return []
        return [_row_clash(change, "exists already")]
    if current is None:
        return [] if change.after is None else [_row_clash(change, "is no longer there")]
    wanted = change.after or {}
    return [
        Clash(change.entity, change.uid, name, expected, current.get(name), wanted.get(name))
        for name, expected in change.before.items()
        if current.get(name) != expected
        and (change.after is None or current.get(name) != wanted.get(name))
    ]


def _row_clash(change: RowChange, found: str) -> Clash:
    return Clash(change.entity, change.uid, None, None, found, None)


def apply(state: State, changes: Iterable[RowChange]) -> dict[Key, Values]:
    """The state after the changes; raises `ClashError`, naming every field, if any does not fit."""
    result: dict[Key, Values] = dict(state)
    clashes: list[Clash] = []
    for change in changes:
        current = result.get(change.key)
        clashes.extend(clashes_of(change, current))
        if change.after is None:
            result.pop(change.key, None)
        else:
            merged = {**(current or {}), **change.after}
            result[change.key] = {name: v for name, v in merged.items() if v is not None}
    if clashes:
        raise ClashError(clashes)
    return result
