"""What a run of change sets did to each row altogether."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.changes import ChangeSet, Key, RowChange


def net_changes(change_sets: Iterable[ChangeSet]) -> dict[Key, RowChange]:
    """What a run of change sets did to each row altogether, in the order of first touch."""
    net: dict[Key, RowChange] = {}
    for made in change_sets:
        for change in made.changes:
            earlier = net.get(change.key)
            net[change.key] = change if earlier is None else _after(earlier, change)
    return {key: one for key, one in net.items() if (one.before, one.after) != (None, None)}


def _after(first: RowChange, then: RowChange) -> RowChange:
    """Two changes of one row as one; a row that came and went has neither side."""
    entity, uid = first.key
    if first.after is None:
        if first.before is None:
            return RowChange(entity, uid, None, then.after)
        again = then.after or {}
        names = {**first.before, **again}
        before = {name: first.before.get(name) for name in names}
        return RowChange(entity, uid, before, {name: again.get(name) for name in names})
    return RowChange(
        entity,
        uid,
        None if first.before is None else {**(then.before or {}), **first.before},
        None if then.after is None else {**first.after, **then.after},
    )
