"""Whether a returned file is what it says, and which rows it may speak for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tracker.changes import Key, Values
from tracker.merge.ours import Ours
from tracker.merge.returned import Returned, Shape
from tracker.model import Pack
from tracker.people import folded_name


@dataclass(frozen=True)
class Scope:
    """The rows a file may speak for, with the base of each. `refused` is why nothing of it may be
    taken; an unsigned file speaks for rows by their codes, and nothing of it goes in unseen."""

    base: Mapping[Key, Values] = field(default_factory=dict)
    pack: Pack | None = None
    signed: bool = True
    refused: str | None = None


def scope_of(ours: Ours, returned: Returned, *, key: bytes) -> Scope:
    """Judge a file by its stamp, or by its rows where it has none."""
    stamp = returned.stamp
    if returned.broken is not None:
        return Scope(refused=f"{returned.broken}, so it cannot be told what was issued in it")
    if stamp is None:
        return _unsigned(ours, returned)
    pack = ours.pack(stamp.pack_uid)
    if stamp.programme_uid != ours.portfolio.programme.uid:
        return Scope(refused="belongs to another programme")
    if not key or not stamp.is_signed(returned.signature, key):
        why = "its signature is not this programme's, or its hidden sheet was changed"
        return Scope(pack=pack, refused=why)
    base = ours.base(pack) if pack is not None else {}
    return Scope(base or stamp.base, pack)


def _unsigned(ours: Ours, returned: Returned) -> Scope:
    """All rows that are here, with what was issued of each last."""
    if returned.shape is not Shape.PACK:
        return Scope(signed=False)
    packs: Counter[str] = Counter()
    base: dict[Key, Values] = {}
    rows = RowIndex(_everything(ours))
    for row in returned.rows:
        uid = rows.find(row.entity, row.uid, row.locked)
        if uid is None:
            continue
        pack = ours.latest_pack(row.entity, uid)
        if pack is not None:
            packs[pack.uid] += 1
        base[row.entity, uid] = ours.issued_last(row.entity, uid) or {}
    likely = packs.most_common(1)
    return Scope(base, ours.pack(likely[0][0]) if likely else None, signed=False)


def _everything(ours: Ours) -> dict[Key, Values]:
    portfolio = ours.portfolio
    known: dict[Key, Values] = {
        ("scheme", scheme.uid): {"code": scheme.code, "name": scheme.name}
        for scheme in portfolio.schemes
    }
    for milestone in portfolio.milestones:
        scheme = portfolio.scheme_by_uid[milestone.scheme_uid]
        known["milestone", milestone.uid] = {
            "code": scheme.code,
            "scheme": scheme.name,
            "title": milestone.title,
        }
    return known


_Name = tuple[str, ...]
_Named = dict[_Name, list[str]]
"""Keys of rows by what they are known by."""


class RowIndex:
    """Finds rows by key, then by code, then by name, among those given as issued."""

    def __init__(self, rows: Mapping[Key, Values]) -> None:
        self._rows = rows

    def find(self, entity: str, uid: str | None, known_by: Mapping[str, object]) -> str | None:
        """The one row meant, or None."""
        if uid is not None:
            return uid if (entity, uid) in self._rows else None
        for known, name in zip(self._by_code_and_name, _names(entity, known_by), strict=True):
            found = known.get(name, []) if name is not None else []
            if len(found) == 1:
                return found[0]
        return None

    @cached_property
    def _by_code_and_name(self) -> tuple[_Named, _Named]:
        """Made when a row without its key is met: most files have none."""
        indexes: tuple[_Named, _Named] = ({}, {})
        for (entity, uid), values in self._rows.items():
            for index, name in zip(indexes, _names(entity, values), strict=True):
                if name is not None:
                    index.setdefault(name, []).append(uid)
        return indexes


def _names(entity: str, values: Mapping[str, object]) -> tuple[_Name | None, _Name | None]:
    """What a row is known by: a scheme by its code or name, a milestone by that and its title;
    None for what is blank, by which nothing is known."""
    code = str(values.get("code") or "").strip().casefold()
    if entity == "milestone":
        title = folded_name(str(values.get("title") or ""))
        scheme = folded_name(str(values.get("scheme") or ""))
        by_code = ("m", code, title) if code and title else None
        return by_code, ("m", scheme, title) if title else None
    name = folded_name(str(values.get("name") or ""))
    return ("s", code) if code else None, ("s", name) if name else None
