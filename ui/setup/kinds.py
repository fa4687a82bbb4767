"""The lists a programme keeps: how areas and people are shown, saved, added and ordered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tracker.commands.areas import add_area, move_area, set_area_field
from tracker.commands.people import add_person, set_deputy
from tracker.commands.rows import set_field
from tracker.fields import FIELDS
from tracker.timing import format_date
from ui.desk import Desk
from ui.setup.rows_tab import RowField, RowsOf
from ui.setup.saving import saved

_LONG = frozenset({"note"})
_DEPUTY = "deputy"

Today = Callable[[], date]


def areas_of(desk: Desk, today: Today) -> RowsOf:
    """Areas in their order, with note and dates."""

    def save(uid: str, field: str, text: str) -> str | None:
        return saved(
            desk,
            lambda: set_area_field(
                desk.portfolio, uid=uid, field=field, text=text, today=today(), as_of=desk.as_of
            ),
        )

    return RowsOf(
        title="Areas",
        one="area",
        rows=lambda: desk.portfolio.areas,
        fields=_fields("area"),
        save=save,
        add=lambda name: saved(desk, lambda: add_area(desk.portfolio, name=name)),
        move=lambda uid, step: _move(desk, uid, step),
    )


def people_of(desk: Desk, today: Today) -> RowsOf:
    """People and shared mailboxes, by name, with who is asked while they are away."""

    def deputy(row: Any) -> str:
        known = desk.portfolio.person_by_uid.get(row.deputy_uid or "")
        return known.name if known is not None else ""

    def save(uid: str, field: str, text: str) -> str | None:
        if field == _DEPUTY:
            return saved(desk, lambda: set_deputy(desk.portfolio, uid=uid, name=text))
        return saved(
            desk,
            lambda: set_field(
                desk.portfolio, uid=uid, field=field, text=text, today=today(), as_of=desk.as_of
            ),
        )

    return RowsOf(
        title="People",
        one="person",
        rows=lambda: sorted(desk.portfolio.people, key=lambda person: person.name.casefold()),
        fields=(*_fields("person"), RowField(_DEPUTY, "Deputy while away", deputy)),
        save=save,
        add=lambda name: saved(desk, lambda: add_person(desk.portfolio, name=name)),
    )


def _move(desk: Desk, uid: str, step: int) -> None:
    saved(desk, lambda: move_area(desk.portfolio, uid=uid, step=step))


def _fields(entity: str) -> tuple[RowField, ...]:
    return tuple(
        RowField(
            spec.name,
            "Name" if spec.name == "name" else spec.title,
            _reader(spec.name),
            spec.name in _LONG,
        )
        for spec in FIELDS[entity]
    )


def _reader(field: str) -> Callable[[Any], str]:
    def text(row: Any) -> str:
        value = getattr(row, field)
        return format_date(value) if isinstance(value, date) else str(value or "")

    return text
