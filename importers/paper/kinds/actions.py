"""Actions under each high impact change: what, by when, and how success will be known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import Table
from importers.paper.continuing import PlacedRow, goes_on, rows_of
from importers.paper.days import Day, read_day
from importers.paper.tables import PaperTable, Reading
from importers.paper.titles import header_of
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.impact.names import number_of

KIND = "actions for the high impact changes"
_TITLES: Mapping[str, str] = {
    "change": r"(?:high impact )?changes?",
    "action": r"what do you need to do|actions?(?: required| needed)?|what",
    "due": r"when will it be done(?: by)?|by when|when|due(?: date)?|deadline|timescales?",
    "success": r"how will you know.*|success measures?|measures? of success|outcomes?",
    "owner": r"owner|lead|who|responsible",
    "status": r"status",
}
_ITEM = re.compile(r"^\s*\(?\d{1,2}[).]\s*(?=\S)", re.MULTILINE)


@dataclass(slots=True)
class _Action:
    """One action while it is put together from its lines."""

    text: str
    where: str
    success: str
    day: Day | None = None


def recognises(paper: PaperTable) -> bool:
    """Columns of actions, of when they are due and of what success looks like; or the rest."""
    return _has_header(paper.table) or goes_on(paper, KIND, _has_header)


def read(paper: PaperTable) -> Reading:
    """A change for each name in the first column, and an action for each numbered item."""
    header = _header(paper.table)
    if header is None:
        return Reading(f"the rest of {paper.earlier[-1].table.table.place}")
    below, columns = header
    name_column = columns.get("change", 0)
    rows: list[DraftRow] = []
    notes: list[Note] = []
    for name, where, placed in _by_change(
        rows_of(paper, below=below, has_header=_has_header), name_column
    ):
        parent = paper.count + len(rows)
        change: dict[str, Value] = {"name": name}
        if number := number_of(name):
            change["number"] = number
        rows.append(DraftRow("impact_change", where, name, change))
        for action in _actions(placed, columns, notes):
            values: dict[str, Value] = {
                "text": action.text,
                "due": action.day.iso if action.day else None,
                "due_text": action.day.text if action.day else None,
                "success": action.success or None,
                "place": action.where,
            }
            rows.append(DraftRow("impact_action", action.where, action.text, values, parent=parent))
    return Reading(KIND, tuple(rows), tuple(notes))


def _header(table: Table) -> tuple[int, dict[str, int]] | None:
    found = header_of(
        table, _TITLES, needed=frozenset({"action", "due", "success"}), any_of=frozenset({"action"})
    )
    if found is None:
        return None
    names_changes = "change" in found[1] or 0 not in found[1].values()
    return found if names_changes else None


def _has_header(table: Table) -> bool:
    return _header(table) is not None


def _by_change(
    rows: Iterator[PlacedRow], name_column: int
) -> Iterator[tuple[str, str, list[PlacedRow]]]:
    """The rows of each change: those under its name, however many tables they stand in."""
    name = where = ""
    held: list[PlacedRow] = []
    for row in rows:
        text = " ".join(row.text(name_column).split())
        if text:
            if held:
                yield name, where, held
            name, where, held = text, row.where, []
        held.append(row)
    if name and held:
        yield name, where, held


def _actions(
    rows: Sequence[PlacedRow], columns: Mapping[str, int], notes: list[Note]
) -> list[_Action]:
    """The actions of one change. Days pair off with the items of their row, in order."""
    actions: list[_Action] = []
    for row in rows:
        cut_off, items = _items(row.text(columns["action"]))
        if cut_off and actions:
            actions[-1].text = f"{actions[-1].text} {cut_off}"
        elif cut_off:
            items = [cut_off, *items]
        success = row.text(columns["success"])
        days = [read_day(line) for line in row.text(columns["due"]).splitlines() if line.strip()]
        made = [_Action(item, row.where, success) for item in items]
        if len(days) == 1 and len(made) > 1:
            days *= len(made)
        for action, day in zip(made, days, strict=False):
            action.day = day
        notes.extend(_remarks(row, made, days))
        actions.extend(made)
    return actions


def _remarks(row: PlacedRow, made: Sequence[_Action], days: Sequence[Day]) -> Iterator[Note]:
    for day in dict.fromkeys(days):
        if day.remark:
            yield Note(row.where, day.remark, Weight.WARNING)
    if len(days) > 1 and len(days) != len(made):
        yield Note(
            row.where,
            f"{len(days)} dates stand beside {len(made)} actions: they were paired in order",
            Weight.WARNING,
        )


def _items(text: str) -> tuple[str, list[str]]:
    """What goes on from the row above, and the numbered items; a cell without numbers is one."""
    numbers = list(_ITEM.finditer(text))
    if not numbers:
        words = " ".join(text.split())
        return ("", [words]) if words else ("", [])
    ends = [*(found.start() for found in numbers[1:]), len(text)]
    items = [
        " ".join(text[found.end() : end].split()) for found, end in zip(numbers, ends, strict=True)
    ]
    return " ".join(text[: numbers[0].start()].split()), items
