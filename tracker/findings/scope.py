"""Which rows a rule is about, by the stage a person has set (rules.md, preamble).

Rows that a later issue of their document left out are the business of DQ27 alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.model import Milestone, Scheme, Stage
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones, present_schemes

_ENDED = {Stage.CLOSED, Stage.REPLACED}
_NO_DELIVERY_AHEAD = {stage for stage in Stage if stage.exempt_from_delivery_rules}


def live_schemes(portfolio: Portfolio) -> Iterator[Scheme]:
    """Schemes that still need an account of themselves: not closed, replaced or vanished."""
    return (scheme for scheme in present_schemes(portfolio) if scheme.stage not in _ENDED)


def delivering_schemes(portfolio: Portfolio) -> Iterator[Scheme]:
    """Schemes with delivery ahead of them: not running, closed, replaced or vanished."""
    return (
        scheme for scheme in present_schemes(portfolio) if scheme.stage not in _NO_DELIVERY_AHEAD
    )


def live_milestones(portfolio: Portfolio, *statuses: str | None) -> list[Milestone]:
    """The milestones of live schemes that have not vanished themselves, in order.

    With `statuses`, only those; None is a blank one.
    """
    ended = {scheme.uid for scheme in portfolio.schemes if scheme.stage in _ENDED}
    present = portfolio.present_milestones
    if statuses:
        present = [milestone for milestone in present if milestone.status in statuses]
    if not ended:
        return list(present)
    return [milestone for milestone in present if milestone.scheme_uid not in ended]


def milestones_of(portfolio: Portfolio, scheme: Scheme) -> Sequence[Milestone]:
    """The milestones of a scheme that have not vanished, in order."""
    return present_milestones(portfolio, scheme.uid)
