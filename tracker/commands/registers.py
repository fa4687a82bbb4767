"""Adding and removing rows of a register: grants, lines of money, contributions, and the like."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.changes import added
from tracker.errors import NotFound, WrongUsage
from tracker.fields import FIELDS, field_spec
from tracker.model import ENTITIES
from tracker.portfolio import Portfolio
from tracker.registers.natural_keys import BY_ENTITY
from tracker.row_names import row_name
from tracker.ties import removal
from tracker.workspace import Intent


def add_register_row(
    portfolio: Portfolio,
    *,
    entity: str,
    texts: Mapping[str, str],
    scheme_uid: str | None = None,
    parent_uid: str | None = None,
    uid: str | None = None,
) -> Intent:
    """A new row at the end of a register, from typed text by field.

    `scheme_uid` ties it to a scheme, `parent_uid` to the row it is part of. Raises `WrongUsage`
    for an unknown field, a value not understood and a required field left blank.
    """
    register = BY_ENTITY[entity]
    values: dict[str, object] = {
        name: field_spec(entity, name).parse(text) for name, text in texts.items()
    }
    for spec in FIELDS.get(entity, ()):
        if spec.required and values.get(spec.name) is None and not _has_default(entity, spec.name):
            raise WrongUsage(f"{spec.title} cannot be empty")
    if scheme_uid is not None:
        if scheme_uid not in portfolio.scheme_by_uid:
            raise NotFound(f"there is no scheme with the uid {scheme_uid!r}")
        values["scheme_uid"] = scheme_uid
    if register.parent:
        values[register.parent] = parent_uid
    if "position" in ENTITIES[entity].model_fields:
        present = (getattr(row, "position", 0) for row in portfolio.rows(entity))
        values["position"] = max(present, default=-1) + 1
    change = added(entity, {**values, **({"uid": uid} if uid else {})})
    return Intent(f"Add {register.word}", (change,))


def remove_register_row(portfolio: Portfolio, *, uid: str) -> Intent:
    """Remove a row of a register with everything that is part of it; undo brings it back."""
    entity, row = portfolio.find(uid)
    if entity not in BY_ENTITY:
        raise WrongUsage(f"“{row_name(row)}” is not a row of a register")
    gone = removal(portfolio, entity, uid)
    return Intent(f"Remove {BY_ENTITY[entity].word} “{row_name(row)}”", gone)


def _has_default(entity: str, name: str) -> bool:
    return not ENTITIES[entity].model_fields[name].is_required()
