"""The month: reporting periods, what is issued to whom, and what comes back."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from tracker.model.base import Row, key, link, part_of


class Period(Row, table=True):
    """A month (or quarter) of reporting: open, then closed.

    `label` is "2017-11". `due_on` is when returns are wanted, `meeting_on` the meeting they are
    for. `not_asked` lists the keys of schemes whose contacts are not expected to answer, as JSON.
    `version` counts the times it was closed; `reason` says why it was closed with errors or
    reopened.
    """

    uid: str = key()
    label: str
    kind: str = "month"
    as_of: date
    due_on: date | None = None
    meeting_on: date | None = None
    not_asked: str | None = None
    closed_on: date | None = None
    version: int = 0
    reason: str | None = None


class Pack(Row, table=True):
    """What was issued to one contact for one period, and who got a copy to read.

    `contact` and `email` are as issued; `kind` is "xlsx", "ibcf", or "words" for somebody who was
    asked without a file.
    """

    uid: str = key()
    period_uid: str | None = link("period")
    person_uid: str | None = link("person")
    contact: str
    email: str | None = None
    copied_to: str | None = None
    kind: str
    file_name: str
    issued_on: date


class PackRow(Row, table=True):
    """One row as it was issued: `base` is its values as canonical JSON text."""

    __tablename__ = "pack_row"
    uid: str = key()
    pack_uid: str = part_of("pack")
    entity: str
    row_uid: str = Field(index=True)
    base: str


class ReturnDocument(Row, table=True):
    """A file that came back. `state` is a word of `tracker.model.ReturnState`.

    `pack_uid` is None where the file names no pack of this programme. `late` says that it answers
    an earlier period than the one it was merged into. `changed` counts the rows it changed,
    `answered` lists the keys of the schemes it says something about, as JSON; a record made before
    that was kept has none. `words` are what the contact said, where it came as words.
    """

    __tablename__ = "return_document"
    uid: str = key()
    pack_uid: str | None = link("pack")
    period_uid: str | None = link("period")
    person_uid: str | None = link("person")
    file_name: str
    sha256: str = Field(index=True)
    received_on: date
    state: str
    completed_by: str | None = None
    on_behalf_of: str | None = None
    late: bool = False
    changed: int = 0
    answered: str | None = None
    words: str | None = None
    reason: str | None = None


class ReturnItem(Row, table=True):
    """One thing of a return that needed a person: `kind` is a word of `tracker.model.ItemKind`.

    `base`, `ours` and `theirs` are JSON values. `row_uid` may name a row that does not exist yet,
    so it is no enforced link. `settled` is None while open, then "ours", "theirs", "both",
    "edited" or "left".
    """

    __tablename__ = "return_item"
    uid: str = key()
    return_uid: str = part_of("return_document")
    kind: str
    place: str | None = None
    entity: str | None = None
    row_uid: str | None = Field(default=None, index=True)
    name: str | None = None
    field: str | None = None
    base: str | None = None
    ours: str | None = None
    theirs: str | None = None
    reason: str | None = None
    settled: str | None = None
    position: int = 0
