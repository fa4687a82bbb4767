"""How much an entry of the register weighs: likelihood times impact, each from 1 to 5."""

from __future__ import annotations

from tracker.model import RaidItem

HIGHEST = 5
_BANDS = ((15, "High"), (8, "Medium"), (1, "Low"))


def score(item: RaidItem) -> int | None:
    """Likelihood times impact; None while either is not given."""
    if item.likelihood is None or item.impact is None:
        return None
    return item.likelihood * item.impact


def band(value: int | None) -> str:
    """A score in a word; "" for none."""
    if value is None:
        return ""
    return next(word for least, word in _BANDS if value >= least)
