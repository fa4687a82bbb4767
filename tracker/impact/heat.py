"""Maturity as a map: a row per change, a column per quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.model import MaturityLevel

if TYPE_CHECKING:
    from tracker.model import ImpactChange, Maturity
    from tracker.portfolio import Portfolio

_LEVELS = [str(level) for level in MaturityLevel]


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One change and its maturity by quarter: what was reported last, actual before planned."""

    change: ImpactChange
    by_quarter: Mapping[str, Maturity]


def heat_map(portfolio: Portfolio) -> tuple[Sequence[str], Sequence[HeatRow]]:
    """The quarters there are, in order, and a row per change."""
    quarters = sorted({row.quarter for row in portfolio.maturities})
    rows = [
        HeatRow(
            change,
            {
                row.quarter: row
                for row in sorted(
                    portfolio.parts_of("maturity", change.uid),
                    key=lambda row: row.kind == "actual",
                )
            },
        )
        for change in portfolio.impact_changes
    ]
    return quarters, rows


def height_of(level: str | None) -> int | None:
    """How far along a level is, from 0; None for a blank or a word the model does not know."""
    return _LEVELS.index(level) if level in _LEVELS else None
