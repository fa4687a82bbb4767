"""Which rows hang on which, as the model declares it, and what goes when a row goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tracker.changes import Key, RowChange, added, changed
from tracker.model import ENTITIES
from tracker.portfolio import Portfolio, values_of


@dataclass(frozen=True, slots=True)
class Tie:
    """A field that names another row. A `part` cannot be without it; any other is only linked."""

    entity: str
    field: str
    holder: str
    part: bool


@cache
def ties_of(entity: str) -> Sequence[Tie]:
    """The fields of an entity that name other rows."""
    return tuple(tie for tie in _all_ties() if tie.entity == entity)


@cache
def ties_to(holder: str) -> Sequence[Tie]:
    """The fields of any entity that name rows of this one."""
    return tuple(tie for tie in _all_ties() if tie.holder == holder)


@cache
def _all_ties() -> Sequence[Tie]:
    return tuple(
        Tie(entity, name, target.partition(".")[0], part=info.is_required())
        for entity, model in ENTITIES.items()
        for name, info in model.model_fields.items()
        if isinstance(target := getattr(info, "foreign_key", None), str)
    )


def removal(portfolio: Portfolio, entity: str, uid: str) -> tuple[RowChange, ...]:
    """What removes a row: its parts go with it, and theirs; those merely linked stay, unlinked."""
    gone: dict[Key, RowChange] = {}
    _collect(portfolio, entity, {uid}, gone)
    loose = (
        changed(tie.entity, row.uid, values_of(tie.entity, row), {tie.field: None})
        for holder in {kind for kind, _ in gone}
        for tie in ties_to(holder)
        if not tie.part
        for row in portfolio.rows(tie.entity)
        if (tie.holder, getattr(row, tie.field)) in gone and (tie.entity, row.uid) not in gone
    )
    return (*filter(None, loose), *reversed(gone.values()))


def _collect(portfolio: Portfolio, entity: str, uids: set[str], gone: dict[Key, RowChange]) -> None:
    fresh = [
        row for row in portfolio.rows(entity) if row.uid in uids and (entity, row.uid) not in gone
    ]
    for row in fresh:
        gone[entity, row.uid] = added(entity, values_of(entity, row)).inverted()
    if fresh:
        holders = {row.uid for row in fresh}
        for tie, parts in _parts(portfolio, entity, holders):
            _collect(portfolio, tie.entity, parts, gone)


def _parts(portfolio: Portfolio, entity: str, uids: set[str]) -> Iterator[tuple[Tie, set[str]]]:
    for tie in ties_to(entity):
        if tie.part:
            rows = portfolio.rows(tie.entity)
            yield tie, {row.uid for row in rows if getattr(row, tie.field) in uids}
