"""Answers of the quarterly return that are too long, or nil where a blank is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.wording import quoted
from tracker.portfolio import Portfolio

_NIL = re.compile(r"\W*(?:n\s*/?\s*a|nil|none|0+(?:\.0+)?%?|not applicable)\W*", re.IGNORECASE)
_BLANK_ASKED = re.compile(r"(?:if the answer|if you would like|if rates|\bif\b.*\bplease\b)", re.I)


@rule(
    "DQ29",
    "Too long",
    Severity.ERROR,
    "The national form cuts or refuses what is over its limit.",
)
def too_long(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """An answer over its limit, counted with its line ends."""
    for answer in portfolio.quarterly_answers:
        length = characters(answer.answer)
        if answer.longest is not None and length > answer.longest:
            yield Hit(
                "quarterly_answer",
                answer,
                "answer",
                f"It has {length:,} characters; the form takes {answer.longest:,}.",
                f"Shorten it by {length - answer.longest:,} characters.",
            )


def characters(text: str | None) -> int:
    """How many characters a form counts: a line end is two."""
    lines = (text or "").splitlines()
    return sum(map(len, lines)) + 2 * max(0, len(lines) - 1)


@rule(
    "DQ30",
    "Nil where blank is asked",
    Severity.WARNING,
    "A field that asks to be left blank is read as an answer when something stands in it.",
)
def nil_where_blank_is_asked(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """ "n/a" or 0 in a field that is only to be filled in on a condition."""
    for answer in portfolio.quarterly_answers:
        text = answer.answer or ""
        asked = " ".join(part for part in (answer.question, answer.item) if part)
        if text and _NIL.fullmatch(text) and _BLANK_ASKED.search(asked):
            yield Hit(
                "quarterly_answer",
                answer,
                "answer",
                f"It says {quoted(text)} where the form asks for a blank unless a condition holds.",
                "Clear the field.",
            )
