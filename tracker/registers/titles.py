"""A title out of a paragraph: its first sentence, shortened at a word."""

from __future__ import annotations

import re

_LONGEST = 160
_SENTENCE = re.compile(r"^(.{12,}?[.!?])(?:\s|$)", re.DOTALL)


def title_of(text: str) -> str:
    """The first sentence, or as many of its words as make a title, ending in "…" when cut."""
    words = " ".join(text.split())
    found = _SENTENCE.match(words)
    first = found[1] if found else words
    if len(first) <= _LONGEST:
        return first
    return first[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
