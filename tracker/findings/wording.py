"""How findings speak: quotations, counts and lists as an office worker would write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.fields import field_title
from tracker.model import Rag

LONGEST_QUOTE = 90
"""Characters of a row's words that a message repeats."""

_SENTENCE_END = re.compile(r"[.!?]\s+|\n+")


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as one text."""
    return frozenset(text.split())


def quoted(text: str) -> str:
    """The words in “ ”, on one line and without a last full stop; long ones end in "…"."""
    words = " ".join(text[: 4 * LONGEST_QUOTE].split())
    if len(words) > LONGEST_QUOTE:
        return f"“{words[:LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(' .,;:')}…”"
    return f"“{words.rstrip('.') or words}”"


def quoted_around(text: str, start: int, end: int) -> str:
    """The words of one line of a text around `start` to `end`, in “ ”, "…" where it is cut."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    room = max(0, LONGEST_QUOTE - (end - start)) // 2
    begin, stop = max(first, start - room), min(last, end + room)
    before, after = text[begin:start], text[end:stop]
    if begin > first:
        before = "…" + before.partition(" ")[2]
    if stop < last:
        after = after.rpartition(" ")[0] + "…"
    words = " ".join(f"{before}{text[start:end]}{after}".split())
    return f"“{words.rstrip('.') or words}”"


def sentences(text: str) -> Iterator[str]:
    """The sentences and lines of a text, without the stops between them; blank ones left out."""
    return (part.strip() for part in _SENTENCE_END.split(text) if part.strip())


def column(field: str) -> str:
    """A scheme's field by its column title, in “ ”."""
    return f"“{field_title('scheme', field)}”"


def rating(rag: str | None) -> str:
    """The word of a stored rating: "Green", "not rated"."""
    return _RATINGS.get(rag or "", "not rated")


_RATINGS = {str(rag): rag.word for rag in Rag}


def counted(number: int, noun: str) -> str:
    """ "1 scheme", "1,204 schemes"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(items: Sequence[str]) -> str:
    """ "LCC", "LCC and CCG", "LCC, BTH and CCG"."""
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
