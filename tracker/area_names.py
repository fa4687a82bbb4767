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

_LONG_KINDS = (
    (re.compile(r"\bclinical commissioning group"), "ccg"),
    (re.compile(r"\bintegrated care board"), "icb"),
)
_SMALL = {"and", "of", "the", "with", "in", "on", "upon", "for"}
_PLURALS = {"ccgs": "ccg", "icbs": "icb"}
_LEFT_OUT = {"nhs", "the"}


def folded_area(name: str) -> str:
    """An area's name for comparison: "NHS Fylde & Wyre CCG" is "Fylde and Wyre Clinical
    Commissioning Group"."""
    text = name.casefold().replace("&", " and ")
    for long, short in _LONG_KINDS:
        text = long.sub(short, text)
    words = re.findall(r"\w+", text)
    return " ".join(_PLURALS.get(word, word) for word in words if word not in _LEFT_OUT)


def initials(name: str) -> str:
    """The letters a body's name is cut to: "OCCG" of Oxfordshire CCG, written out or not."""
    words = [word for word in re.findall(r"\w+", name) if word.casefold() not in _SMALL]
    kept = [word for word in words if word.casefold() not in _LEFT_OUT]
    return "".join(w if w.isupper() and w.isalpha() else w[0].upper() for w in kept)


def spelt_out(name: str, names: Iterable[str]) -> str:
    """The one of `names` whose initials `name` is, or `name` as it stands.

    Initials that several have say nothing; names that differ only in spelling are one.
    """
    letters = name.strip()
    if not (letters.isalpha() and letters.isupper() and len(letters) > 2):
        return name
    meant = {folded_area(each): each for each in names if " " in each and initials(each) == letters}
    return next(iter(meant.values())) if len(meant) == 1 else name


def find_area(areas: Iterable[Area], name: str) -> Area | None:
    """The area of this name or of these initials, or None."""
    areas = list(areas)
    wanted = folded_area(spelt_out(name, (area.name for area in areas)))
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
