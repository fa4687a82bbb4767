"""Which dates moved between two states, one line for each scheme and milestone.

As slip counts it: finish dates, a forecast before the plan's date; start dates where either side
has no finish (`tracker.slip`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.changes import Values
from tracker.comparison.compare import RowNamed
from tracker.comparison.sides import Side

_ENDS: Mapping[str, tuple[str, ...]] = {
    "scheme": ("delivery_latest",),
    "milestone": ("forecast", "finish"),
}
"""By entity: the fields that say when it is expected, the most telling first."""


@dataclass(frozen=True, slots=True)
class MovedDate:
    """When a row was expected and when it is; `starts` where it is its start that moved."""

    row: RowNamed
    was: date
    now: date
    starts: bool = False

    @property
    def days(self) -> int:
        """Calendar days: positive when later than before."""
        return (self.now - self.was).days


def moved_dates(before: Side, after: Side) -> list[MovedDate]:
    """Every date that moved, what slipped most first."""
    found: list[MovedDate] = []
    for key, now in after.state.items():
        entity, uid = key
        was = before.state.get(key)
        if was is None or entity not in _ENDS:
            continue
        pair, starts = _pair(was, now, _ENDS[entity]), False
        if pair is None:
            pair, starts = _pair(was, now, ("start",)), True
        if pair is not None and pair[0] != pair[1]:
            row = RowNamed(entity, uid, after.names[key], after.places[key])
            found.append(MovedDate(row, *pair, starts=starts))
    return sorted(found, key=lambda moved: -moved.days)


def _pair(was: Values, now: Values, fields: tuple[str, ...]) -> tuple[date, date] | None:
    """The first of the fields that is given, on either side; None unless both give one."""
    one, other = (next(filter(None, map(side.get, fields)), None) for side in (was, now))
    if one is None or other is None:
        return None
    return date.fromisoformat(str(one)), date.fromisoformat(str(other))
