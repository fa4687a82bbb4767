"""Whether a line names an area: a heading, a band across a table, a sheet's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz import fuzz, process

from importers.tracker.definitions import is_definition
from importers.tracker.folding import fold, holds
from importers.tracker.heading_date import has_date
from importers.tracker.prose import is_sentence
from tracker.area_names import folded_area, spelt_out

_KINDS = (
    *("ccg", "ccgs", "icb", "icbs", "ics", "stp", "council", "councils", "partnership"),
    *("trust", "place", "locality", "borough", "clinical commissioning group"),
    *("clinical commissioning groups", "integrated care board", "integrated care system"),
)
"""Words that make a heading the name of an area, as the organisations call themselves."""

_TITLE_WORDS = frozenset(
    {
        *("tracker", "trackers", "report", "reports", "update", "updates", "plan", "plans"),
        *("overview", "appendix", "annex", "table", "rag", "rating", "ratings", "key", "status"),
        *("summary", "minutes", "agenda", "version", "draft", "template", "progress", "risk"),
        *("risks", "log", "issue", "issues", "action", "actions", "background", "introduction"),
        *("contents", "recommendations", "scheme", "schemes", "project", "projects", "note"),
        *("notes", "guidance", "schedule", "contacts", "milestones", "definitions", "fund"),
        *("spend", "funding", "ibcf", "bcf", "programme", "consolidated", "data", "sheet"),
        *("export", "total", "all", "current", "latest", "month", "monthly", "measures"),
        *("finance", "budget", "register", "return", "returns", "main", "master", "list"),
        *("changes", "about", "findings", "gantt", "priorities", "workstream", "theme", "team"),
    }
)
"""Words of titles and headings that name something other than an area."""

_LAST_WORDS = frozenset({"ccg", "ccgs", "icb", "icbs", "council", "councils"})
"""Last words that no scheme's name has."""

_LABELS = ("area", "ccg", "icb", "locality", "place", "council", "local authority", "borough")
_LABELLED = re.compile(rf"^(?:{'|'.join(_LABELS)})(?: name)?\s*:\s*(?P<name>\S.*)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+", re.IGNORECASE)
_SCHEMES_OF = re.compile(r"\s*[-–—:]?\s*(?:i?BCF\s+)?(?:schemes?|projects?)\s*:?$", re.IGNORECASE)
_PUNCTUATED = re.compile(r"[\d:;/|\[\]<>£%?!]")
_SMALL_WORDS = frozenset({"and", "of", "the", "with", "in", "on", "upon", "for", "le", "by"})
_LONGEST_NAME, _MOST_WORDS, _MOST_WORDS_PLAIN = 100, 14, 6
_NEARLY_KNOWN = 92


class Certainty(IntEnum):
    """How plainly a line names an area."""

    POSSIBLE = 1
    SURE = 2
    UNMISTAKABLE = 3


@dataclass(frozen=True, slots=True)
class AreaName:
    """An area as a line names it."""

    name: str
    certainty: Certainty


class KnownAreas:
    """Names of areas that the programme has or the document gave earlier."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._by_key = {area_key(name): name for name in names}

    def find(self, text: str) -> AreaName | None:
        """`text` itself where it is one of the areas, bar a slip of typing, or the one it holds."""
        key = area_key(text)
        if not self._by_key or not key:
            return None
        by_initials = spelt_out(text, self._by_key.values())
        if by_initials != text:
            return AreaName(by_initials, Certainty.UNMISTAKABLE)
        if key in self._by_key or process.extractOne(
            key, self._by_key.keys(), scorer=fuzz.ratio, score_cutoff=_NEARLY_KNOWN
        ):
            return AreaName(text, Certainty.UNMISTAKABLE)
        words = key.split()[:_MOST_WORDS]
        for length in range(len(words) - 1, 0, -1):
            for start in range(len(words) - length + 1):
                name = self._by_key.get(" ".join(words[start : start + length]))
                if name is not None:
                    return AreaName(name, Certainty.SURE)
        return None


NONE_KNOWN = KnownAreas()


def area_named(line: str, known: KnownAreas = NONE_KNOWN) -> AreaName | None:
    """The area that a line names, or None for prose, titles and everything else.

    It is unmistakable where the line says so ("Area: …"), is a known area, or ends in "CCG",
    "Council" or the like; sure where it holds a known area or such a word; possible where it is a
    few capitalised words.
    """
    text = _NUMBERED.sub("", " ".join(line.split())).rstrip(" :")
    labelled = _LABELLED.match(text)
    if labelled and not is_sentence(labelled["name"]):
        return AreaName(labelled["name"].strip(), Certainty.UNMISTAKABLE)
    text = _SCHEMES_OF.sub("", text).strip() or text
    if not text or len(text) > _LONGEST_NAME or is_sentence(text) or has_date(text):
        return None
    known_as = known.find(text)
    if known_as is not None:
        return known_as
    words = fold(text).split()
    if _TITLE_WORDS & set(words) or len(words) > _MOST_WORDS or not _capitalised(text):
        return None
    if words[-1] in _LAST_WORDS:
        return AreaName(text, Certainty.UNMISTAKABLE)
    if any(holds(" ".join(words), kind) for kind in _KINDS):
        return AreaName(text, Certainty.SURE)
    plain = len(words) <= _MOST_WORDS_PLAIN and not _PUNCTUATED.search(text)
    return AreaName(text, Certainty.POSSIBLE) if plain else None


def area_above(lines: Iterable[str], known: KnownAreas = NONE_KNOWN) -> AreaName | None:
    """The area that governs what follows `lines`: the nearest that is sure, else the last line.

    Lines that explain the ratings are passed over.
    """
    written = [line for text in lines for line in text.splitlines()]
    newest_first = [line for line in written[::-1] if line.strip() and not is_definition(line)]
    for distance, line in enumerate(newest_first):
        found = area_named(line, known)
        if found is not None and (found.certainty >= Certainty.SURE or distance == 0):
            return found
    return None


@lru_cache(maxsize=4096)
def area_key(name: str) -> str:
    """An area's name as areas are told apart."""
    return folded_area(name)


def _capitalised(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.casefold() not in _SMALL_WORDS]
    return bool(words) and all(word[0].isupper() for word in words)
