"""An import as a proposal: what a document would add and change, before anything is written.

A proposal is data that the command line prints and the window shows for review. It becomes an
`Intent` only when somebody accepts it, whole or without the rows and fields they ticked off.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.changes import Values
from tracker.draft import Draft, Note, Value, Weight
from tracker.model import ENTITIES, new_uid
from tracker.registers import natural_keys as registers

TRACKED = frozenset({"scheme", "milestone"})
"""The rows that `added`, `updated` and `unchanged` of an import count."""

COUNTED = TRACKED | registers.COUNTED
"""Rows that count as added or changed; areas, people and printed totals come along with them."""


class Fate(StrEnum):
    """What an import would do to a row."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class FieldMove:
    """One field that the document would change: the value now and the value it gives."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One row of the document, matched. `values` are the fields the document has, as stored.

    `uid` is the key of the row it is, or the key it would get; `order` the place of a scheme among
    the schemes of the document, and of a milestone among its milestones. `along` are fields that
    are never compared on their own: those that go with a moved field, by its name, and under
    `ALWAYS` those that follow whatever becomes of the row. An `outdated` row is left as a newer
    document says it, and goes on being carried by that.
    """

    entity: str
    uid: str
    fate: Fate
    name: str
    where: str
    values: Values
    area: str | None = None
    moves: tuple[FieldMove, ...] = ()
    order: int = 0
    along: Mapping[str, Values] = field(default_factory=dict)
    outdated: bool = False


def holders(row: ProposedRow) -> dict[str, str]:
    """The keys of the rows that a row is linked to, by the field that links it."""
    return {
        field: str(value)
        for field, value in row.values.items()
        if value is not None and field.endswith("_uid")
    }


def cannot_be_without(entity: str, field: str) -> bool:
    """Whether a new row is left out with the row that this field links it to.

    A scheme could do without an area, but the area it was read under says which scheme it is.
    """
    info = ENTITIES[entity].model_fields.get(field)
    return field == "area_uid" or (info is not None and info.is_required())


ALWAYS = ""
"""Among what goes along with a row's moves, the key of what needs none."""


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A row of the programme that the document covers and does not have.

    `within` is the name of the scheme that a milestone is part of. `vanished` if the document is
    the next issue of the one that last carried the row: then it is marked so.
    """

    entity: str
    uid: str
    name: str
    area: str | None
    within: str | None = None
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class UnsureMatch:
    """A row of the document that might be one of several rows here; a person has to say.

    `uid` is the key it would get as a new row, and `order` its place among the document's schemes,
    or its milestones if it is one; `within` is then the name of the milestone's scheme.
    """

    where: str
    name: str
    possible: tuple[str, ...]
    possible_names: tuple[str, ...]
    area: str | None = None
    order: int = 0
    uid: str = field(default_factory=new_uid)
    entity: str = "scheme"
    within: str | None = None

    def told(self) -> Note:
        """The question, as a note for the user."""
        names = " or ".join(f"“{name}”" for name in self.possible_names)
        return Note(
            self.where,
            f"“{self.name}” was left out: it may be {names}, or a new {self.entity}",
            Weight.REJECTED,
        )


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The file a draft was read from, as its source document row will record it."""

    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything an import would do, and everything it could not.

    `asked` are all questions put to a person, those that have been answered among them; `unsure`
    those that are open. `fresh` are the keys that the document's milestones would get as new rows.
    """

    draft: Draft
    document: DocumentFacts
    as_of: date
    rows: tuple[ProposedRow, ...]
    missing: tuple[MissingRow, ...]
    unsure: tuple[UnsureMatch, ...]
    asked: tuple[UnsureMatch, ...] = ()
    fresh: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the reader said, then what the matching asks."""
        return (*self.draft.notes, *(question.told() for question in self.unsure))

    def count(self, fate: Fate, entities: Collection[str] = TRACKED) -> int:
        """How many rows meet this fate: schemes and milestones, unless others are named."""
        return sum(1 for row in self.rows if row.fate is fate and row.entity in entities)

    @property
    def empty(self) -> bool:
        """Whether accepting it would change nothing that anybody can see."""
        unchanged = all(row.fate is Fate.UNCHANGED for row in self.rows)
        return unchanged and not any(row.vanished for row in self.missing)


Skipped = Mapping[str, Collection[str] | None]
"""What a reviewer ticked off: by row uid, the fields left out, or None for the whole row."""

NEW_ROW = "new"
"""The answer to an unsure match that says it is none of the rows here."""

Answers = Mapping[str, str | None]
"""What a reviewer says of unsure matches, by their `where`: the key of the row it is, `NEW_ROW`,
or None to leave it out."""
