"""Merging returned files with the programme, three ways, file by file in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tracker.cancelling import Cancelled, never, stop_if
from tracker.changes import Key, Values
from tracker.draft import Value
from tracker.fields import field_title
from tracker.merge.new_rows import place_new_rows
from tracker.merge.ours import Ours
from tracker.merge.plain import rows_of_draft
from tracker.merge.result import DocumentMerge, FieldMerge, Merge, Rejected
from tracker.merge.returned import Returned, ReturnedRow, Shape
from tracker.merge.rows import Sorted, locked_refusals, sort_rows
from tracker.merge.scope import Scope, scope_of
from tracker.merge.settled import Settled
from tracker.merge.threeway import Outcome, outcome_of
from tracker.merge.words import both_changes
from tracker.model import Pack, Period
from tracker.packs.columns import EDITABLE
from tracker.portfolio import Portfolio

UNSIGNED = "unsigned: nothing shows that the programme issued it, so nothing goes in unseen"
_CLEARED = "emptied; clearing is confirmed by a person"
_BOTH = "both sides changed it"
_LONG = 40
"""Characters from which a text is worth a merge of its words."""


def merge_returns(
    portfolio: Portfolio,
    returns: Sequence[Returned],
    *,
    key: bytes,
    as_of: date,
    prefer: str | None = None,
    cancelled: Cancelled = never,
) -> Merge:
    """What taking these files in would do; nothing is written.

    `key` is the programme's own, `as_of` the date of its open period or today. `prefer` settles
    conflicts, cleared cells and new rows for "ours" or "theirs".
    """
    ours = Ours(portfolio)
    settled = Settled(portfolio)
    documents: list[DocumentMerge] = []
    for returned in returns:
        stop_if(cancelled, "Nothing was merged")
        one = _Document(ours, settled, returned, as_of=as_of, prefer=prefer)
        documents.append(one.merged(key))
        ours.finish_file()
    return Merge(tuple(documents))


class _Document:
    """The merge of one file."""

    def __init__(
        self,
        ours: Ours,
        settled: Settled,
        returned: Returned,
        *,
        as_of: date,
        prefer: str | None,
    ) -> None:
        self.ours = ours
        self.settled = settled
        self.returned = returned
        self.prefer = prefer
        self.today = as_of
        self.scope = Scope()

    def merged(self, key: bytes) -> DocumentMerge:
        ours, returned = self.ours, self.returned
        scope = self.scope = scope_of(ours, returned, key=key)
        period = self._period(scope.pack)
        document = DocumentMerge(
            returned,
            as_of=period.as_of if period is not None else self.today,
            pack=scope.pack,
            late=self._is_late(period),
            signed=scope.signed,
            known_uid=self.settled.document(returned.sha256),
        )
        if scope.refused is not None:
            why = Rejected(returned.file_name, scope.refused)
            return replace(document, refused=scope.refused, rejected=(why,))
        if returned.shape is Shape.TRACKER:
            rows, turned_away = rows_of_draft(ours.portfolio, returned, as_of=self.today)
            self.scope = scope = Scope(_base_of(ours, rows), scope.pack, signed=False)
            found = sort_rows(ours, scope, rows)
            found.rejected.extend(turned_away)
        else:
            found = sort_rows(ours, scope, returned.rows)
        new = place_new_rows(ours, scope, found.new, taken=self.prefer == "theirs")
        found.rejected.extend(new.rejected)
        found.known.update({(entity, uid): row for entity, uid, row in new.present})
        fields = [each for key, row in found.known.items() for each in self._row(key, row)]
        return replace(
            document,
            fields=tuple(fields),
            proposed=tuple(row for row in new.proposed if not self._is_settled_row(row.uid)),
            rejected=tuple(self._rejected(found)),
            confirmed=tuple(
                key for key, row in found.known.items() if row.confirmed and scope.signed
            ),
        )

    def _is_settled_row(self, uid: str) -> bool:
        return self.settled.row_is_settled(self.returned, self.scope.pack, uid)

    def _period(self, pack: Pack | None) -> Period | None:
        periods = self.ours.portfolio.periods
        wanted = pack.period_uid if pack is not None else None
        return next((period for period in periods if period.uid == wanted), None)

    def _is_late(self, period: Period | None) -> bool:
        """Whether it answers an earlier month than the one being worked in."""
        current = self.ours.portfolio.open_period
        if period is None:
            return False
        return period.closed_on is not None or (
            current is not None and period.as_of < current.as_of and period.uid != current.uid
        )

    def _row(self, key: Key, row: ReturnedRow) -> Iterator[FieldMerge]:
        entity, uid = key
        base = self.scope.base.get(key) or {}
        if not self.ours.has(entity, uid):
            return
        name = self._name(key, row)
        for field, theirs in row.values.items():
            if field not in EDITABLE[entity]:
                continue
            yield self._field(key, name, field, base, theirs, row)

    def _name(self, key: Key, row: ReturnedRow) -> str:
        """What a row was called when it was issued, else what it says, else its name here."""
        issued = self.scope.base.get(key) or {}
        given = issued.get("title") or issued.get("name") or row.name
        return str(given) if given else self.ours.name(*key)

    def _field(
        self, key: Key, name: str, field: str, base: Values, theirs: Value, row: ReturnedRow
    ) -> FieldMerge:
        entity, uid = key
        issued = self.scope.signed or bool(base)
        ours = self.ours.value(entity, uid, field)
        was = base.get(field) if issued else ours
        outcome = outcome_of(was, ours, theirs, said_none=field in row.said_none)
        merge = FieldMerge(outcome, entity, uid, name, field, was, ours, theirs, row.place)
        if outcome in {Outcome.UNCHANGED, Outcome.AGREED}:
            return merge
        if self.settled.is_settled(self.returned, self.scope.pack, uid, field, theirs):
            return replace(merge, outcome=Outcome.UNCHANGED)
        merge = self._judged(merge)
        if merge.taken:
            self.ours.take(uid, field, theirs, by=self._answerer())
        return merge

    def _judged(self, merge: FieldMerge) -> FieldMerge:
        """Whether theirs goes in, and what a person must know if that is for them to say."""
        reason = None
        outcome = merge.outcome
        if outcome is Outcome.APPLIED and self.scope.signed:
            return replace(merge, taken=True)
        if outcome is Outcome.CLEARED:
            reason = _CLEARED
        elif outcome is Outcome.CONFLICT:
            reason = self._whose(merge)
        elif outcome is Outcome.APPLIED:
            outcome = Outcome.CONFLICT
        if not self.scope.signed:
            reason = f"{reason}; {UNSIGNED}" if reason else UNSIGNED
        judged = replace(merge, outcome=outcome, reason=reason, both=_both(merge))
        if self.prefer == "theirs":
            return replace(judged, taken=True)
        return replace(judged, kept=self.prefer == "ours")

    def _whose(self, merge: FieldMerge) -> str:
        """Who answered, where two people did."""
        other = self.ours.answered.get(merge.uid)
        if other is None:
            other = self.settled.answered_before(merge.uid, self.returned.sha256)
        if other is None:
            return _BOTH
        return f"{_BOTH}; {other} answered for this row too, besides {self._answerer()}"

    def _answerer(self) -> str:
        pack = self.scope.pack
        who = self.returned.answered_by or (pack.contact if pack is not None else None)
        return f"{who} ({self.returned.file_name})" if who else self.returned.file_name

    def _rejected(self, found: Sorted) -> Iterator[Rejected]:
        yield from found.rejected
        for key, row in found.known.items():
            issued = self.scope.base.get(key) or {}
            yield from locked_refusals(row, key, issued)
            for cell in row.unread:
                title = field_title(key[0], cell.field)
                reason = cell.reason if title in cell.reason else f"{title}: {cell.reason}"
                name = self._name(key, row)
                yield Rejected(row.place, reason, *key, name, cell.field, cell.text)
            if not self.ours.has(*key):
                yield Rejected(row.place, "is about a row that is no longer here", *key, row.name)
        for stray in self.returned.strays:
            yield Rejected(stray.place, stray.reason)


def _both(merge: FieldMerge) -> str | None:
    texts = (merge.base, merge.ours, merge.theirs)
    if merge.outcome is not Outcome.CONFLICT or not all(isinstance(text, str) for text in texts):
        return None
    base, ours, theirs = (str(text) for text in texts)
    return both_changes(base, ours, theirs) if len(base) >= _LONG else None


def _base_of(ours: Ours, rows: Sequence[ReturnedRow]) -> Mapping[Key, Values]:
    """A tracker with no pack behind it has no base: what is here is all there is to compare."""
    return {(row.entity, row.uid): {} for row in rows if row.uid and ours.has(row.entity, row.uid)}
