"""What one column title means: how well it fits each meaning of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from importers.tracker.folding import fold, holds, plain
from importers.tracker.vocabulary import EARLIER, MEANINGS, MONTHS, NOT_USED

LONGEST_TITLE = 200
"""Characters; a longer text is prose, whatever row it stands in."""

EXACT, PHRASE, WEAK, ENDING = 100.0, 86.0, 76.0, 70.0
_TYPING_ERROR = 90.0
_SHORTEST_MISTYPED = 6

_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_EARLIER = re.compile(rf"(?<!since )(?<!since the )\b(?:{'|'.join(EARLIER)})\b")
_DATES = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\d+", re.IGNORECASE)
_PARTS = re.compile(r"[/,;&\n|]|\s[-–—]\s|\band\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")

_WHOLE = {fold(title): m.field for m in reversed(MEANINGS) for title in m.titles}
_WEAK = {fold(title): m.field for m in reversed(MEANINGS) for title in m.weak}

WHOLE_TITLES = frozenset(plain(title) for m in MEANINGS for title in m.titles)
"""Every whole title of the vocabulary, plain."""

_PHRASES = [(m.field, fold(phrase)) for m in MEANINGS for phrase in m.phrases]
_MISTAKABLE = [title for title in _WHOLE if len(title) >= _SHORTEST_MISTYPED]


@lru_cache(maxsize=4096)
def fit(text: str) -> Mapping[str, float]:
    """How well a title fits each field, up to 100; fields it does not fit are left out."""
    if len(text) > LONGEST_TITLE:
        return MappingProxyType({})
    title = fold(text)
    if _EARLIER.search(title):
        return MappingProxyType({NOT_USED: EXACT})
    scores = _fit(title)
    for shorter, loss in _shortened(text):
        if shorter and shorter != title and (not scores or loss <= 1):
            for field, score in _fit(shorter).items():
                scores[field] = max(scores.get(field, 0.0), score - loss)
    return MappingProxyType(scores)


def month_of(title: str) -> bool:
    """Whether a title names a month: "RAG Nov 17"."""
    return _MONTH.search(fold(title)) is not None


def _shortened(text: str) -> Iterator[tuple[str, int]]:
    """A title without what is in brackets, without its dates, and in its parts, with what each
    costs: "Lead / contact", "Update – October 2017"."""
    bare = _BRACKETED.sub(" ", text)
    yield fold(bare), 1
    yield fold(_DATES.sub(" ", bare)), 4
    for part in _PARTS.split(bare):
        yield fold(_DATES.sub(" ", part)), 8


def _fit(title: str) -> dict[str, float]:
    scores: dict[str, float] = {}

    def note(field: str, score: float) -> None:
        scores[field] = max(scores.get(field, 0.0), score)

    if not title:
        return scores
    if title in _WHOLE:
        note(_WHOLE[title], EXACT)
    if title in _WEAK:
        note(_WEAK[title], WEAK)
    for field, phrase in _PHRASES:
        if holds(title, phrase):
            note(field, PHRASE + len(phrase) / 100)
    words = title.split()
    for first in range(1, min(len(words), 4)):
        ending = " ".join(words[first:])
        share = (len(words) - first) / len(words)
        if share >= 1 / 3 and ending in _WHOLE:
            note(_WHOLE[ending], ENDING + 15 * share)
    if not scores and len(title) >= _SHORTEST_MISTYPED:
        near = process.extractOne(title, _MISTAKABLE, scorer=fuzz.ratio, score_cutoff=_TYPING_ERROR)
        if near is not None:
            note(_WHOLE[near[0]], near[1] - 2)
    return scores
