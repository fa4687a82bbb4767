"""What a person may set on money: grants, lines of spending, contributions, printed totals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tracker.fields.reading import choice, narrative, read_pounds, short
from tracker.fields.spec import FieldSpec
from tracker.model import Unit

_YEAR = re.compile(r"(?:FY\s*)?(20)?(\d\d)\s*[/–-]\s*(?:20)?(\d\d)", re.IGNORECASE)


def read_year(words: str) -> str:
    """A financial year as "2017/18", from "2017/18", "17/18" or "2017-2018"."""
    found = _YEAR.fullmatch(words.strip())
    if found is None:
        raise ValueError(f"{words!r} is not a financial year; write it as 2017/18")
    first, second = int(found[2]), int(found[3])
    if second != (first + 1) % 100:
        raise ValueError(f"{words!r} is no financial year: its years do not follow (DQ13)")
    return f"20{first:02}/{second:02}"


_UNIT = FieldSpec("unit", "Shown in", choice(Unit), required=True)

MONEY_FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "grant": (
        FieldSpec("fund", "Fund", short, required=True),
        FieldSpec("year", "Year", read_year, required=True),
        FieldSpec("amount", "Grant", read_pounds, required=True),
        _UNIT,
    ),
    "money_line": (
        FieldSpec("label", "Line", short, required=True),
        FieldSpec("heading", "Heading", short),
        FieldSpec("part", "Sub total", short),
        FieldSpec("fund", "Fund", short),
        FieldSpec("year", "Year", read_year),
        FieldSpec("allocation", "Allocation", read_pounds),
        FieldSpec("forecast", "Forecast", read_pounds),
        FieldSpec("actual", "Actual", read_pounds),
        _UNIT,
        FieldSpec("note", "Note", narrative),
    ),
    "contribution": (
        FieldSpec("pool", "Pool", short, required=True),
        FieldSpec("organisation", "Organisation", short, required=True),
        FieldSpec("label", "Contribution", short, required=True),
        FieldSpec("year", "Year", read_year),
        FieldSpec("part", "Sub total", short),
        FieldSpec("amount", "Amount", read_pounds, required=True),
        _UNIT,
    ),
    "printed_total": (
        FieldSpec("label", "Total", short, required=True),
        FieldSpec("printed", "As printed", read_pounds, required=True),
        FieldSpec("year", "Year", read_year),
        _UNIT,
    ),
}

PENCE: frozenset[tuple[str, str]] = frozenset(
    {("scheme", "allocation"), ("impact_scheme", "funding")}
    | {
        (entity, spec.name)
        for entity, specs in MONEY_FIELDS.items()
        for spec in specs
        if spec.read is read_pounds
    }
)
"""Fields that hold whole pence, by entity: JSON gives them in pounds."""
