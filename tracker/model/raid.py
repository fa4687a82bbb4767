"""The RAID register: risks, assumptions, issues and dependencies, and how they were escalated."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link, part_of


class RaidItem(Row, table=True):
    """One entry. `kind`, `level` and `status` are words of `RaidKind`, `RaidLevel`, `RaidStatus`.

    `likelihood` and `impact` are 1 to 5.
    """

    __tablename__ = "raid_item"
    uid: str = key()
    source_uid: str | None = link("source_document")
    scheme_uid: str | None = link("scheme")
    ref: str | None = None
    kind: str
    title: str
    description: str | None = None
    owner: str | None = None
    level: str | None = None
    likelihood: int | None = None
    impact: int | None = None
    mitigation: str | None = None
    raised_on: date | None = None
    review_on: date | None = None
    status: str | None = None
    place: str | None = None
    position: int = 0


class Escalation(Row, table=True):
    """One step up or down between levels: when, by whom and why."""

    uid: str = key()
    item_uid: str = part_of("raid_item")
    from_level: str | None = None
    to_level: str
    moved_on: date
    moved_by: str | None = None
    reason: str | None = None
    position: int = 0
