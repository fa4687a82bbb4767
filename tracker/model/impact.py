"""The high impact changes: schemes and actions under each, and maturity by quarter."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link, part_of


class ImpactChange(Row, table=True):
    """One of the programme's high impact changes (eight in 2017) or a scheme beside them."""

    __tablename__ = "impact_change"
    uid: str = key()
    source_uid: str | None = link("source_document")
    number: str | None = None
    name: str
    position: int = 0


class ImpactScheme(Row, table=True):
    """A proposal that serves a change; `funding` is whole pence, `funding_text` as written."""

    __tablename__ = "impact_scheme"
    uid: str = key()
    change_uid: str = part_of("impact_change")
    scheme_uid: str | None = link("scheme")
    label: str | None = None
    funding: int | None = None
    funding_text: str | None = None
    position: int = 0


class ImpactAction(Row, table=True):
    """Something to be done under a change, by when, and how its success will be known."""

    __tablename__ = "impact_action"
    uid: str = key()
    change_uid: str = part_of("impact_change")
    text: str
    due: date | None = None
    due_text: str | None = None
    status: str | None = None
    success: str | None = None
    owner: str | None = None
    place: str | None = None
    position: int = 0


class Maturity(Row, table=True):
    """How mature a change was, or is planned to be, in a quarter.

    `kind` is "actual" or "planned"; `level` a word of `tracker.model.MaturityLevel`.
    """

    uid: str = key()
    change_uid: str = part_of("impact_change")
    source_uid: str | None = link("source_document")
    quarter: str
    kind: str
    level: str | None = None
    rationale: str | None = None
    challenges: str | None = None
    milestones_met: str | None = None
    support_needs: str | None = None
    position: int = 0
