"""What a merge comes to, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tracker.changes import ChangeSet, RowChange
from tracker.draft import Value
from tracker.merge.returned import Returned
from tracker.merge.threeway import Outcome
from tracker.model import Pack

WHOLE_ROW = "uid"
"""The field that stands for a whole row."""


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """One field of one row. `taken` is whether their value goes in, `kept` whether ours was chosen
    over it; `reason` is what a person must know, `both` a text with both sides' words, where they
    fit side by side. Of a whole row (`field` "uid"), `rows` are the row and its parts as theirs
    would have them; none where theirs is that it goes."""

    outcome: Outcome
    entity: str
    uid: str
    name: str
    field: str
    base: Value
    ours: Value
    theirs: Value
    place: str
    taken: bool = False
    kept: bool = False
    reason: str | None = None
    both: str | None = None
    rows: tuple[RowChange, ...] = ()

    @property
    def whole_row(self) -> bool:
        """Whether one side removed the row, and the other changed it."""
        return self.field == WHOLE_ROW

    @property
    def open(self) -> bool:
        """Whether it waits for a person."""
        settled = self.taken or self.kept
        return not settled and self.outcome in {Outcome.CONFLICT, Outcome.CLEARED}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A row that the return adds; `uid` is the same however often it is merged.

    `values` are fields of the entity, links included.
    """

    entity: str
    uid: str
    name: str
    values: Mapping[str, Value]
    place: str
    reason: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that is never applied and never dropped: where it stands, and why."""

    place: str
    reason: str
    entity: str | None = None
    uid: str | None = None
    name: str | None = None
    field: str | None = None
    theirs: Value = None


@dataclass(frozen=True, slots=True)
class Closing:
    """A period that another copy closed, as it is kept here: `version` here, `digest` there.

    `told` says what became of it; it is `open` where both copies closed it and nobody chose.
    """

    label: str
    version: int
    digest: str
    told: str
    open: bool = False


@dataclass(frozen=True)
class DocumentMerge:
    """What one returned file comes to. `refused` is why nothing of it was looked at.

    `as_of` is the date its words are read by; `confirmed` are rows said to be still true;
    `known_uid` is the record of the same file, if it was merged before.
    """

    returned: Returned
    as_of: date
    pack: Pack | None = None
    late: bool = False
    signed: bool = True
    refused: str | None = None
    fields: tuple[FieldMerge, ...] = ()
    proposed: tuple[Proposed, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    confirmed: tuple[tuple[str, str], ...] = ()
    closings: tuple[Closing, ...] = ()
    known_uid: str | None = None

    @property
    def answered(self) -> set[str]:
        """The keys of the rows it says something about: a word of their own, or that all stands."""
        said = {each.uid for each in self.fields if each.outcome is not Outcome.UNCHANGED}
        return said | {uid for _, uid in self.confirmed} | {row.uid for row in self.proposed}

    @property
    def needs_a_person(self) -> bool:
        """Whether anything is left for somebody to decide."""
        waiting = any(each.open for each in self.fields) or any(each.open for each in self.closings)
        return waiting or bool(self.rejected) or any(not row.taken for row in self.proposed)


@dataclass(frozen=True)
class Merge:
    """Everything that several returned files come to, in the order given."""

    documents: tuple[DocumentMerge, ...]

    @property
    def fields(self) -> Iterator[FieldMerge]:
        """Every field that was looked at."""
        return (each for document in self.documents for each in document.fields)

    def count(self, outcome: Outcome) -> int:
        """How many fields came to this, those taken for another reason counted as applied."""
        if outcome is Outcome.APPLIED:
            return sum(each.taken for each in self.fields)
        return sum(each.outcome is outcome and not each.taken for each in self.fields)

    @property
    def conflicts(self) -> list[FieldMerge]:
        """The fields that wait for a person: true conflicts and cleared cells."""
        return [each for each in self.fields if each.open]

    @property
    def needs_a_person(self) -> bool:
        """Whether anything is left for somebody to decide."""
        return any(document.needs_a_person for document in self.documents)


@dataclass(frozen=True, slots=True)
class Received:
    """What a merge came to; `made` is None for a dry run and where nothing changed."""

    merge: Merge
    made: ChangeSet | None
