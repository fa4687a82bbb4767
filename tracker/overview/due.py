"""Milestones that are overdue, and those due soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.findings.scope import live_schemes
from tracker.model import Milestone, Scheme, Status
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones
from tracker.slip import due

SOON_DAYS = 30
_OVER = {Status.COMPLETED, Status.CANCELLED}


@dataclass(frozen=True, slots=True)
class DueMilestone:
    """An open milestone with its scheme and the day it is expected; `days` from the as-of date:
    negative when that day has passed."""

    milestone: Milestone
    scheme: Scheme
    expected: date
    days: int

    @property
    def owner(self) -> str:
        """Who sees to it: its own owner, else the first line of the scheme's leads."""
        return self.milestone.owner or (self.scheme.leads_text or "").partition("\n")[0]


def due_milestones(
    portfolio: Portfolio, as_of: date
) -> tuple[Sequence[DueMilestone], Sequence[DueMilestone]]:
    """Open milestones that are overdue, longest first; and those due within `SOON_DAYS`."""
    found = [
        DueMilestone(milestone, scheme, expected, (expected - as_of).days)
        for scheme in live_schemes(portfolio)
        for milestone in present_milestones(portfolio, scheme.uid)
        if milestone.status not in _OVER and (expected := due(milestone)) is not None
    ]
    found.sort(key=lambda each: each.expected)
    last = as_of + timedelta(days=SOON_DAYS)
    overdue = [each for each in found if each.expected < as_of]
    soon = [each for each in found if as_of <= each.expected <= last]
    return overdue, soon
