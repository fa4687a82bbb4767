"""Two people changed one text: both changes, where they touch different words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+|\s+")
_MOST = 3_000
"""Words of a text that are compared; a longer one is left to a person."""

_Edit = tuple[int, int, tuple[str, ...]]


def both_changes(base: str, ours: str, theirs: str) -> str | None:
    """The text with both sides' changes, or None where they touch the same words.

    A proposal for a person: words that fit side by side may still contradict each other.
    """
    words = _WORDS.findall(base)
    if max(len(words), len(ours) // 2, len(theirs) // 2) > _MOST:
        return None
    mine, other = list(_edits(words, ours)), list(_edits(words, theirs))
    if any(_touch(one, two) for one in mine for two in other if one != two):
        return None
    result: list[str] = []
    at = 0
    for start, end, put in sorted({*mine, *other}):
        result += words[at:start]
        result += put
        at = end
    return "".join([*result, *words[at:]])


def one_after_the_other(ours: str, theirs: str) -> str:
    """Both texts, ours first."""
    return f"{ours.rstrip()}\n{theirs.lstrip()}"


def _edits(base: Sequence[str], text: str) -> Iterator[_Edit]:
    words = _WORDS.findall(text)
    matcher = SequenceMatcher(None, base, words, autojunk=False)
    for kind, start, end, from_new, to_new in matcher.get_opcodes():
        if kind != "equal":
            yield start, end, tuple(words[from_new:to_new])


def _touch(one: _Edit, two: _Edit) -> bool:
    """Whether two edits share a word, or put words into the same place."""
    return max(one[0], two[0]) < min(one[1], two[1]) or (
        one[0] <= two[1] and two[0] <= one[1] and (one[0] == one[1] or two[0] == two[1])
    )
