"""The rows of a programme: what the file holds and what every screen shows.

Keys are UUIDs made by whoever creates the row, so rows made offline in two copies never collide.
Choices (RAG, stage, status...) are stored as the text of their word in `tracker.model.words`.
"""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from sqlmodel import Field, SQLModel


def new_uid() -> str:
    """A fresh key for a row: a random UUID as 32 hex digits."""
    return uuid4().hex


def _uid() -> str:
    return Field(default_factory=new_uid, primary_key=True)  # type: ignore[no-any-return]


def _link(target: str) -> str | None:
    return Field(default=None, foreign_key=f"{target}.uid", index=True)  # type: ignore[no-any-return]


class Row(SQLModel):
    """What every entity shares: its key."""

    uid: str


class Programme(Row, table=True):
    """The one row that describes the file as a whole."""

    uid: str = _uid()
    name: str
    default_area_uid: str | None = None
    blue_in_use: bool = False
    stale_after_days: int = 31


class RagDefinition(Row, table=True):
    """What a rating means in this programme, shown beside the picker."""

    __tablename__ = "rag_definition"
    uid: str = _uid()
    rag: str
    definition: str
    position: int = 0


class SourceDocument(Row, table=True):
    """One issue of a document that was read; `sha256` tells a second import of the same file."""

    __tablename__ = "source_document"
    uid: str = _uid()
    file_name: str
    reader: str
    sha256: str = Field(index=True)
    as_of: date | None = None
    read_on: date | None = None


class Area(Row, table=True):
    """A CCG, ICB, place, council or partnership, with the note that stands over its schemes."""

    uid: str = _uid()
    name: str
    note: str | None = None
    opened_on: date | None = None
    closed_on: date | None = None
    successor_uid: str | None = None
    position: int = 0
    source_uid: str | None = _link("source_document")


class Workstream(Row, table=True):
    """A theme or portfolio that schemes belong to."""

    uid: str = _uid()
    name: str
    position: int = 0


class Person(Row, table=True):
    """Somebody the programme deals with: a lead, a contact, a shared mailbox."""

    uid: str = _uid()
    name: str
    role: str | None = None
    organisation: str | None = None
    email: str | None = None


class Scheme(Row, table=True):
    """The row of the tracker, and the activity of the plan.

    `delivery_*` and `leads_text` keep the words as written; what the app read from them stands
    beside. `allocation` is whole pence. `scheme_text` is the tracker's scheme cell verbatim.
    `code` is a short label made for display (FW-1); `ref` only what a document or person gave.
    """

    uid: str = _uid()
    area_uid: str | None = _link("area")
    workstream_uid: str | None = _link("workstream")
    source_uid: str | None = _link("source_document")
    contact_uid: str | None = _link("person")
    code: str | None = None
    ref: str | None = None
    local_number: str | None = None
    category: str | None = None
    name: str
    description: str | None = None
    scheme_text: str | None = None
    rag: str | None = None
    rag_reason: str | None = None
    status: str | None = None
    stage: str | None = None
    leads_text: str | None = None
    progress: str | None = None
    delivery_text: str | None = None
    delivery_earliest: date | None = None
    delivery_latest: date | None = None
    delivery_precision: str | None = None
    recruitment_stage: str | None = None
    recruitment: str | None = None
    posts_needed: float | None = None
    posts_in_post: float | None = None
    barriers: str | None = None
    help_needed: str | None = None
    nothing_to_report: bool = False
    allocation: int | None = None
    allocation_text: str | None = None
    office_note: str | None = None
    position: int = 0
    updated_on: date | None = None
    confirmed_on: date | None = None


class SchemeLead(Row, table=True):
    """One entry of a scheme's ordered list of leads: a person, an organisation or a vacancy."""

    __tablename__ = "scheme_lead"
    uid: str = _uid()
    scheme_uid: str = Field(foreign_key="scheme.uid", index=True)
    person_uid: str | None = _link("person")
    position: int = 0
    kind: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    via: str | None = None
    note: str | None = None


class Milestone(Row, table=True):
    """A dated step of a scheme; `finish` is the current expected delivery."""

    uid: str = _uid()
    scheme_uid: str = Field(foreign_key="scheme.uid", index=True)
    source_uid: str | None = _link("source_document")
    position: int = 0
    title: str
    owner: str | None = None
    start: date | None = None
    finish: date | None = None
    start_text: str | None = None
    finish_text: str | None = None
    forecast: date | None = None
    actual: date | None = None
    status: str | None = None
    updated_on: date | None = None


class Period(Row, table=True):
    """A month (or quarter) of reporting: open, then closed."""

    uid: str = _uid()
    label: str
    as_of: date
    closed_on: date | None = None
    reason: str | None = None


class AcceptedFinding(Row, table=True):
    """A finding the programme office lives with until a date, and why."""

    __tablename__ = "accepted_finding"
    uid: str = _uid()
    rule: str
    row_uid: str = Field(index=True)
    until: date
    reason: str


ENTITIES: dict[str, type[Row]] = {
    str(entity.__tablename__): entity
    for entity in (
        Programme,
        RagDefinition,
        SourceDocument,
        Area,
        Workstream,
        Person,
        Scheme,
        SchemeLead,
        Milestone,
        Period,
        AcceptedFinding,
    )
}
"""Every kind of row that a change set may touch, by table name, parents before children."""
