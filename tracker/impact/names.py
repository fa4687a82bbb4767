"""The eight high impact changes of 2017, and knowing one by other words."""

from __future__ import annotations

from rapidfuzz import fuzz, process

EIGHT: tuple[str, ...] = (
    "Early discharge planning",
    "Systems to monitor patient flow",
    "Multi-disciplinary/multi-agency discharge teams",
    "Home first/discharge to assess",
    "Seven-day services",
    "Trusted assessors",
    "Focus on choice",
    "Enhancing health in care homes",
)
"""Local Government Association and others, High Impact Change Model, in their order."""

_ALIKE = 88


def number_of(name: str) -> str | None:
    """The number of the change that a name is, however it is written; None for any other."""
    folded = " ".join(name.casefold().replace("- ", "-").split())
    found = process.extractOne(
        folded, [each.casefold() for each in EIGHT], scorer=fuzz.partial_ratio, score_cutoff=_ALIKE
    )
    return str(found[2] + 1) if found and len(folded) >= len(EIGHT[found[2]]) - 3 else None
