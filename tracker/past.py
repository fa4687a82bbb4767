"""The programme as it was, or would be: changes carried out in memory, not in the file."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, cast, get_args

from tracker.changes import DEFAULTS, ChangeSet, Key, RowChange, Values, apply, invert
from tracker.model import ENTITIES, Row, Source
from tracker.portfolio import Portfolio, field_names, values_of
from tracker.workspace import HistoryEntry

_BROUGHT_IN = {Source.IMPORT, Source.RETURN}


def before_latest_import(history: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """The change sets, newest first, back to and with the latest import that still stands."""
    since: list[HistoryEntry] = []
    for entry in history:
        since.append(entry)
        if entry.source in _BROUGHT_IN and not entry.undone:
            return since
    return []


def portfolio_before(portfolio: Portfolio, change_sets: Iterable[ChangeSet]) -> Portfolio:
    """The portfolio as it was before these change sets, given newest first."""
    return portfolio_with(
        portfolio, [change for made in change_sets for change in invert(made.changes)]
    )


def portfolio_with(portfolio: Portfolio, changes: Sequence[RowChange]) -> Portfolio:
    """The portfolio as it would be after these changes; raises `ClashError` if they do not fit."""
    touched = {change.entity for change in changes}
    state: dict[Key, Values] = {
        (entity, row.uid): {n: v for n, v in values_of(entity, row).items() if v is not None}
        for entity in touched
        for row in portfolio.rows(entity)
    }
    state = apply(state, changes)
    rows: dict[str, list[Row]] = {entity: [] for entity in touched}
    for (entity, _), values in state.items():
        rows[entity].append(row_of(entity, values))
    return portfolio.with_rows({entity: in_order(found) for entity, found in rows.items()})


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows in the order in which a programme lists them: by position, then by key."""
    return sorted(rows, key=lambda row: (getattr(row, "position", 0), row.uid))


def row_of(entity: str, values: Values) -> Row:
    """A row with the attributes of its entity, from values as stored.

    Fields that the values lack take the entity's defaults and fields it has no more are left out,
    so that what was sealed before a migration can still be read. Like a row of the file, it cannot
    be changed.
    """
    kind = _kind(entity)
    typed: dict[str, Any] = {name: values[name] for name in kind.fields if name in values}
    for name in kind.dates:
        day = typed.get(name)
        if isinstance(day, str):
            typed[name] = date.fromisoformat(day)
    return cast(Row, kind.record(**typed))


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the rows of one entity are made; tuples, since a snapshot holds 60,000 of them."""

    record: Callable[..., Any]
    fields: tuple[str, ...]
    dates: frozenset[str]


@cache
def _kind(entity: str) -> _Kind:
    fields = field_names(entity)
    blank = [DEFAULTS[entity].get(name) for name in fields]
    # mypy knows only tuples whose fields are written down in the code.
    record = namedtuple(ENTITIES[entity].__name__, fields, defaults=blank)  # type: ignore[misc]
    return _Kind(record, fields, _date_fields(entity))


def _date_fields(entity: str) -> frozenset[str]:
    fields = ENTITIES[entity].model_fields
    return frozenset(
        name
        for name, info in fields.items()
        if info.annotation is date or date in get_args(info.annotation)
    )
