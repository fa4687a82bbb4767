"""A programme kept in one SQLite file: loading it, committing change sets, listing history."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import IntegrityError

from db import journal
from db.engine import reading, told_plainly, writing
from db.facts import Fact, read_fact, write_fact
from db.redacting import reach_everywhere, redact_everywhere
from db.sealing.recall import carried_seals, every_seal, sealed_rows
from db.sealing.seal import seal_what_closes
from db.sealing.verify import redaction_count, tampering_of
from db.tables import ENTITY_TABLES, change_set, row_change
from tracker.cancelling import Cancelled, never, stop_if
from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet, Clash, ClashError
from tracker.errors import Refused
from tracker.holdings import COLLECTIONS
from tracker.model import Period, Row, Source
from tracker.portfolio import Portfolio, field_names
from tracker.records import rows_from
from tracker.redaction import Reach, Redaction
from tracker.sealed import SealedPeriod, Verdict, in_force
from tracker.workspace import HistoryEntry


class ProgrammeStore:
    """Implements `tracker.workspace.Store` over one open file."""

    def __init__(
        self,
        engine: Engine,
        path: Path,
        *,
        read_only: str | None = None,
        published: Path | None = None,
    ) -> None:
        self.engine = engine
        self._path = path
        self._places = (path,) if published is None else (path, published)
        self._lock = RLock()
        self.read_only = read_only
        """Why this file may only be read, as a clause for the user; None when it may be written."""

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """The file's one connection, for one thread at a time."""
        with self._lock, told_plainly(self._path), reading(self.engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._lock, told_plainly(self._path), writing(self.engine) as connection:
            yield connection

    def load(self) -> Portfolio:
        """Everything, in one consistent read."""
        with self._reading() as connection:
            rows = {entity: _rows(connection, entity) for entity in ENTITY_TABLES}
            seals = every_seal(connection, self._sealed_rows)
        if not rows["programme"]:
            raise Refused("holds no programme", file=self._path, remedy="restore a backup of it")
        collected = {COLLECTIONS[entity]: found for entity, found in rows.items()}
        closed = _closed_labels(rows["period"])
        return Portfolio(
            **{**collected, "programme": rows["programme"][0], "earlier": in_force(seals, closed)}
        )

    def reload(self, portfolio: Portfolio, entities: Collection[str]) -> Portfolio:
        """The portfolio with the rows of these entities read afresh; seals with the periods."""
        with self._reading() as connection:
            fresh = portfolio.with_rows({entity: _rows(connection, entity) for entity in entities})
            if "period" not in entities:
                return fresh
            seals = every_seal(connection, self._sealed_rows)
        return replace(fresh, earlier=in_force(seals, _closed_labels(fresh.periods)))

    def seals(self) -> list[SealedPeriod]:
        """Every seal in the order they were made, superseded ones too."""
        with self._reading() as connection:
            return every_seal(connection, self._sealed_rows)

    def carried_seals(
        self, *, known: Collection[str] = (), label: str | None = None
    ) -> list[CarriedSeal]:
        """Seals to be kept in another copy too (`db.sealing.recall.carried_seals`)."""
        with self._reading() as connection:
            return carried_seals(connection, known=known, label=label)

    def verify(self) -> Verdict:
        """Compute every digest of every seal anew."""
        with self._reading() as connection:
            return Verdict(
                seals=every_seal(connection, self._sealed_rows),
                tampering=tuple(tampering_of(connection)),
                redacted=redaction_count(connection),
            )

    def _sealed_rows(self, number: int, entity: str) -> list[Row]:
        with self._reading() as connection:
            return sealed_rows(connection, number, entity)

    def commit(self, made: ChangeSet, *, cancelled: Cancelled = never) -> ChangeSet:
        """Write a change set whole or not at all; raises `ClashError` where a row has moved on,
        and `GivenUp` if it was cancelled before it was whole."""
        if self.read_only is not None:
            raise Refused(self.read_only, file=self._path)
        try:
            with self._writing() as connection:
                numbered = replace(
                    made,
                    copy_uid=read_fact(connection, Fact.COPY_UID) or "",
                    number=journal.last_number(connection) + 1,
                )
                journal.apply(connection, numbered.changes)
                journal.record(connection, numbered)
                seal_what_closes(connection, numbered, cancelled=cancelled)
                stop_if(cancelled, f"“{made.label}” was not done")
        except IntegrityError as error:
            if "FOREIGN KEY" in str(error.orig):
                raise ClashError(_links_in_use(made)) from error
            raise
        return numbered

    def redact(self, made: ChangeSet, asked: Redaction) -> ChangeSet:
        """Replace words in the file and its automatic backups, leaving none of them behind."""
        if self.read_only is not None:
            raise Refused(self.read_only, file=self._path)
        with self._lock:
            return redact_everywhere(self.engine, self._places, made, asked)

    def reach(self, asked: Redaction) -> Reach:
        """What a redaction would touch; nothing is written."""
        with self._lock:
            return reach_everywhere(self.engine, self._places, asked)

    def change_set(self, uid: str) -> ChangeSet:
        """One past change set with its rows; raises `NotFound`."""
        with self._reading() as connection:
            return journal.recall(connection, uid)

    def touching(self, row: str) -> list[ChangeSet]:
        """The change sets that touched one row, oldest first, with that row's changes alone."""
        with self._reading() as connection:
            return journal.recall_of_row(connection, row)

    def history(self, *, row: str | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """Past change sets, newest first; those touching one row if `row` names it."""
        with self._reading() as connection:
            entries = _entries(connection)
            if row is not None:
                touching = select(row_change.c.change_set_uid).where(row_change.c.uid == row)
                uids = set(connection.scalars(touching))
                entries = [entry for entry in entries if entry.uid in uids]
        return entries[:limit]

    def pack_key(self) -> bytes:
        """The key that signs packs, made on first use; empty in a file that may only be read and
        never issued one."""
        with self._reading() as connection:
            known = read_fact(connection, Fact.PACK_KEY)
        if known is None and self.read_only is None:
            with self._writing() as connection:
                known = read_fact(connection, Fact.PACK_KEY) or token_hex(32)
                write_fact(connection, Fact.PACK_KEY, known)
        return bytes.fromhex(known or "")

    def lead_stamp(self) -> str | None:
        """What marks a lead's file, as it was written; None in a programme."""
        with self._reading() as connection:
            return read_fact(connection, Fact.LEAD_STAMP)

    def version(self) -> int:
        """A number that moves whenever another connection has written to the file."""
        with self._reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def _rows(connection: Connection, entity: str) -> Any:
    """The rows of an entity in their manual order; plain SQL, which needs no compiling."""
    order = "position, uid" if "position" in ENTITY_TABLES[entity].c else "uid"
    names = ", ".join(field_names(entity))
    found = connection.exec_driver_sql(f"SELECT {names} FROM {entity} ORDER BY {order}")
    return rows_from(entity, found)


def _closed_labels(periods: Iterable[Period]) -> set[str]:
    return {period.label for period in periods if period.closed_on is not None}


def _links_in_use(made: ChangeSet) -> list[Clash]:
    removed = [change for change in made.changes if change.after is None]
    return [
        Clash(change.entity, change.uid, None, None, "is linked to a row that is not", None)
        for change in (removed or made.changes[:1])
    ]


def _entries(connection: Connection) -> list[HistoryEntry]:
    counted = (
        select(row_change.c.change_set_uid, func.count().label("rows"))
        .group_by(row_change.c.change_set_uid)
        .subquery()
    )
    found = connection.execute(
        select(change_set, counted.c.rows)
        .outerjoin(counted, counted.c.change_set_uid == change_set.c.uid)
        .order_by(change_set.c.number.desc())
    )
    entries: list[HistoryEntry] = []
    taken_back: set[str] = set()
    for row in found:
        undone = row.uid in taken_back
        if row.reverts and not undone:
            taken_back.add(row.reverts)
        entries.append(
            HistoryEntry(
                uid=row.uid,
                number=row.number,
                copy_uid=row.copy_uid,
                label=row.label,
                source=Source(row.source),
                author=row.author,
                at=row.at,
                reverts=row.reverts,
                rows=row.rows or 0,
                undone=undone,
            )
        )
    return entries
