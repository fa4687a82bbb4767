"""The programme as a merge sees it: rows as they stand, and as they will once files are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.changes import Key, Values, stored
from tracker.draft import Value
from tracker.model import Pack, Row
from tracker.packs.stamp import read_values
from tracker.portfolio import Portfolio
from tracker.row_names import row_name


class Ours:
    """Rows by key with what earlier files of the same merge have put into them.

    `answered` says who, by the key of a row, has answered for it in this merge.
    """

    def __init__(self, portfolio: Portfolio) -> None:
        self.portfolio = portfolio
        self.answered: dict[str, str] = {}
        self._answering: dict[str, str] = {}
        self._rows: Mapping[str, Mapping[str, Row]] = {
            "scheme": portfolio.scheme_by_uid,
            "milestone": portfolio.milestone_by_uid,
        }
        self._taken: dict[tuple[str, str], Value] = {}
        self._packs = {pack.uid: pack for pack in portfolio.packs}
        self._issued: dict[str, dict[Key, str]] = {}
        self._latest: dict[Key, Pack] = {}
        issued_on = {pack.uid: str(pack.issued_on) for pack in portfolio.packs}
        for row in portfolio.pack_rows:
            key = (row.entity, row.row_uid)
            self._issued.setdefault(row.pack_uid, {})[key] = row.base
            known = self._latest.get(key)
            if known is None or issued_on[known.uid] <= issued_on[row.pack_uid]:
                self._latest[key] = self._packs[row.pack_uid]

    def has(self, entity: str, uid: str) -> bool:
        """Whether the programme holds a row."""
        return uid in self._rows.get(entity, {})

    def row(self, entity: str, uid: str) -> Any:
        """The row as it stands in the file."""
        return self._rows[entity][uid]

    def name(self, entity: str, uid: str) -> str:
        """What a row is called here; empty if it is not here."""
        return row_name(self._rows[entity][uid]) if self.has(entity, uid) else ""

    def value(self, entity: str, uid: str, field: str) -> Value:
        """A field as it stands now, with what this merge has taken."""
        if (uid, field) in self._taken:
            return self._taken[uid, field]
        return stored(getattr(self._rows[entity][uid], field))

    def take(self, uid: str, field: str, value: Value, *, by: str) -> None:
        """Count a field as taken from a return."""
        self._taken[uid, field] = value
        self._answering.setdefault(uid, by)

    def finish_file(self) -> None:
        """Count what was taken since the last file as answered, for those that follow."""
        self.answered = {**self._answering, **self.answered}
        self._answering = {}

    def pack(self, uid: str) -> Pack | None:
        """A pack that was issued, by key."""
        return self._packs.get(uid)

    def base(self, pack: Pack) -> dict[Key, Values]:
        """Every row of a pack as it was issued."""
        return {key: read_values(text) for key, text in self._issued.get(pack.uid, {}).items()}

    def latest_pack(self, entity: str, uid: str) -> Pack | None:
        """The pack that carried a row last."""
        return self._latest.get((entity, uid))

    def issued_last(self, entity: str, uid: str) -> Values | None:
        """A row as it was issued last; None if it never was."""
        pack = self.latest_pack(entity, uid)
        return read_values(self._issued[pack.uid][entity, uid]) if pack else None
