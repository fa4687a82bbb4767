"""Amounts of money as documents print them: "-6,276", "(6,276)", "£ 20.00", "£1.2m"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from tracker.model import Unit

_PENCE = {Unit.POUNDS: 100, Unit.THOUSANDS: 100_000, Unit.MILLIONS: 100_000_000}

_POUND = r"(?:£|\bGBP\b)"
_UNITS = (
    (
        Unit.THOUSANDS,
        rf"{_POUND}\s*['’‘`]?\s*000(?:['’‘]?s)?\b|{_POUND}\s*k\b|\bthousands? of pounds",
    ),
    (Unit.MILLIONS, rf"{_POUND}\s*(?:m|mn|millions?|ms)\b|\bmillions? of pounds"),
    (Unit.POUNDS, rf"{_POUND}(?!\s*\d)|\bin pounds\b"),
)
UNIT_WORDS = re.compile("|".join(pattern for _, pattern in _UNITS), re.IGNORECASE)
"""Every way a header says in what its amounts are printed."""

_AMOUNT = re.compile(
    r"""(?P<before>£\s*(?=\())?(?P<open>\()?\s*
    (?P<sign>[-−–+])?\s*(?:£|GBP)?\s*(?P<inner>[-−–])?\s*
    (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*
    (?P<suffix>m|mn|million|k|thousand|bn|billion)?\s*
    (?P<close>\))?\s*
    (?P<debit>CR|DR)?\s*(?:\*+|\([*#†]\)|[#†])?""",
    re.VERBOSE | re.IGNORECASE,
)
_SUFFIXES = {
    "m": Unit.MILLIONS,
    "mn": Unit.MILLIONS,
    "million": Unit.MILLIONS,
    "k": Unit.THOUSANDS,
    "thousand": Unit.THOUSANDS,
    "bn": Unit.MILLIONS,
    "billion": Unit.MILLIONS,
}
_LARGEST = 10**15
"""In pence: ten million million pounds; more is a telephone number."""
_NIL = frozenset({"nil", "£nil", "£0", "zero"})


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole pence and the unit they were printed in; `own` if the cell itself says which."""

    pence: int
    unit: Unit
    own: bool = False


def read_amount(text: str, unit: Unit | None) -> Amount | None:
    """The amount a cell holds, `unit` being its column's; None for words, percentages, blanks.

    A cell with "£" under a column that says nothing is in pounds; its own "m" or "k" wins over
    the column.
    """
    words = " ".join(text.split())
    if words.casefold() in _NIL:
        return Amount(0, unit or Unit.POUNDS)
    found = _AMOUNT.fullmatch(words)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    suffix = (found["suffix"] or "").casefold()
    own = _SUFFIXES.get(suffix)
    if own is None and unit is None and "£" not in words and "gbp" not in words.casefold():
        return None
    shown = own or unit or Unit.POUNDS
    value = Decimal(found["number"].replace(",", "")) * _PENCE[shown]
    if suffix in {"bn", "billion"}:
        value *= 1000
    if abs(value) > _LARGEST:
        return None
    negative = bool(found["open"] or (found["sign"] or "+") != "+" or found["inner"])
    negative = negative or (found["debit"] or "").casefold() == "cr"
    pence = int(value.to_integral_value())
    return Amount(-pence if negative else pence, shown, own is not None)


def unit_in(text: str) -> Unit | None:
    """The unit that a title or caption says its amounts are in; None if it says none."""
    for unit, pattern in _UNITS:
        if re.search(pattern, text, re.IGNORECASE):
            return unit
    return None
