"""Periods joined into phrases: "November/December 2017", "from November to be complete by March".

A phrase is one period, or several held together by "to", "and", "/" or a comma, and the bound that
governs them. Phrases with nothing but such words between them form a chain, along which a year
carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tracker.timing.grammar import found_at
from tracker.timing.lookalikes import NOUNS_TOO
from tracker.timing.tokens import Phrases, Token, Tokens
from tracker.timing.units import Found, Period
from tracker.timing.words import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CLOSERS,
    DELAYS,
    FILLERS,
    LINKS,
    Bound,
    Link,
    Side,
)

_BOUNDS_BEFORE = Phrases(BOUNDS_BEFORE)
_BOUNDS_AFTER = Phrases(BOUNDS_AFTER)
_LINKS = Phrases(LINKS)


@dataclass(slots=True)
class Phrase:
    """Periods that belong together, whether they are the ends of a range, and their side."""

    periods: list[Period]
    ranged: bool = False
    side: Side = Side.BOTH


Chain = list[Phrase]


def chains(tokens: Tokens, as_of: date) -> Iterator[Chain]:
    """The phrases of the text, in order, in the chains along which a year carries."""
    clause = _Clause()
    index = 0
    while index < len(tokens):
        token, here = tokens[index], index
        index += 1
        if token.closes:
            yield from clause.closed()
            clause = _Clause()
        elif clause.may_be_bound and (after := _BOUNDS_AFTER.at(tokens, here)):
            clause.chain[-1].side, index = after
        elif (before := _BOUNDS_BEFORE.at(tokens, here)) and not _is_noun(tokens, here):
            bound, index = before
            clause.govern(bound)
        elif found := found_at(tokens, here, as_of):
            index = found.end
            clause.name(found)
        elif linked := _LINKS.at(tokens, here):
            link, index = linked
            clause.join(link, token)
        elif token.text not in FILLERS:
            yield from clause.closed()
            clause.say(token)
    yield from clause.closed()


def _is_noun(tokens: Tokens, index: int) -> bool:
    return tokens[index - 1].text in NOUNS_TOO.get(tokens[index].text, ())


@dataclass(slots=True)
class _Clause:
    """What the words of a clause read so far mean for the next period.

    `chain` holds the phrases since the last ordinary word, `link` how the next period joins the
    last phrase, `bound` what governs it, and `delayed` whether a word of delay was read.
    """

    chain: Chain = field(default_factory=list)
    link: Link | None = None
    bound: Bound | None = None
    delayed: bool = False

    @property
    def may_be_bound(self) -> bool:
        """Whether "onwards" or "at the latest" here belongs to the last phrase."""
        return bool(self.chain) and self.link is None and self.bound is None

    def govern(self, bound: Bound) -> None:
        """A "from" or "by": the next period begins a phrase of its own."""
        is_deferred = bound.deferrable and self.delayed
        self.bound = Bound(Side.BOTH) if is_deferred else bound
        self.link = None

    def name(self, found: Found) -> None:
        """Periods: they join the last phrase or begin one; impossible ones are spent."""
        if found.periods and self.chain and self.link and not self.bound:
            phrase = self.chain[-1]
            phrase.periods.extend(found.periods)
            phrase.ranged = phrase.ranged or found.ranged or self.link is Link.RANGE
        elif found.periods:
            side = self.bound.side if self.bound else Side.BOTH
            self.chain.append(Phrase(list(found.periods), found.ranged, side))
        self.link = self.bound = None

    def join(self, link: Link, token: Token) -> None:
        """A "to", "and", "/" or comma; away from a period, all but a dash end a bound."""
        if self.chain and not self.bound:
            self.link = Link.RANGE if Link.RANGE in (link, self.link) else link
        elif token.text != "-":
            self.bound = None

    def say(self, token: Token) -> None:
        """An ordinary word: few bounds reach over it."""
        if self.bound and (not self.bound.reaches or token.text in CLOSERS):
            self.bound = None
        self.link = None
        self.delayed = self.delayed or token.text in DELAYS or token.text.endswith("n't")

    def closed(self) -> Iterator[Chain]:
        """The chain, if any, now that nothing more can join it."""
        if self.chain:
            yield self.chain
            self.chain = []
