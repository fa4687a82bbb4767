"""The order and indents of milestones: up and down, in and out, and across schemes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tracker.changes import RowChange, changed
from tracker.commands.milestones import milestone_of, named, place_of_milestone
from tracker.commands.order import dealt, rising
from tracker.errors import NotFound, WrongUsage
from tracker.indents import blocks, end_of
from tracker.model import Milestone
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def reorder_milestone(portfolio: Portfolio, *, uid: str, step: int) -> Intent:
    """Move a milestone, with all that is under it, so many places among those beside it.

    Negative moves up; no change at either end.
    """
    row = milestone_of(portfolio, uid)
    rows = portfolio.milestones_by_scheme[row.scheme_uid]
    at = place_of_milestone(rows, uid)
    end = end_of(rows, at)
    to = at
    for _ in range(abs(step)):
        to = _next_place(rows, at, end, to, down=step > 0)
    block, rest = rows[at:end], [*rows[:at], *rows[end:]]
    place = to if to <= at else to - len(block)
    order = [*rest[:place], *block, *rest[place:]]
    label = f"Move “{row.title}” {'up' if step < 0 else 'down'}"
    return Intent(label, dealt(order, [each.position for each in rows], entity="milestone"))


def _next_place(rows: Sequence[Milestone], at: int, end: int, to: int, *, down: bool) -> int:
    """The place one sibling further than `to`, where rows `at` to `end` may stand; else `to`."""
    level = rows[at].level
    if down:
        after = end if to == at else to
        if after == len(rows) or rows[after].level != level:
            return to
        return end_of(rows, after)
    before = to - 1
    while before >= 0 and rows[before].level > level:
        before -= 1
    return before if before >= 0 and rows[before].level == level else to


def indent_milestones(
    portfolio: Portfolio, *, uids: Iterable[str], step: int, today: date
) -> Intent:
    """Indent milestones by a level, or outdent them (`step` -1), with all that is under them.

    A row can stand one level deeper than the one above it at most, and no further out than its
    scheme; rows that cannot go stay.
    """
    chosen = [milestone_of(portfolio, uid) for uid in uids]
    keys = {row.uid for row in chosen}
    changes: list[RowChange] = []
    for scheme_uid in dict.fromkeys(row.scheme_uid for row in chosen):
        rows = portfolio.milestones_by_scheme[scheme_uid]
        levels = _indented(rows, keys, step)
        for row in rows:
            if levels[row.uid] != row.level:
                after = {"level": levels[row.uid], "updated_on": today}
                before = {"level": row.level, "updated_on": row.updated_on}
                changes.extend(filter(None, [changed("milestone", row.uid, before, after)]))
    verb = "Indent" if step > 0 else "Outdent"
    return Intent(f"{verb} {named(chosen)}", tuple(changes))


def _indented(rows: Sequence[Milestone], keys: set[str], step: int) -> Mapping[str, int]:
    levels = {row.uid: row.level for row in rows}
    for at, end in blocks(rows, keys):
        deepest = levels[rows[at - 1].uid] + 1 if at else 0
        level = min(max(rows[at].level + step, 0), max(deepest, rows[at].level))
        for row in rows[at:end]:
            levels[row.uid] = row.level + level - rows[at].level
    return levels


def move_milestones(
    portfolio: Portfolio,
    *,
    uids: Iterable[str],
    scheme_uid: str,
    today: date,
    after_uid: str | None = None,
    before_uid: str | None = None,
) -> Intent:
    """Put milestones elsewhere, with all that is under them: cut and paste, within or across.

    After a row and all that is under it, or before one, indented like it; else at the end of the
    scheme. Raises `WrongUsage` for a place among the rows that move.
    """
    if scheme_uid not in portfolio.scheme_by_uid:
        raise NotFound(f"there is no scheme with the uid {scheme_uid!r}")
    chosen = [milestone_of(portfolio, uid) for uid in uids]
    keys = {row.uid for row in chosen}
    moving: list[tuple[Milestone, int]] = []
    for source in dict.fromkeys(row.scheme_uid for row in chosen):
        rows = portfolio.milestones_by_scheme[source]
        for at, end in blocks(rows, keys):
            moving.extend((row, row.level - rows[at].level) for row in rows[at:end])
    gone = {row.uid for row, _ in moving}
    if after_uid in gone or before_uid in gone:
        raise WrongUsage("rows cannot be moved in among themselves", remedy="choose another place")
    there = portfolio.milestones_by_scheme.get(scheme_uid, ())
    rest = [row for row in there if row.uid not in gone]
    place, level = _target(rest, after_uid, before_uid)
    order = [*rest[:place], *(row for row, _ in moving), *rest[place:]]
    shifts = _positions(there, order)
    home: dict[str, dict[str, object]] = {
        row.uid: {"scheme_uid": scheme_uid, "level": level + depth} for row, depth in moving
    }
    changes = [_put(row, home.get(row.uid, {}), shifts[row.uid], today) for row in order]
    where = portfolio.scheme_by_uid[scheme_uid].name
    return Intent(f"Move {named(chosen)} in “{where}”", tuple(filter(None, changes)))


def _target(
    rest: Sequence[Milestone], after_uid: str | None, before_uid: str | None
) -> tuple[int, int]:
    if before_uid is not None:
        at = place_of_milestone(rest, before_uid)
        return at, rest[at].level
    if after_uid is not None:
        at = place_of_milestone(rest, after_uid)
        return end_of(rest, at), rest[at].level
    return len(rest), 0


def _positions(there: Sequence[Milestone], order: Sequence[Milestone]) -> Mapping[str, int]:
    """Positions along an order: those of the rows that are there already, then what follows."""
    free = [row.position for row in there]
    last = max(free, default=-1)
    free.extend(range(last + 1, last + 1 + len(order) - len(free)))
    return {row.uid: at for row, at in zip(order, rising(free), strict=True)}


def _put(
    row: Milestone, home: Mapping[str, object], position: int, today: date
) -> RowChange | None:
    after: dict[str, object] = {**home, "position": position}
    if home.get("scheme_uid", row.scheme_uid) != row.scheme_uid:
        after["updated_on"] = today
    return changed("milestone", row.uid, {name: getattr(row, name) for name in after}, after)
