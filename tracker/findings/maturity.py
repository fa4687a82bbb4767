"""Maturity of the high impact changes that does not move, falls, or is claimed without grounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from tracker.emptiness import Emptiness, emptiness
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.wording import counted, quoted
from tracker.impact.heat import height_of
from tracker.model import Maturity, MaturityLevel
from tracker.portfolio import Portfolio

_NEEDS_RATIONALE = {MaturityLevel.MATURE, MaturityLevel.EXEMPLARY}
_ENOUGH_TO_BE_FLAT = 3


@rule(
    "DQ31",
    "Maturity flat or unjustified",
    Severity.INFORMATION,
    "Maturity is meant to grow; a level that never moves, or falls, wants a word of why.",
)
def maturity_flat_or_unjustified(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """The same level in every quarter, a fall, or Mature and Exemplary without a rationale."""
    for change in portfolio.impact_changes:
        quarters = sorted(
            (row for row in portfolio.parts_of("maturity", change.uid) if row.level),
            key=lambda row: (row.quarter, row.kind),
        )
        for message, suggestion in _remarks(quarters):
            yield Hit("impact_change", change, "level", message, suggestion)


def _remarks(quarters: Sequence[Maturity]) -> Iterator[tuple[str, str]]:
    if len(quarters) >= _ENOUGH_TO_BE_FLAT and len({row.level for row in quarters}) == 1:
        yield (
            f"It is {quoted(str(quarters[0].level))} in all "
            f"{counted(len(quarters), 'quarter')}, planned ones included.",
            "Say what would move it on, or that no more is intended.",
        )
    for before, after in pairwise(quarters):
        was, now = height_of(before.level), height_of(after.level)
        if was is not None and now is not None and now < was:
            yield (
                f"It falls from {quoted(str(before.level))} in {before.quarter} to "
                f"{quoted(str(after.level))} in {after.quarter}.",
                "Say why it falls, or correct the level.",
            )
    for row in quarters:
        claimed = row.level in _NEEDS_RATIONALE and row.kind == "actual"
        if claimed and emptiness(row.rationale or "") is not Emptiness.CONTENT:
            yield (
                f"{quoted(str(row.level))} in {row.quarter} has no rationale.",
                "Give the evidence for it.",
            )
