"""How many schemes of each area stand at each rating, and how that has moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.findings.scope import live_schemes
from tracker.model import Scheme
from tracker.overview.links import Link
from tracker.overview.movement import rank
from tracker.portfolio import Portfolio

ALL_AREAS = "All areas"
NO_AREA = "No area"


@dataclass(frozen=True, slots=True)
class AreaRatings:
    """One area: its live schemes by rating letter ("" is not rated), and how many went up or down.

    `better` and `worse` compare with the earlier month; both are 0 without one.
    """

    name: str
    counts: Mapping[str, int]
    better: int
    worse: int
    link: Link

    @property
    def total(self) -> int:
        """All of its schemes."""
        return sum(self.counts.values())


def ratings_by_area(portfolio: Portfolio, earlier: Portfolio | None) -> list[AreaRatings]:
    """A line per area with schemes, in manual order, then one for all of them."""
    present = {scheme.uid for scheme in live_schemes(portfolio)}
    before = {scheme.uid: scheme.rag for scheme in earlier.schemes} if earlier else {}
    lines: list[AreaRatings] = []
    everything: list[Scheme] = []
    for area, held in portfolio.area_groups():
        schemes = [scheme for scheme in held if scheme.uid in present]
        everything.extend(schemes)
        name = area.name if area else NO_AREA
        if schemes:
            narrow = {"area": name} if area else {}
            lines.append(_line(name, schemes, before, Link("tracker", narrow)))
    lines.append(_line(ALL_AREAS, everything, before, Link("tracker")))
    return lines


def _line(
    name: str, schemes: Sequence[Scheme], before: Mapping[str, str | None], link: Link
) -> AreaRatings:
    moves = list(_moves(schemes, before))
    return AreaRatings(
        name,
        Counter(scheme.rag or "" for scheme in schemes),
        better=sum(move > 0 for move in moves),
        worse=sum(move < 0 for move in moves),
        link=link,
    )


def _moves(schemes: Iterable[Scheme], before: Mapping[str, str | None]) -> Iterable[int]:
    for scheme in schemes:
        then = before.get(scheme.uid)
        if then and scheme.rag:
            yield rank(then) - rank(scheme.rag)
