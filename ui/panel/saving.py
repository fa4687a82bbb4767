"""Saving what was typed into one field, or saying why it could not be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.commands.rows import set_field
from tracker.errors import TrackerError
from tracker.portfolio import Portfolio
from ui.desk import Desk
from ui.panel.values import field_text

_LONGEST_QUOTE = 120
_NOT_SAVED = "This was not saved; the message above the page says why."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why words were not saved; `clash` says that the person has now been told of others' words."""

    sentence: str
    clash: bool = False


def save(desk: Desk, *, uid: str, field: str, text: str, base: Portfolio) -> Refusal | None:
    """Set a scheme's field; None when that is done.

    `base` is the portfolio in which the typing began. Where the field has moved on since, the
    change is made against `base`, so that the workspace finds the clash instead of overwriting
    what somebody else wrote; other fields of the row do not matter.
    """
    moved = _moved(base, desk.portfolio, uid, field)
    try:
        intent = set_field(
            base if moved else desk.portfolio,
            uid=uid,
            field=field,
            text=text,
            today=date.today(),
            as_of=desk.as_of,
        )
    except TrackerError as error:
        return Refusal(error.sentence)
    if not intent.changes or desk.run(intent, quiet=True) is not None:
        return None
    if _moved(base, desk.portfolio, uid, field):
        return Refusal(_clash_sentence(desk.portfolio, uid, field), clash=True)
    return Refusal(_NOT_SAVED)


def _moved(base: Portfolio, now: Portfolio, uid: str, field: str) -> bool:
    if base is now:
        return False
    then, current = base.scheme_by_uid.get(uid), now.scheme_by_uid.get(uid)
    if then is None or current is None:
        return then is not current
    return field_text(base, then, field) != field_text(now, current, field)


def _clash_sentence(portfolio: Portfolio, uid: str, field: str) -> str:
    scheme = portfolio.scheme_by_uid.get(uid)
    if scheme is None:
        return "The scheme has been taken away meanwhile; Esc gives up what you typed."
    theirs = field_text(portfolio, scheme, field)
    if len(theirs) > _LONGEST_QUOTE:
        theirs = f"{theirs[: _LONGEST_QUOTE - 1].rstrip()}…"
    became = f"now says “{theirs}”" if theirs else "has been cleared"
    return f"Changed meanwhile: it {became}. Ctrl+Enter keeps yours, Esc takes theirs."
