"""What a returned file says, read but not yet compared: the shape that every kind is brought to.

Three things are kept apart. A field absent from `values` had no column, or a cell that could not
be read; ``None`` is a blank cell; and a field in `said_none` was said to hold nothing in words
("Not rated").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.draft import Draft, Note, Value
from tracker.packs.stamp import Stamp


class Shape(StrEnum):
    """What came back: a pack's workbook, a lead's file, or a tracker with no pack behind it."""

    PACK = "pack workbook"
    LEAD_FILE = "lead's file"
    TRACKER = "tracker"
    COPY = "copy of the programme"


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that could not be taken: its words, and why, as a clause."""

    field: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row. `locked` is what stands under the columns that tell rows apart, as written.

    `confirmed` says that the contact chose "No change this month".
    """

    entity: str
    place: str
    uid: str | None
    values: Mapping[str, Value]
    locked: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()
    said_none: frozenset[str] = frozenset()
    confirmed: bool = False

    @property
    def name(self) -> str:
        """What the row calls itself; empty if it does not say."""
        return self.locked.get("title" if self.entity == "milestone" else "name", "")


@dataclass(frozen=True, slots=True)
class Stray:
    """Something of the file that is no row: a column nobody knows, with words in it."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Returned:
    """One file that came back.

    `stamp` and `signature` are those of its hidden sheet; `broken` says, as a clause, why a hidden
    sheet that is there could not be read. A tracker has a `draft` in place of rows.
    """

    file_name: str
    sha256: str
    shape: Shape
    rows: tuple[ReturnedRow, ...] = ()
    stamp: Stamp | None = None
    signature: str = ""
    broken: str | None = None
    completed_by: str | None = None
    on_behalf_of: str | None = None
    sender: str | None = None
    strays: tuple[Stray, ...] = ()
    notes: tuple[Note, ...] = ()
    draft: Draft | None = None

    @property
    def answered_by(self) -> str | None:
        """Who answered, as far as the file says."""
        if self.completed_by and self.on_behalf_of:
            return f"{self.completed_by} on behalf of {self.on_behalf_of}"
        return self.completed_by or self.on_behalf_of or self.sender


@dataclass(frozen=True, slots=True)
class IsProgramme:
    """A file that is a programme or a lead's file, and so is read by those who know the engine."""

    name: str
    data: bytes
    sender: str | None = None
