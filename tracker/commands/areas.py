"""Areas as rows: adding, renaming, dating and ordering them. Nothing here deletes one."""

from __future__ import annotations

from datetime import date

from tracker.area_names import find_area
from tracker.changes import added, changed
from tracker.commands.rows import set_field
from tracker.errors import WrongUsage
from tracker.model import Area
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def add_area(portfolio: Portfolio, *, name: str, note: str = "") -> Intent:
    """A new area after those there are; raises `WrongUsage` without a name or for one in use."""
    words = " ".join(name.split())
    if not words:
        raise WrongUsage("an area needs a name")
    _refuse_known(portfolio, words)
    last = max((area.position for area in portfolio.areas), default=-1)
    values = {"name": words, "note": note.strip() or None, "position": last + 1}
    return Intent(f"Add area “{words}”", (added("area", values),))


def set_area_field(
    portfolio: Portfolio, *, uid: str, field: str, text: str, today: date, as_of: date
) -> Intent:
    """Set a field of an area from typed text.

    Raises `WrongUsage` for a name another area has, and for dates that end before they begin.
    """
    if field == "name":
        _refuse_known(portfolio, text, but=uid)
    intent = set_field(portfolio, uid=uid, field=field, text=text, today=today, as_of=as_of)
    area = portfolio.area_by_uid[uid]
    dates = {"opened_on": _iso(area.opened_on), "closed_on": _iso(area.closed_on)}
    for change in intent.changes:
        dates.update({k: str(v or "") for k, v in (change.after or {}).items() if k in dates})
    if dates["opened_on"] and dates["closed_on"] and dates["closed_on"] < dates["opened_on"]:
        raise WrongUsage(f"“{area.name}” cannot close before it opens")
    return intent


def move_area(portfolio: Portfolio, *, uid: str, step: int) -> Intent:
    """Move an area `step` places among the areas; no change at either end."""
    order = list(portfolio.areas)
    at = next(index for index, area in enumerate(order) if area.uid == uid)
    to = min(max(at + step, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    changes = (
        changed("area", area.uid, {"position": area.position}, {"position": position})
        for position, area in enumerate(order)
    )
    moved = tuple(change for change in changes if change is not None) if to != at else ()
    return Intent(f"Move area “{order[to].name}”", moved)


def choose_default_area(portfolio: Portfolio, *, uid: str | None) -> Intent:
    """The area of a document that names none; None for none."""
    programme = portfolio.programme
    change = changed(
        "programme",
        programme.uid,
        {"default_area_uid": programme.default_area_uid},
        {"default_area_uid": uid},
    )
    name = portfolio.area_by_uid[uid].name if uid else None
    label = f"Make “{name}” the default area" if name else "Have no default area"
    return Intent(label, (change,) if change else ())


def _refuse_known(portfolio: Portfolio, name: str, *, but: str | None = None) -> None:
    others: list[Area] = [area for area in portfolio.areas if area.uid != but]
    known = find_area(others, name)
    if known is not None:
        raise WrongUsage(f"there is an area called “{known.name}” already")


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
