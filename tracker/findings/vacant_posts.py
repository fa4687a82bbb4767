"""Posts that are not filled when the service they are for is about to start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import delivering_schemes
from tracker.findings.wording import counted
from tracker.portfolio import Portfolio
from tracker.timing import format_date

_SOON = 30
"""Days within which nobody is recruited and in post."""


@rule(
    "DQ41",
    "Unfilled and imminent",
    Severity.WARNING,
    "A service cannot start on its day without the people who deliver it.",
)
def unfilled_and_imminent(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """More posts needed than in post, and delivery starts within 30 days."""
    for scheme in delivering_schemes(portfolio):
        starts = scheme.delivery_earliest or scheme.start
        needed, filled = scheme.posts_needed or 0.0, scheme.posts_in_post or 0.0
        if starts is None or needed <= filled:
            continue
        left = (starts - as_of).days
        if 0 <= left <= _SOON:
            yield Hit(
                "scheme",
                scheme,
                "posts_in_post",
                f"{filled:g} of {needed:g} WTE are in post, and delivery starts on "
                f"{format_date(starts)}, in {counted(left, 'day')}.",
                "Say how the service will start without them, or move its start.",
            )
