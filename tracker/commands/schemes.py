"""Schemes as rows: adding, copying, moving, ordering, closing. Nothing here deletes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tracker.changes import RowChange, added, changed
from tracker.codes import CodeBook
from tracker.commands.order import after_move, inserted
from tracker.errors import NotFound, WrongUsage
from tracker.interpret import followed_through
from tracker.model import Scheme, Stage, new_uid
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent

_NOT_COPIED = frozenset(
    {"uid", "code", "ref", "local_number", "scheme_text", "source_uid", "position", "confirmed_on"}
)
"""What tells one scheme from another, and where its words came from."""


def add_scheme(
    portfolio: Portfolio,
    *,
    name: str,
    area_uid: str | None,
    today: date,
    after_uid: str | None = None,
    uid: str | None = None,
) -> Intent:
    """A new scheme at the end of an area, or right after another scheme of it.

    `uid` is its key, if the caller wants to choose it. Raises `WrongUsage` without a name.
    """
    words = " ".join(name.split())
    if not words:
        raise WrongUsage("a scheme needs a name")
    values = {"uid": uid or new_uid(), "name": words, "updated_on": today}
    return Intent(
        f"Add scheme “{words}”", _placed(portfolio, values, area_uid, after_uid, as_of=today)
    )


def duplicate_scheme(
    portfolio: Portfolio, *, uid: str, today: date, as_of: date, copy_uid: str | None = None
) -> Intent:
    """A copy right after the original, with its words and leads.

    It gets a code of its own and no ref, since a ref held by several rows identifies none of them;
    milestones stay with the original.
    """
    scheme = _scheme(portfolio, uid)
    kept = {k: v for k, v in values_of("scheme", scheme).items() if k not in _NOT_COPIED}
    key = copy_uid or new_uid()
    values = {**kept, "uid": key, "name": f"{scheme.name} (copy)", "updated_on": today}
    changes = _placed(portfolio, values, scheme.area_uid, uid, as_of=as_of)
    leads = [
        added(
            "scheme_lead",
            {**values_of("scheme_lead", lead), "uid": new_uid(), "scheme_uid": key},
        )
        for lead in portfolio.leads_by_scheme.get(uid, ())
    ]
    return Intent(f"Duplicate “{scheme.name}”", (*changes, *leads))


def move_to_area(
    portfolio: Portfolio, *, uids: Iterable[str], area_uid: str | None, today: date
) -> Intent:
    """Move schemes to the end of another area. Their codes stay: people have them in e-mails."""
    name = portfolio.area_by_uid[area_uid].name if area_uid else "no area"
    moving = [s for uid in uids if (s := _scheme(portfolio, uid)).area_uid != area_uid]
    free = max((s.position for s in portfolio.schemes_by_area.get(area_uid, ())), default=-1) + 1
    changes: list[RowChange | None] = []
    for scheme in moving:
        position = max(scheme.position, free)
        free = position + 1
        changes.append(_updated(scheme, {"area_uid": area_uid, "position": position}, today))
    return Intent(f"Move {_named(moving)} to {name}", tuple(filter(None, changes)))


def close_scheme(portfolio: Portfolio, *, uids: Iterable[str], today: date) -> Intent:
    """Set the stage of schemes to closed; they keep their rows and their history."""
    return _staged(portfolio, uids, Stage.CLOSED, "Close", today)


def reopen_scheme(portfolio: Portfolio, *, uids: Iterable[str], today: date) -> Intent:
    """Set the stage of closed schemes back to running."""
    return _staged(portfolio, uids, Stage.RUNNING, "Reopen", today)


def reorder(portfolio: Portfolio, *, uid: str, step: int) -> Intent:
    """Move a scheme so many places down, or up if negative, among the schemes of its area."""
    scheme = _scheme(portfolio, uid)
    siblings = portfolio.schemes_by_area[scheme.area_uid]
    changes = after_move(siblings, uid, step)
    return Intent(f"Move “{scheme.name}” {'up' if step < 0 else 'down'}", changes)


def _placed(
    portfolio: Portfolio,
    values: Mapping[str, object],
    area_uid: str | None,
    after_uid: str | None,
    *,
    as_of: date,
) -> tuple[RowChange, ...]:
    """The addition of a scheme with its code and position, and what makes room for it."""
    area = portfolio.area_by_uid[area_uid].name if area_uid else None
    code = CodeBook(scheme.code for scheme in portfolio.schemes).next_for(area)
    position, shifted = inserted(portfolio.schemes, after_uid)
    cell = followed_through({}, {"name": str(values["name"])}, as_of=as_of)
    full = {**values, **cell, "area_uid": area_uid, "code": code, "position": position}
    return (added("scheme", full), *shifted)


def _staged(
    portfolio: Portfolio, uids: Iterable[str], stage: Stage, verb: str, today: date
) -> Intent:
    schemes = [_scheme(portfolio, uid) for uid in uids]
    changes = [_updated(scheme, {"stage": str(stage)}, today) for scheme in schemes]
    return Intent(f"{verb} {_named(schemes)}", tuple(filter(None, changes)))


def _updated(scheme: Scheme, after: Mapping[str, object], today: date) -> RowChange | None:
    before = values_of("scheme", scheme)
    if changed("scheme", scheme.uid, before, after) is None:
        return None
    return changed("scheme", scheme.uid, before, {**after, "updated_on": today})


def _named(schemes: Sequence[Scheme]) -> str:
    return f"“{schemes[0].name}”" if len(schemes) == 1 else f"{len(schemes):,} schemes"


def _scheme(portfolio: Portfolio, uid: str) -> Scheme:
    try:
        return portfolio.scheme_by_uid[uid]
    except KeyError:
        raise NotFound(f"there is no scheme with the uid {uid!r}") from None
