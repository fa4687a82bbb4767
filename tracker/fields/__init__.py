"""What a person may set on each kind of row, and how their words are read.

One table serves the command line's `set`, the grid's editors, workbook columns and the wording of
history. A field's `read` turns typed text into the stored value; an empty text clears the field.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.errors import WrongUsage
from tracker.fields.money import MONEY_FIELDS, PENCE
from tracker.fields.plan import PLAN_FIELDS
from tracker.fields.programme import PROGRAMME_FIELDS
from tracker.fields.reading import (
    NARRATIVE_LIMIT,
    SHORT_LIMIT,
    read_date,
    read_flag,
    read_number,
    read_pounds,
    read_rag,
)
from tracker.fields.registers import REGISTER_FIELDS
from tracker.fields.schemes import SCHEME_FIELDS
from tracker.fields.spec import FieldSpec

__all__ = [
    "FIELDS",
    "NARRATIVE_LIMIT",
    "PENCE",
    "SHORT_LIMIT",
    "FieldSpec",
    "field_spec",
    "field_title",
    "read_date",
    "read_flag",
    "read_number",
    "read_pounds",
    "read_rag",
]

FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    **PROGRAMME_FIELDS,
    **SCHEME_FIELDS,
    **PLAN_FIELDS,
    **REGISTER_FIELDS,
    **MONEY_FIELDS,
}
"""Every settable field, by entity; links between rows are set by commands of their own."""

_BY_NAME: Mapping[tuple[str, str], FieldSpec] = {
    (entity, spec.name): spec for entity, specs in FIELDS.items() for spec in specs
}


def field_spec(entity: str, name: str) -> FieldSpec:
    """How a field is set; raises `WrongUsage` naming the fields there are."""
    try:
        return _BY_NAME[entity, name]
    except KeyError:
        names = ", ".join(spec.name for spec in FIELDS.get(entity, ()))
        raise WrongUsage(
            f"a {entity.replace('_', ' ')} has no field {name!r} that can be set",
            remedy=f"it has {names}" if names else None,
        ) from None


def field_title(entity: str, name: str) -> str:
    """A field's name on screen, for messages and history."""
    spec = _BY_NAME.get((entity, name))
    return spec.title if spec else name.replace("_", " ").capitalize()
