"""Where a figure leads: a page, and what that page is narrowed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """The rows behind a figure. `narrow` holds what the page understands: {"rag": "R"},
    {"show": "overdue"}, {"area": "Fylde and Wyre CCG"}; `uid` is one row to go to."""

    page: str
    narrow: Mapping[str, str] = field(default_factory=dict)
    uid: str = ""
