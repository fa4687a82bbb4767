"""Years that cannot be meant: a financial year that does not follow, a date centuries away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from tracker.fields import field_title
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_milestones, live_schemes
from tracker.findings.wording import quoted_around
from tracker.model import Row
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from tracker.workdays import FIRST_YEAR, LAST_YEAR

DATES: Mapping[str, tuple[str, ...]] = {
    "scheme": ("start", "delivery_earliest", "delivery_latest"),
    "milestone": ("start", "finish", "forecast", "actual"),
}
"""The dates of the plan, by entity."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "area": ("name", "note"),
    "scheme": (
        "name",
        "description",
        "category",
        "rag_reason",
        "progress",
        "delivery_text",
        "recruitment",
        "barriers",
        "help_needed",
        "allocation_text",
    ),
    "milestone": ("title", "note"),
    "measure": ("name", "definition", "heading", "baseline_text", "target_text"),
    "measure_reading": ("period", "comment", "challenges", "achievements", "support_needs"),
    "grant": ("fund", "year"),
    "money_line": ("label", "heading", "fund", "year", "note"),
    "contribution": ("label", "year"),
    "printed_total": ("label", "year"),
    "impact_action": ("text", "success"),
    "raid_item": ("title", "description", "mitigation"),
}
"""Where people write financial years, by entity."""

_LABEL = re.compile(r"(?<![\w./-])((?:19|20)\d\d) ?/ ?((?:19|20)?\d\d)(?![\w/]|\.\d)")
_LONGEST_PLAN = 5
"""A label of up to so many years is that of a plan ("2017/19"), not a slip of typing."""

_MONTHS = 12


@rule(
    "DQ13",
    "Year out of range",
    Severity.ERROR,
    "A year typed wrongly puts a delivery where nobody looks for it.",
)
def year_out_of_range(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A financial-year label whose years do not follow (2017/28), or a date outside the years of
    the programme (1990 to 2100 unless it says otherwise)."""
    yield from _dates(portfolio)
    for entity, fields in TEXTS.items():
        rows = _rows(portfolio, entity)
        for field in fields:
            text_of = attrgetter(field)
            slashed = [(row, text) for row in rows if "/" in (text := text_of(row) or "")]
            for row, text in slashed:
                found = broken_label(text)
                if found is not None:
                    yield Hit(
                        entity,
                        row,
                        field,
                        f"The years of {found} do not follow.",
                        "Correct the financial year.",
                    )


def broken_label(text: str) -> str | None:
    """The first financial year of a text whose years do not follow, with the words around it.

    "2017/11" may be a month, and "2017/19" a plan of two years; "2017/28" is neither.
    """
    for found in _LABEL.finditer(text):
        first = int(found[1])
        short = len(found[2]) == 2
        second = int(found[2]) + (first // 100 * 100 if short else 0)
        if second < first and short:
            second += 100
        is_month = short and 1 <= int(found[2]) <= _MONTHS
        if not 1 <= second - first <= _LONGEST_PLAN and not is_month:
            return quoted_around(text, found.start(), found.end())
    return None


def _dates(portfolio: Portfolio) -> Iterator[Hit]:
    programme = portfolio.programme
    first = programme.first_year or FIRST_YEAR
    last = programme.last_year or LAST_YEAR
    low, high = date(first, 1, 1), date(last, 12, 31)
    for entity, fields in DATES.items():
        rows = _rows(portfolio, entity)
        for field in fields:
            day_of = attrgetter(field)
            outside = [
                (row, day)
                for row in rows
                if (day := day_of(row)) is not None and not low <= day <= high
            ]
            for row, day in outside:
                yield Hit(
                    entity,
                    row,
                    field,
                    f"{field_title(entity, field)} is {format_date(day)}, outside the "
                    f"programme’s years, {first} to {last}.",
                    "Correct the year, or widen the years of the programme.",
                )


def _rows(portfolio: Portfolio, entity: str) -> Sequence[Row]:
    if entity == "scheme":
        return list(live_schemes(portfolio))
    return live_milestones(portfolio) if entity == "milestone" else portfolio.rows(entity)
