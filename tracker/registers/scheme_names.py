"""Linking rows of registers to schemes by the names that a document gives these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tracker.portfolio import Portfolio
from tracker.proposing.proposal import ProposedRow, UnsureMatch
from tracker.registers.matching import folded_key


class SchemeNames:
    """Schemes by name: those of the document first, then those of the programme."""

    def __init__(
        self, portfolio: Portfolio, of_document: Iterable[ProposedRow | UnsureMatch]
    ) -> None:
        self._document = _unique((row.name, row.uid) for row in of_document)
        self._programme = _unique((row.name, row.uid) for row in portfolio.schemes)

    def key_of(self, name: str) -> str | None:
        """The key of the one scheme of this name; None if there is none, or more than one."""
        folded = folded_key(name)
        return self._document.get(folded) or self._programme.get(folded)


def _unique(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    pairs = [(folded_key(name), uid) for name, uid in named]
    times = Counter(name for name, _ in pairs)
    return {name: uid for name, uid in pairs if name and times[name] == 1}
