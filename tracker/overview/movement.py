"""Which ratings have moved since the last closed month, and which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.findings.scope import live_schemes
from tracker.model import Scheme
from tracker.portfolio import Portfolio

_ORDER = "BGAR"
"""Best first: complete, green, amber, red."""


def rank(rag: str) -> int:
    """How bad a rating is: the higher the worse."""
    return _ORDER.index(rag)


@dataclass(frozen=True, slots=True)
class Move:
    """One scheme whose rating is not what it was."""

    scheme: Scheme
    before: str
    now: str

    @property
    def worse(self) -> bool:
        """Whether it went the wrong way."""
        return rank(self.now) > rank(self.before)


@dataclass(frozen=True, slots=True)
class Movement:
    """All moves, the worse first, and how many schemes did not move or cannot be compared.

    `unrated` have no rating now or had none then; schemes that are new are among them.
    """

    moves: Sequence[Move]
    same: int
    unrated: int

    @property
    def better(self) -> int:
        """How many improved."""
        return sum(not move.worse for move in self.moves)

    @property
    def worse(self) -> int:
        """How many went the wrong way."""
        return sum(move.worse for move in self.moves)


def movement(portfolio: Portfolio, earlier: Portfolio) -> Movement:
    """The moves of the schemes that are there now since an earlier state."""
    before = {scheme.uid: scheme.rag for scheme in earlier.schemes}
    moves: list[Move] = []
    same = unrated = 0
    for scheme in live_schemes(portfolio):
        then = before.get(scheme.uid)
        if not then or not scheme.rag:
            unrated += 1
        elif then == scheme.rag:
            same += 1
        else:
            moves.append(Move(scheme, then, scheme.rag))
    return Movement(sorted(moves, key=lambda move: not move.worse), same, unrated)
