"""Accepting a proposal: a whole document becomes one change set, and one undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.changes import RowChange, Values, added, changed
from tracker.codes import CodeBook
from tracker.interpret import CELL_PARTS, followed_through, lead_changes
from tracker.model import Row, Source
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio, values_of
from tracker.proposal import Fate, Proposal, ProposedRow, Skipped
from tracker.workspace import Intent

SOURCED = frozenset({"area", "scheme", "milestone"})
"""Entities that remember the document that last carried them."""


def accept_proposal(
    portfolio: Portfolio, proposal: Proposal, *, read_on: date, skipped: Skipped | None = None
) -> Intent:
    """Everything the proposal would do, less what was ticked off; one change set."""
    accepted = _Acceptance(portfolio, proposal, read_on, skipped or {})
    return Intent(f"Import {proposal.document.file_name}", tuple(accepted.changes()), Source.IMPORT)


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

    def changes(self) -> Iterator[RowChange]:
        document = self._document()
        rows = [change for row in self.proposal.rows for change in self._row(row)]
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
                "sha256": facts.sha256,
                "as_of": self.proposal.as_of,
                "read_on": self.read_on,
            },
        )
        self.source_uid = change.uid
        return change

    def _row(self, row: ProposedRow) -> Iterator[RowChange]:
        left_out = self.skipped.get(row.uid, ())
        if left_out is None or self.skipped.get(str(row.values.get("area_uid")), ()) is None:
            return
        if row.fate is Fate.ADDED:
            values = {field: v for field, v in row.values.items() if field not in left_out}
            yield from self._addition(row, values)
        else:
            wanted = [move for move in row.moves if move.field not in left_out]
            yield from self._update(row, {move.field: move.new for move in wanted})

    def _addition(self, row: ProposedRow, values: Values) -> Iterator[RowChange]:
        full = {**values, "uid": row.uid, "position": self._next_position(row.entity)}
        if row.entity in SOURCED:
            full["source_uid"] = self.source_uid
        if row.entity == "scheme":
            full.update(followed_through({}, values, as_of=self.proposal.as_of))
            full["code"] = self.codes.next_for(row.area)
            full["updated_on"] = self.proposal.as_of.isoformat()
        yield added(row.entity, full)
        if values.get("leads_text"):
            yield from self._leads(row, values)

    def _update(self, row: ProposedRow, values: Values) -> Iterator[RowChange]:
        before = values_of(row.entity, self._present(row))
        after = dict(values)
        if row.entity == "scheme" and values:
            if any(part in values for part in CELL_PARTS) and "scheme_text" in row.values:
                after["scheme_text"] = row.values["scheme_text"]
            after = dict(followed_through(before, after, as_of=self.proposal.as_of))
            after["updated_on"] = self.proposal.as_of.isoformat()
        if row.entity in SOURCED:
            after["source_uid"] = self.source_uid
        change = changed(row.entity, row.uid, before, after)
        if change is not None:
            yield change
        if "leads_text" in values:
            yield from self._leads(row, values)

    def _leads(self, row: ProposedRow, values: Values) -> Iterator[RowChange]:
        return lead_changes(self.portfolio, row.uid, values.get("leads_text"), self.people)

    def _present(self, row: ProposedRow) -> Row:
        rows = self.portfolio.rows(row.entity)
        return next(found for found in rows if found.uid == row.uid)

    def _next_position(self, entity: str) -> int:
        if entity not in self.positions:
            present = self.portfolio.rows(entity)
            last = max((getattr(row, "position", 0) for row in present), default=-1)
            self.positions[entity] = last
        self.positions[entity] += 1
        return self.positions[entity]
