"""Percentages under a plan's column of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%?")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d+)?")


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
