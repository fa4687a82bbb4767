"""Saving one field of whichever row a form shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tracker.commands.rows import set_field
from ui.desk import Desk
from ui.setup.saving import Save, saved


def field_saver(desk: Desk, row: Callable[[], str], field: str) -> Save:
    """What saves typed text into a field; `row` gives the key of the row on show by then."""

    def save(text: str) -> str | None:
        return saved(
            desk,
            lambda: set_field(
                desk.portfolio,
                uid=row(),
                field=field,
                text=text,
                today=date.today(),
                as_of=desk.as_of,
            ),
        )

    return save
