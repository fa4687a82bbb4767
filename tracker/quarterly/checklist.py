"""Which answers of a quarterly return are complete, section by section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.findings.quarterly import characters
from tracker.model import QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio

_ON_CONDITION = re.compile(r"\s*(?:\d+\.\s*)?if\b", re.IGNORECASE)
_ON_NO = re.compile(r"\bif the answer\b.*\bno\b", re.IGNORECASE | re.DOTALL)
_NO = re.compile(r"\s*no\b", re.IGNORECASE)
SIGN_OFF = "sign-off"
"""The last section of the checklist: who signed the return off, and when."""


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """One answer: how many characters the form counts, and whether anything is still to be done.

    `wanted` says that the form asks for it here; `why` what is still to be done, "" if nothing.
    """

    answer: QuarterlyAnswer
    length: int
    wanted: bool
    why: str

    @property
    def complete(self) -> bool:
        """Whether nothing is left to be done."""
        return not self.why


@dataclass(frozen=True, slots=True)
class CheckedSection:
    """One line of the checklist."""

    name: str
    done: int
    of: int

    @property
    def complete(self) -> bool:
        """Whether every answer of it is."""
        return self.done == self.of


def checked_answers(portfolio: Portfolio, return_uid: str) -> list[CheckedAnswer]:
    """Every answer of a return, in its order."""
    answers: Sequence[QuarterlyAnswer] = portfolio.parts_of("quarterly_answer", return_uid)
    said_no = {(row.section, row.item) for row in answers if _NO.match(row.answer or "")}
    return [_checked(row, (row.section, row.item) in said_no) for row in answers]


def checklist(portfolio: Portfolio, quarter: QuarterlyReturn) -> list[CheckedSection]:
    """The sections of a return, in order, then its sign-off."""
    sections: dict[str, list[bool]] = {}
    for checked in checked_answers(portfolio, quarter.uid):
        sections.setdefault(checked.answer.section, []).append(checked.complete)
    signed = [bool(quarter.signed_off_by), quarter.signed_off_on is not None]
    return [
        CheckedSection(name, sum(done), len(done))
        for name, done in {**sections, SIGN_OFF: signed}.items()
    ]


def _checked(row: QuarterlyAnswer, said_no: bool) -> CheckedAnswer:
    length = characters(row.answer)
    asked = row.question or row.item
    wanted = said_no if _ON_NO.search(asked) else not _ON_CONDITION.match(asked)
    why = ""
    if row.longest is not None and length > row.longest:
        why = f"Too long by {length - row.longest:,}"
    elif wanted and not (row.answer or "").strip():
        why = "To be answered"
    return CheckedAnswer(row, length, wanted, why)
