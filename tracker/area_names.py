"""Knowing an area again by its name, and saying when a new one looks like one already here."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from tracker.model import Area

ALIKE = 80
"""From this likeness (0 to 100) a new area's name is pointed out to the user."""

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
    candidates = {area.uid: area for area in areas}
    found = process.extractOne(
        folded_area(name),
        {uid: folded_area(area.name) for uid, area in candidates.items()},
        scorer=fuzz.ratio,
        score_cutoff=ALIKE,
    )
    return candidates[found[2]] if found else None
