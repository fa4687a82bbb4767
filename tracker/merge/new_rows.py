"""Rows that a return adds: where they belong, and the key that they always get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.area_names import find_area
from tracker.draft import Value
from tracker.merge.ours import Ours
from tracker.merge.result import Proposed, Rejected
from tracker.merge.returned import ReturnedRow
from tracker.merge.rows import new_uid_of
from tracker.merge.scope import Scope
from tracker.packs.columns import EDITABLE
from tracker.people import folded_name

_WHY = "a row that the pack did not have"


@dataclass
class NewRows:
    """What became of the rows without a row here: proposals, rows that an earlier merge added
    (with the key they got), and what cannot be placed."""

    proposed: list[Proposed] = field(default_factory=list)
    present: list[tuple[str, str, ReturnedRow]] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def place_new_rows(
    ours: Ours, scope: Scope, rows: Sequence[ReturnedRow], *, taken: bool
) -> NewRows:
    """Give each new row its key, area or scheme; `taken` says that they are to be added."""
    result = NewRows()
    pack_uid = scope.pack.uid if scope.pack is not None else None
    schemes = [row for row in rows if row.entity == "scheme"]
    given = {folded_name(row.name): new_uid_of(pack_uid, "scheme", row.name) for row in schemes}
    seen: dict[str, ReturnedRow] = {}
    for row in sorted(rows, key=lambda row: row.entity == "milestone"):
        links = (
            _area(ours, scope, row) if row.entity == "scheme" else _scheme(ours, scope, row, given)
        )
        if links is None:
            why = "names no scheme of the pack, so it is not clear where it belongs"
            result.rejected.append(_rejected(row, why))
            continue
        name = row.name if row.entity == "scheme" else f"{links['scheme_uid']} {row.name}"
        uid = new_uid_of(pack_uid, row.entity, name)
        earlier = seen.setdefault(uid, row)
        if earlier is not row:
            if earlier.values != row.values:
                why = f"has the name of {earlier.place}, and says something else"
                result.rejected.append(_rejected(row, why))
        elif ours.has(row.entity, uid):
            result.present.append((row.entity, uid, row))
        else:
            result.proposed.append(_proposal(row, uid, links, taken=taken))
            result.rejected.extend(
                Rejected(row.place, each.reason, row.entity, uid, row.name, each.field, each.text)
                for each in row.unread
            )
    return result


def _links(
    ours: Ours, scope: Scope, row: ReturnedRow, given: dict[str, str]
) -> dict[str, Value] | None:
    return _area(ours, scope, row) if row.entity == "scheme" else _scheme(ours, scope, row, given)


def _proposal(row: ReturnedRow, uid: str, links: dict[str, Value], *, taken: bool) -> Proposed:
    said = {
        name: value
        for name, value in row.values.items()
        if name in EDITABLE[row.entity] and value is not None
    }
    naming = "title" if row.entity == "milestone" else "name"
    return Proposed(
        entity=row.entity,
        uid=uid,
        name=row.name,
        values={naming: row.name, **links, **said},
        place=row.place,
        reason=_WHY,
        taken=taken,
    )


def _area(ours: Ours, scope: Scope, row: ReturnedRow) -> dict[str, Value]:
    """The area that the row names, else the one that all of the pack's schemes are in."""
    named = row.locked.get("area")
    found = find_area(ours.portfolio.areas, named) if named else None
    if found is not None:
        return {"area_uid": found.uid}
    known = ours.portfolio.scheme_by_uid
    areas = {
        known[uid].area_uid for entity, uid in scope.base if entity == "scheme" and uid in known
    }
    return {"area_uid": areas.pop()} if len(areas) == 1 and not named else {}


def _scheme(
    ours: Ours, scope: Scope, row: ReturnedRow, given: dict[str, str]
) -> dict[str, Value] | None:
    """The scheme that a milestone names by code or name: one of the pack, or a new one beside."""
    known = ours.portfolio.scheme_by_uid
    within = [known[uid] for _, uid in scope.base if uid in known]
    code = row.locked.get("code", "").casefold()
    name = folded_name(row.locked.get("scheme", ""))
    for scheme in within:
        if code and (scheme.code or "").casefold() == code:
            return {"scheme_uid": scheme.uid}
    named = [scheme for scheme in within if name and folded_name(scheme.name) == name]
    if len(named) == 1:
        return {"scheme_uid": named[0].uid}
    if name in given:
        return {"scheme_uid": given[name]}
    return {"scheme_uid": within[0].uid} if len(within) == 1 and not code and not name else None


def _rejected(row: ReturnedRow, reason: str) -> Rejected:
    return Rejected(row.place, reason, row.entity, row.uid, row.name or None)
