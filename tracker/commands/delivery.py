"""What the app made of delivery words, put right by a person or read afresh."""

from __future__ import annotations

from datetime import date

from tracker.changes import Values, changed
from tracker.commands.cells import CellEdits
from tracker.errors import NotFound, WrongUsage
from tracker.interpret import delivery_values
from tracker.model import Scheme
from tracker.portfolio import Portfolio, values_of
from tracker.timing import Precision
from tracker.workspace import Intent


def correct_delivery(
    portfolio: Portfolio,
    *,
    uid: str,
    earliest: str,
    latest: str,
    precision: str,
    today: date,
    as_of: date,
) -> Intent:
    """Say what a scheme's delivery words mean: either date may be empty, the words stay.

    Raises `WrongUsage` for a date not understood, for dates in the wrong order, and for a
    precision that does not go with them: "none" exactly when there is no date.
    """
    scheme = _scheme(portfolio, uid)
    edits = CellEdits(portfolio, today=today, as_of=as_of)
    edits.set(uid, "delivery_earliest", earliest)
    edits.set(uid, "delivery_latest", latest)
    dated = bool(earliest.strip() or latest.strip())
    edits.set(uid, "delivery_precision", precision if dated else str(Precision.NONE))
    changes = edits.changes()
    for change in changes:
        _check({**values_of("scheme", scheme), **(change.after or {})}, dated=dated)
    return Intent(f"Correct the delivery dates of “{scheme.name}”", changes)


def read_delivery_again(portfolio: Portfolio, *, uid: str, today: date, as_of: date) -> Intent:
    """Read the dates of a scheme's delivery words afresh, in place of a person's correction."""
    scheme = _scheme(portfolio, uid)
    before = values_of("scheme", scheme)
    read = delivery_values(scheme.delivery_text, as_of=as_of)
    if changed("scheme", uid, before, read) is None:
        return Intent("", ())
    change = changed("scheme", uid, before, {**read, "updated_on": today.isoformat()})
    assert change is not None
    return Intent(f"Read the delivery words of “{scheme.name}” again", (change,))


def _check(meant: Values, *, dated: bool) -> None:
    first, last = meant["delivery_earliest"], meant["delivery_latest"]
    if first and last and str(first) > str(last):
        raise WrongUsage("the earliest date is after the latest", remedy="swap them")
    if dated and meant["delivery_precision"] in {None, str(Precision.NONE)}:
        raise WrongUsage("a date needs a precision", remedy="choose how exact it is")


def _scheme(portfolio: Portfolio, uid: str) -> Scheme:
    try:
        return portfolio.scheme_by_uid[uid]
    except KeyError:
        raise NotFound(f"there is no scheme with the uid {uid!r}") from None
