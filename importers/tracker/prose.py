"""What a line of text is: a heading or a sentence."""

from __future__ import annotations

import re

from importers.tracker.folding import fold

_VERBS = frozenset(
    {
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would"),
        *("should", "can", "could", "must", "do", "does", "did", "covers", "shows"),
        *("show", "agreed", "includes", "include", "please", "see", "provides", "sets", "this"),
        *("these", "we", "they", "there", "which", "who"),
    }
)
_TEMPLATE = re.compile(r"\[.*\]|<.*>|\{.*\}", re.DOTALL)
_REMARK = re.compile(r"(?:notes?|nb|source|key|legend|please note)\s*[:.*–-]", re.IGNORECASE)
_INNER_STOP = re.compile(r"[a-z)]\.\s+\S|[!?]\s")
_LONGEST_HEADING = 20


def is_sentence(line: str) -> bool:
    """Whether a line reads as prose rather than as a heading or a name.

    Prose ends in a full stop, runs over twenty words, or has the small words of a sentence in it.
    """
    words = fold(line).split()
    if len(words) > _LONGEST_HEADING or line.rstrip().endswith((".", "!", "?", ";", ",")):
        return True
    return bool(_INNER_STOP.search(line)) or any(word in _VERBS for word in words)


def is_template(text: str) -> bool:
    """Whether a text is only what a template asks for: "[scheme name]"."""
    return _TEMPLATE.fullmatch(text.strip()) is not None


def is_remark(text: str) -> bool:
    """Whether a text says by its first word that it only remarks on a table: "Note: …"."""
    return _REMARK.match(text.strip()) is not None
