"""Amounts and percentages under a plan's columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

_THOUSANDS = re.compile(r"['’]?0{3}s?\b|£\s?k\b|\bthousands?\b|\(k\)", re.IGNORECASE)
_MILLIONS = re.compile(r"£\s?m\b|\bmillions?\b|\(m\)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?P<minus>-|\()?\s*£?\s*(?P<minus2>-)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)"
    r"\s*(?P<unit>k|m|million|thousand)?\.?\)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%?")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d+)?")
_UNITS = {"k": 1_000, "t": 1_000, "m": 1_000_000}


def unit_of(title: str) -> int:
    """How many pounds one of a column's amounts stands for, by its title: "Allocation £'000"."""
    if _MILLIONS.search(title):
        return 1_000_000
    return 1_000 if _THOUSANDS.search(title) else 1


def read_amount(text: str, unit: int) -> int | None:
    """Whole pence of "1,200" under £'000, or of "£1.2m"; None for words."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    if found["unit"]:
        unit = _UNITS[found["unit"][0].casefold()]
    pence = Decimal(found["number"].replace(",", "")) * unit * 100
    return int(-pence if found["minus"] or found["minus2"] else pence)


def percent_scale(texts: Iterable[str]) -> int:
    """100 where a column of percentages holds parts of one, such as 0.5; else 1."""
    numbers = [float(text) for text in texts if _NUMBER.fullmatch(text)]
    parts = any(0 < number < 1 for number in numbers)
    return 100 if parts and all(number <= 1 for number in numbers) else 1


def read_percent(text: str, scale: int) -> int | None:
    """A whole percentage from 0 to 100; None for anything else."""
    found = _PERCENT.fullmatch(text.strip())
    if found is None:
        return None
    percent = round(float(found[1]) * (1 if "%" in text else scale))
    return percent if percent <= 100 else None
