"""Words as they are compared: without case, punctuation and the accidents of typing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SIGNS = str.maketrans({"&": " and ", "#": " no ", "’": "", "'": ""})


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Lower-case words with single spaces: "G/ A/ R" is "g a r", "Ref #" is "ref no"."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    return " ".join(_WORD.findall(plain))


def plain(text: str) -> str:
    """Lower case on one line, punctuation kept: quick, for comparing at a glance."""
    return " ".join(text.casefold().split())


def holds(text: str, words: str) -> bool:
    """Whether folded `text` holds folded `words` as whole words, in that order."""
    return f" {words} " in f" {text} "


def quote(text: str, limit: int = 60) -> str:
    """`text` on one line in quotation marks, cut at `limit` characters."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}”"
