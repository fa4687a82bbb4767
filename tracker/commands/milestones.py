"""Milestones as rows: adding, removing, completing, and keeping one that a document left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from tracker.changes import RowChange, added, changed
from tracker.commands.order import inserted
from tracker.errors import NotFound, WrongUsage
from tracker.indents import end_of
from tracker.interpret import plan_followed_through
from tracker.model import Milestone, Status, new_uid
from tracker.portfolio import Portfolio, values_of
from tracker.timing import format_date
from tracker.workspace import Intent


def add_milestone(
    portfolio: Portfolio,
    *,
    scheme_uid: str,
    title: str,
    today: date,
    after_uid: str | None = None,
    start: date | None = None,
    finish: date | None = None,
    uid: str | None = None,
) -> Intent:
    """A new milestone at the end of a scheme, or after another and all that is under it.

    It is indented like the one before it. `uid` is its key, if the caller wants to choose it.
    Raises `WrongUsage` without a title.
    """
    words = " ".join(title.split())
    if not words:
        raise WrongUsage("a milestone needs a title")
    values = {"uid": uid or new_uid(), "title": words, "start": start, "finish": finish}
    return Intent(
        f"Add milestone “{words}”",
        placed_milestones(portfolio, scheme_uid, after_uid, [values], today=today),
    )


def placed_milestones(
    portfolio: Portfolio,
    scheme_uid: str,
    after_uid: str | None,
    rows: Sequence[Mapping[str, object]],
    *,
    today: date,
) -> tuple[RowChange, ...]:
    """New milestones in their place, and what makes room for them."""
    if scheme_uid not in portfolio.scheme_by_uid:
        raise NotFound(f"there is no scheme with the uid {scheme_uid!r}")
    siblings = portfolio.milestones_by_scheme.get(scheme_uid, ())
    level = 0
    if after_uid is not None:
        at = place_of_milestone(siblings, after_uid)
        level = siblings[at].level
        after_uid = siblings[end_of(siblings, at) - 1].uid
    position, shifted = inserted(siblings, after_uid, count=len(rows), entity="milestone")
    new = [
        added(
            "milestone",
            {
                "scheme_uid": scheme_uid,
                "level": level,
                "updated_on": today,
                "position": position + nth,
                **plan_followed_through({}, row),
            },
        )
        for nth, row in enumerate(rows)
    ]
    return (*new, *shifted)


def remove_milestones(portfolio: Portfolio, *, uids: Iterable[str]) -> Intent:
    """Take milestones away, with the links to and from them.

    Rows under one that goes move out by a level. What a baseline promised of them stays, so that a
    comparison with it shows them as removed.
    """
    gone = {uid: milestone_of(portfolio, uid) for uid in uids}
    links = (
        added("dependency", values_of("dependency", link)).inverted()
        for link in portfolio.dependencies
        if link.before_uid in gone or link.after_uid in gone
    )
    schemes = dict.fromkeys(milestone.scheme_uid for milestone in gone.values())
    outdents = (
        change
        for scheme_uid in schemes
        for change in _moved_out(portfolio.milestones_by_scheme[scheme_uid], gone)
    )
    rows = (
        added("milestone", values_of("milestone", milestone)).inverted()
        for milestone in gone.values()
    )
    return Intent(f"Remove {named(list(gone.values()))}", (*links, *outdents, *rows))


def _moved_out(rows: Sequence[Milestone], gone: Mapping[str, Milestone]) -> Iterator[RowChange]:
    above: list[Milestone] = []
    for row in rows:
        while above and above[-1].level >= row.level:
            above.pop()
        out = sum(parent.uid in gone for parent in above)
        above.append(row)
        if out and row.uid not in gone:
            change = changed("milestone", row.uid, {"level": row.level}, {"level": row.level - out})
            assert change is not None
            yield change


def complete_milestones(
    portfolio: Portfolio, *, uids: Iterable[str], on: date, today: date
) -> Intent:
    """Say that milestones were completed on a day; a date of completion given before stays."""
    rows = [milestone_of(portfolio, uid) for uid in uids]
    changes = (
        updated(
            row,
            {
                "status": str(Status.COMPLETED),
                "actual": row.actual or on,
                "percent_complete": None if row.percent_complete is None else 100,
            },
            today,
        )
        for row in rows
    )
    label = f"Complete {named(rows)} on {format_date(on)}"
    return Intent(label, tuple(filter(None, changes)))


def keep_vanished(portfolio: Portfolio, *, uids: Iterable[str], today: date) -> Intent:
    """Say that schemes or milestones stand, although an issue of their document left them out."""
    changes: list[RowChange | None] = []
    rows = [portfolio.find(uid) for uid in uids]
    for entity, row in rows:
        before = values_of(entity, row)
        if before.get("vanished_on") is not None:
            after = {"vanished_on": None, "updated_on": today}
            changes.append(changed(entity, row.uid, before, after))
    what = "a row" if len(rows) == 1 else f"{len(rows):,} rows"
    return Intent(f"Keep {what} that the document left out", tuple(filter(None, changes)))


def updated(row: Milestone, after: Mapping[str, object], today: date) -> RowChange | None:
    """The change of a milestone with what follows from it; None where it says so already."""
    before = values_of("milestone", row)
    meant = plan_followed_through(before, after)
    if changed("milestone", row.uid, before, meant) is None:
        return None
    return changed("milestone", row.uid, before, {**meant, "updated_on": today})


def named(rows: Sequence[Milestone]) -> str:
    """Milestones as labels tell them: “Go-live”, 3 milestones."""
    return f"“{rows[0].title}”" if len(rows) == 1 else f"{len(rows):,} milestones"


def milestone_of(portfolio: Portfolio, uid: str) -> Milestone:
    """A milestone by its key; raises `NotFound`."""
    try:
        return portfolio.milestone_by_uid[uid]
    except KeyError:
        raise NotFound(f"there is no milestone with the uid {uid!r}") from None


def place_of_milestone(siblings: Sequence[Milestone], uid: str) -> int:
    """Where a milestone stands among those of its scheme; raises `NotFound`."""
    for at, row in enumerate(siblings):
        if row.uid == uid:
            return at
    raise NotFound(f"there is no milestone with the uid {uid!r} in this scheme")
