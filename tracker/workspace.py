"""The only door to writing: run an intent, undo, redo, revert, and hear what changed.

The workspace knows the programme as a `Portfolio` and the file as a `Store`. Commands (see
`tracker.commands`) are plain functions that turn a portfolio into an `Intent`; nothing is written
until the intent is run here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from tracker.cancelling import Cancelled, never
from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet, Clash, ClashError, RowChange, invert
from tracker.errors import Refused, WrongUsage
from tracker.model import Source
from tracker.portfolio import Portfolio
from tracker.redaction import Reach, Redaction
from tracker.sealed import moves_a_seal


@dataclass(frozen=True, slots=True)
class Intent:
    """What a user wants to happen, not yet done. An intent without changes does nothing."""

    label: str
    changes: tuple[RowChange, ...]
    source: Source = Source.EDIT
    seals: tuple[CarriedSeal, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A change set as history lists it, without its rows; `undone` if it has been taken back."""

    uid: str
    number: int
    copy_uid: str
    label: str
    source: Source
    author: str
    at: str
    reverts: str | None
    rows: int
    undone: bool


class Store(Protocol):
    """Where a programme is kept. Implemented by `db.store.ProgrammeStore`."""

    def load(self) -> Portfolio:
        """Everything, in one consistent read."""

    def reload(self, portfolio: Portfolio, entities: Collection[str]) -> Portfolio:
        """The portfolio with the rows of these entities read afresh; seals with the periods."""

    def commit(self, change_set: ChangeSet, *, cancelled: Cancelled = never) -> ChangeSet:
        """Write all of it or nothing; raises `ClashError` where a row has moved on, and `GivenUp`
        if it was cancelled before it was whole."""

    def redact(self, made: ChangeSet, asked: Redaction) -> ChangeSet:
        """Replace words everywhere, history included; raises `WrongUsage` if they are nowhere."""

    def reach(self, asked: Redaction) -> Reach:
        """What a redaction would touch; nothing is written."""

    def change_set(self, uid: str) -> ChangeSet:
        """One past change set with its rows; raises `NotFound`."""

    def touching(self, row: str) -> list[ChangeSet]:
        """The change sets that touched one row, oldest first, with that row's changes alone."""

    def history(self, *, row: str | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """Past change sets, newest first; those touching one row if `row` names it."""

    def version(self) -> int:
        """A number that moves whenever another connection has written to the file."""


_FIRST = 1
"""The number of the change set that makes the programme itself."""

Listener = Callable[[ChangeSet], None]


class Workspace:
    """One open programme and the person working in it.

    `guard` is asked about every change before it is made, and raises to refuse it.
    """

    def __init__(
        self,
        store: Store,
        *,
        author: str,
        clock: Callable[[], datetime],
        guard: Callable[[Sequence[RowChange]], None] | None = None,
    ) -> None:
        self._store = store
        self._guard = guard
        self._author = author
        self._clock = clock
        self._listeners: list[Listener] = []
        self._version = store.version()
        self._portfolio = store.load()
        self._history: list[HistoryEntry] | None = None

    @property
    def portfolio(self) -> Portfolio:
        """The programme as it is now, including what other processes have committed."""
        self._look_for_others()
        return self._portfolio

    @property
    def author(self) -> str:
        """The person working in it."""
        return self._author

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` with every change set that is committed here."""
        self._listeners.append(listener)

    def run(self, intent: Intent, *, cancelled: Cancelled = never) -> ChangeSet | None:
        """Carry out an intent as one change set; None when it changes nothing.

        Raises `ClashError`, and `GivenUp` if it was cancelled before it was whole.
        """
        if not intent.changes:
            return None
        return self._commit(intent, reverts=None, cancelled=cancelled)

    def undo(self, uid: str | None = None) -> ChangeSet:
        """Take back the latest change set that is neither undone nor itself an undo, or `uid`."""
        entry = self._entry(uid) if uid else self._undoable()
        if entry is None:
            raise WrongUsage("there is nothing to undo")
        if entry.undone:
            raise WrongUsage(f"“{entry.label}” has already been undone")
        if entry.number == _FIRST:
            raise WrongUsage("the start of the programme cannot be undone")
        label = f"Undo: {entry.label}"
        return self._revert(entry, label=label, source=Source.UNDO)

    def redo(self) -> ChangeSet:
        """Do again what was undone last, unless something else has been done since."""
        entry = self._redoable()
        if entry is None:
            raise WrongUsage("there is nothing to redo")
        label = f"Redo: {entry.label.removeprefix('Undo: ')}"
        return self._revert(entry, label=label, source=Source.REDO)

    def redact(self, asked: Redaction) -> ChangeSet:
        """Take words out of state and history for good; this is never undone."""
        made = self._store.redact(self._stamped(Intent(asked.label, (), Source.REDACTION)), asked)
        self._portfolio = self._store.load()
        self._history = None
        for listener in self._listeners:
            listener(made)
        return made

    def reach(self, asked: Redaction) -> Reach:
        """What a redaction would touch: in the state, history, closed months and backups."""
        return self._store.reach(asked)

    def can_undo(self) -> bool:
        """Whether `undo` would find something."""
        return self._undoable() is not None

    def can_redo(self) -> bool:
        """Whether `redo` would find something."""
        return self._redoable() is not None

    def history(self, *, row: str | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """Past change sets, newest first; only those touching the row `row` if given."""
        if row is not None:
            return self._store.history(row=row, limit=limit)
        return list(self._entries()[:limit])

    def change_set(self, uid: str) -> ChangeSet:
        """One past change set with every row it touched."""
        return self._store.change_set(uid)

    def touching(self, row: str) -> list[ChangeSet]:
        """The change sets that touched one row, oldest first, with that row's changes alone."""
        return self._store.touching(row)

    def _entries(self) -> Sequence[HistoryEntry]:
        """All past change sets, newest first; read again only when one has been added."""
        self._look_for_others()
        if self._history is None:
            self._history = self._store.history()
        return self._history

    def _look_for_others(self) -> None:
        """Forget what was read before another process wrote."""
        version = self._store.version()
        if version != self._version:
            self._version = version
            self._portfolio = self._store.load()
            self._history = None

    def _entry(self, uid: str) -> HistoryEntry:
        for entry in self._entries():
            if entry.uid == uid:
                return entry
        raise WrongUsage(f"there is no change set {uid!r}", remedy="see show FILE changes")

    def _redoable(self) -> HistoryEntry | None:
        for entry in self._entries():
            if entry.source is Source.UNDO and not entry.undone:
                return entry
            if entry.source not in {Source.UNDO, Source.REDO}:
                return None
        return None

    def _undoable(self) -> HistoryEntry | None:
        for entry in self._entries():
            its_own = entry.source not in {Source.UNDO, Source.REDO, Source.REDACTION}
            if its_own and not entry.undone and entry.number != _FIRST:
                return entry
        return None

    def _revert(self, entry: HistoryEntry, *, label: str, source: Source) -> ChangeSet:
        if entry.source is Source.REDACTION:
            raise Refused(f"“{entry.label}” cannot be undone: the words are gone")
        changes = invert(self._store.change_set(entry.uid).changes)
        if moves_a_seal(changes):
            raise Refused(
                f"“{entry.label}” is not undone, since a closed period stays sealed",
                remedy="reopen the period with a reason, or close it again",
            )
        return self._commit(Intent(label, changes, source), reverts=entry.uid)

    def _commit(
        self, intent: Intent, *, reverts: str | None, cancelled: Cancelled = never
    ) -> ChangeSet:
        if self._guard is not None and reverts is None:
            self._guard(intent.changes)
        made = self._stamped(intent, reverts=reverts)
        try:
            committed = self._store.commit(made, cancelled=cancelled)
        except ClashError as error:
            raise ClashError(self._named(clash) for clash in error.clashes) from error
        self._refresh(committed.changes)
        for listener in self._listeners:
            listener(committed)
        return committed

    def _stamped(self, intent: Intent, *, reverts: str | None = None) -> ChangeSet:
        """An intent as a change set: who and when."""
        return ChangeSet(
            label=intent.label,
            changes=tuple(intent.changes),
            source=intent.source,
            seals=intent.seals,
            author=self._author,
            at=self._clock().isoformat(timespec="seconds"),
            reverts=reverts,
        )

    def _named(self, clash: Clash) -> Clash:
        """The clash with the name of its row, as a person would look for it."""
        rows = (row for row in self.portfolio.rows(clash.entity) if row.uid == clash.uid)
        row = next(rows, None)
        return replace(clash, name=str(getattr(row, "name", "") or getattr(row, "title", "")))

    def _refresh(self, changes: Sequence[RowChange]) -> None:
        touched = {change.entity for change in changes}
        self._history = None
        self._portfolio = self._store.reload(self._portfolio, touched)
