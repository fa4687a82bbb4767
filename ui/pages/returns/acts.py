"""What can be done about a line of the Returns page: its menu, its buttons and its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker.model import ReturnState
from tracker.returns.board import Standing
from tracker.returns.rows import CHASED, ReturnRow


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: its name, its label, and the lines that it makes sense for."""

    name: str
    label: str
    fits: Callable[[ReturnRow], bool]


def _was_asked(row: ReturnRow) -> bool:
    return row.line is not None and row.line.pack is not None


def _waits(row: ReturnRow) -> bool:
    return row.standing in {Standing.ISSUED, *CHASED}


ACTS: tuple[Act, ...] = (
    Act("answer", "&Enter their answer…", lambda row: row.line is not None),
    Act("received", "Mark as rece&ived…", lambda row: _was_asked(row) and _waits(row)),
    Act(
        "rejection",
        "&Reject the return…",
        lambda row: any(each.state != ReturnState.REJECTED for each in row.documents),
    ),
    Act("chase", "&Draft a chase…", lambda row: row.line is not None and _waits(row)),
    Act("copy_chase", "&Copy the reminder", lambda row: row.line is not None and _waits(row)),
    Act("issue", "I&ssue their pack…", lambda row: row.line is not None),
    Act("address", "Add an e-&mail address…", lambda row: row.line is not None and not row.email),
)
"""In the order of the menu."""


def acts_for(row: ReturnRow) -> list[Act]:
    """What can be done about a line."""
    return [act for act in ACTS if act.fits(row)]
