"""Titles that are nothing but a month, a quarter or a week with its year."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from importers.tracker.vocabulary import MONTHS
from tracker.timing import Precision, read_timing

_WORD = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))}|q(?:uarter|tr)?\s*[1-4]|w/?c|week)"
_ONLY = re.compile(rf"(?:{_WORD}|commencing|\d+|[\s'’/.,()–-])+", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([a-z])[\s'’./-]*(\d\d)$", re.IGNORECASE)
"""The year of "Apr 17" at the head of a column, where no day could stand."""
_LONGEST = 40
_STRETCHES = frozenset({Precision.WEEK, Precision.MONTH, Precision.QUARTER})
_ANY_DAY, _ANOTHER_DAY = date(1990, 1, 1), date(2050, 7, 1)
"""Words that mean the same read by either of these name their year themselves."""


@lru_cache(maxsize=4096)
def stretch_named(title: str) -> tuple[date, date] | None:
    """The first and last day of what a title names, if it names a stretch of time and no more."""
    text = " ".join(title.split())
    if len(text) > _LONGEST or not _ONLY.fullmatch(text):
        return None
    text = _SHORT_YEAR.sub(r"\1 20\2", text)
    timing = read_timing(text, as_of=_ANY_DAY)
    if timing.precision not in _STRETCHES or timing != read_timing(text, as_of=_ANOTHER_DAY):
        return None
    if timing.earliest is None or timing.latest is None:
        return None
    return timing.earliest, timing.latest
