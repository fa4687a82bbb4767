"""How long a text may be: in a document no longer than where it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.fields import FIELDS, SHORT_LIMIT, FieldSpec, field_spec

_SPECS: Mapping[tuple[str, str], FieldSpec] = {
    **{(entity, spec.name): spec for entity, specs in FIELDS.items() for spec in specs},
    ("scheme", "scheme_text"): replace(
        field_spec("scheme", "description"), name="scheme_text", title="Scheme, as written"
    ),
}


def too_long(entity: str, name: str, value: Value) -> str | None:
    """Why a field's text is left out, as a clause for the user; None for one that is kept.

    The limits are those of `tracker.fields`, which `set` holds to.
    """
    spec = _SPECS.get((entity, name))
    if spec is None or not isinstance(value, str) or len(value) <= SHORT_LIMIT:
        return None
    try:
        spec.parse(value)
    except WrongUsage as wrong:
        return f"{wrong.problem}, so it was left out"
    return None
