"""The record of returned files: what came, what it changed, and what of it waits for a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from tracker.changes import RowChange, added, changed
from tracker.draft import Value
from tracker.key_lists import write_keys
from tracker.merge.result import DocumentMerge, FieldMerge
from tracker.merge.threeway import Outcome
from tracker.model import ItemKind, ReturnDocument, ReturnItem, ReturnState, Row, new_uid
from tracker.portfolio import Portfolio, values_of


def written(value: Value | Mapping[str, Value]) -> str:
    """A value as the record keeps it: JSON text."""
    return json.dumps(value if not isinstance(value, Mapping) else dict(value), ensure_ascii=False)


def written_rows(rows: Iterable[RowChange]) -> str:
    """Rows that would be brought back, as the record keeps them; null where there are none."""
    kept = [[row.entity, dict(row.after or {})] for row in rows]
    return json.dumps(kept or None, ensure_ascii=False)


def rows_written(text: str | None) -> list[RowChange]:
    """The rows that `written_rows` wrote, as additions."""
    kept = json.loads(text) if text else None
    return [RowChange(entity, values["uid"], None, values) for entity, values in kept or ()]


def schemes_of(portfolio: Portfolio, uids: Iterable[str]) -> set[str]:
    """The schemes that these rows are or belong to: an answer about a step is one about both."""
    steps = portfolio.milestone_by_uid
    return {steps[uid].scheme_uid if uid in steps else uid for uid in uids}


def state_changes(portfolio: Portfolio, settled: Mapping[str, str]) -> Iterator[RowChange]:
    """What settles these items (by key, how), and the returns that wait for nothing any more."""
    items = {item.uid: item for item in portfolio.return_items}
    for uid, how in settled.items():
        yield from _set("return_item", items[uid], settled=how)
    touched = {items[uid].return_uid for uid in settled}
    waiting = {
        item.return_uid
        for item in items.values()
        if item.settled is None and item.uid not in settled
    }
    for document in portfolio.returns:
        if document.uid in touched and document.state != ReturnState.REJECTED:
            state = ReturnState.TO_REVIEW if document.uid in waiting else ReturnState.MERGED
            yield from _set("return_document", document, state=str(state))


class Records:
    """Collects the rows that record returns.

    Items of earlier files of the same pack about the same field are settled by a later one, which
    asks the question afresh.
    """

    def __init__(self, portfolio: Portfolio, *, received_on: date) -> None:
        self._portfolio = portfolio
        self._received_on = received_on
        self._documents = {row.uid: row for row in portfolio.returns}
        self._open: dict[tuple[str, str], list[ReturnItem]] = {}
        for item in portfolio.return_items:
            if item.settled is None:
                key = (item.row_uid or "", item.field or "")
                self._open.setdefault(key, []).append(item)
        self._received = {r.sha256: r for r in portfolio.returns if r.state == ReturnState.RECEIVED}
        self._added: list[RowChange] = []
        self._settled: dict[str, str] = {}

    def record(self, document: DocumentMerge) -> None:
        """Record one file; a file that was recorded before only has its open items settled."""
        known = document.known_uid
        for each in document.fields:
            if each.outcome in {Outcome.APPLIED, Outcome.CONFLICT, Outcome.CLEARED}:
                self._settle((each.uid, each.field), document, "theirs" if each.taken else "ours")
        for row in document.proposed:
            if row.taken:
                self._settle((row.uid, ""), document, "theirs")
        if known is None:
            received = self._received_as(document)
            uid = received.uid if received is not None else new_uid()
            items = list(self._items(document, uid))
            values = self._values(document, uid, waiting=_waiting(items))
            if received is not None:
                self._added.extend(_set("return_document", received, **values))
            else:
                self._added.append(added("return_document", values))
            self._added.extend(items)

    def changes(self) -> Iterator[RowChange]:
        """Everything recorded, as row changes."""
        yield from self._added
        yield from state_changes(self._portfolio, self._settled)

    def _received_as(self, document: DocumentMerge) -> ReturnDocument | None:
        """The record that this file, or something of its pack, came and waits to be merged."""
        same_file = self._received.pop(document.returned.sha256, None)
        if same_file is not None or document.pack is None:
            return same_file
        of_pack = (row for row in self._received.values() if row.pack_uid == document.pack.uid)
        found = next(of_pack, None)
        return self._received.pop(found.sha256) if found is not None else None

    def _settle(self, key: tuple[str, str], document: DocumentMerge, how: str) -> None:
        """Settle open items of this very file, or of earlier ones of its pack."""
        decided = how == "theirs" or any(
            each.kept for each in document.fields if (each.uid, each.field) == key
        )
        for item in self._open.get(key, ()):
            own = item.return_uid == document.known_uid
            pack = self._documents[item.return_uid].pack_uid
            same_pack = document.pack is not None and pack == document.pack.uid
            if own and decided:
                self._settled[item.uid] = how
            elif not own and same_pack and document.known_uid is None:
                self._settled[item.uid] = "left"

    def _values(self, document: DocumentMerge, uid: str, *, waiting: bool) -> dict[str, object]:
        returned, pack = document.returned, document.pack
        state = ReturnState.TO_REVIEW if waiting else ReturnState.MERGED
        if document.refused is not None:
            state = ReturnState.REJECTED
        current = self._portfolio.open_period
        period_uid = pack.period_uid if pack is not None else None
        changed_rows = {each.uid for each in document.fields if each.taken}
        changed_rows |= {row.uid for row in document.proposed if row.taken}
        answered = schemes_of(self._portfolio, document.answered) if pack is not None else set()
        return {
            "uid": uid,
            "pack_uid": pack.uid if pack is not None else None,
            "period_uid": current.uid if current is not None else period_uid,
            "person_uid": pack.person_uid if pack is not None else None,
            "file_name": returned.file_name,
            "sha256": returned.sha256,
            "received_on": self._received_on,
            "state": str(state),
            "completed_by": returned.completed_by or returned.sender,
            "on_behalf_of": returned.on_behalf_of,
            "late": document.late,
            "changed": len(changed_rows),
            "answered": write_keys(answered) if pack is not None else None,
            "reason": document.refused,
        }

    def _items(self, document: DocumentMerge, return_uid: str) -> Iterator[RowChange]:
        for number, values in enumerate(self._item_values(document)):
            yield added("return_item", {"return_uid": return_uid, "position": number, **values})

    def _item_values(self, document: DocumentMerge) -> Iterator[dict[str, object]]:
        for each in document.fields:
            if each.open or each.kept:
                yield _field_item(each)
        for row in document.proposed:
            yield {
                "kind": str(ItemKind.PROPOSED),
                "place": row.place,
                "entity": row.entity,
                "row_uid": row.uid,
                "name": row.name,
                "theirs": written(row.values),
                "reason": row.reason,
                "settled": "theirs" if row.taken else None,
            }
        for turned in document.rejected:
            yield {
                "kind": str(ItemKind.REJECTED),
                "place": turned.place,
                "entity": turned.entity,
                "row_uid": turned.uid,
                "name": turned.name,
                "field": turned.field,
                "theirs": written(turned.theirs) if turned.theirs is not None else None,
                "reason": turned.reason,
            }


def _field_item(each: FieldMerge) -> dict[str, object]:
    cleared = each.outcome is Outcome.CLEARED
    return {
        "kind": str(ItemKind.CLEARED if cleared else ItemKind.CONFLICT),
        "place": each.place,
        "entity": each.entity,
        "row_uid": each.uid,
        "name": each.name,
        "field": each.field,
        "base": written(each.base),
        "ours": written(each.ours),
        "theirs": written_rows(each.rows) if each.whole_row else written(each.theirs),
        "reason": each.reason,
        "settled": "ours" if each.kept else None,
    }


def _waiting(items: list[RowChange]) -> bool:
    return any((item.after or {}).get("settled") is None for item in items)


def _set(entity: str, row: Row, **after: object) -> Iterator[RowChange]:
    before = values_of(entity, row)
    change = changed(entity, str(before["uid"]), before, after)
    if change is not None:
        yield change
