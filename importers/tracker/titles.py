"""What one column title means: how well it fits each meaning of a vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from importers.tracker.folding import fold, holds, plain
from importers.tracker.vocabulary import EARLIER, MEANINGS, MONTHS, NOT_USED, Meaning

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


class TitleFitter:
    """Fits titles to the meanings of one vocabulary; of equal ones the earlier is taken."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._whole = {fold(title): m.field for m in reversed(meanings) for title in m.titles}
        self._weak = {fold(title): m.field for m in reversed(meanings) for title in m.weak}
        self._phrases = [(m.field, fold(phrase)) for m in meanings for phrase in m.phrases]
        self._mistakable = [title for title in self._whole if len(title) >= _SHORTEST_MISTYPED]
        self.fit = lru_cache(maxsize=4096)(self._fit_text)

    def _fit_text(self, text: str) -> Mapping[str, float]:
        """How well a title fits each field, up to 100; fields it does not fit are left out."""
        if len(text) > LONGEST_TITLE:
            return MappingProxyType({})
        title = fold(text)
        if _EARLIER.search(title):
            return MappingProxyType({NOT_USED: EXACT})
        scores = self._fit(title)
        for shorter, loss in _shortened(text):
            if shorter and shorter != title and (not scores or loss <= 1):
                for field, score in self._fit(shorter).items():
                    scores[field] = max(scores.get(field, 0.0), score - loss)
        return MappingProxyType(scores)

    def _fit(self, title: str) -> dict[str, float]:
        scores: dict[str, float] = {}

        def note(field: str, score: float) -> None:
            scores[field] = max(scores.get(field, 0.0), score)

        if not title:
            return scores
        if title in self._whole:
            note(self._whole[title], EXACT)
        if title in self._weak:
            note(self._weak[title], WEAK)
        for field, phrase in self._phrases:
            if holds(title, phrase):
                note(field, PHRASE + len(phrase) / 100)
        words = title.split()
        for first in range(1, min(len(words), 4)):
            ending = " ".join(words[first:])
            share = (len(words) - first) / len(words)
            known = share >= 1 / 3 and ending in self._whole
            if known and not (scores and self._whole[ending] == NOT_USED):
                note(self._whole[ending], ENDING + 15 * share)
        if not scores and len(title) >= _SHORTEST_MISTYPED:
            near = process.extractOne(
                title, self._mistakable, scorer=fuzz.ratio, score_cutoff=_TYPING_ERROR
            )
            if near is not None:
                note(self._whole[near[0]], near[1] - 2)
        return scores


_TRACKER = TitleFitter(MEANINGS)
fit = _TRACKER.fit
"""How well a title fits each field of a tracker, up to 100; fields it does not fit are left out."""

WHOLE_TITLES = frozenset(plain(title) for m in MEANINGS for title in m.titles)
"""Every whole title of the tracker's vocabulary, plain."""


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
