"""Which rows and fields of a proposal are ticked, by the rules of accepting one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from enum import Enum

from tracker.comparing import CARRIED
from tracker.proposal import Fate, Proposal, ProposedRow, Skipped

_WITH_THE_ROW = CARRIED | {"area_uid"}
"""Fields of a new row that no tick of their own stands for."""


class Tick(Enum):
    """All of it, some of it, none of it."""

    OFF = 0
    PART = 1
    ON = 2


class Ticks:
    """Everything is ticked until it is ticked off; what is ticked off stays so while questions are
    settled. A new area takes its new schemes with it, and a new scheme brings its new area."""

    def __init__(self) -> None:
        self._rows_off: set[str] = set()
        self._fields_off: defaultdict[str, set[str]] = defaultdict(set)
        self._rows: dict[str, ProposedRow] = {}
        self._area: dict[str, str] = {}
        self._schemes: defaultdict[str, list[str]] = defaultdict(list)

    def follow(self, proposal: Proposal) -> None:
        """Take up the rows of a proposal, or of the same one settled further."""
        self._rows = {row.uid: row for row in proposal.rows if row.fate is not Fate.UNCHANGED}
        added = {uid for uid, row in self._rows.items() if row.fate is Fate.ADDED}
        self._area = {
            uid: str(self._rows[uid].values["area_uid"])
            for uid in added
            if self._rows[uid].values.get("area_uid") in added
        }
        self._schemes = defaultdict(list)
        for uid, area in self._area.items():
            self._schemes[area].append(uid)

    def row(self, uid: str) -> Tick:
        """Whether a row is taken; one that would change nothing is not."""
        if uid in self._rows_off:
            return Tick.OFF
        off = self._fields_off.get(uid)
        if not off:
            return Tick.ON
        row = self._rows[uid]
        all_off = row.fate is Fate.UPDATED and off >= {move.field for move in row.moves}
        return Tick.OFF if all_off else Tick.PART

    def field(self, uid: str, field: str) -> Tick:
        """Whether a field is taken."""
        off = uid in self._rows_off or field in self._fields_off.get(uid, ())
        return Tick.OFF if off else Tick.ON

    def rows(self, uids: Iterable[str]) -> Tick:
        """Whether these rows are taken, together."""
        states = {self.row(uid) for uid in uids}
        return states.pop() if len(states) == 1 else Tick.PART

    def set_rows(self, uids: Iterable[str], *, on: bool) -> None:
        """Tick whole rows, or tick them off."""
        for uid in uids:
            together = (uid, *self._schemes.get(uid, ()))
            if on:
                self._rows_off.difference_update((*together, self._area.get(uid, uid)))
                self._fields_off.pop(uid, None)
            else:
                self._rows_off.update(together)

    def set_field(self, uid: str, field: str, *, on: bool) -> None:
        """Tick one field, or tick it off; ticking a field of a row ticked off brings it alone."""
        if on and uid in self._rows_off:
            row = self._rows[uid]
            others = {move.field for move in row.moves} or set(row.values) - _WITH_THE_ROW
            self.set_rows([uid], on=True)
            self._fields_off[uid] = others - {field}
        elif on:
            self._fields_off[uid].discard(field)
        else:
            self._fields_off[uid].add(field)

    def count(self, fate: Fate, entity: str = "scheme") -> int:
        """How many rows of this fate are taken, whole or in part."""
        return sum(
            1
            for uid, row in self._rows.items()
            if row.fate is fate and row.entity == entity and self.row(uid) is not Tick.OFF
        )

    @property
    def nothing(self) -> bool:
        """Whether there is nothing left to do."""
        return all(self.row(uid) is Tick.OFF for uid in self._rows)

    def skipped(self) -> Skipped:
        """What was ticked off, as accepting a proposal wants it."""
        partly = {uid: frozenset(off) for uid, off in self._fields_off.items() if off}
        return {**partly, **{uid: None for uid in self._rows if self.row(uid) is Tick.OFF}}
