"""Knowing an area again by its name, and saying when a new one looks like one already here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from tracker.model import Area

ALIKE = 80
"""From this likeness (0 to 100) a new area's name is pointed out to the user."""

_STEM = 4
"""So many letters in common make one word of two: "Lancs" and "Lancashire"."""

_PLURALS = {"ccgs": "ccg", "icbs": "icb"}
_LEFT_OUT = {"nhs", "the"}


def folded_area(name: str) -> str:
    """An area's name for comparison: "NHS Fylde & Wyre CCG" and "Fylde and Wyre CCG" are equal."""
    words = re.findall(r"\w+", name.casefold().replace("&", " and "))
    return " ".join(_PLURALS.get(word, word) for word in words if word not in _LEFT_OUT)


def find_area(areas: Iterable[Area], name: str) -> Area | None:
    """The area of this name, or None."""
    wanted = folded_area(name)
    return next((area for area in areas if folded_area(area.name) == wanted), None)


def lookalike(areas: Iterable[Area], name: str) -> Area | None:
    """The area whose name is most like `name`, if it is like enough to mention."""
    wanted = folded_area(name)
    scored = [(_likeness(wanted, folded_area(area.name)), area) for area in areas]
    score, area = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return area if score >= ALIKE else None


def _likeness(one: str, other: str) -> float:
    """By letters, or by words of which one may be cut short: "West Lancs", "West Lancashire"."""
    ours, theirs = one.split(), other.split()
    shared = sum(any(_same_word(word, like) for like in theirs) for word in ours)
    by_words = 100 * shared / max(len(ours), len(theirs), 1)
    return max(fuzz.ratio(one, other), by_words)


def _same_word(one: str, other: str) -> bool:
    return one == other or (one[:_STEM] == other[:_STEM] and min(len(one), len(other)) >= _STEM)
