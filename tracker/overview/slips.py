"""The milestones that slipped furthest from what the baseline promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.findings.scope import live_schemes
from tracker.model import Milestone, Scheme
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones
from tracker.slip import Slip, milestone_slip


@dataclass(frozen=True, slots=True)
class LargeSlip:
    """One milestone that is later than promised."""

    milestone: Milestone
    scheme: Scheme
    slip: Slip


def largest_slips(portfolio: Portfolio) -> Sequence[LargeSlip]:
    """Every milestone later than promised, furthest first; none without a baseline."""
    promised = portfolio.promised
    if not promised:
        return ()
    found = [
        LargeSlip(milestone, scheme, slip)
        for scheme in live_schemes(portfolio)
        for milestone in present_milestones(portfolio, scheme.uid)
        if (slip := milestone_slip(milestone, promised.get(milestone.uid))) and slip.days > 0
    ]
    return sorted(found, key=lambda each: -each.slip.days)
