"""Reading a programme file that somebody sent: a lead's file that came back. For a worker."""

from __future__ import annotations

import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from db.lead_file import read_lead_stamp
from db.programme_file import opened
from db.store import ProgrammeStore
from tracker.changes import Values, stored
from tracker.merge.returned import Returned, ReturnedRow, Shape
from tracker.model import Row
from tracker.packs.columns import EDITABLE
from tracker.packs.stamp import Stamp
from tracker.portfolio import Portfolio


def read_programme_file(path: Path) -> Returned:
    """What a lead's file says. It is read from a copy, which may be brought up to date.

    Raises `Refused` for a damaged file and for one that is no lead's file.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with opened(copy, now=datetime.now()) as store:
            text = store.lead_stamp()
            return _lead_file(store, path, *read_lead_stamp(text or "", path))


def _lead_file(store: ProgrammeStore, path: Path, stamp: Stamp, signature: str) -> Returned:
    portfolio = store.load()
    history = store.history()
    issued = store.change_set(history[-1].uid)
    confirmed = {c.uid: (c.after or {}).get("confirmed_on") for c in issued.changes}
    latest = history[0].author if len(history) > 1 else None
    return Returned(
        file_name=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
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
