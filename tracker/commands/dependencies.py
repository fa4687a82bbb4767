"""What waits for what: links between milestones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tracker.changes import added
from tracker.commands.milestones import milestone_of
from tracker.errors import NotFound, WrongUsage
from tracker.indents import under
from tracker.model import Dependency, DependencyKind, Milestone
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def link_milestones(
    portfolio: Portfolio,
    *,
    before_uid: str,
    after_uid: str,
    kind: DependencyKind = DependencyKind.FINISH_START,
    lag_days: int = 0,
) -> Intent:
    """Let one milestone wait for another.

    Raises `WrongUsage` for a milestone that would wait for itself, whether directly, round a
    circle of links or through a row it is under, and for a link that is there already.
    """
    before, after = milestone_of(portfolio, before_uid), milestone_of(portfolio, after_uid)
    if before_uid == after_uid:
        raise WrongUsage(f"“{before.title}” cannot wait for itself")
    if any(
        (row.before_uid, row.after_uid) == (before_uid, after_uid) for row in portfolio.dependencies
    ):
        raise WrongUsage(f"“{after.title}” waits for “{before.title}” already")
    if _one_holds_the_other(portfolio, before, after):
        raise WrongUsage(
            f"“{before.title}” and “{after.title}” cannot wait for each other, because one is part "
            "of the other"
        )
    circle = path_between(portfolio.dependencies, after_uid, before_uid)
    if circle:
        titles = " → ".join(f"“{milestone_of(portfolio, uid).title}”" for uid in circle)
        raise WrongUsage(
            f"“{after.title}” cannot wait for “{before.title}”, because that one already waits for "
            f"it: {titles}"
        )
    values = {
        "before_uid": before_uid,
        "after_uid": after_uid,
        "kind": str(kind),
        "lag_days": lag_days,
    }
    label = f"Let “{after.title}” wait for “{before.title}”"
    return Intent(label, (added("dependency", values),))


def unlink(portfolio: Portfolio, *, uids: Iterable[str]) -> Intent:
    """Take links away, by their own keys; raises `NotFound`."""
    known = {row.uid: row for row in portfolio.dependencies}
    wanted = list(uids)
    for uid in wanted:
        if uid not in known:
            raise NotFound(f"there is no link with the uid {uid!r}")
    changes = tuple(
        added("dependency", values_of("dependency", known[uid])).inverted() for uid in wanted
    )
    what = "a link" if len(changes) == 1 else f"{len(changes):,} links"
    return Intent(f"Take away {what}", changes)


def path_between(links: Iterable[Dependency], start: str, end: str) -> list[str]:
    """The keys from one milestone along the links to another that waits for it, or nothing."""
    following: dict[str, list[str]] = defaultdict(list)
    for link in links:
        following[link.before_uid].append(link.after_uid)
    came_from: dict[str, str | None] = {start: None}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return _back(came_from, here)
        for there in following.get(here, ()):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return []


def _back(came_from: dict[str, str | None], end: str) -> list[str]:
    path: list[str] = []
    here: str | None = end
    while here is not None:
        path.append(here)
        here = came_from[here]
    return path[::-1]


def _one_holds_the_other(portfolio: Portfolio, one: Milestone, other: Milestone) -> bool:
    if one.scheme_uid != other.scheme_uid:
        return False
    rows = portfolio.milestones_by_scheme[one.scheme_uid]
    pair = {one.uid, other.uid}
    return any(
        row.uid in pair and any(each.uid in pair for each in under(rows, at))
        for at, row in enumerate(rows)
    )
