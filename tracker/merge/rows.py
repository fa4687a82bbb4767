"""Which row of the programme each returned row is: twice the same, new, or not theirs to change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from tracker.changes import Key, Values
from tracker.draft import Value
from tracker.merge.ours import Ours
from tracker.merge.result import Rejected
from tracker.merge.returned import ReturnedRow
from tracker.merge.scope import RowIndex, Scope
from tracker.packs.columns import SHEETS
from tracker.people import folded_name
from tracker.proposing.comparing import same

_ANYWHERE = UUID("8f6f2f0e-6c3a-4f0e-9d5a-0f6f5b1f7a11")
"""The space of names for rows of files that belong to no pack."""


@dataclass
class Sorted:
    """The rows of one file: those known by key, those that are new, and what was turned away."""

    known: dict[Key, ReturnedRow] = field(default_factory=dict)
    new: list[ReturnedRow] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def sort_rows(ours: Ours, scope: Scope, rows: Sequence[ReturnedRow]) -> Sorted:
    """Match the rows of a file to those it may speak for."""
    index = RowIndex({key: _known_by(ours, key, base) for key, base in scope.base.items()})
    result = Sorted()
    groups: dict[Key, list[ReturnedRow]] = defaultdict(list)
    for row in rows:
        uid = index.find(row.entity, row.uid, row.locked)
        if uid is not None:
            groups[row.entity, uid].append(row)
        elif (why := _not_theirs(ours, row)) is not None:
            result.rejected.append(_refusal(row, why))
        elif row.name:
            result.new.append(row)
        else:
            result.rejected.append(_refusal(row, "has no name to know it by"))
    for key, found in groups.items():
        _settle(result, key, found, _known_by(ours, key, scope.base[key]))
    return result


def new_uid_of(pack_uid: str | None, entity: str, name: str) -> str:
    """The key of a row that a return adds: from the pack and the name, so that merging the file
    again, or a later save of it, adds it once."""
    space = UUID(pack_uid) if pack_uid else _ANYWHERE
    return uuid5(space, f"{entity} {folded_name(name)}").hex


def _known_by(ours: Ours, key: Key, base: Values) -> Values:
    """What tells a row apart, as issued; a row that never was is known by what it is now."""
    if base:
        return base
    entity, uid = key
    row = ours.row(entity, uid)
    if entity == "scheme":
        return {"code": row.code, "name": row.name}
    scheme = ours.portfolio.scheme_by_uid[row.scheme_uid]
    return {"code": scheme.code, "scheme": scheme.name, "title": row.title}


def _not_theirs(ours: Ours, row: ReturnedRow) -> str | None:
    """Why a row outside the pack is no new row either, as a clause."""
    if row.uid is not None:
        if ours.has(row.entity, row.uid):
            return f"is not in this pack: {_told(ours, row.entity, row.uid)}"
        return "has the key of a row that is neither in this pack nor in this programme"
    code = row.locked.get("code", "").casefold()
    if row.entity == "scheme" and code:
        for scheme in ours.portfolio.schemes:
            if (scheme.code or "").casefold() == code:
                return f"is not in this pack: {_told(ours, 'scheme', scheme.uid)}"
    return None


def _told(ours: Ours, entity: str, uid: str) -> str:
    row = ours.row(entity, uid)
    name = row.name if entity == "scheme" else row.title
    return f"“{name}” belongs to somebody else"


def _refusal(row: ReturnedRow, reason: str) -> Rejected:
    return Rejected(row.place, reason, row.entity, row.uid, row.name or None)


def _settle(result: Sorted, key: Key, found: list[ReturnedRow], issued: Values) -> None:
    """One row of several that have the same key: copies that were renamed are new rows, and the
    rest is taken together where it agrees."""
    naming = SHEETS[key[0]].naming
    if len(found) > 1:
        originals = [row for row in found if not row.name or same(row.name, issued.get(naming))]
        kept = originals or found[:1]
        result.new.extend(row for row in found if row not in kept)
        found = kept
    first, *others = found
    values = dict(first.values)
    for row in others:
        for name, value in row.values.items():
            if same(value, issued.get(name)) or same(value, values.get(name)):
                continue
            if name not in values or same(values[name], issued.get(name)):
                values[name] = value
                continue
            why = f"answers again, and otherwise, what {first.place} answers"
            result.rejected.append(_field_refusal(row, key, name, value, why))
    result.known[key] = ReturnedRow(
        entity=first.entity,
        place=first.place,
        uid=key[1],
        values=values,
        locked=first.locked,
        unread=tuple(each for row in found for each in row.unread),
        said_none=frozenset().union(*(row.said_none for row in found)),
        confirmed=any(row.confirmed for row in found),
    )


def _field_refusal(
    row: ReturnedRow, key: Key, field_name: str, theirs: Value, reason: str
) -> Rejected:
    return Rejected(row.place, reason, *key, row.name or None, field_name, theirs)


def locked_refusals(row: ReturnedRow, key: Key, issued: Mapping[str, Value]) -> list[Rejected]:
    """Locked cells that say something else than was issued; blank ones say nothing."""
    titles = {column.key: column.title for column in SHEETS[key[0]].columns}
    return [
        _field_refusal(
            row,
            key,
            name,
            text,
            f"“{titles[name]}” is locked: only the programme office changes it",
        )
        for name, text in row.locked.items()
        if text and issued.get(name) is not None and not same(text, issued[name])
    ]
