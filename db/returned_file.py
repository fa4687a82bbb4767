"""Reading a programme file that somebody sent: a lead's file that came back, or another copy of
the programme. For a worker process."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from db.lead_file import read_lead_stamp
from db.programme_file import opened
from db.store import ProgrammeStore
from tracker.changes import Values, stored
from tracker.errors import Refused
from tracker.merge.parted import Parted
from tracker.merge.returned import Returned, ReturnedRow, Shape
from tracker.model import Row
from tracker.packs.columns import EDITABLE
from tracker.packs.stamp import Stamp
from tracker.portfolio import Portfolio


def read_programme_file(
    name: str, data: bytes, known: Collection[str], sealed: Collection[str] = ()
) -> Returned | Parted:
    """What a lead's file says, or what another copy did since it parted.

    It is read from a copy of its own, which may be brought up to date. `known` are the keys of the
    change sets that are here already, `sealed` those whose seals are. Raises `Refused` for a
    damaged file.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / name
        copy.write_bytes(data)
        try:
            with opened(copy, now=datetime.now()) as store:
                text = store.lead_stamp()
                if text is None:
                    return _parted(store, name, known, sealed)
                digest = hashlib.sha256(data).hexdigest()
                return _lead_file(store, name, digest, *read_lead_stamp(text, copy))
        except (ValueError, TypeError) as error:
            problem = "holds values that no programme does"
            raise Refused(problem, file=name, remedy="ask its sender for it again") from error


def programme_uid(path: Path) -> str:
    """The key of the programme that a file holds, or that a lead's file was issued from.

    Raises `Refused` for a file that is no programme.
    """
    with opened(path, now=datetime.now(), read_only=True) as store:
        return store.load().programme.uid


def _parted(
    store: ProgrammeStore, name: str, known: Collection[str], sealed: Collection[str]
) -> Parted:
    entries = list(reversed(store.history()))
    shared = [at for at, entry in enumerate(entries) if entry.uid in known]
    since = entries[shared[-1] + 1 :] if shared else entries
    return Parted(
        file_name=name,
        first=entries[0].uid,
        tip=entries[-1].uid,
        change_sets=tuple(store.change_set(entry.uid) for entry in since),
        seals=tuple(store.carried_seals(known=sealed)),
        tampered=tuple(fault.told() for fault in store.verify().tampering),
        held=frozenset(entry.uid for entry in entries),
    )


def _lead_file(
    store: ProgrammeStore, name: str, digest: str, stamp: Stamp, signature: str
) -> Returned:
    portfolio = store.load()
    history = store.history()
    issued = store.change_set(history[-1].uid)
    confirmed = {c.uid: (c.after or {}).get("confirmed_on") for c in issued.changes}
    latest = history[0].author if len(history) > 1 else None
    return Returned(
        file_name=name,
        sha256=digest,
        shape=Shape.LEAD_FILE,
        rows=tuple(
            _row(portfolio, stamp, entity, row, confirmed.get(row.uid))
            for entity in EDITABLE
            for row in portfolio.rows(entity)
        ),
        stamp=stamp,
        signature=signature,
        completed_by=latest or None,
    )


def _row(
    portfolio: Portfolio, stamp: Stamp, entity: str, row: Row, was_confirmed: object
) -> ReturnedRow:
    values: Values = {name: stored(getattr(row, name)) for name in EDITABLE[entity]}
    confirmed_on = stored(getattr(row, "confirmed_on", None))
    known = (entity, row.uid) in stamp.base
    return ReturnedRow(
        entity=entity,
        place=_place(entity, row),
        uid=row.uid if known else None,
        values=values,
        locked={} if known else _names(portfolio, entity, row),
        confirmed=known and confirmed_on is not None and confirmed_on != was_confirmed,
    )


def _place(entity: str, row: Row) -> str:
    name = getattr(row, "title", None) or getattr(row, "name", "")
    return f"{entity} “{name}”"


def _names(portfolio: Portfolio, entity: str, row: Row) -> dict[str, str]:
    """What a new row is placed by."""
    if entity == "scheme":
        scheme = portfolio.scheme_by_uid[row.uid]
        return {"name": scheme.name, "area": portfolio.area_name(scheme) or ""}
    milestone = portfolio.milestone_by_uid[row.uid]
    scheme = portfolio.scheme_by_uid[milestone.scheme_uid]
    return {"title": milestone.title, "scheme": scheme.name, "code": scheme.code or ""}
