"""Setting many cells at once: a pasted block, a fill down, a choice for all selected rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.commands.cells import CellEdits
from tracker.errors import WrongUsage
from tracker.fields import field_title
from tracker.portfolio import Portfolio
from tracker.row_names import row_name
from tracker.workspace import Intent

Cells = Mapping[tuple[str, str], str]
"""Typed text by row key and field."""

_TOLD = 3


def set_fields(
    portfolio: Portfolio, *, cells: Cells, today: date, as_of: date, verb: str = "Set"
) -> Intent:
    """Type text into many cells as one change set, with one change for each row it touches.

    Everything follows as from `set_field`. All or nothing: raises `WrongUsage` naming the places
    of the cells that cannot be read. `verb` begins the label: "Paste", "Fill down", "Clear".
    """
    edits = CellEdits(portfolio, today=today, as_of=as_of)
    refused: list[str] = []
    for (uid, field), text in cells.items():
        try:
            edits.set(uid, field, text)
        except WrongUsage as error:
            entity, row = edits.row(uid)
            place = f"“{row_name(row)}”, {field_title(entity, field)}"
            told = error.problem.removeprefix(f"{field_title(entity, field)}: ")
            refused.append(f"{place}: {told}")
    refuse_unread(refused)
    changes = edits.changes()
    if not changes:
        return Intent("", ())
    return Intent(f"{verb} {_what(edits, cells)}", changes)


def refuse_unread(refused: list[str]) -> None:
    """Raise `WrongUsage` if any cells of a block could not be read, naming the first few."""
    if not refused:
        return
    count = "one cell" if len(refused) == 1 else f"{len(refused):,} cells"
    more = f"; and {len(refused) - _TOLD:,} more" if len(refused) > _TOLD else ""
    raise WrongUsage(
        f"nothing was changed, because {count} cannot be read: {'; '.join(refused[:_TOLD])}{more}",
        remedy="correct that and try again",
    )


def _what(edits: CellEdits, cells: Cells) -> str:
    """ "RAG of “Reablement”", "RAG of 3 schemes", "12 cells of 4 schemes"."""
    uids = list(dict.fromkeys(uid for uid, _ in cells))
    fields = list(dict.fromkeys(field for _, field in cells))
    entity, row = edits.row(uids[0])
    rows = f"“{row_name(row)}”" if len(uids) == 1 else f"{len(uids):,} {_plural(edits, uids)}"
    cell = field_title(entity, fields[0]) if len(fields) == 1 else f"{len(cells):,} cells"
    return f"{cell} of {rows}"


def _plural(edits: CellEdits, uids: list[str]) -> str:
    entities = {edits.row(uid)[0] for uid in uids}
    return f"{entities.pop().replace('_', ' ')}s" if len(entities) == 1 else "rows"
