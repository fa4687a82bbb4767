"""How far figures may lie apart before they differ, by how they were printed (rules.md, DQ21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.model import Unit

TOLERANCES: Mapping[str, int] = {
    Unit.POUNDS: 0,
    Unit.THOUSANDS: 100_000,
    Unit.MILLIONS: 5_000_000,
}
"""In pence: nothing in pounds, 1 in £000, 0.05 in £m."""


def tolerance(units: Iterable[str]) -> int:
    """The widest tolerance among amounts of these units; nothing if there are none."""
    return max((TOLERANCES[unit] for unit in units), default=0)


def agree(one: int, other: int, units: Iterable[str]) -> bool:
    """Whether two sums of pence are the same for amounts printed in these units."""
    return abs(one - other) <= tolerance(units)
