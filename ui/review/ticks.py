"""Which rows and fields of a proposal are ticked, by the rules of accepting one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from enum import Enum

from tracker.proposing.comparing import CARRIED
from tracker.proposing.proposal import (
    Fate,
    Proposal,
    ProposedRow,
    Skipped,
    cannot_be_without,
    holders,
)

_WITH_THE_ROW = CARRIED | {"position"}
"""Fields of a new row that no tick of their own stands for."""


class Tick(Enum):
    """All of it, some of it, none of it."""

    OFF = 0
    PART = 1
    ON = 2


_SCHEMES = ("scheme",)


class Ticks:
    """Everything is ticked until it is ticked off; what is ticked off stays so while questions are
    settled.

    What a new row holds goes with it: the new schemes of an area, the milestones of a scheme, the
    rows that are part of another, and the links of other rows to any. Ticking one of those brings
    what it is linked to back.
    """

    def __init__(self) -> None:
        self._rows_off: set[str] = set()
        self._fields_off: defaultdict[str, set[str]] = defaultdict(set)
        self._rows: dict[str, ProposedRow] = {}
        self._held: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)

    def follow(self, proposal: Proposal) -> None:
        """Take up the rows of a proposal, or of the same one settled further."""
        before = self._rows.keys()
        self._rows = {row.uid: row for row in proposal.rows if row.fate is not Fate.UNCHANGED}
        self._held = defaultdict(list)
        for uid, row in self._rows.items():
            for field, holder in self._holders(row):
                self._held[holder].append((uid, field))
                if holder in self._rows_off and uid not in before:
                    self._let_go(uid, field)

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
            if on:
                self._bring_holders(uid)
                self._bring(uid)
            else:
                self._leave(uid)

    def set_field(self, uid: str, field: str, *, on: bool) -> None:
        """Tick one field, or tick it off; ticking a field of a row ticked off brings it alone."""
        row = self._rows[uid]
        if not on:
            self._fields_off[uid].add(field)
            return
        if uid in self._rows_off:
            others = {move.field for move in row.moves} or _of_its_own(row)
            self._rows_off.discard(uid)
            self._fields_off[uid] = set(others)
        self._fields_off[uid].discard(field)
        for link, holder in self._holders(row):
            if link == field or self._goes_with_it(uid, link):
                self._rows_off.discard(holder)
                self._bring_holders(holder)

    def count(self, fate: Fate, *entities: str) -> int:
        """How many rows of these entities, or schemes, and of this fate are taken, whole or in
        part."""
        return sum(
            1
            for uid, row in self._rows.items()
            if row.fate is fate
            and row.entity in (entities or _SCHEMES)
            and self.row(uid) is not Tick.OFF
        )

    @property
    def nothing(self) -> bool:
        """Whether there is nothing left to do."""
        return all(self.row(uid) is Tick.OFF for uid in self._rows)

    def skipped(self) -> Skipped:
        """What was ticked off, as accepting a proposal wants it."""
        partly = {uid: frozenset(off) for uid, off in self._fields_off.items() if off}
        return {**partly, **{uid: None for uid in self._rows if self.row(uid) is Tick.OFF}}

    def _holders(self, row: ProposedRow) -> list[tuple[str, str]]:
        """The new rows that a row would be linked to, by the field that links it."""
        return [
            (field, holder)
            for field, holder in holders(row).items()
            if holder in self._rows
            and self._rows[holder].fate is Fate.ADDED
            and (row.fate is Fate.ADDED or any(move.field == field for move in row.moves))
        ]

    def _goes_with_it(self, uid: str, field: str) -> bool:
        """Whether a row cannot be without what this field links it to."""
        row = self._rows[uid]
        return row.fate is Fate.ADDED and cannot_be_without(row.entity, field)

    def _bring(self, uid: str) -> None:
        """Tick a row with all that goes with it."""
        self._rows_off.discard(uid)
        self._fields_off.pop(uid, None)
        for held, field in self._held.get(uid, ()):
            if self._goes_with_it(held, field):
                self._bring(held)
            else:
                self._fields_off[held].discard(field)

    def _bring_holders(self, uid: str) -> None:
        """Tick the rows that a row is linked to, and those they are linked to, without the rest."""
        for _, holder in self._holders(self._rows[uid]):
            self._rows_off.discard(holder)
            self._bring_holders(holder)

    def _leave(self, uid: str) -> None:
        """Tick a row off with all that goes with it."""
        self._rows_off.add(uid)
        for held, field in self._held.get(uid, ()):
            self._let_go(held, field)

    def _let_go(self, uid: str, field: str) -> None:
        if self._goes_with_it(uid, field):
            self._leave(uid)
        else:
            self._fields_off[uid].add(field)


def _of_its_own(row: ProposedRow) -> set[str]:
    """The fields of a new row that have a tick of their own."""
    bound = {field for field in holders(row) if cannot_be_without(row.entity, field)}
    return set(row.values) - _WITH_THE_ROW - bound
