"""The answers of a quarterly return, in the order of the form, and which are still to give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.findings.quarterly import characters
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio

CONDITIONAL = frozenset({"Explanation", "When", "Uplift"})
"""Parts that are only filled in on a condition; a blank is an answer there."""


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far a section has come: answers wanted, given, and over their limit."""

    section: str
    wanted: int
    given: int
    too_long: int

    @property
    def complete(self) -> bool:
        """Whether nothing more is wanted of it."""
        return self.given >= self.wanted and not self.too_long


NONE_YET = "No quarter has been started or imported yet."


def latest_return(portfolio: Portfolio) -> QuarterlyReturn | None:
    """The return of the latest quarter; None where there is none."""
    return max(portfolio.quarterly_returns, key=lambda row: row.quarter, default=None)


def answers_of(portfolio: Portfolio, given: QuarterlyReturn | None) -> Sequence[QuarterlyAnswer]:
    """Every answer of a return, in the order of its form; none of no return."""
    if given is None:
        return ()
    rows: Sequence[QuarterlyAnswer] = portfolio.parts_of("quarterly_answer", given.uid)
    return rows


def checklist(answers: Sequence[QuarterlyAnswer]) -> list[SectionState]:
    """Each section with what it still wants, in the order of the form."""
    sections = list(dict.fromkeys(row.section for row in answers))
    wanted = Counter(row.section for row in answers if row.part not in CONDITIONAL)
    given = Counter(row.section for row in answers if row.answer and row.part not in CONDITIONAL)
    long = Counter(
        row.section for row in answers if row.longest and characters(row.answer) > row.longest
    )
    return [SectionState(name, wanted[name], given[name], long[name]) for name in sections]
