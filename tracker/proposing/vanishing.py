"""Rows of the programme that a document covers and does not have: missing, and vanished.

A row is vanished if the document is the next issue of the one that last carried it. Which issues
belong together is told by the rows they share: an earlier document of the same kind that carried
rows found in this one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.draft import PLAN, Draft
from tracker.model import Milestone, Scheme, Stage
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import Fate, MissingRow, ProposedRow

_LEFT = {Stage.CLOSED, Stage.REPLACED}


@dataclass(frozen=True, slots=True)
class Covered:
    """What a document says that it lists: `areas` are their keys, `known` the rows it has or may
    have, and `as_of` its date."""

    areas: Collection[str]
    known: Collection[str]
    as_of: date


def missing_rows(
    portfolio: Portfolio, draft: Draft, rows: Collection[ProposedRow], covered: Covered
) -> Iterator[MissingRow]:
    """Schemes, then milestones, that the document covers and does not have.

    A tracker covers the schemes of its areas, or if it names none those of no area, where it has
    any of them: one that shares nothing with these is another partnership's. A plan covers
    what an earlier issue of it carried, and what had vanished from that. The app's own workbook
    holds what had not vanished, and nothing vanishes because of it. Schemes that a person closed
    are not missed.
    """
    issues = _earlier_issues(portfolio, draft, rows, covered.as_of)
    ended = frozenset() if draft.own else frozenset(issues)
    is_plan = draft.kind == PLAN
    found = {row.uid for row in rows if row.entity == "scheme" and row.fate is not Fate.ADDED}
    gone: set[str] = set()
    for scheme in portfolio.schemes:
        if scheme.uid in covered.known or scheme.uid in draft.seen or scheme.stage in _LEFT:
            continue
        carried, before = scheme.source_uid in issues, scheme.vanished_on is not None
        if draft.own and before:
            continue
        if carried if is_plan else _within(draft, scheme, covered, shares=bool(found)):
            gone.add(scheme.uid)
            area = portfolio.area_name(scheme)
            vanished = scheme.source_uid in ended and not before
            yield MissingRow("scheme", scheme.uid, scheme.name, area, vanished=vanished)
    for milestone in portfolio.milestones if draft.milestones else ():
        if milestone.uid in covered.known or milestone.scheme_uid not in found | gone:
            continue
        carried, before = milestone.source_uid in issues, milestone.vanished_on is not None
        if not before if draft.own else carried or before:
            vanished = milestone.source_uid in ended and not before
            yield _missing_milestone(portfolio, milestone, vanished=vanished)


def _missing_milestone(portfolio: Portfolio, milestone: Milestone, *, vanished: bool) -> MissingRow:
    scheme = portfolio.scheme_by_uid[milestone.scheme_uid]
    return MissingRow(
        "milestone",
        milestone.uid,
        milestone.title,
        portfolio.area_name(scheme),
        within=scheme.name,
        vanished=vanished,
    )


def _within(draft: Draft, scheme: Scheme, covered: Covered, *, shares: bool) -> bool:
    if draft.schemes and not covered.areas:
        return shares and scheme.area_uid is None
    return scheme.area_uid in covered.areas


def _earlier_issues(
    portfolio: Portfolio, draft: Draft, rows: Collection[ProposedRow], as_of: date
) -> set[str | None]:
    """The documents of the same kind, no later than this one, that last carried rows of it."""
    carried: set[str | None] = set()
    for row in rows:
        if row.fate is Fate.ADDED:
            continue
        if row.entity == "scheme":
            carried.add(portfolio.scheme_by_uid[row.uid].source_uid)
        elif row.entity == "milestone":
            carried.add(portfolio.milestone_by_uid[row.uid].source_uid)
    return {
        source.uid
        for source in portfolio.sources
        if source.uid in carried
        and (source.kind or source.reader) == draft.kind
        and (source.as_of is None or source.as_of <= as_of)
    }
