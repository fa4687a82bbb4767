"""What a reader makes of a document: rows as written, and everything it could not take.

A draft is plain data. It knows nothing of the programme it will be compared with, and holds the
document's words only: dates, leads and the like are interpreted when a change is proposed, by the
same rules that interpret what a person types.

An absent key in `values` means the document has no such column; ``None`` means an empty cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from tracker.registers.natural_keys import REGISTERS

Value = str | int | float | bool | None
"""What a field of a row can hold, as stored and as written in JSON; dates are ISO text."""


PLAN = "plan"
"""The kind of document that lists milestones, whatever its format."""


class Weight(StrEnum):
    """How much a note about the document matters."""

    INFORMATION = "information"
    WARNING = "warning"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Note:
    """Something said about one place of the document: "table 3, row 7"."""

    where: str
    message: str
    weight: Weight = Weight.INFORMATION


@dataclass(frozen=True, slots=True)
class DraftArea:
    """An area as the document names it; `values` may hold ``note``."""

    where: str
    name: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftScheme:
    """One tracker row. `values` uses the field names of `tracker.model.Scheme`.

    `area` and `workstream` are names; `uid` is given only by documents this app wrote.
    """

    where: str
    values: Mapping[str, Value]
    area: str | None = None
    workstream: str | None = None
    uid: str | None = None

    @property
    def name(self) -> str:
        """The scheme's name, never empty."""
        return str(self.values["name"])


@dataclass(frozen=True, slots=True)
class DraftMilestone:
    """One step of a plan. `values` uses the field names of `tracker.model.Milestone`.

    Dates are given both as written (`start_text`, `finish_text`) and as read by the rule of their
    column (`start`, `finish`, ISO text), since only the whole column tells day from month.
    `scheme` is the place among the draft's schemes of the scheme it belongs to; `uid` is given
    only by documents this app wrote.
    """

    where: str
    values: Mapping[str, Value]
    scheme: int
    uid: str | None = None

    @property
    def title(self) -> str:
        """The milestone's title, never empty."""
        return str(self.values["title"])


@dataclass(frozen=True, slots=True)
class DraftDependency:
    """The milestone at place `after` of the draft waits for the one at `before`.

    `kind` is a word of `tracker.model.DependencyKind`.
    """

    where: str
    before: int
    after: int
    kind: str = "FS"
    lag_days: int = 0


@dataclass(frozen=True, slots=True)
class DraftBaseline:
    """A baseline that a project file carries: ISO start and finish by place of the milestone."""

    name: str
    dates: Mapping[int, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of a register: money, a measure, a high impact change, a risk, a quarterly answer.

    `entity` is a table name of `tracker.model.ENTITIES` and `values` uses its fields. `parent` is
    the place among the draft's rows of the row it is part of; `scheme` the name of the scheme it
    is about, where the document says.
    """

    entity: str
    where: str
    name: str
    values: Mapping[str, Value]
    parent: int | None = None
    scheme: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole of one document. `as_of` is the date the document gives itself, if it does.

    `rag_definitions` maps a letter to its words. `seen` are the uids of schemes that the document
    holds in rows that could not be read: those are not missing.
    `own` says that this app wrote the document, so that it is no source of what it says.
    """

    reader: str
    as_of: date | None = None
    areas: tuple[DraftArea, ...] = ()
    schemes: tuple[DraftScheme, ...] = ()
    rag_definitions: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    seen: frozenset[str] = frozenset()
    milestones: tuple[DraftMilestone, ...] = ()
    dependencies: tuple[DraftDependency, ...] = ()
    baselines: tuple[DraftBaseline, ...] = ()
    rows: tuple[DraftRow, ...] = ()
    own: bool = False

    @property
    def kind(self) -> str:
        """What the document is an issue of: a later one of the same kind may leave rows out."""
        if self.own:
            return "export"
        if self.milestones:
            return PLAN
        return "tracker" if self.schemes else "register"

    def with_notes(self, *notes: Note) -> Draft:
        """The same draft with more said about it."""
        return replace(self, notes=(*self.notes, *notes))

    def counts(self) -> dict[str, int]:
        """How many rows of each kind were read, by plural name."""
        entities = Counter(row.entity for row in self.rows)
        return {
            "areas": len(self.areas),
            "workstreams": len({scheme.workstream for scheme in self.schemes if scheme.workstream}),
            "schemes": len(self.schemes),
            "milestones": len(self.milestones),
            "dependencies": len(self.dependencies),
            "baselines": len(self.baselines),
            "rag_definitions": len(self.rag_definitions),
            "area_notes": sum(1 for area in self.areas if area.values.get("note")),
            **{each.plural: entities[each.entity] for each in REGISTERS},
        }

    def __iter__(self) -> Iterator[DraftScheme]:
        return iter(self.schemes)
