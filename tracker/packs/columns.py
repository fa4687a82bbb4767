"""The columns of a pack: what a contact sees of a row, and what they may change.

One table serves the workbook that is written, the reader of what comes back, and the merge, so
that none of them can take a field the others do not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.changes import Values, stored
from tracker.columns import NO, RAG_WORDS, YES, Kind
from tracker.draft import Value
from tracker.fields import field_title
from tracker.model import Milestone, RecruitmentStage, Scheme, Status
from tracker.portfolio import Portfolio

LAST_MONTH = "Last month: "
"""Begins the titles of the columns that show what was said a month ago."""

NO_CHANGE = "no_change"
"""The column in which a contact says that everything still stands."""

COMPLETED_BY, ON_BEHALF_OF = "Completed by", "On behalf of"
"""Labels of the cells that say who answered; the answer stands to their right."""


@dataclass(frozen=True, slots=True)
class PackColumn:
    """One column. `key` is a field of the row, or a name that leads to it (`area`, `scheme`).

    A locked column tells the row apart and is never taken from a return; one with `earlier` also
    stands at the far right with last month's value.
    """

    key: str
    title: str
    width: float
    kind: Kind
    locked: bool = False
    choices: tuple[str, ...] = ()
    earlier: bool = True


@dataclass(frozen=True, slots=True)
class PackSheet:
    """One sheet of rows: its name, its entity, its columns, and the column that names a row."""

    name: str
    entity: str
    columns: tuple[PackColumn, ...]
    naming: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields a contact may change here."""
        return tuple(c.key for c in self.columns if not c.locked and c.key != NO_CHANGE)


def _field(
    entity: str, name: str, width: float, kind: Kind = Kind.NARRATIVE, *choices: str
) -> PackColumn:
    return PackColumn(name, field_title(entity, name), width, kind, choices=choices)


def _locked(key: str, title: str, width: float, kind: Kind = Kind.WORDS) -> PackColumn:
    return PackColumn(key, title, width, kind, locked=True, earlier=False)


UID = _locked("uid", "UID", 34, Kind.KEY)

SCHEMES = PackSheet(
    "Your schemes",
    "scheme",
    (
        _locked("code", "Code", 10),
        _locked("area", "Area", 20),
        _locked("name", "Scheme", 30),
        _field("scheme", "rag", 12, Kind.RAG, *RAG_WORDS),
        _field("scheme", "rag_reason", 26),
        _field("scheme", "leads_text", 30),
        _field("scheme", "progress", 48),
        _field("scheme", "delivery_text", 28),
        _field("scheme", "recruitment_stage", 16, Kind.WORDS, *RecruitmentStage),
        _field("scheme", "recruitment", 34),
        _field("scheme", "barriers", 38),
        _field("scheme", "nothing_to_report", 12, Kind.FLAG, YES, NO),
        PackColumn(
            NO_CHANGE, "No change this month", 12, Kind.FLAG, choices=(YES, NO), earlier=False
        ),
        UID,
    ),
    naming="name",
)

MILESTONES = PackSheet(
    "Your milestones",
    "milestone",
    (
        _locked("code", "Code", 10),
        _locked("scheme", "Scheme", 28),
        _locked("title", "Milestone", 36),
        _field("milestone", "owner", 22),
        _field("milestone", "start", 19, Kind.DATE),
        _field("milestone", "finish", 19, Kind.DATE),
        _field("milestone", "forecast", 19, Kind.DATE),
        _field("milestone", "actual", 19, Kind.DATE),
        _field("milestone", "status", 14, Kind.WORDS, *Status),
        _field("milestone", "note", 36),
        UID,
    ),
    naming="title",
)

SHEETS: Mapping[str, PackSheet] = {sheet.entity: sheet for sheet in (SCHEMES, MILESTONES)}
"""The sheets of a pack by entity."""

ONLY_IN_A_FILE: Mapping[str, tuple[str, ...]] = {
    "scheme": ("help_needed", "posts_needed", "posts_in_post"),
    "milestone": ("percent_complete", "open_ended"),
}
"""Further fields that a lead's file may change; the workbook has no column for them."""

EDITABLE: Mapping[str, frozenset[str]] = {
    entity: frozenset((*sheet.fields, *ONLY_IN_A_FILE[entity])) for entity, sheet in SHEETS.items()
}
"""What a return may change of a row, by entity."""


def issued_values(portfolio: Portfolio, entity: str, row: Scheme | Milestone) -> Values:
    """A row as it is issued: everything that may change, and what it is known by; no nulls.

    `area` and `scheme` are names; a milestone's `code` is its scheme's.
    """
    values: dict[str, Value] = {name: stored(getattr(row, name)) for name in EDITABLE[entity]}
    if isinstance(row, Milestone) or entity == "milestone":
        scheme = portfolio.scheme_by_uid[row.scheme_uid]  # type: ignore[union-attr]
        values |= {
            "code": scheme.code,
            "scheme": scheme.name,
            "title": row.title,  # type: ignore[union-attr]
        }
    else:
        values |= {"code": row.code, "name": row.name, "area": portfolio.area_name(row)}
    return {name: value for name, value in values.items() if value is not None}
