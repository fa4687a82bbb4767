"""What stood still from one issue to the next while something under it moved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from tracker.findings.registry import Hit, Severity, rule_since
from tracker.findings.scope import live_schemes, milestones_of
from tracker.findings.wording import quoted
from tracker.portfolio import Portfolio

_MOVES = attrgetter("status", "start", "finish", "forecast", "actual")


@rule_since(
    "DQ28",
    "Parent untouched while children moved",
    Severity.INFORMATION,
    "When the steps move, somebody should look again at what they add up to.",
)
def parent_untouched(portfolio: Portfolio, _as_of: date, earlier: Portfolio) -> Iterator[Hit]:
    """A scheme's status is the same as in the earlier issue, and a milestone of it has moved."""
    before = earlier.milestone_by_uid
    for scheme in live_schemes(portfolio):
        was = earlier.scheme_by_uid.get(scheme.uid)
        if was is None or not scheme.status or was.status != scheme.status:
            continue
        moved = [
            row
            for row in milestones_of(portfolio, scheme)
            if (old := before.get(row.uid)) is not None and _MOVES(old) != _MOVES(row)
        ]
        if moved:
            more = f" and {len(moved) - 1} more have" if len(moved) > 1 else " has"
            yield Hit(
                "scheme",
                scheme,
                "status",
                f"Still {scheme.status}, while {quoted(moved[0].title)}{more} moved since the "
                "last issue.",
                "Look at the status again and confirm it, or change it.",
            )
