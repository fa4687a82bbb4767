"""Setting one field of one row, with everything that follows from it, as one intent."""

from __future__ import annotations

from datetime import date

from tracker.commands.cells import CellEdits
from tracker.fields import field_title
from tracker.portfolio import Portfolio
from tracker.row_names import row_name
from tracker.workspace import Intent


def set_field(
    portfolio: Portfolio, *, uid: str, field: str, text: str, today: date, as_of: date
) -> Intent:
    """Set a field from typed text; an empty text clears it.

    New delivery words move the words, earliest, latest and precision together; new lead words move
    the leads. `as_of` is where a missing year is taken from. `area`, `workstream` and `contact`
    are set by name. Raises `WrongUsage` for an unknown row or field and for a value not understood.
    """
    edits = CellEdits(portfolio, today=today, as_of=as_of)
    edits.set(uid, field, text)
    changes = edits.changes()
    if not changes:
        return Intent("", ())
    entity, row = edits.row(uid)
    return Intent(f"Set {field_title(entity, field)} of “{row_name(row)}”", changes)
