"""The programme as a whole: its settings, its documents, its people, what it lives with."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from tracker.model.base import Row, key


class Programme(Row, table=True):
    """The one row that describes the file as a whole.

    `baseline_uid` is the baseline that slip is counted against; without it, the latest one taken.
    """

    uid: str = key()
    name: str
    default_area_uid: str | None = None
    blue_in_use: bool = False
    stale_after_days: int = 31
    baseline_uid: str | None = None
    first_year: int | None = None
    last_year: int | None = None


class RagDefinition(Row, table=True):
    """What a rating means in this programme, shown beside the picker."""

    __tablename__ = "rag_definition"
    uid: str = key()
    rag: str
    definition: str
    position: int = 0


class SourceDocument(Row, table=True):
    """One issue of a document that was read; `sha256` tells a second import of the same file.

    `kind` is what it is an issue of (`tracker.draft.Draft.kind`): "tracker", "plan", "register".
    """

    __tablename__ = "source_document"
    uid: str = key()
    file_name: str
    reader: str
    kind: str | None = None
    sha256: str = Field(index=True)
    as_of: date | None = None
    read_on: date | None = None


class Person(Row, table=True):
    """Somebody the programme deals with: a lead, a contact, a shared mailbox.

    `copy_to` are further addresses; while away, the deputy is asked in their place. `access` is
    what they may edit: see `tracker.model.Access`.
    """

    uid: str = key()
    name: str
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    shared_mailbox: bool = False
    copy_to: str | None = None
    deputy_uid: str | None = None
    away_from: date | None = None
    away_until: date | None = None
    access: str | None = None


class AcceptedFinding(Row, table=True):
    """A finding the programme office lives with until a date, and why."""

    __tablename__ = "accepted_finding"
    uid: str = key()
    rule: str
    row_uid: str = Field(index=True)
    until: date
    reason: str
