"""Taking people out of words: names the programme knows, addresses, telephone and NHS numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.export.addresses import without_addresses
from tracker.portfolio import Portfolio

NAME_REMOVED, NUMBER_REMOVED = "[name removed]", "[number removed]"
_NUMBER = re.compile(r"(?<![\d£.,])\+?\d(?:[ -]?\d){8,12}(?![\d,.]\d|\d)")
_LEAST_LETTERS = 5
"""Shorter names ("Al Li") would take ordinary words with them; two words are wanted anyway."""


@dataclass(frozen=True)
class Scrubber:
    """Removes what identifies people; `names` are whole names."""

    names: frozenset[str]

    @classmethod
    def of(cls, portfolio: Portfolio) -> Scrubber:
        """Everybody the programme names: people, leads, owners, contacts, who signed what."""
        return cls(frozenset(_names(portfolio)))

    def clean(self, text: str | None) -> str:
        """The words with nobody in them."""
        if not text:
            return ""
        kept = without_addresses(text)
        kept = self._named.sub(NAME_REMOVED, kept) if self.names else kept
        return _NUMBER.sub(NUMBER_REMOVED, kept)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        longest_first = sorted(self.names, key=len, reverse=True)
        spaced = (r"\s+".join(map(re.escape, name.split())) for name in longest_first)
        return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits are an NHS number: the last checks the others, modulo 11."""
    if len(digits) != 10 or not digits.isdigit():
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def numbers_in(text: str) -> Iterator[str]:
    """Runs of digits long enough to be a telephone or an NHS number."""
    return (found[0] for found in _NUMBER.finditer(text))


def _names(portfolio: Portfolio) -> Iterator[str]:
    said: list[str | None] = [person.name for person in portfolio.people]
    said += [lead.name for lead in portfolio.leads]
    said += [row.owner for row in portfolio.milestones]
    said += [row.owner for row in portfolio.raid_items]
    said += [row.owner for row in portfolio.impact_actions]
    said += [row.signed_off_by for row in portfolio.quarterly_returns]
    said += [step.moved_by for step in portfolio.escalations]
    said += [pack.contact for pack in portfolio.packs]
    return _whole_names(said)


def _whole_names(said: Iterable[str | None]) -> Iterator[str]:
    """Names of two words or more: a lone word ("Board") is too likely to be something else."""
    for text in said:
        for name in re.split(r"[\n,;/&]| and ", text or ""):
            words = name.split()
            if len(words) >= 2 and len(name) >= _LEAST_LETTERS and "@" not in name:
                yield " ".join(words)
