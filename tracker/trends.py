"""How the ratings moved over the closed periods."""

from __future__ import annotations

from collections import Counter

from tracker.portfolio import Portfolio
from tracker.presence import present

RagCounts = Counter[str | None]


def rag_trend(portfolio: Portfolio) -> list[tuple[str, RagCounts]]:
    """Schemes by rating at each closed period, oldest first, by the period's label.

    Schemes that their document had left out by then are not counted (DQ27).
    """
    return [
        (
            period.label,
            Counter(scheme.rag for scheme in present(period.schemes)),
        )
        for period in portfolio.earlier
    ]
