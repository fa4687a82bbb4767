"""Which rows of the grid a change is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.changes import RowChange
from tracker.portfolio import Portfolio

_STRUCTURAL = frozenset({"area_uid", "position", "stage", "workstream_uid"})
"""Fields of a scheme that decide where it stands."""

_EVERYWHERE = frozenset({"area", "workstream", "programme", "period"})
"""Entities that many rows show or, as the as-of date, are judged by."""


@dataclass(slots=True)
class Touched:
    """Schemes to draw again, and whether rows come, go or stand elsewhere."""

    uids: set[str] = field(default_factory=set)
    rearranged: bool = False


def touched_by(changes: Iterable[RowChange], *, grouped_by: str = "") -> Touched:
    """What a change set touches; `grouped_by` is a field whose change moves a row too."""
    touched = Touched()
    for change in changes:
        whole = change.before is None or change.after is None
        if change.entity == "scheme":
            touched.uids.add(change.uid)
            moved = not (_STRUCTURAL | {grouped_by}).isdisjoint(change.fields)
            touched.rearranged = touched.rearranged or whole or moved
        elif change.entity == "scheme_lead":
            values = {**(change.before or {}), **(change.after or {})}
            touched.uids.add(str(values.get("scheme_uid") or ""))
        elif change.entity in _EVERYWHERE:
            touched.rearranged = True
    touched.uids.discard("")
    return touched


def touched_between(before: Portfolio, after: Portfolio) -> Touched:
    """What differs between two states, for a change that another window made."""
    old, new = before.scheme_by_uid, after.scheme_by_uid
    uids = {uid for uid, scheme in new.items() if old.get(uid) != scheme}
    leads = before.leads_by_scheme, after.leads_by_scheme
    if before.leads is not after.leads:
        uids |= {uid for uid in new if leads[0].get(uid) != leads[1].get(uid)}
    return Touched(
        uids, rearranged=bool(uids) or old.keys() != new.keys() or _others(before, after)
    )


def _others(before: Portfolio, after: Portfolio) -> bool:
    return (
        before.areas != after.areas
        or before.workstreams != after.workstreams
        or before.programme != after.programme
        or before.periods != after.periods
    )
