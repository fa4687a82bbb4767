"""What a cell says when it says little: blank, nil, to be confirmed, not applicable, or words.

The four kinds of "nothing" are four different things (they are kept apart in findings, returns
and merges): a blank is unanswered, "None to report" is an answer, "tbc" is a promise of one,
and "Not applicable" says that the question does not arise.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum


class Emptiness(StrEnum):
    """The kind of answer a text gives; `CONTENT` is real words."""

    BLANK = "blank"
    NIL = "nil"
    TBC = "to be confirmed"
    NOT_APPLICABLE = "not applicable"
    CONTENT = "content"


_PHRASES: dict[Emptiness, tuple[str, ...]] = {
    Emptiness.NIL: (
        "nil",
        "nil return",
        "nil to report",
        "no",
        "none",
        "none identified",
        "none known",
        "none noted",
        "none raised",
        "none required",
        "none needed",
        "none to note",
        "none to report",
        "nothing",
        "nothing further",
        "nothing further to report",
        "nothing to add",
        "nothing to note",
        "nothing to report",
        "nothing to update",
        "no barriers",
        "no barriers encountered",
        "no barriers identified",
        "no barriers to report",
        "no help needed",
        "no help required",
        "no issues",
        "no issues identified",
        "no issues to report",
        "no update",
        "no update to report",
        "no updates",
    ),
    Emptiness.TBC: (
        "awaiting confirmation",
        "awaiting decision",
        "date tbc",
        "date to be confirmed",
        "dates tbc",
        "dates to be confirmed",
        "not known",
        "not yet agreed",
        "not yet confirmed",
        "not yet known",
        "pending",
        "still to be confirmed",
        "tba",
        "tbc",
        "tbd",
        "to be advised",
        "to be agreed",
        "to be announced",
        "to be confirmed",
        "to be decided",
        "to be determined",
        "to be finalised",
        "to confirm",
        "to follow",
        "unconfirmed",
        "unknown",
        "yet to be agreed",
        "yet to be confirmed",
        "yet to be determined",
    ),
    Emptiness.NOT_APPLICABLE: (
        "does not apply",
        "na",
        "n/a",
        "not applicable",
        "not relevant",
        "not required",
        "not needed",
    ),
}
_KIND_OF_PHRASE = {phrase: kind for kind, phrases in _PHRASES.items() for phrase in phrases}

# Said after any of the phrases without changing what they mean: "None to report at this time".
_TAILS = (
    " as at today",
    " as yet",
    " at present",
    " at the moment",
    " at this point",
    " at this stage",
    " at this time",
    " currently",
    " for this period",
    " so far",
    " this month",
    " this period",
    " this quarter",
    " to date",
    " yet",
)

_DASHES = frozenset("-‐‑‒–—―−")
_LONGEST_PHRASE = max(map(len, _KIND_OF_PHRASE)) + max(map(len, _TAILS))


def emptiness(text: str | None) -> Emptiness:
    """Tell which kind of answer `text` gives.

    Case, spaces (also no-break and zero-width ones), bullets and punctuation around the words
    make no difference. A dash alone is nil, a question mark alone is to be confirmed, other
    punctuation alone is blank. Of several lines, one with real words decides; otherwise the
    first of to be confirmed, nil and not applicable that any line says.
    """
    said = {_of_line(line) for line in (text or "").splitlines()}
    for kind in (
        Emptiness.CONTENT,
        Emptiness.TBC,
        Emptiness.NIL,
        Emptiness.NOT_APPLICABLE,
    ):
        if kind in said:
            return kind
    return Emptiness.BLANK


def says_nothing(text: str | None) -> bool:
    """True where there is nothing to read: blank, nil or not applicable.

    "To be confirmed" is not nothing: it promises an answer.
    """
    return emptiness(text) in (Emptiness.BLANK, Emptiness.NIL, Emptiness.NOT_APPLICABLE)


def _of_line(line: str) -> Emptiness:
    words = " ".join(_visible(line).casefold().split())
    core = _without_outer_punctuation(words)
    if not core:
        return _of_punctuation(words)
    if len(core) > 2 * _LONGEST_PHRASE:
        return Emptiness.CONTENT
    phrase = core.replace(".", "").replace(" / ", "/").strip()
    return next(
        (_KIND_OF_PHRASE[form] for form in _forms(phrase) if form in _KIND_OF_PHRASE),
        Emptiness.CONTENT,
    )


def _forms(phrase: str) -> Iterable[str]:
    yield phrase
    for tail in _TAILS:
        if phrase.endswith(tail):
            yield phrase.removesuffix(tail)


def _without_outer_punctuation(words: str) -> str:
    start, end = 0, len(words)
    while start < end and _is_punctuation(words[start]):
        start += 1
    while end > start and _is_punctuation(words[end - 1]):
        end -= 1
    return words[start:end]


def _visible(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(mark for mark in line if mark == "\t" or not _is_invisible(mark))


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf")


def _is_punctuation(character: str) -> bool:
    return (
        character == " " or character in _DASHES or unicodedata.category(character).startswith("P")
    )


def _of_punctuation(marks: str) -> Emptiness:
    if any(mark in _DASHES for mark in marks):
        return Emptiness.NIL
    return Emptiness.TBC if "?" in marks else Emptiness.BLANK
