"""The ledger of a row: every date ever promised of it, when and by whom (design, section 2).

It is read from the change sets that touched the row. What was taken back was not promised, so
sets that have been undone are left out, and so are the undoings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from tracker.changes import ChangeSet, RowChange, stored
from tracker.draft import Value
from tracker.model import Source
from tracker.portfolio import Portfolio
from tracker.row_names import row_name

PROMISES: Mapping[str, tuple[str, ...]] = {
    "milestone": ("start", "finish", "forecast", "actual"),
    "scheme": ("start", "delivery_earliest", "delivery_latest"),
}
"""The dates that count as promises, by entity."""

_OF_OTHERS = {Source.UNDO, Source.REDO}


@dataclass(frozen=True, slots=True)
class Promise:
    """One date given to one field: `day` replaced `before`; None is no date.

    `at` is the moment (ISO text), `label` and `source` say how it came about.
    """

    field: str
    day: date | None
    before: date | None
    at: str
    author: str
    label: str
    source: Source
    change_set: str

    @property
    def days(self) -> int | None:
        """How much later than the date before; None for a first or a last one."""
        if self.day is None or self.before is None:
            return None
        return (self.day - self.before).days


def ledger(change_sets: Iterable[ChangeSet], uid: str) -> tuple[Promise, ...]:
    """Every date given to the scheme or milestone `uid`, newest last.

    `change_sets` are those that touched it, oldest first (`Workspace.touching`).
    """
    return tuple(ledgers(change_sets).get(uid, ()))


def ledgers(change_sets: Iterable[ChangeSet]) -> Mapping[str, Sequence[Promise]]:
    """The ledger of every scheme and milestone that the change sets gave a date, by its key."""
    found: dict[str, list[Promise]] = defaultdict(list)
    for made in _standing(list(change_sets)):
        for change in made.changes:
            if change.entity in PROMISES:
                for promise in _promises(made, change):
                    found[change.uid].append(promise)
    return found


def times_moved(promises: Iterable[Promise], field: str) -> int:
    """How often a date that had been given was changed for another."""
    days = [promise.day for promise in promises if promise.field == field and promise.day]
    return sum(before != after for before, after in pairwise(days))


def _standing(change_sets: Sequence[ChangeSet]) -> list[ChangeSet]:
    """The sets whose effect stands, oldest first, without undoings and redoings."""
    undone: set[str] = set()
    for made in reversed(change_sets):
        if made.reverts and made.uid not in undone:
            undone.add(made.reverts)
    return [
        made for made in change_sets if made.uid not in undone and made.source not in _OF_OTHERS
    ]


def _promises(made: ChangeSet, change: RowChange) -> Iterable[Promise]:
    before, after = change.before or {}, change.after or {}
    for field in PROMISES[change.entity]:
        old, new = _day(before.get(field)), _day(after.get(field))
        if old != new:
            yield Promise(
                field=field,
                day=new,
                before=old,
                at=made.at,
                author=made.author,
                label=made.label,
                source=made.source,
                change_set=made.uid,
            )


def _day(value: Value) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None


def ledger_views(portfolio: Portfolio, change_sets: Iterable[ChangeSet]) -> list[dict[str, Any]]:
    """The JSON shape of every date ever promised in the plan, row by row in its order."""
    found = ledgers(change_sets)
    return [
        {
            "uid": row.uid,
            "name": row_name(row),
            "field": promise.field,
            "day": stored(promise.day),
            "before": stored(promise.before),
            "days": promise.days,
            "at": promise.at,
            "author": promise.author,
            "label": promise.label,
            "source": str(promise.source),
            "change_set": promise.change_set,
        }
        for row in (*portfolio.schemes, *portfolio.milestones)
        for promise in found.get(row.uid, ())
    ]
