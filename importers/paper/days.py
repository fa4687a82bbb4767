"""Days as a cell of a paper writes them: "13/10/2017", "31 March 2018", a bare serial."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.timing import Precision, read_timing

_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_SERIAL = re.compile(r"[34]\d{4}")
_EPOCH = date(1899, 12, 30)
"""What Excel counts its days from, but for its 29 February 1900."""

_ANY_DAY, _ANOTHER_DAY = date(1990, 1, 1), date(2050, 7, 1)
"""Words that mean the same read by either of these name their year themselves."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written and as read; `remark` says what a person should look at."""

    text: str
    iso: str | None = None
    remark: str = ""


def read_day(text: str) -> Day:
    """A day, day first; a serial is left unread and what it would mean is offered."""
    words = text.strip()
    if _SERIAL.fullmatch(words):
        meant = _EPOCH + timedelta(days=int(words))
        told = f"{meant.day} {meant:%B %Y}"
        return Day(words, remark=f"“{words}” is a bare number; as a date it would be {told}")
    found = _DAY.fullmatch(words)
    if found is None:
        return Day(words, _named(words))
    day, month, year = (int(part) for part in found.groups())
    try:
        read = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return Day(words, remark=f"“{words}” is no date")
    return Day(words, read.isoformat())


def _named(words: str) -> str | None:
    """The one day that words name with its year: "31 October 2017", "2017-10-31"."""
    timing = read_timing(words, as_of=_ANY_DAY)
    one = timing.precision is Precision.DAY and timing.earliest == timing.latest
    if not one or timing.earliest is None or timing != read_timing(words, as_of=_ANOTHER_DAY):
        return None
    return timing.earliest.isoformat()
