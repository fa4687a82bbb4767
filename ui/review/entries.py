"""What the review lists, as plain data: sections, their rows, and the fields of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.comparing import CARRIED
from tracker.draft import Note, Weight
from tracker.fields import FIELDS
from tracker.portfolio import Portfolio
from tracker.proposal import (
    NEW_ROW,
    Answers,
    Fate,
    MissingRow,
    Proposal,
    ProposedRow,
    UnsureMatch,
)
from ui.review.words import Names, row_title, title_of


class Kind(StrEnum):
    """The sections of the review, in their order; the text is what the user reads."""

    UNSURE = "To settle"
    CHANGED = "Changed"
    ADDED = "Added"
    MISSING = "Missing"
    NOTES = "Notes"
    UNCHANGED = "Unchanged"


class Shape(StrEnum):
    """How a line of the review looks and behaves."""

    SECTION = "section"
    ROW = "row"
    FIELD = "field"
    QUESTION = "question"
    OPTION = "option"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the review, with the lines beneath it.

    `key` stays the same while questions are settled. `old` and `new` are compared word by word if
    `compared`. Rows and fields are ticked by `uid` and `field`, unless `fixed`; options are chosen
    by `where` and `answer`.
    """

    shape: Shape
    key: tuple[str, ...]
    title: str
    note: str = ""
    icon: str = ""
    old: str = ""
    new: str = ""
    compared: bool = False
    uid: str = ""
    field: str = ""
    fixed: bool = False
    where: str = ""
    answer: str | None = None
    children: tuple[Entry, ...] = ()


EXPLAINED = {
    Kind.UNSURE: "a person has to say which scheme each of these is",
    Kind.MISSING: "not in the document; left as they are",
    Kind.NOTES: "what the reader says about the document",
    Kind.UNCHANGED: "the programme already says the same",
}


def sections(
    portfolio: Portfolio, proposal: Proposal, asked: Sequence[UnsureMatch], answers: Answers
) -> tuple[Entry, ...]:
    """The review of a proposal settled by `answers`; `asked` are the questions it began with."""
    names = Names(portfolio, proposal)
    by_kind: dict[Kind, Iterable[Entry]] = {
        Kind.UNSURE: (_question(portfolio, q, proposal, answers) for q in asked),
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
    return (row for row in proposal.rows if row.fate is fate)


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
            note=_beside(row.area, row.where, told),
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
    said = {"rag_definition": {"rag"}, "scheme": {"area_uid"}}.get(row.entity, set())
    for field, value in row.values.items():
        words = names.words(field, value)
        if words and field not in CARRIED and field not in said and words != row.name:
            yield _field(row, field, new=words)


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


def _question(
    portfolio: Portfolio, question: UnsureMatch, proposal: Proposal, answers: Answers
) -> Entry:
    possible = dict.fromkeys(question.possible)
    if question.area is not None:
        possible.update((row.uid, None) for row in proposal.missing if row.area == question.area)
    chosen = answers.get(question.where)
    if chosen is not None and chosen != NEW_ROW:
        possible[chosen] = None
    schemes = (portfolio.scheme_by_uid[uid] for uid in possible if uid in portfolio.scheme_by_uid)
    options = (
        *(
            _option(question, scheme.uid, "It is this one", old=scheme.name, new=question.name)
            for scheme in schemes
        ),
        _option(question, NEW_ROW, "It is a new scheme", new=question.name),
        _option(question, None, "Leave it out"),
    )
    return Entry(
        Shape.QUESTION,
        ("question", question.where),
        question.name,
        note=_beside(question.area, question.where, "which scheme is it?"),
        where=question.where,
        children=options,
    )


def _option(
    question: UnsureMatch, answer: str | None, title: str, *, old: str = "", new: str = ""
) -> Entry:
    return Entry(
        Shape.OPTION,
        ("option", question.where, answer or ""),
        title,
        old=old,
        new=new,
        compared=answer in question.possible,
        where=question.where,
        answer=answer,
    )


def _missing(row: MissingRow) -> Entry:
    return Entry(Shape.REMARK, ("missing", row.uid), row.name, note=row.area or "", uid=row.uid)


def _unchanged(row: ProposedRow) -> Entry:
    title = row_title(row.entity, row.name)
    return Entry(
        Shape.REMARK, ("unchanged", row.uid), title, note=_beside(row.area, row.where), uid=row.uid
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


def _beside(*words: str | None) -> str:
    return " · ".join(word for word in words if word)
