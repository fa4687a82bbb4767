"""Quarters of a financial year: "2018/19 Q2", however a document writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_QUARTER = re.compile(
    r"\bQ(?:uarter)?\s*(?P<quarter>[1-4])\b[\s,:(-]*(?:FY\s*)?(?P<first>20\d\d|\d\d)\s?[/–-]\s?"
    r"(?P<second>20\d\d|\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<first>20\d\d|\d\d)\s?[/–-]\s?(?P<second>20\d\d|\d\d)[\s,:(-]*"
    r"Q(?:uarter)?\s*(?P<quarter>[1-4])\b",
    re.IGNORECASE,
)


def quarter_in(text: str) -> str | None:
    """The quarter that a text names ("Q2 18/19 (Current)", "2018-19 Q2"), as "2018/19 Q2"."""
    for pattern in (_QUARTER, _YEAR_FIRST):
        for found in pattern.finditer(text):
            first, second = int(found["first"]) % 100, int(found["second"]) % 100
            if second == (first + 1) % 100:
                return f"20{first:02}/{second:02} Q{found['quarter']}"
    return None


def year_of(quarter: str) -> str:
    """The financial year of a quarter: "2018/19"."""
    return quarter.partition(" ")[0]


def following(quarter: str) -> str:
    """The quarter after: "2018/19 Q4" is followed by "2019/20 Q1"."""
    first, number = int(quarter[:4]), int(quarter[-1])
    if number < 4:
        return f"{year_of(quarter)} Q{number + 1}"
    return f"{first + 1}/{(first + 2) % 100:02} Q1"


def quarters_between(earlier: str, later: str) -> int:
    """How many quarters later the one is than the other."""

    def count(quarter: str) -> int:
        return 4 * int(quarter[:4]) + int(quarter[-1])

    return count(later) - count(earlier)


def quarter_end(quarter: str) -> date:
    """The last day of a quarter: 30 September 2018 for "2018/19 Q2"."""
    first, number = int(quarter[:4]), int(quarter[-1])
    month = (3 * number + 3) % 12 or 12
    year = first + (number == 4)
    return date(year, month, monthrange(year, month)[1])
