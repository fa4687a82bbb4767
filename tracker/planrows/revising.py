"""The rows after a change: where it only says something else of some, only those are made anew.

What differs is told by the states themselves rather than by a change set: another window may have
committed something too since the rows were made.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from tracker.model import Milestone, Scheme
from tracker.planrows.rows import PlanRows
from tracker.portfolio import Portfolio

_Row = TypeVar("_Row", Milestone, Scheme)


def revised(rows: PlanRows, portfolio: Portfolio, as_of: date) -> PlanRows:
    """The rows of another state of what some rows show."""
    before = rows.portfolio
    milestones = _differing(before.milestones, portfolio.milestones)
    schemes = _differing(before.schemes, portfolio.schemes)
    if as_of != rows.as_of or milestones is None or schemes is None or _others(before, portfolio):
        return PlanRows(portfolio, as_of)
    moved = any(_place(old) != _place(new) for old, new in milestones) or any(
        _standing(old) != _standing(new) for old, new in schemes
    )
    if moved:
        return PlanRows(portfolio, as_of)
    return rows.renewed(portfolio, [new.uid for _old, new in (*milestones, *schemes)])


def _differing(before: Sequence[_Row], after: Sequence[_Row]) -> list[tuple[_Row, _Row]] | None:
    """The rows that say something else, before and after; None if there are other rows."""
    if len(before) != len(after):
        return None
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old is not new]
    if any(old.uid != new.uid for old, new in pairs):
        return None
    return [(old, new) for old, new in pairs if old != new]


def _place(milestone: Milestone) -> tuple[object, ...]:
    """What decides whether and where a milestone stands."""
    return milestone.scheme_uid, milestone.position, milestone.level, milestone.vanished_on


def _standing(scheme: Scheme) -> tuple[object, ...]:
    """The same of a scheme; without a start it may be in no plan."""
    return scheme.workstream_uid, scheme.position, scheme.start is None, scheme.vanished_on


def _others(before: Portfolio, after: Portfolio) -> bool:
    """Whether what rows stand under, or are compared with, differs."""
    names = ("workstreams", "programme", "baselines")
    if any(getattr(before, name) != getattr(after, name) for name in names):
        return True
    return before.baseline_rows is not after.baseline_rows and (
        before.baseline_rows != after.baseline_rows
    )
