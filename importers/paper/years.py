"""Financial years as documents write them: "2017/18", "2017-2018", "FY17/18"."""

from __future__ import annotations

import re

_YEAR = re.compile(
    r"(?<![\d/.,£-])(?:FY\s*)?(?P<first>20\d\d|(?<!\d)\d\d)\s?[/–-]\s?(?P<second>20\d\d|\d\d)"
    r"(?![\d/.,-]\d|\d)",
    re.IGNORECASE,
)


def years_in(text: str) -> tuple[str, ...]:
    """The financial years a text names, each once, as "2017/18"."""
    found = dict.fromkeys(
        f"{first}/{second % 100:02}"
        for first, second in map(_ends, _YEAR.finditer(text))
        if second == first + 1
    )
    return tuple(found)


def odd_years_in(title: str) -> tuple[str, ...]:
    """Labels in a title that look like a financial year and are none, as written: "2017/28"."""
    return tuple(
        found[0]
        for found in _YEAR.finditer(title)
        if "/" in found[0] and len(found["first"]) == 4 and _ends(found)[1] != _ends(found)[0] + 1
    )


def without_years(text: str) -> str:
    """A title without the years it names."""
    return " ".join(_YEAR.sub(" ", text).split())


def _ends(found: re.Match[str]) -> tuple[int, int]:
    first, second = int(found["first"]), int(found["second"])
    return first + (2000 if first < 100 else 0), second + (2000 if second < 100 else 0)
