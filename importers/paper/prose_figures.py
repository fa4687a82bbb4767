"""Figures that stand in sentences: "In quarter 1 the figure was 56%", "the baseline is 11.25"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_NUMBER = r"£?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<percent>\s?%)?(?![\d/])"
_QUARTER = r"\b(?:quarter|Q)\s*(?P<quarter>[1-4])\b"
_SAYS = r"(?:\(|\bwas\b|\bis\b|\bshowed\b|\bstood at\b|\bof\b|:)\s*(?:at\s+)?"
_AFTER = re.compile(
    rf"{_QUARTER}(?P<between>(?:(?!\b(?:quarter|Q)\s*[1-4]\b)[^.;(]){{0,40}}?){_SAYS}{_NUMBER}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_NUMBER}\s+in\s+{_QUARTER}", re.IGNORECASE)
_BASELINE = re.compile(
    rf"\bbaseline(?:\s+(?:figure|value|position))?(?:\s+for this (?:measure|indicator))?\s+"
    rf"(?:is|was|of)\s+{_NUMBER}",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\bbaseline\b|\bnot (?:yet )?available\b|\btarget\b", re.IGNORECASE)
_PLAIN = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a comment says in numbers: the baseline, and values by quarter ("1" to "4")."""

    baseline: float | None = None
    by_quarter: dict[str, float] = field(default_factory=dict)
    percent: bool = False


def figures_in(text: str) -> Figures:
    """The figures of a comment; each quarter's first one. Nothing is worked out."""
    by_quarter: dict[str, float] = {}
    percent = False
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            between = found.groupdict().get("between") or ""
            if not _OTHERWISE.search(between):
                by_quarter.setdefault(found["quarter"], _value(found))
                percent = percent or bool(found["percent"])
    baseline = _BASELINE.search(text)
    return Figures(_value(baseline) if baseline else None, by_quarter, percent)


def number_in(text: str) -> tuple[float | None, bool]:
    """The one number of a cell like "> 81%" or "5615*", and whether it is a percentage."""
    found = list(_PLAIN.finditer(text))
    if len(found) != 1:
        return None, False
    return _value(found[0]), bool(found[0]["percent"])


def _value(found: re.Match[str]) -> float:
    return float(found["number"].replace(",", ""))
