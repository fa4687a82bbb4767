"""Rows that two copies may have added apart, and that are the same all the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tracker.area_names import folded_area
from tracker.changes import Values
from tracker.model import Row
from tracker.people import folded_name

_Get = Callable[[str], Any]

_KEYS: Mapping[str, Callable[[_Get], tuple[object, ...]]] = {
    "area": lambda of: (folded_area(of("name") or ""),),
    "workstream": lambda of: (folded_name(of("name") or ""),),
    "person": lambda of: (folded_name(of("name") or ""), (of("email") or "").casefold()),
    "period": lambda of: (of("label"), of("kind")),
    "source_document": lambda of: (of("sha256"),),
    "rag_definition": lambda of: (of("rag"),),
    "accepted_finding": lambda of: (of("rule"), of("row_uid")),
    "baseline": lambda of: (of("name"),),
}
"""What tells a row of each kind from all others besides its key."""


def natural_key(entity: str, row: Row | Values) -> tuple[object, ...] | None:
    """What a row is known by besides its key; None for kinds that have nothing of the sort."""
    make = _KEYS.get(entity)
    if make is None:
        return None
    if isinstance(row, Mapping):
        return make(row.get)
    return make(lambda name: getattr(row, name, None))
