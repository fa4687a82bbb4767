"""Rows in memory: read-only tuples with the attributes of their entity.

A field of a named tuple is read ten times faster than one of a database library's row, and rules
and screens read millions.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, cast, get_args

from tracker.changes import DEFAULTS, Values
from tracker.model import ENTITIES, Row


def row_of(entity: str, values: Values) -> Row:
    """A row with the attributes of its entity, from values as stored.

    Fields that the values lack take the entity's defaults and fields it has no more are left out,
    so that what was sealed before a migration can still be read.
    """
    kind = _kind(entity)
    typed: dict[str, Any] = {name: values[name] for name in kind.fields if name in values}
    for name in kind.dates:
        day = typed.get(name)
        if isinstance(day, str):
            typed[name] = _day(day)
    return cast(Row, kind.record(**typed))


def rows_from(entity: str, stored: Iterable[Iterable[Any]]) -> list[Row]:
    """Rows of an entity from sequences of its fields as stored, in declared order."""
    kind = _kind(entity)
    rows = []
    for values in map(list, stored):
        for place, read in kind.readers:
            if values[place] is not None:
                values[place] = read(values[place])
        rows.append(kind.record._make(values))
    return cast("list[Row]", rows)


_day = cache(date.fromisoformat)
_READERS: dict[type, Callable[[Any], object]] = {date: _day, bool: bool}
"""What makes a value of the one that SQLite keeps; the same days come over and over."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the rows of one entity are made."""

    record: Any
    fields: tuple[str, ...]
    dates: tuple[str, ...]
    readers: tuple[tuple[int, Callable[[Any], object]], ...]
    """By the place of a field, where its values are not kept as they are."""


@cache
def _kind(entity: str) -> _Kind:
    declared = ENTITIES[entity].model_fields
    blank = [DEFAULTS[entity].get(name) for name in declared]
    # mypy knows only tuples whose fields are written down in the code.
    record = namedtuple(ENTITIES[entity].__name__, declared, defaults=blank)  # type: ignore[misc]
    types = [{info.annotation, *get_args(info.annotation)} for info in declared.values()]
    return _Kind(
        record,
        fields=tuple(declared),
        dates=tuple(name for name, kinds in zip(declared, types, strict=True) if date in kinds),
        readers=tuple(
            (place, read)
            for place, kinds in enumerate(types)
            for kind, read in _READERS.items()
            if kind in kinds
        ),
    )
