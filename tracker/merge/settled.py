"""What earlier merges have already dealt with, so that merging twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tracker.draft import Value
from tracker.merge.returned import Returned
from tracker.model import Pack, ReturnDocument, ReturnItem, ReturnState
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import same


class Settled:
    """The returns that were merged before, and what was decided about them."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._documents = {row.uid: row for row in portfolio.returns}
        self._by_digest: Mapping[str, ReturnDocument] = {
            row.sha256: row for row in portfolio.returns if row.state != ReturnState.RECEIVED
        }
        self._items: dict[tuple[str, str], list[ReturnItem]] = {}
        for item in portfolio.return_items:
            if item.row_uid:
                self._items.setdefault((item.row_uid, item.field or ""), []).append(item)
        self._contacts = {pack.uid: pack.contact for pack in portfolio.packs}
        self._answers = _answers(portfolio)

    def document(self, digest: str) -> str | None:
        """The record of this very file, if it was merged before."""
        known = self._by_digest.get(digest)
        return known.uid if known is not None else None

    def is_settled(
        self, returned: Returned, pack: Pack | None, uid: str, field: str, theirs: Value
    ) -> bool:
        """Whether a value needs no looking at again: the same file was merged and nothing of the
        field is open, or a person has decided about the same words from the same pack."""
        known = self.document(returned.sha256)
        items = self._items.get((uid, field), [])
        if known is not None:
            return not any(i.return_uid == known and i.settled is None for i in items)
        return any(
            item.settled is not None
            and self._is_of(item, pack)
            and item.theirs is not None
            and same(json.loads(item.theirs), theirs)
            for item in items
        )

    def row_is_settled(self, returned: Returned, pack: Pack | None, uid: str) -> bool:
        """Whether a proposed row was decided about before."""
        items = self._items.get((uid, ""), [])
        known = self.document(returned.sha256)
        if known is not None:
            return not any(i.return_uid == known and i.settled is None for i in items)
        return any(item.settled is not None and self._is_of(item, pack) for item in items)

    def answered_before(self, uid: str, digest: str) -> str | None:
        """Who answered for a row in an earlier merge, by another file than this."""
        for document in self._answers.get(uid, ()):
            if document.sha256 != digest:
                who = document.completed_by or self._contacts.get(document.pack_uid or "")
                return f"{who} ({document.file_name})" if who else document.file_name
        return None

    def _is_of(self, item: ReturnItem, pack: Pack | None) -> bool:
        of = self._documents[item.return_uid].pack_uid
        return of == (pack.uid if pack is not None else None)


def _answers(portfolio: Portfolio) -> Mapping[str, list[ReturnDocument]]:
    """The returns that changed anything, by the rows of their packs."""
    by_pack: dict[str, list[ReturnDocument]] = {}
    for document in portfolio.returns:
        if document.pack_uid is not None and document.changed:
            by_pack.setdefault(document.pack_uid, []).append(document)
    found: dict[str, list[ReturnDocument]] = {}
    for row in portfolio.pack_rows if by_pack else ():
        if row.pack_uid in by_pack:
            found.setdefault(row.row_uid, []).extend(by_pack[row.pack_uid])
    return found
