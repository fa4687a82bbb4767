"""What the review lists, as plain data: sections, their rows, and the fields of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from tracker.draft import Note, Weight
from tracker.fields import FIELDS
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import CARRIED
from tracker.proposing.proposal import (
    Answers,
    Fate,
    MissingRow,
    Proposal,
    ProposedRow,
    UnsureMatch,
)
from ui.review.entry import Entry, Shape, beside
from ui.review.questions import question_entry
from ui.review.words import Names, row_title, title_of


class Kind(StrEnum):
    """The sections of the review, in their order; the text is what the user reads."""

    UNSURE = "To settle"
    CHANGED = "Changed"
    ADDED = "Added"
    MISSING = "Missing"
    NOTES = "Notes"
    UNCHANGED = "Unchanged"


EXPLAINED = {
    Kind.UNSURE: "a person has to say which row each of these is",
    Kind.MISSING: "not in the document; left as they are",
    Kind.NOTES: "what the reader says about the document",
    Kind.UNCHANGED: "the programme already says the same",
}


def sections(
    portfolio: Portfolio, proposal: Proposal, asked: Sequence[UnsureMatch], answers: Answers
) -> tuple[Entry, ...]:
    """The review of a proposal settled by `answers`; `asked` are its questions, answered or not."""
    names = Names(portfolio, proposal)
    by_kind: dict[Kind, Iterable[Entry]] = {
        Kind.UNSURE: (question_entry(portfolio, q, proposal, answers) for q in asked),
        Kind.CHANGED: _rows(proposal, Fate.UPDATED, names),
        Kind.ADDED: _rows(proposal, Fate.ADDED, names),
        Kind.MISSING: map(_missing, proposal.missing),
        Kind.NOTES: _notes(proposal),
        Kind.UNCHANGED: map(_unchanged, _of_fate(proposal, Fate.UNCHANGED)),
    }
    return tuple(
        Entry(
            Shape.SECTION,
            ("section", kind),
            kind.value,
            note=EXPLAINED.get(kind, ""),
            children=children,
        )
        for kind, found in by_kind.items()
        if (children := tuple(found))
    )


def _of_fate(proposal: Proposal, fate: Fate) -> Iterator[ProposedRow]:
    """The rows of this fate, milestones under their schemes; what a baseline promised of each
    goes with the baseline."""
    milestones = proposal.draft.milestones
    places = {"scheme": 1, "milestone": 1, "dependency": 2}

    def place(row: ProposedRow) -> tuple[int, int, int]:
        above = milestones[row.order].scheme if row.entity == "milestone" else row.order
        return places.get(row.entity, 0), above, row.order if row.entity == "milestone" else -1

    rows = [row for row in proposal.rows if row.fate is fate and row.entity != "baseline_row"]
    return iter(sorted(rows, key=place) if milestones else rows)


def _rows(proposal: Proposal, fate: Fate, names: Names) -> Iterator[Entry]:
    fields = _changed_fields if fate is Fate.UPDATED else _new_fields
    for row in _of_fate(proposal, fate):
        children = tuple(fields(row, names))
        if fate is Fate.UPDATED:
            told = ", ".join(child.title for child in children)
        else:
            told = names.words("rag", row.values.get("rag")) if row.entity == "scheme" else ""
        yield Entry(
            Shape.ROW,
            ("row", row.uid),
            row_title(row.entity, row.name),
            note=beside(_above(row, names), row.where, told),
            uid=row.uid,
            children=children,
        )


def _changed_fields(row: ProposedRow, names: Names) -> Iterator[Entry]:
    for move in row.moves:
        yield _field(
            row,
            move.field,
            old=names.words(move.field, move.old),
            new=names.words(move.field, move.new),
            compared=True,
        )


def _new_fields(row: ProposedRow, names: Names) -> Iterator[Entry]:
    """What a new row would say, blanks and what its heading says already left out."""
    said = _SAID.get(row.entity, frozenset())
    for field, value in row.values.items():
        words = names.words(field, value) if value else ""
        if (
            words
            and not _read_from(row, field)
            and field not in CARRIED
            and field not in said
            and words != row.name
        ):
            yield _field(row, field, new=words)


_SAID = {
    "rag_definition": frozenset({"rag"}),
    "scheme": frozenset({"area_uid"}),
    "milestone": frozenset({"scheme_uid", "position"}),
    "dependency": frozenset({"before_uid", "after_uid"}),
}
"""What the heading of a new row says already, or its place."""


def _read_from(row: ProposedRow, field: str) -> bool:
    """Whether a field holds the words of a date that is shown itself."""
    return field in {"start_text", "finish_text"} and bool(
        row.values.get(field.removesuffix("_text"))
    )


def _above(row: ProposedRow, names: Names) -> str | None:
    """What a row stands under: a milestone its scheme, anything else its area."""
    if row.entity == "milestone":
        return names.words("scheme_uid", row.values.get("scheme_uid"))
    return row.area


def _field(
    row: ProposedRow, field: str, *, old: str = "", new: str = "", compared: bool = False
) -> Entry:
    return Entry(
        Shape.FIELD,
        ("field", row.uid, field),
        title_of(row.entity, field),
        old=old,
        new=new,
        compared=compared,
        uid=row.uid,
        field=field,
        fixed=row.fate is Fate.ADDED and field in _REQUIRED.get(row.entity, ()),
    )


_REQUIRED = {
    entity: {spec.name for spec in specs if spec.required} for entity, specs in FIELDS.items()
}


def _missing(row: MissingRow) -> Entry:
    vanished = "marked as left out by this issue" if row.vanished else ""
    return Entry(
        Shape.REMARK,
        ("missing", row.uid),
        row_title(row.entity, row.name),
        note=beside(row.within or row.area, vanished),
        uid=row.uid,
    )


def _unchanged(row: ProposedRow) -> Entry:
    title = row_title(row.entity, row.name)
    return Entry(
        Shape.REMARK, ("unchanged", row.uid), title, note=beside(row.area, row.where), uid=row.uid
    )


_WEIGHTS = {Weight.REJECTED: "error", Weight.WARNING: "warning", Weight.INFORMATION: "information"}


def _notes(proposal: Proposal) -> Iterator[Entry]:
    """What the reader said, rejected rows first; open questions have a section of their own."""
    ranked = sorted(proposal.draft.notes, key=lambda note: list(_WEIGHTS).index(note.weight))
    for number, note in enumerate(ranked):
        yield _note(number, note)


def _note(number: int, note: Note) -> Entry:
    told = "left out: " if note.weight is Weight.REJECTED else ""
    return Entry(
        Shape.REMARK,
        ("note", note.where, str(number)),
        note.where or "the document",
        note=f"{told}{note.message}",
        icon=_WEIGHTS[note.weight],
    )
