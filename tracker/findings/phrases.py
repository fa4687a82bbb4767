"""Finding the first of many phrases in a text, quickly enough for every cell of a programme."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tracker.findings.wording import quoted_around

Phrases = Sequence[tuple[str, re.Pattern[str]]]
"""Patterns, each with letters without which it cannot match: a test a hundred times cheaper."""


def phrases(patterns: Mapping[str, Sequence[str]]) -> Phrases:
    """A table of patterns by the letters they need; all in lower case."""
    return tuple(
        (needed, re.compile(pattern, re.MULTILINE))
        for needed, each in patterns.items()
        for pattern in each
    )


def likely(table: Phrases, text: str) -> Phrases:
    """The part of `table` whose letters are in `text`, whatever its case."""
    lowered = _plain(text)
    return [entry for entry in table if entry[0] in lowered]


def says_any(table: Phrases, text: str) -> bool:
    """Whether anything of `table` is found in `text`, whatever its case."""
    lowered = _plain(text)
    return any(needed in lowered and pattern.search(lowered) for needed, pattern in table)


def first_phrase(table: Phrases, text: str) -> str | None:
    """The words around what comes first in `text` of all that `table` finds, in “ ”; or None.

    The patterns see lower case and single plain spaces; line ends stay.
    """
    possible = likely(table, text)
    if not possible:
        return None
    lines = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    lowered = lines.lower()
    found = [match.span() for _, pattern in possible if (match := pattern.search(lowered))]
    if not found:
        return None
    same_places = len(lowered) == len(lines)
    return quoted_around(lines if same_places else lowered, *min(found))


def _plain(text: str) -> str:
    return text.lower().replace("\xa0", " ")
