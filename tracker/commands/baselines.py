"""Baselines: keeping the plan as it was promised, under a name, and promising anew.

Promising anew is an explicit, recorded act: it replaces what slip is counted from, so it asks for
a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from tracker.baselines import find_baseline, promise_of
from tracker.changes import RowChange, added, changed
from tracker.errors import NotFound, WrongUsage
from tracker.model import Baseline, Row, new_uid
from tracker.portfolio import Portfolio, values_of
from tracker.presence import present_schemes
from tracker.row_names import row_name
from tracker.workspace import Intent


def take_baseline(
    portfolio: Portfolio, *, name: str, taken_on: date, reason: str | None = None
) -> Intent:
    """Keep the plan as it is now as a baseline: every scheme and milestone that has not vanished.

    A name that is in use is re-baselined: its rows are replaced, and a reason is needed. Raises
    `WrongUsage` without one, and without a name.
    """
    words = _name(name)
    why = (reason or "").strip() or None
    present = find_baseline(portfolio, words)
    if present is None:
        last = max((row.position for row in portfolio.baselines), default=-1)
        values = {"name": words, "taken_on": taken_on, "reason": why, "position": last + 1}
        change = added("baseline", values)
        rows = _promises(portfolio, change.uid)
        return Intent(f"Take baseline “{words}”", (change, *rows))
    if why is None:
        raise WrongUsage(
            f"there is a baseline called “{present.name}” already",
            remedy="give a reason for taking it again, or another name",
        )
    after = {"taken_on": taken_on, "reason": why}
    head = changed("baseline", present.uid, values_of("baseline", present), after)
    changes = (
        *filter(None, (head,)),
        *_without_rows(portfolio, present.uid),
        *_promises(portfolio, present.uid),
    )
    return Intent(f"Take baseline “{present.name}” again: {why}", changes)


def rebaseline(
    portfolio: Portfolio,
    *,
    uids: Iterable[str],
    reason: str,
    today: date,
    baseline_uid: str | None = None,
) -> Intent:
    """Promise single milestones or schemes anew, as they are expected now.

    In the baseline that slip is counted against, unless another is named. Raises `WrongUsage`
    without a reason or without a baseline.
    """
    why = reason.strip()
    if not why:
        raise WrongUsage("a new promise replaces an old one for a reason; write it down")
    baseline = _baseline(portfolio, baseline_uid) if baseline_uid else portfolio.baseline
    if baseline is None:
        raise WrongUsage("there is no baseline yet", remedy="take one first")
    rows = [_plan_row(portfolio, uid) for uid in uids]
    kept = {row.row_uid: row for row in portfolio.baseline_rows if row.baseline_uid == baseline.uid}
    changes: list[RowChange] = []
    for entity, row in rows:
        promise = {"baseline_uid": baseline.uid, **promise_of(entity, row)}
        old = kept.get(row.uid)
        before = values_of("baseline_row", old) if old else {}
        if old and changed("baseline_row", old.uid, before, promise) is None:
            continue
        anew = {**promise, "agreed_on": today, "reason": why}
        change = changed("baseline_row", old.uid, before, anew) if old else None
        changes.append(change or added("baseline_row", anew))
    what = f"“{row_name(rows[0][1])}”" if len(rows) == 1 else f"{len(rows):,} rows"
    return Intent(f"Re-baseline {what}: {why}", tuple(changes))


def rename_baseline(portfolio: Portfolio, *, uid: str, name: str) -> Intent:
    """Call a baseline something else; raises `WrongUsage` for a name in use."""
    words = _name(name)
    baseline = _baseline(portfolio, uid)
    other = find_baseline(portfolio, words)
    if other is not None and other.uid != uid:
        raise WrongUsage(f"there is a baseline called “{other.name}” already")
    change = changed("baseline", uid, {"name": baseline.name}, {"name": words})
    return Intent(f"Rename baseline “{baseline.name}”", (change,) if change else ())


def drop_baseline(portfolio: Portfolio, *, uid: str) -> Intent:
    """Take a baseline away with its rows; the plan itself stays as it is."""
    baseline = _baseline(portfolio, uid)
    programme = portfolio.programme
    forgotten = None
    if programme.baseline_uid == uid:
        forgotten = _chosen(portfolio, None)
    return Intent(
        f"Drop baseline “{baseline.name}”",
        (
            *filter(None, (forgotten,)),
            *_without_rows(portfolio, uid),
            added("baseline", values_of("baseline", baseline)).inverted(),
        ),
    )


def choose_baseline(portfolio: Portfolio, *, uid: str | None) -> Intent:
    """Count slip against this baseline; None counts it against the latest one taken."""
    name = f"“{_baseline(portfolio, uid).name}”" if uid else "the latest baseline"
    change = _chosen(portfolio, uid)
    return Intent(f"Count slip against {name}", (change,) if change else ())


def _chosen(portfolio: Portfolio, uid: str | None) -> RowChange | None:
    programme = portfolio.programme
    before = {"baseline_uid": programme.baseline_uid}
    return changed("programme", programme.uid, before, {"baseline_uid": uid})


def _promises(portfolio: Portfolio, baseline_uid: str) -> Iterator[RowChange]:
    """A row for everything in the plan; made without asking for defaults, which it has none of."""
    rows = chain(
        (("scheme", row) for row in present_schemes(portfolio)),
        (("milestone", row) for row in portfolio.present_milestones),
    )
    for entity, row in rows:
        promise = {"baseline_uid": baseline_uid, **promise_of(entity, row)}
        given = {name: value for name, value in promise.items() if value is not None}
        uid = new_uid()
        yield RowChange("baseline_row", uid, before=None, after={"uid": uid, **given})


def _without_rows(portfolio: Portfolio, baseline_uid: str) -> Iterator[RowChange]:
    for row in portfolio.baseline_rows:
        if row.baseline_uid == baseline_uid:
            yield added("baseline_row", values_of("baseline_row", row)).inverted()


def _name(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise WrongUsage("a baseline needs a name")
    return words


def _baseline(portfolio: Portfolio, uid: str) -> Baseline:
    for row in portfolio.baselines:
        if row.uid == uid:
            return row
    raise NotFound(f"there is no baseline with the uid {uid!r}")


def _plan_row(portfolio: Portfolio, uid: str) -> tuple[str, Row]:
    milestone = portfolio.milestone_by_uid.get(uid)
    if milestone is not None:
        return "milestone", milestone
    scheme = portfolio.scheme_by_uid.get(uid)
    if scheme is not None:
        return "scheme", scheme
    raise NotFound(f"there is no scheme or milestone with the uid {uid!r}")
