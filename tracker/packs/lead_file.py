"""A lead's file: a programme built fresh from nothing but what its lead needs.

It holds the lead's schemes and milestones, the areas and ratings they mention, the lead, and the
month. It holds no key, no history, no office note, no document and nobody else. What it may change
is held by `refuse_outside`, wherever it is edited from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.changes import RowChange, added
from tracker.errors import Refused
from tracker.fields import field_title
from tracker.interpret import DELIVERY_PARTS
from tracker.model import Row
from tracker.packs.columns import EDITABLE
from tracker.packs.content import PackContent
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent

_LEFT_OUT = frozenset({"source_uid", "contact_uid", "office_note", "place"})
"""Fields of any row that lead out of the file, or must never leave the office."""

_CONSEQUENCES = {
    "scheme": frozenset({*DELIVERY_PARTS, "updated_on", "confirmed_on", "position"}),
    "milestone": frozenset({"updated_on", "confirmed_on", "start_text", "finish_text", "position"}),
}
"""What may change besides: what follows from a lead's words, and the order of rows."""

_FREE = frozenset({"scheme_lead", "person"})
"""Entities that follow from lead words; a return carries the words alone."""


def lead_file_rows(content: PackContent) -> Intent:
    """The first and only change set of a lead's file."""
    return Intent(f"Pack for {content.contact.name}", tuple(_rows(content)))


def refuse_outside(changes: Sequence[RowChange]) -> None:
    """Raises `Refused` for a change that a lead's file may not make: its own schemes and
    milestones may be edited, field by field, and new ones proposed."""
    for change in changes:
        entity = change.entity
        if entity in _FREE:
            continue
        if entity not in EDITABLE or change.after is None:
            raise Refused(
                f"a lead's file cannot change the {entity.replace('_', ' ')}s",
                remedy="ask the programme office",
            )
        if change.before is None:
            continue
        allowed = EDITABLE[entity] | _CONSEQUENCES[entity]
        strange = [name for name in change.fields if name not in allowed]
        if strange:
            raise Refused(
                f"{field_title(entity, strange[0])} belongs to the programme office",
                remedy="write what should change into the progress, and send the file back",
            )


def _rows(content: PackContent) -> Iterator[RowChange]:
    portfolio = content.portfolio
    schemes = content.plan.schemes
    milestones = content.plan.milestones(portfolio)
    programme = portfolio.programme
    yield added(
        "programme",
        {"uid": programme.uid, "name": programme.name, "blue_in_use": programme.blue_in_use},
    )
    for definition in portfolio.rag_definitions:
        yield _copy("rag_definition", definition)
    yield from _named(portfolio, "area", {scheme.area_uid for scheme in schemes})
    yield from _named(portfolio, "workstream", {scheme.workstream_uid for scheme in schemes})
    person_uid = content.contact.person_uid
    if person_uid is not None:
        yield added(
            "person",
            {"uid": person_uid, "name": content.contact.name, "email": content.contact.email},
        )
    for scheme in schemes:
        yield _copy("scheme", scheme)
        for lead in portfolio.leads_by_scheme.get(scheme.uid, ()):
            values = values_of("scheme_lead", lead)
            theirs = lead.person_uid if lead.person_uid == person_uid else None
            yield added("scheme_lead", {**values, "person_uid": theirs})
    kept = {milestone.uid for milestone in milestones}
    for milestone in milestones:
        yield _copy("milestone", milestone)
    for dependency in portfolio.dependencies:
        if dependency.before_uid in kept and dependency.after_uid in kept:
            yield _copy("dependency", dependency)
    occasion = content.occasion
    if occasion.period_uid is not None:
        yield added(
            "period",
            {
                "uid": occasion.period_uid,
                "label": occasion.label,
                "as_of": occasion.as_of,
                "due_on": occasion.due_on,
            },
        )


def _named(portfolio: Portfolio, entity: str, wanted: set[str | None]) -> Iterator[RowChange]:
    """Rows by name and place alone: a note over an area is about everybody's schemes."""
    for row in portfolio.rows(entity):
        if row.uid in wanted:
            values = values_of(entity, row)
            yield added(entity, {name: values[name] for name in ("uid", "name", "position")})


def _copy(entity: str, row: Row) -> RowChange:
    values = values_of(entity, row)
    return added(entity, {k: v for k, v in values.items() if k not in _LEFT_OUT})
