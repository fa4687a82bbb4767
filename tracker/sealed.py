"""Closed periods as they were: what a seal holds, read only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from tracker.changes import ChangeSet, RowChange
from tracker.model import ENTITIES, Row, Scheme

if TYPE_CHECKING:
    from tracker.portfolio import Portfolio


@dataclass(frozen=True)
class SealedPeriod:
    """One seal: the state of the programme when a period was closed.

    `version` counts the times its period was closed; `number` counts seals, `change_number` is the
    change set that closed it, `sealed_at` ISO text. `digest` is the head of the hash chain there:
    whoever noted it down can tell that nothing before it was rewritten.
    """

    number: int
    label: str
    version: int
    as_of: date
    sealed_at: str
    change_set: str
    change_number: int
    digest: str
    read: Callable[[str], Sequence[Row]] = field(repr=False, compare=False)
    """Reads the rows of one entity as sealed, in their manual order."""
    before: Sequence[SealedPeriod] = field(default=(), repr=False, compare=False)
    """The closed periods before it, oldest first."""

    @cached_property
    def schemes(self) -> Sequence[Scheme]:
        """Its schemes, without reading anything else."""
        return cast(Sequence[Scheme], self.read("scheme"))

    @cached_property
    def scheme_by_uid(self) -> Mapping[str, Scheme]:
        """Its schemes by key."""
        return {scheme.uid: scheme for scheme in self.schemes}

    @cached_property
    def portfolio(self) -> Portfolio:
        """The whole programme as it was sealed."""
        from tracker.holdings import COLLECTIONS
        from tracker.portfolio import Portfolio

        rows: dict[str, Any] = {COLLECTIONS[entity]: self.read(entity) for entity in ENTITIES}
        rows["programme"] = rows["programme"][0]
        return Portfolio(**rows, earlier=self.before, sealed=self)


def in_force(seals: Iterable[SealedPeriod], closed: Collection[str]) -> tuple[SealedPeriod, ...]:
    """The latest seal of each period whose label is in `closed`, oldest period first.

    Each knows those before it.
    """
    latest = {seal.label: seal for seal in seals if seal.label in closed}
    found: list[SealedPeriod] = []
    for label in sorted(latest):
        found.append(replace(latest[label], before=tuple(found)))
    return tuple(found)


def closed_by(made: ChangeSet) -> list[str]:
    """The keys of the periods that a change set closes."""
    return [change.uid for change in made.changes if _closes(change)]


def moves_a_seal(changes: Iterable[RowChange]) -> bool:
    """Whether any change closes or reopens a period, which no undo may do behind one's back."""
    return any(
        change.entity == "period" and "closed_on" in change.fields and change.before is not None
        for change in changes
    )


def _closes(change: RowChange) -> bool:
    if change.entity != "period" or not (change.after or {}).get("closed_on"):
        return False
    return not (change.before or {}).get("closed_on")


@dataclass(frozen=True, slots=True)
class Tampering:
    """Something that no longer matches its seal.

    `entity`, `uid` and `family` are None where the list of rows or the seal itself is at fault;
    `name` is what a person calls the row.
    """

    label: str
    version: int
    problem: str
    entity: str | None = None
    uid: str | None = None
    name: str | None = None
    family: str | None = None

    def told(self) -> str:
        """The fault in one line."""
        row = f", {self.entity.replace('_', ' ')} “{self.name or self.uid}”" if self.entity else ""
        family = f", {self.family}" if self.family else ""
        return f"{self.label} version {self.version}{row}{family}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying every seal found; `redacted` counts the redactions on record."""

    seals: Sequence[SealedPeriod]
    tampering: Sequence[Tampering]
    redacted: int

    @property
    def intact(self) -> bool:
        """Whether everything matches its seal."""
        return not self.tampering

    def told(self) -> str:
        """The verdict in a few words: "intact, 1 redacted"."""
        words = "intact" if self.intact else "tampered with"
        return f"{words}, {self.redacted} redacted" if self.redacted else words
