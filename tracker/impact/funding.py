"""What the proposals for the high impact changes cost, none counted twice.

One proposal often serves several changes ("£1.2m" under three of them in the July 2017 paper).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.model import ImpactScheme


def funding_of_all(proposals: Iterable[ImpactScheme]) -> int:
    """The whole pence of distinct proposals: the same scheme, or the same words, counts once.

    Where two say different sums of one scheme, the larger holds.
    """
    largest: dict[str, int] = {}
    for proposal in proposals:
        if proposal.funding is None:
            continue
        known = proposal.scheme_uid or _folded(proposal.label)
        largest[known] = max(largest.get(known, 0), proposal.funding)
    return sum(largest.values())


def _folded(label: str | None) -> str:
    return " ".join((label or "").casefold().split())
