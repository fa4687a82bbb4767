"""The tracker's columns, described once: for the workbook, the CSV file and the grid.

A column knows its title, its width in characters, the kind of value it holds and how to get that
value from a scheme, as stored: a rating is a letter, money is pence, a date is a date. Each
document shows the kinds in its own way. No column holds the office note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.fields import field_title
from tracker.findings.registry import Finding
from tracker.model import Rag, RecruitmentStage, Scheme, Stage, Status
from tracker.portfolio import Portfolio
from tracker.scheme_cell import SchemeCell, write_scheme_cell
from tracker.timing import Precision

NOT_RATED = "Not rated"
YES, NO = "Yes", "No"

CellValue = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds, and so how it is shown, aligned and read back."""

    WORDS = "words"
    NARRATIVE = "narrative"
    RAG = "rag"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    FLAG = "flag"
    COUNT = "count"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a row of the tracker shows besides the scheme's own fields, by key."""

    areas: Mapping[str | None, str]
    workstreams: Mapping[str | None, str]
    findings: Mapping[str, int]

    @classmethod
    def of(cls, portfolio: Portfolio, findings: Iterable[Finding]) -> Lookup:
        """Names by key, and the number of findings of each scheme, its milestones' included."""
        parents = {milestone.uid: milestone.scheme_uid for milestone in portfolio.milestones}
        return cls(
            areas={area.uid: area.name for area in portfolio.areas},
            workstreams={row.uid: row.name for row in portfolio.workstreams},
            findings=Counter(parents.get(found.uid, found.uid) for found in findings),
        )


Getter = Callable[[Scheme, Lookup], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` is the scheme's field, where `is_field` says that it is one.

    `choices` are the words a cell may hold; `read_back` is whether an edited value is taken as the
    field's when the document comes back.
    """

    key: str
    title: str
    width: float
    kind: Kind
    get: Getter
    is_field: bool = True
    read_back: bool = True
    choices: tuple[str, ...] = ()


def rag_word(rag: str | None) -> str:
    """A rating in a word: "Green", "Not rated"."""
    return Rag(rag).word if rag else NOT_RATED


def rag_label(rag: str | None) -> str:
    """A rating as letter and word: "G Green", "– Not rated"."""
    return f"{rag or '–'} {rag_word(rag)}"


RAG_WORDS = (*(rag.word for rag in Rag), NOT_RATED)


def _field(
    name: str,
    width: float,
    kind: Kind = Kind.NARRATIVE,
    *,
    choices: Iterable[str] = (),
    read_back: bool = True,
    title: str | None = None,
) -> Column:
    def get(scheme: Scheme, _lookup: Lookup) -> Any:
        return getattr(scheme, name)

    return Column(
        key=name,
        title=title or field_title("scheme", name),
        width=width,
        kind=kind,
        get=get,
        read_back=read_back,
        choices=tuple(choices),
    )


def _scheme_cell(scheme: Scheme, _lookup: Lookup) -> str:
    return scheme.scheme_text or write_scheme_cell(
        SchemeCell(
            name=scheme.name,
            description=scheme.description,
            ref=scheme.ref,
            category=scheme.category,
            local_number=scheme.local_number,
        )
    )


def _barriers_and_help(scheme: Scheme, _lookup: Lookup) -> str:
    return "\n".join(part for part in (scheme.barriers, scheme.help_needed) if part)


TRACKER_COLUMNS: tuple[Column, ...] = (
    _field("rag", 12, Kind.RAG, title="G/A/R"),
    Column("scheme", "iBCF scheme", 32, Kind.NARRATIVE, _scheme_cell, is_field=False),
    _field("leads_text", 38, title="Who is managing the planning for them?"),
    _field("progress", 64, title="What progress has been made?"),
    _field("delivery_text", 34, title="When will they deliver identified activity?"),
    _field(
        "recruitment",
        40,
        title="If recruitment is required as part of the scheme delivery where is that up to?",
    ),
    Column(
        "barriers_and_help",
        "What barriers have you encountered? What do you need help with?",
        50,
        Kind.NARRATIVE,
        _barriers_and_help,
        is_field=False,
    ),
)
"""The published tracker's own seven columns, in its wording (Lancashire tracker, November 2017).

Its scheme column has no title in four of the six tables; "iBCF scheme" is the fourth table's.
"""

CONSOLIDATED_COLUMNS: tuple[Column, ...] = (
    _field("code", 11, Kind.WORDS, read_back=False),
    Column("area", "Area", 18, Kind.WORDS, lambda s, at: at.areas.get(s.area_uid), is_field=False),
    _field("name", 26, Kind.WORDS),
    _field("rag", 11, Kind.RAG, choices=RAG_WORDS),
    _field("leads_text", 36),
    _field("progress", 46),
    _field("delivery_text", 26, Kind.WORDS),
    _field("recruitment", 32),
    _field("barriers", 36),
    _field("help_needed", 26),
    _field("nothing_to_report", 12, Kind.FLAG, choices=(YES, NO)),
    _field("rag_reason", 22),
    _field("start", 19, Kind.DATE),
    _field("delivery_earliest", 19, Kind.DATE),
    _field("delivery_latest", 19, Kind.DATE),
    _field("delivery_precision", 11, Kind.WORDS, choices=Precision),
    _field("recruitment_stage", 14, Kind.WORDS, choices=RecruitmentStage),
    _field("posts_needed", 10, Kind.NUMBER),
    _field("posts_in_post", 10, Kind.NUMBER),
    Column(
        "workstream",
        "Workstream",
        18,
        Kind.WORDS,
        lambda s, at: at.workstreams.get(s.workstream_uid),
        is_field=False,
    ),
    _field("ref", 12, Kind.WORDS),
    _field("local_number", 9, Kind.WORDS),
    _field("category", 18, Kind.WORDS),
    _field("description", 26),
    _field("status", 12, Kind.WORDS, choices=Status),
    _field("stage", 12, Kind.WORDS, choices=Stage),
    _field("allocation", 15, Kind.MONEY),
    _field("allocation_text", 16, Kind.WORDS),
    Column(
        "findings",
        "Findings",
        10,
        Kind.COUNT,
        lambda s, at: at.findings.get(s.uid, 0),
        is_field=False,
        read_back=False,
    ),
    _field("updated_on", 19, Kind.DATE, title="Updated on"),
    _field("confirmed_on", 19, Kind.DATE),
    _field("uid", 34, Kind.KEY, title="UID", read_back=False),
)
"""Every column of the consolidated tracker: the tracker's own first, the row's key last."""

LAST_PRINTED = "barriers"
"""The last column that is printed; on paper the rest would leave none of it legible."""
