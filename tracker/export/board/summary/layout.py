"""The tables of the page: their columns, and how much of a text each may show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PAGE_WIDTH_CM, MARGIN_CM = 21.0, 1.5
TEXT_SIZE = 8.5
"""The size of what stands in tables, in points."""

PADDING_CM = 0.15
"""Between a cell's edge and its words, at either side."""


@dataclass(frozen=True, slots=True)
class PageColumn:
    """A column: `most` is how many lines of a text it shows; in a `rich` one words have styles."""

    title: str
    field: str
    width_cm: float
    most: int = 2
    rich: bool = False
    right: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageSection:
    """One table of the page."""

    name: str
    title: str
    columns: Sequence[PageColumn]


RATINGS = PageSection(
    "ratings",
    "Ratings that moved",
    (
        PageColumn("Scheme", "name", 5.4, bold=True),
        PageColumn("Area", "area", 3.2),
        PageColumn("Was", "was", 1.7, 1, rich=True),
        PageColumn("Is", "now", 1.7, 1, rich=True),
        PageColumn("Reason given", "reason", 6.0, 3),
    ),
)
DATES = PageSection(
    "dates",
    "Dates that moved",
    (
        PageColumn("Milestone or scheme", "name", 5.4, bold=True),
        PageColumn("Of", "place", 3.8),
        PageColumn("Was expected", "was", 3.3, 1),
        PageColumn("Is expected", "now", 3.3, 1),
        PageColumn("Days later", "days", 2.2, 1, right=True),
    ),
)
ROWS = PageSection(
    "rows",
    "New, closed and gone",
    (
        PageColumn("What", "what", 3.4, 1),
        PageColumn("Name", "name", 8.2, bold=True),
        PageColumn("Of", "place", 6.4),
    ),
)
WORDS = PageSection(
    "words",
    "Words that changed",
    (
        PageColumn("Scheme or milestone", "name", 4.4, 3, bold=True),
        PageColumn("What", "title", 2.6, 3),
        PageColumn("What went and what came", "told", 11.0, 4, rich=True),
    ),
)

SECTIONS: Mapping[str, PageSection] = {each.name: each for each in (RATINGS, DATES, ROWS, WORDS)}
"""The tables in the order of the page, by the placeholder that lists their rows."""
