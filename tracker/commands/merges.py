"""Taking returned files in: all of them become one change set, and one undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.changes import Key, RowChange, added, changed
from tracker.codes import CodeBook
from tracker.commands.return_records import Records
from tracker.draft import Value
from tracker.findings.wording import counted
from tracker.interpret import lead_changes, with_consequences
from tracker.merge.result import DocumentMerge, Merge, Proposed
from tracker.model import Row, Source
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def accept_merge(portfolio: Portfolio, merge: Merge, *, received_on: date) -> Intent:
    """Everything the merge takes, with the record of each file and of what is left open.

    A merge of files that were merged before, with nothing settled since, changes nothing.
    """
    rows = RowsTaken(portfolio)
    records = Records(portfolio, received_on=received_on)
    for document in merge.documents:
        rows.take(document)
        records.record(document)
    changes = (*rows.changes(), *records.changes())
    return Intent(_label(merge), changes, Source.RETURN)


def _label(merge: Merge) -> str:
    documents = merge.documents
    if len(documents) != 1:
        return f"Merge {counted(len(documents), 'return')}"
    (one,) = documents
    who = one.pack.contact if one.pack is not None else one.returned.answered_by
    of = f" of {who}" if who else ""
    return f"Merge the return{of} ({one.returned.file_name})"


class RowsTaken:
    """Collects what goes into schemes and milestones, with everything that follows from it."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self._people = PeopleBook(portfolio.people)
        self._codes = CodeBook(scheme.code for scheme in portfolio.schemes)
        self._after: dict[Key, dict[str, Value]] = {}
        self._as_of: dict[Key, date] = {}
        self._confirmed: dict[Key, date] = {}
        self._new: dict[Key, tuple[Proposed, date]] = {}
        self._whole: list[RowChange] = []

    def take(self, document: DocumentMerge) -> None:
        """Add what one file puts in, after the files before it."""
        for each in document.fields:
            if each.taken:
                self.put((each.entity, each.uid), each.field, each.theirs, as_of=document.as_of)
        for key in document.confirmed:
            self.confirm(key, as_of=document.as_of)
        for row in document.proposed:
            if row.taken:
                self.add(row, as_of=document.as_of)

    def put(self, key: Key, field: str, value: Value, *, as_of: date) -> None:
        """Set one field; its words are read by `as_of`."""
        self._after.setdefault(key, {})[field] = value
        self._as_of[key] = max(as_of, self._as_of.get(key, as_of))
        if field == "nothing_to_report" and value is True:
            self.confirm(key, as_of=as_of)

    def add(self, row: Proposed, *, as_of: date) -> None:
        """Add a proposed row, once."""
        self._new.setdefault((row.entity, row.uid), (row, as_of))

    def whole(self, changes: Iterable[RowChange]) -> None:
        """Add what brings whole rows back, or removes them."""
        self._whole.extend(changes)

    def confirm(self, key: Key, *, as_of: date) -> None:
        """Count a row as said to be still true on a date."""
        self._confirmed[key] = max(as_of, self._confirmed.get(key, as_of))

    def changes(self) -> Iterator[RowChange]:
        """What was collected, as row changes: one a row, then its leads; additions last."""
        for key in dict.fromkeys((*self._after, *self._confirmed)):
            yield from self._row(key)
        yield from self._whole
        positions: dict[str, int] = {}
        for (entity, _), (row, as_of) in self._new.items():
            if entity not in positions:
                rows = self._portfolio.rows(entity)
                positions[entity] = max((getattr(r, "position", 0) for r in rows), default=-1)
            positions[entity] += 1
            yield from self._addition(row, positions[entity], as_of)

    def _row(self, key: Key) -> Iterator[RowChange]:
        entity, uid = key
        row = self._present(entity, uid)
        if row is None:
            return
        before = values_of(entity, row)
        said = {n: v for n, v in self._after.get(key, {}).items() if before[n] != v}
        after: dict[str, Value] = dict(said)
        if said:
            as_of = self._as_of[key]
            after = with_consequences(entity, before, said, as_of=as_of)
            if "updated_on" in before:
                after["updated_on"] = _later(before["updated_on"], as_of)
        if key in self._confirmed:
            after["confirmed_on"] = _later(before["confirmed_on"], self._confirmed[key])
        change = changed(entity, uid, before, after)
        if change is not None:
            yield change
        if "leads_text" in said:
            yield from lead_changes(self._portfolio, uid, said["leads_text"], self._people)

    def _present(self, entity: str, uid: str) -> Row | None:
        if entity == "scheme":
            return self._portfolio.scheme_by_uid.get(uid)
        if entity == "milestone":
            return self._portfolio.milestone_by_uid.get(uid)
        return next((row for row in self._portfolio.rows(entity) if row.uid == uid), None)

    def _addition(self, row: Proposed, position: int, as_of: date) -> Iterator[RowChange]:
        values = {**row.values, "uid": row.uid, "position": position, "updated_on": as_of}
        if row.entity == "scheme":
            area = self._portfolio.area_by_uid.get(str(row.values.get("area_uid") or ""))
            values["code"] = self._codes.next_for(area.name if area else None)
        values.update(with_consequences(row.entity, {}, row.values, as_of=as_of))
        yield added(row.entity, values)
        if row.values.get("leads_text"):
            words = row.values["leads_text"]
            yield from lead_changes(self._portfolio, row.uid, words, self._people)


def _later(present: Value, day: date) -> str:
    """A date that is never put back: a late return says what was true in its own month."""
    return max(str(present or ""), day.isoformat())
