"""Areas, workstreams, schemes and who leads them."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link, part_of


class Area(Row, table=True):
    """A CCG, ICB, place, council or partnership, with the note that stands over its schemes."""

    uid: str = key()
    name: str
    note: str | None = None
    opened_on: date | None = None
    closed_on: date | None = None
    successor_uid: str | None = None
    position: int = 0
    source_uid: str | None = link("source_document")


class Workstream(Row, table=True):
    """A theme or portfolio that schemes belong to."""

    uid: str = key()
    name: str
    position: int = 0


class Scheme(Row, table=True):
    """The row of the tracker, and the activity of the plan.

    `delivery_*` and `leads_text` keep the words as written; what the app read from them stands
    beside. `allocation` is whole pence. `scheme_text` is the tracker's scheme cell verbatim.
    `code` is a short label made for display (FW-1); `ref` only what a document or person gave.
    `start` is an activity's own start, where a plan gives it one; its end is the delivery.
    `vanished_on` is the as-of date of the document issue that left the row out (DQ27).
    """

    uid: str = key()
    area_uid: str | None = link("area")
    workstream_uid: str | None = link("workstream")
    source_uid: str | None = link("source_document")
    contact_uid: str | None = link("person")
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
    start: date | None = None
    start_text: str | None = None
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
    vanished_on: date | None = None


class SchemeLead(Row, table=True):
    """One entry of a scheme's ordered list of leads: a person, an organisation or a vacancy."""

    __tablename__ = "scheme_lead"
    uid: str = key()
    scheme_uid: str = part_of("scheme")
    person_uid: str | None = link("person")
    position: int = 0
    kind: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    via: str | None = None
    note: str | None = None
