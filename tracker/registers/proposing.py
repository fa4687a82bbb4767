"""What a document would do to the registers: its rows matched, compared, and linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.draft import Draft, DraftRow, Note, Value, Weight
from tracker.model import Row, SourceDocument, new_uid
from tracker.portfolio import Portfolio, values_of
from tracker.proposing.comparing import compared
from tracker.proposing.proposal import Fate, MissingRow, ProposedRow, UnsureMatch
from tracker.registers.matching import Keyed, Known, folded_key, match_rows
from tracker.registers.natural_keys import REGISTERS, Register
from tracker.registers.scheme_names import SchemeNames

_VANISHED = "vanished_on"


@dataclass(frozen=True, slots=True)
class RegisterProposal:
    """The register rows of a proposal, those missing, and what is to be said about them."""

    rows: tuple[ProposedRow, ...] = ()
    missing: tuple[MissingRow, ...] = ()
    notes: tuple[Note, ...] = ()


def propose_registers(
    portfolio: Portfolio,
    draft: Draft,
    schemes: Iterable[ProposedRow],
    unsure: Iterable[UnsureMatch] = (),
    *,
    as_of: date,
) -> RegisterProposal:
    """What the register rows of a draft would do; `as_of` is the date of the document.

    `schemes` and `unsure` are what became of the schemes of the same document: a row that names
    one is linked to it, or else to the one scheme of the programme that has this name.
    """
    if not draft.rows:
        return RegisterProposal()
    known = list(schemes)
    names = SchemeNames(portfolio, (*known, *unsure))
    present = (portfolio.scheme_by_uid.get(row.uid) for row in known)
    relatives = {row.source_uid for row in present if row is not None}
    return _Proposing(portfolio, draft, names, relatives, as_of).run()


def relinked(row: ProposedRow, settled: Mapping[str, str]) -> ProposedRow:
    """A register row linked to what the unsure schemes turned out to be: their keys as asked
    about, and the keys they have."""
    uid = settled.get(str(row.values.get("scheme_uid")))
    if uid is None:
        return row
    moves = tuple(
        replace(move, new=uid) if move.field == "scheme_uid" else move for move in row.moves
    )
    return replace(row, values={**row.values, "scheme_uid": uid}, moves=moves)


class _Proposing:
    """The state of one comparison: keys of the rows settled so far, by place in the draft, and
    the documents that carried rows of this one before."""

    def __init__(
        self,
        portfolio: Portfolio,
        draft: Draft,
        schemes: SchemeNames,
        relatives: set[str | None],
        as_of: date,
    ) -> None:
        self._present: dict[str, dict[str, Row]] = {}
        self.relatives = relatives
        self.as_of = as_of
        self.portfolio = portfolio
        self.draft = draft
        self.schemes = schemes
        self.keys: dict[int, str] = {}
        self.notes: list[Note] = []
        self.outdated: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(draft.rows):
            self.places[row.entity].append(place)

    def run(self) -> RegisterProposal:
        rows: list[ProposedRow] = []
        missing: list[MissingRow] = []
        for register in REGISTERS:
            places = self.places.get(register.entity, [])
            if not places:
                continue
            incoming = [self._values(register, self.draft.rows[place]) for place in places]
            existing: list[Keyed] = [
                (row.uid, values_of(register.entity, row))
                for row in self.portfolio.rows(register.entity)
            ]
            found = match_rows(register, incoming, existing)
            if register.own:
                found = self._without_strangers(register, places, incoming, found)
            self._note_relatives(register, found)
            rows.extend(self._compared(register, places, incoming, found))
            missing.extend(_missing(register, incoming, existing, found))
        self._note_outdated()
        marked = (replace(row, vanished=self._is_left_out(row)) for row in missing)
        return RegisterProposal(tuple(rows), tuple(marked), tuple(self.notes))

    def _values(self, register: Register, row: DraftRow) -> dict[str, Value]:
        values = dict(row.values)
        if register.parent and row.parent is not None:
            values[register.parent] = self.keys[row.parent]
        if row.scheme and (uid := self.schemes.key_of(row.scheme)):
            values["scheme_uid"] = uid
        return values

    def _is_left_out(self, missing: MissingRow) -> bool:
        """Whether this is a later issue of the document that last carried a missing row: one that
        shares rows with it."""
        row = self.present(missing.entity)[missing.uid]
        source = self.portfolio.source_by_uid.get(getattr(row, "source_uid", None) or "")
        if source is None or not hasattr(row, "vanished_on"):
            return False
        earlier = source.as_of is None or source.as_of <= self.as_of
        return earlier and source.uid in self.relatives

    def present(self, entity: str) -> Mapping[str, Row]:
        """The rows here of an entity, by key."""
        if entity not in self._present:
            self._present[entity] = {row.uid: row for row in self.portfolio.rows(entity)}
        return self._present[entity]

    def _note_relatives(self, register: Register, found: Sequence[Known]) -> None:
        present = self.present(register.entity)
        for known in () if register.national else found:
            if known.uid is not None:
                self.relatives.add(getattr(present[known.uid], "source_uid", None))

    def _without_strangers(
        self,
        register: Register,
        places: Sequence[int],
        incoming: Sequence[Mapping[str, Value]],
        found: Sequence[Known],
    ) -> list[Known]:
        """Matches less those with a row of a document that this one shares nothing else with."""
        present = self.present(register.entity)
        kept = []
        for place, values, known in zip(places, incoming, found, strict=True):
            row = present.get(known.uid or "")
            source = getattr(row, "source_uid", None)
            differs = row and getattr(row, register.own or "") != values.get(register.own or "")
            if differs and source and source not in self.relatives:
                name = self.draft.rows[place].name
                where = self.portfolio.source_by_uid[source].file_name
                message = f"“{name}” stands beside the {register.word} of this name from {where}"
                self.notes.append(Note(self.draft.rows[place].where, message, Weight.WARNING))
                known = Known()
            kept.append(known)
        return kept

    def _compared(
        self,
        register: Register,
        places: Sequence[int],
        incoming: Sequence[Mapping[str, Value]],
        found: Sequence[Known],
    ) -> Iterator[ProposedRow]:
        present = self.present(register.entity)
        left_out = self._left_out_since(register)
        for place, values, known in zip(places, incoming, found, strict=True):
            row = self.draft.rows[place]
            if known.uid is None and (newer := left_out.get(_scope(register, values))):
                values = {**values, "vanished_on": str(newer.as_of)}
                self.left_out[newer.file_name] += 1
            if known.possible:
                self._ask(register, row, known.possible)
            self.keys[place] = known.uid or new_uid()
            here = present.get(known.uid or "")
            proposed = compared(
                register.entity,
                here,
                values if here is None else _less_what_named_it(register, here, values),
                name=row.name,
                where=row.where,
                uid=self.keys[place],
            )
            yield self._less_outdated(proposed, here)

    def _left_out_since(self, register: Register) -> Mapping[tuple[str, ...], SourceDocument]:
        """What a later issue of this document covers, by scope: it leaves out what it has not."""
        present = self.present(register.entity)
        if register.scope is None or not all(hasattr(row, _VANISHED) for row in present.values()):
            return {}
        sources = {row.uid: self._newer(row) for row in present.values()}
        return {
            _scope(register, values_of(register.entity, row)): source
            for row in present.values()
            if (source := sources[row.uid]) is not None and source.uid in self.relatives
        }

    def _newer(self, row: Row | None) -> SourceDocument | None:
        """The document that carries a row, if it gives itself a date after this one's."""
        source = self.portfolio.source_by_uid.get(getattr(row, "source_uid", None) or "")
        if source is None or source.as_of is None or source.as_of == source.read_on:
            return None
        return source if source.as_of > self.as_of else None

    def _less_outdated(self, row: ProposedRow, here: Row | None) -> ProposedRow:
        """A row that a newer document has said already stays as that says it."""
        newer = self._newer(here)
        if newer is None:
            return row
        if row.moves:
            self.outdated[newer.file_name] += 1
        return replace(row, fate=Fate.UNCHANGED, moves=(), outdated=True)

    def _note_outdated(self) -> None:
        for file_name, rows in self.outdated.items():
            stay = "1 row stays" if rows == 1 else f"{rows:,} rows stay"
            message = f"{stay} as {file_name} says, which is newer than this document"
            self.notes.append(Note("the document", message, Weight.WARNING))
        for file_name, rows in self.left_out.items():
            came = "1 row comes" if rows == 1 else f"{rows:,} rows come"
            message = f"{came} in as vanished, since {file_name}, which is newer, leaves them out"
            self.notes.append(Note("the document", message, Weight.WARNING))

    def _ask(self, register: Register, row: DraftRow, possible: Sequence[str]) -> None:
        rows = self.present(register.entity)
        names = " or ".join(
            f"“{getattr(rows[uid], register.likeness or 'uid')}”" for uid in possible
        )
        message = f"“{row.name}” becomes a new {register.word}, though it may be {names}"
        self.notes.append(Note(row.where, message, Weight.WARNING))


def _less_what_named_it(
    register: Register, row: Row, values: Mapping[str, Value]
) -> dict[str, Value]:
    """The values without those the row was known by, which may be spelt otherwise here."""
    names = {*register.by, register.likeness}
    return {
        field: value
        for field, value in values.items()
        if field not in names
        or (field != register.body and folded_key(getattr(row, field)) != folded_key(value))
    }


def _missing(
    register: Register,
    incoming: Sequence[Mapping[str, Value]],
    existing: Sequence[Keyed],
    found: Sequence[Known],
) -> Iterator[MissingRow]:
    """Rows here within what the document covers that are not among those it has."""
    if register.scope is None:
        return
    covered = {_scope(register, values) for values in incoming}
    held = {uid for known in found for uid in (known.uid, *known.possible)}
    for uid, values in existing:
        within = _scope(register, values) in covered
        if values.get("vanished_on") is not None:
            continue
        if within and uid is not None and uid not in held:
            yield MissingRow(register.entity, uid, _called(register, values), None)


def _scope(register: Register, values: Mapping[str, Value]) -> tuple[str, ...]:
    """What a row says of its document's cover."""
    return tuple(folded_key(values.get(field)) for field in register.scope or ())


def _called(register: Register, values: Mapping[str, Value]) -> str:
    """What a person calls a row of a register."""
    fields = (register.likeness,) if register.likeness else register.by
    said = [str(values[field]) for field in fields if field and values.get(field)]
    return ", ".join(said) or register.word
