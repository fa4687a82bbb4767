"""The RAID register: entering, escalating and closing entries, and raising a scheme's barrier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.changes import added, changed
from tracker.commands.registers import add_register_row
from tracker.emptiness import Emptiness, emptiness
from tracker.errors import NotFound, WrongUsage
from tracker.model import RaidItem, RaidKind, RaidLevel, RaidStatus, Scheme
from tracker.portfolio import Portfolio, values_of
from tracker.registers.titles import title_of
from tracker.workspace import Intent


def add_raid_item(
    portfolio: Portfolio,
    *,
    texts: Mapping[str, str],
    today: date,
    scheme_uid: str | None = None,
    uid: str | None = None,
) -> Intent:
    """A new, open entry raised today; at project level and a risk unless `texts` says otherwise."""
    start = {"kind": RaidKind.RISK, "level": RaidLevel.PROJECT, "status": RaidStatus.OPEN}
    intent = add_register_row(
        portfolio,
        entity="raid_item",
        texts={**start, **{name: text for name, text in texts.items() if text}},
        scheme_uid=scheme_uid,
        uid=uid,
    )
    (change,) = intent.changes
    entered = added("raid_item", {**(change.after or {}), "raised_on": today})
    return Intent(intent.label, (entered,))


def raise_from_barrier(
    portfolio: Portfolio,
    *,
    scheme_uid: str,
    today: date,
    kind: str = RaidKind.ISSUE,
    uid: str | None = None,
) -> Intent:
    """A scheme's barrier as an entry tied to it: its first words the title, all of it described.

    Raises `WrongUsage` if the scheme says of no barrier, or if the same words stand in the
    register already.
    """
    scheme = portfolio.scheme_by_uid.get(scheme_uid)
    if scheme is None:
        raise NotFound(f"there is no scheme with the uid {scheme_uid!r}")
    words = (scheme.barriers or "").strip()
    if emptiness(words) is not Emptiness.CONTENT:
        raise WrongUsage(f"“{scheme.name}” tells of no barrier that could be raised")
    raised = raised_barrier(portfolio, scheme)
    if raised is not None:
        raise WrongUsage(f"this barrier is in the register already, as “{raised.title}”")
    owner = next((lead.name for lead in portfolio.leads_by_scheme.get(scheme_uid, ())), None)
    texts = {"title": title_of(words), "description": words, "kind": kind, "owner": owner or ""}
    intent = add_raid_item(portfolio, texts=texts, today=today, scheme_uid=scheme_uid, uid=uid)
    return Intent(f"Raise the barrier of “{scheme.name}”", intent.changes)


def raised_barrier(portfolio: Portfolio, scheme: Scheme) -> RaidItem | None:
    """The open entry that a scheme's barrier was raised as, if it was."""
    words = (scheme.barriers or "").strip()
    for item in portfolio.raid_items:
        same = bool(words) and (item.scheme_uid, item.description) == (scheme.uid, words)
        if same and item.status != RaidStatus.CLOSED:
            return item
    return None


def escalate(
    portfolio: Portfolio, *, uid: str, level: str, reason: str, today: date, by: str = ""
) -> Intent:
    """Move an entry to another level and record when, by whom and why.

    Raises `WrongUsage` without a reason, for an unknown level and for the level it is at.
    """
    item = _item(portfolio, uid)
    if level not in set(RaidLevel):
        raise WrongUsage(f"{level!r} is none of {', '.join(RaidLevel)}")
    if level == item.level:
        raise WrongUsage(f"“{item.title}” is at {level} level already")
    if not reason.strip():
        raise WrongUsage("say why it moves to another level")
    moved = changed("raid_item", uid, values_of("raid_item", item), {"level": level})
    step = added(
        "escalation",
        {
            "item_uid": uid,
            "from_level": item.level,
            "to_level": level,
            "moved_on": today,
            "moved_by": by or None,
            "reason": reason.strip(),
            "position": len(portfolio.parts_of("escalation", uid)),
        },
    )
    assert moved is not None
    return Intent(f"Move “{item.title}” to {level} level", (moved, step))


def close_raid_item(portfolio: Portfolio, *, uid: str) -> Intent:
    """Say that an entry no longer stands; it is kept, and may be opened again by its status."""
    item = _item(portfolio, uid)
    before = values_of("raid_item", item)
    change = changed("raid_item", uid, before, {"status": str(RaidStatus.CLOSED)})
    return Intent(f"Close “{item.title}”", (change,) if change else ())


def _item(portfolio: Portfolio, uid: str) -> RaidItem:
    for item in portfolio.raid_items:
        if item.uid == uid:
            return item
    raise NotFound(f"there is no entry of the register with the uid {uid!r}")
