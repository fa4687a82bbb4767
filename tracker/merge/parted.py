"""Two copies of a programme that parted: what the other did since, taken in three ways.

The base of a field is what it held when the copies parted, ours is what it holds now, theirs is
where their change sets left it. What the app works out by itself (dates of change, positions, what
was read from words) follows the words and is never put to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet, Key, RowChange, Values, stored
from tracker.codes import CodeBook
from tracker.draft import Value
from tracker.findings.wording import counted
from tracker.interpret import DELIVERY_PARTS
from tracker.merge.net_changes import net_changes
from tracker.merge.parted_keys import natural_key
from tracker.merge.parted_rows import Removed, RowInQuestion, WholeRows
from tracker.merge.result import WHOLE_ROW, FieldMerge
from tracker.merge.threeway import Outcome, outcome_of
from tracker.merge.words import both_changes
from tracker.model import ENTITIES, Row
from tracker.portfolio import Portfolio
from tracker.row_names import row_name
from tracker.ties import removal

_DAYS = frozenset({"updated_on", "confirmed_on"})
_FOLLOWS: Mapping[str, str] = {
    **dict.fromkeys(DELIVERY_PARTS, "delivery_text"),
    "allocation": "allocation_text",
}
"""Fields that go with the words they were read from, where the words themselves changed."""

_QUIET = frozenset({"position", "source_uid", "scheme_text", "code"})
"""Fields that are the app's own: where both sides changed one, ours stays without a question."""

_ORDER = {entity: number for number, entity in enumerate(ENTITIES)}
_BOTH_SIDES = "both copies changed it since they parted"
_GONE = "was removed here, and changed in the other copy"
_REMOVED = "was removed in the other copy, and changed here"


@dataclass(frozen=True, slots=True)
class Parted:
    """Another copy of the programme: its change sets since the last that is known here.

    `first` is the key of the change set that made it, `tip` that of its latest one. `seals` are of
    the periods it closed, `tampered` what no longer matches its seals, `held` the keys of all the
    change sets that it has.
    """

    file_name: str
    first: str
    tip: str
    change_sets: tuple[ChangeSet, ...]
    seals: tuple[CarriedSeal, ...] = ()
    tampered: tuple[str, ...] = ()
    held: frozenset[str] = frozenset()

    def told(self) -> str:
        """What the other copy did, in a line: "12 changes by Ann and Bob: Set RAG of…"."""
        authors = dict.fromkeys(made.author for made in self.change_sets if made.author)
        by = f" by {', '.join(authors)}" if authors else ""
        labels = list(dict.fromkeys(made.label for made in self.change_sets))
        shown = "; ".join(labels[:3]) + ("; …" if len(labels) > 3 else "")
        count = counted(len(self.change_sets), "change")
        return f"{count}{by}" + (f": {shown}" if shown else "")


@dataclass
class PartedMerge:
    """What taking in a copy comes to: fields looked at, and rows to add, change and remove."""

    fields: list[FieldMerge] = field(default_factory=list)
    changes: list[RowChange] = field(default_factory=list)


def merge_parted(
    portfolio: Portfolio,
    parted: Parted,
    *,
    removed: Removed = lambda _uid: {},
    prefer: str | None = None,
) -> PartedMerge:
    """Take in what the other copy did; nothing is written. `removed` tells how rows that were
    removed here stood."""
    return _PartedMerger(portfolio, parted, removed, prefer).merged()


class _PartedMerger:
    def __init__(
        self, portfolio: Portfolio, parted: Parted, removed: Removed, prefer: str | None
    ) -> None:
        self.portfolio = portfolio
        self.prefer = prefer
        self.place = parted.file_name
        self.net = net_changes(parted.change_sets)
        self.result = PartedMerge()
        touched = {entity for entity, _ in self.net}
        self.rows: dict[Key, Row] = {
            (entity, row.uid): row for entity in touched for row in portfolio.rows(entity)
        }
        self.known = {
            (entity, name): row
            for (entity, _), row in self.rows.items()
            if (name := natural_key(entity, row)) is not None
        }
        self.same_as: dict[str, str] = {}
        self.codes = CodeBook(scheme.code for scheme in portfolio.schemes)
        self.taken_codes = {scheme.code for scheme in portfolio.schemes}
        self.leads_kept: set[str] = set()
        self.whole = WholeRows(portfolio, self.net, removed)

    def merged(self) -> PartedMerge:
        free = (change for key, change in self.net.items() if key not in self.whole.held)
        ordered = sorted(free, key=lambda change: _ORDER.get(change.entity, 0))
        self._find_twins(ordered)
        for change in ordered:
            if change.before is not None and change.after is not None:
                self._changed(change)
        for change in ordered:
            if change.before is None and change.after is not None:
                self._added(change)
        for change in reversed(ordered):
            if change.after is None:
                self._removed(change)
        for question in self.whole.questions.values():
            self._question(question)
        return self.result

    def _find_twins(self, ordered: Sequence[RowChange]) -> None:
        """Rows that both copies added under the same name are one: links follow ours."""
        for change in ordered:
            if change.before is None and change.after is not None and change.key not in self.rows:
                name = natural_key(change.entity, change.after)
                twin = self.known.get((change.entity, name)) if name is not None else None
                if twin is not None:
                    self.same_as[change.uid] = twin.uid

    def _linked(self, values: Values) -> dict[str, Value]:
        return {
            name: self.same_as.get(value, value) if isinstance(value, str) else value
            for name, value in values.items()
        }

    def _changed(self, change: RowChange) -> None:
        assert change.before is not None
        assert change.after is not None
        row = self.rows[change.key]
        if change.entity == "scheme_lead" and self._leads_stay(change):
            return
        self._fields(change, row, change.before, self._linked(change.after))

    def _fields(self, change: RowChange, row: Row, before: Values, after: Values) -> None:
        taken: dict[str, Value] = {}
        for name in sorted(after, key=lambda name: name in _FOLLOWS):
            ours, base, theirs = stored(getattr(row, name)), before.get(name), after[name]
            if name in _DAYS:
                taken[name] = max(str(ours or ""), str(theirs or "")) or None
                continue
            if name in _FOLLOWS and _FOLLOWS[name] in after:
                if _FOLLOWS[name] in taken:
                    taken[name] = theirs
                continue
            outcome = outcome_of(base, ours, theirs)
            if outcome is Outcome.CLEARED:
                outcome = Outcome.APPLIED
            if name in _QUIET:
                if outcome is Outcome.APPLIED:
                    taken[name] = theirs
                continue
            merge = FieldMerge(
                outcome, change.entity, row.uid, row_name(row), name, base, ours, theirs, self.place
            )
            merge = self._judged(merge)
            self.result.fields.append(merge)
            if merge.taken:
                taken[name] = theirs
        if change.entity == "scheme" and "leads_text" in after and "leads_text" not in taken:
            self.leads_kept.add(row.uid)
        self._put(change.entity, row, taken)

    def _put(self, entity: str, row: Row, taken: dict[str, Value]) -> None:
        if not set(taken) - _DAYS:
            taken = {n: v for n, v in taken.items() if n == "confirmed_on"}
        ours = {name: stored(getattr(row, name)) for name in taken}
        differing = [name for name in taken if taken[name] != ours[name]]
        if differing:
            before = {name: ours[name] for name in differing}
            after = {name: taken[name] for name in differing}
            self.result.changes.append(RowChange(entity, row.uid, before, after))

    def _judged(self, merge: FieldMerge) -> FieldMerge:
        if merge.outcome is Outcome.APPLIED:
            return replace(merge, taken=True)
        if merge.outcome is not Outcome.CONFLICT:
            return merge
        texts = (merge.base, merge.ours, merge.theirs)
        both = None
        if all(isinstance(text, str) for text in texts):
            both = both_changes(*(str(text) for text in texts))
        judged = replace(merge, reason=_BOTH_SIDES, both=both)
        return replace(judged, taken=self.prefer == "theirs", kept=self.prefer == "ours")

    def _added(self, change: RowChange) -> None:
        assert change.after is not None
        twin = self.same_as.get(change.uid)
        row = self.rows.get((change.entity, twin or change.uid))
        after = self._linked(change.after)
        if row is not None:
            own = {name: v for name, v in after.items() if name not in {"uid", *_QUIET}}
            self._fields(change, row, {}, own)
            return
        if change.entity == "scheme_lead" and self._leads_stay(change):
            return
        if change.entity == "scheme":
            if after.get("code") in self.taken_codes:
                area = self.portfolio.area_by_uid.get(str(after.get("area_uid") or ""))
                after["code"] = self.codes.next_for(area.name if area else None)
            self.taken_codes.add(str(after["code"]) if after.get("code") else None)
        self.result.changes.append(RowChange(change.entity, change.uid, None, after))
        name = str(after.get("name") or after.get("title") or after.get("label") or change.uid)
        self.result.fields.append(
            FieldMerge(
                Outcome.APPLIED,
                change.entity,
                change.uid,
                name,
                "uid",
                None,
                None,
                change.uid,
                self.place,
                taken=True,
            )
        )

    def _removed(self, change: RowChange) -> None:
        assert change.before is not None
        row = self.rows.get(change.key)
        if row is None:
            return
        if change.entity == "scheme_lead" and self._leads_stay(change):
            return
        ours = {name: stored(getattr(row, name)) for name in ENTITIES[change.entity].model_fields}
        whole = {name: value for name, value in ours.items() if value is not None}
        self.result.changes.append(RowChange(change.entity, change.uid, whole, None))

    def _leads_stay(self, change: RowChange) -> bool:
        """Whether a row of leads belongs to lead words of which ours stay."""
        row = self.rows.get(change.key)
        values: Values = change.after or change.before or {}
        scheme_uid = values.get("scheme_uid") or getattr(row, "scheme_uid", None)
        return scheme_uid in self.leads_kept

    def _question(self, question: RowInQuestion) -> None:
        """A row that one side removed and the other went on with, as one question."""
        entity, uid = question.entity, question.uid
        is_here = question.theirs is None
        taken = self.prefer == "theirs" and (is_here or bool(question.theirs))
        if taken:
            self.result.changes.extend(
                removal(self.portfolio, entity, uid) if is_here else question.rows
            )
        called = (question.values.get(name) for name in ("name", "title", "label", "text"))
        self.result.fields.append(
            FieldMerge(
                Outcome.CONFLICT,
                entity,
                uid,
                str(next(filter(None, called), uid)),
                WHOLE_ROW,
                uid,
                uid if is_here else None,
                None if is_here else uid,
                self.place,
                taken=taken,
                kept=self.prefer is not None and not taken,
                reason=_REMOVED if is_here else _GONE,
                rows=question.rows,
            )
        )
