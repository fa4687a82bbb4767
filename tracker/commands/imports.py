"""Accepting a proposal: a whole document becomes one change set, and one undo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from tracker.area_names import folded_area
from tracker.changes import RowChange, Values, added, changed
from tracker.codes import CodeBook
from tracker.commands.baselines import take_baseline
from tracker.draft import Value
from tracker.interpret import CELL_PARTS, followed_through, lead_changes
from tracker.model import ENTITIES, Source
from tracker.past import portfolio_with
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio, values_of
from tracker.proposing.proposal import (
    ALWAYS,
    Fate,
    FieldMove,
    Proposal,
    ProposedRow,
    Skipped,
    cannot_be_without,
    holders,
)
from tracker.workspace import Intent

SOURCED = frozenset(name for name, row in ENTITIES.items() if "source_uid" in row.model_fields)
"""Entities that remember the document that last carried them."""

_STAMPED = frozenset({"scheme", "milestone"})
"""Entities that remember the day they last changed."""


def accept_proposal(
    portfolio: Portfolio,
    proposal: Proposal,
    *,
    read_on: date,
    skipped: Skipped | None = None,
    baseline: str | None = None,
) -> Intent:
    """Everything the proposal would do, less what was ticked off; one change set.

    Rows remember the document that last carried them even where it says nothing new; what the
    app wrote itself is no such document, and one that says nothing new leaves no trace. `baseline`
    names what is kept of the plan as it was before, or of the first plan that comes in;
    `take_baseline` says what that raises.
    """
    label = f"Import {proposal.document.file_name}"
    said: tuple[RowChange, ...] = ()
    if not (proposal.empty and proposal.draft.own):
        said = tuple(_Acceptance(portfolio, proposal, read_on, skipped or {}).changes())
    kept = _kept(portfolio, said, baseline, read_on=read_on) if baseline is not None else ()
    return Intent(label, (*said, *kept), Source.IMPORT)


def _kept(
    portfolio: Portfolio, said: tuple[RowChange, ...], name: str, *, read_on: date
) -> tuple[RowChange, ...]:
    """The plan as it was, dated by the latest word on it; where there was none, the one read."""
    plan = portfolio if portfolio.schemes else portfolio_with(portfolio, said)
    said_on = chain(
        (row.updated_on for row in plan.schemes), (row.updated_on for row in plan.milestones)
    )
    taken_on = max(filter(None, said_on), default=read_on)
    return take_baseline(plan, name=name, taken_on=taken_on).changes


class _Acceptance:
    """Turns proposed rows into row changes: positions, codes, links and what follows from words."""

    def __init__(
        self, portfolio: Portfolio, proposal: Proposal, read_on: date, skipped: Skipped
    ) -> None:
        self.portfolio = portfolio
        self.proposal = proposal
        self.read_on = read_on
        self.skipped = skipped
        self.people = PeopleBook(portfolio.people)
        self.codes = CodeBook(scheme.code for scheme in portfolio.schemes)
        self.positions: dict[str, int] = {}
        self.source_uid = ""
        self.present = {
            (entity, row.uid): row
            for entity in {row.entity for row in proposal.rows}
            for row in portfolio.rows(entity)
        }
        waiting = _waiting_areas(proposal)
        self.never_made = {question.uid for question in proposal.unsure}
        for row in proposal.rows:
            unwanted = skipped.get(row.uid, ()) is None or row.uid in waiting
            orphaned = any(
                uid in self.never_made and cannot_be_without(row.entity, link)
                for link, uid in holders(row).items()
            )
            if row.fate is Fate.ADDED and (unwanted or orphaned):
                self.never_made.add(row.uid)

    def changes(self) -> Iterator[RowChange]:
        document = self._document()
        rows = [change for row in self.proposal.rows for change in self._row(row)]
        rows.extend(self._vanishing())
        if not rows:
            return
        if document is not None:
            yield document
        yield from rows

    def _document(self) -> RowChange | None:
        facts = self.proposal.document
        for known in self.portfolio.sources:
            if known.sha256 == facts.sha256:
                self.source_uid = known.uid
                return None
        change = added(
            "source_document",
            {
                "file_name": facts.file_name,
                "reader": self.proposal.draft.reader,
                "kind": self.proposal.draft.kind,
                "sha256": facts.sha256,
                "as_of": self.proposal.as_of,
                "read_on": self.read_on,
            },
        )
        self.source_uid = change.uid
        return change

    def _row(self, row: ProposedRow) -> Iterator[RowChange]:
        left_out = self.skipped.get(row.uid, ())
        if left_out is None or row.outdated or row.uid in self.never_made:
            return
        if row.fate is Fate.ADDED:
            left_out = {*left_out, *self._dangling(row)} - _needed(row.entity)
            yield from self._addition(row, left_out)
        else:
            left_out = {*left_out, *self._dangling(row)}
            yield from self._update(row, [m for m in row.moves if m.field not in left_out])

    def _dangling(self, row: ProposedRow) -> set[str]:
        """Links of a row to rows that were ticked off and so are never made."""
        return {field for field, value in row.values.items() if value in self.never_made}

    def _addition(self, row: ProposedRow, left_out: set[str]) -> Iterator[RowChange]:
        values = {field: v for field, v in row.values.items() if field not in left_out}
        if not left_out.isdisjoint(CELL_PARTS):
            values.pop("scheme_text", None)
        full: dict[str, Value] = {**values, "uid": row.uid}
        if "position" in ENTITIES[row.entity].model_fields:
            full.setdefault("position", self._next_position(row.entity))
        if row.entity in SOURCED:
            full["source_uid"] = self.source_uid
        if row.entity == "scheme":
            full.update(followed_through({}, values, as_of=self.proposal.as_of))
            full["code"] = self.codes.next_for(row.area)
        if row.entity in _STAMPED:
            full["updated_on"] = values.get("updated_on") or self.proposal.as_of.isoformat()
        yield added(row.entity, full)
        if values.get("leads_text"):
            yield from self._leads(row, values)

    def _update(self, row: ProposedRow, moves: Sequence[FieldMove]) -> Iterator[RowChange]:
        """The fields wanted, from the values that were reviewed: what moved on since is a clash."""
        seen = {move.field: move.old for move in moves}
        present = self.present.get((row.entity, row.uid))
        if present is None:
            if moves:
                yield RowChange(row.entity, row.uid, seen, {m.field: m.new for m in moves})
            return
        before = {**values_of(row.entity, present), **seen}
        after: dict[str, Value] = {move.field: move.new for move in moves}
        for move in moves:
            after.update(row.along.get(move.field, {}))
        if row.entity == "scheme" and moves:
            if _whole_cell(row, after):
                after["scheme_text"] = row.values["scheme_text"]
            after = dict(followed_through(before, after, as_of=self.proposal.as_of))
        if row.entity in _STAMPED and moves:
            after["updated_on"] = self.proposal.as_of.isoformat()
        if row.entity in SOURCED:
            after["source_uid"] = self.source_uid
        if "place" in row.values:
            after["place"] = row.values["place"]
        after.update(row.along.get(ALWAYS, {}))
        change = changed(row.entity, row.uid, before, after)
        if change is not None:
            yield change
        if "leads_text" in seen:
            yield from self._leads(row, after)

    def _leads(self, row: ProposedRow, values: Values) -> Iterator[RowChange]:
        return lead_changes(self.portfolio, row.uid, values.get("leads_text"), self.people)

    def _vanishing(self) -> Iterator[RowChange]:
        """Rows that the next issue of their own document leaves out are marked, not removed."""
        for row in self.proposal.missing:
            if row.vanished and self.skipped.get(row.uid, ()) is not None:
                marked = {"vanished_on": self.proposal.as_of.isoformat()}
                yield RowChange(row.entity, row.uid, {"vanished_on": None}, marked)

    def _next_position(self, entity: str) -> int:
        if entity not in self.positions:
            present = self.portfolio.rows(entity)
            last = max((getattr(row, "position", 0) for row in present), default=-1)
            self.positions[entity] = last
        self.positions[entity] += 1
        return self.positions[entity]


def _needed(entity: str) -> set[str]:
    """The fields without which a new row cannot be."""
    return {name for name, info in ENTITIES[entity].model_fields.items() if info.is_required()}


def _whole_cell(row: ProposedRow, after: Values) -> bool:
    """Whether the document's scheme cell says what the row will: every part of it is taken."""
    parts = {move.field for move in row.moves}.intersection(CELL_PARTS)
    return bool(parts) and parts <= after.keys() and "scheme_text" in row.values


def _waiting_areas(proposal: Proposal) -> set[str]:
    """New areas of which every scheme waits for a person: they come with the first that is settled.

    An area that the document names without any scheme is not waiting.
    """
    asked = {folded_area(question.area) for question in proposal.unsure if question.area}
    used = {row.values.get("area_uid") for row in proposal.rows if row.entity == "scheme"}
    return {
        row.uid
        for row in proposal.rows
        if row.entity == "area" and folded_area(row.name) in asked and row.uid not in used
    }
