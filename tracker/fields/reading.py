"""How typed text becomes a stored value: dates, numbers, pounds, flags, ratings, choices."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from tracker.model import Rag
from tracker.timing import Precision

NARRATIVE_LIMIT = 20_000
SHORT_LIMIT = 500


def text(limit: int) -> Callable[[str], str]:
    """Words as they are, up to a number of characters."""

    def read(words: str) -> str:
        if len(words) > limit:
            raise ValueError(f"{len(words):,} characters is over the limit of {limit:,}")
        return words

    return read


@dataclass(frozen=True, slots=True)
class Choice:
    """Reads one of the words of a vocabulary, however it is spaced or capitalised."""

    words: tuple[str, ...]

    def __call__(self, typed: str) -> str:
        wanted = " ".join(typed.casefold().replace("_", " ").split())
        for word in self.words:
            if word.casefold() == wanted:
                return word
        raise ValueError(f"{typed!r} is none of {', '.join(self.words)}")


def choice(vocabulary: type[StrEnum]) -> Choice:
    """Reads a word of a vocabulary."""
    return Choice(tuple(map(str, vocabulary)))


def read_rag(words: str) -> str | None:
    """A rating from its letter or word; "not rated" and "none" clear it."""
    folded = words.strip().casefold()
    if folded in {"not rated", "none", "-", ""}:
        return None
    for rag in Rag:
        if folded in {rag.value.casefold(), rag.word.casefold()}:
            return str(rag)
    raise ValueError(f"{words!r} is none of Green, Amber, Red, Blue or not rated (G, A, R, B, -)")


def read_date(words: str) -> str:
    """ISO text of a date typed as 2017-11-30, 30/11/2017, 30.11.2017 or 30 November 2017."""
    from tracker.timing import read_timing

    with_day = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words)
    if with_day:
        year, month, day = (int(part) for part in with_day.groups())
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            raise ValueError(f"{words!r} is no date there is; write it as 2017-11-30") from None
    timing = read_timing(words, as_of=date.today())
    if timing.precision is not Precision.DAY or timing.earliest != timing.latest:
        raise ValueError(f"{words!r} is not one day; write it as 30 November 2017")
    assert timing.earliest is not None
    return timing.earliest.isoformat()


def read_number(words: str) -> float:
    """A number of posts and the like; not negative."""
    try:
        number = float(words)
    except ValueError:
        raise ValueError(f"{words!r} is not a number") from None
    if not 0 <= number < 1_000_000:
        raise ValueError(f"{words!r} is out of range")
    return number


def read_pounds(words: str) -> int:
    """Whole pence from pounds as typed: "1200", "£1,200.50", "-6,276", "(6,276)"."""
    bare = words.replace("£", "").replace(",", "").replace(" ", "")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    try:
        pence = Decimal(bare) * 100
        if pence != pence.to_integral_value() or abs(pence) > 10**15:
            raise ValueError(f"{words!r} is not an amount in pounds and pence")
    except InvalidOperation:
        raise ValueError(f"{words!r} is not an amount in pounds and pence") from None
    return int(pence)


_YES = {"yes", "y", "true", "1", "x"}
_NO = {"no", "n", "false", "0", ""}


def read_flag(words: str) -> bool:
    """Yes or no, as people write it."""
    folded = words.strip().casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise ValueError(f"{words!r} is neither yes nor no")


def read_percent(words: str) -> int:
    """A whole percentage from 0 to 100, with or without its sign."""
    number = read_number(words.removesuffix("%").strip())
    if number > 100:
        raise ValueError(f"{words!r} is more than 100 %")
    return round(number)


def read_days(words: str) -> int:
    """A number of calendar days, negative for an overlap."""
    try:
        days = int(words)
    except ValueError:
        raise ValueError(f"{words!r} is not a number of days") from None
    if abs(days) > 10_000:
        raise ValueError(f"{words!r} is out of range")
    return days


def read_year(words: str) -> int:
    """A year of the calendar in four digits."""
    if not re.fullmatch(r"[1-9]\d{3}", words):
        raise ValueError(f"{words!r} is not a year; write it as 2017")
    return int(words)


short, narrative = text(SHORT_LIMIT), text(NARRATIVE_LIMIT)
