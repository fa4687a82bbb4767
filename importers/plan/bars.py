"""The bars that a plan draws by shading its week columns, held against its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from importers.grid import Cell, GridRow
from importers.plan.days import Order, read_day
from importers.plan.lines import Line
from importers.plan.tables import PlanTable
from importers.tracker.vocabulary import MONTHS
from tracker.draft import Value
from tracker.timing import format_date

_FEWEST = 4
"""Columns that follow one another in time before they are taken for a time scale."""
_BANDS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_BORDERS = {"FFFFFF", None}


@dataclass(frozen=True, slots=True)
class Scale:
    """Which days each column of a bar chart stands for: first and last, by place of the column."""

    spans: Mapping[int, tuple[date, date]]


def read_scale(part: PlanTable) -> Scale | None:
    """The time scale of a plan: days under bands of months and years, or dates; None without."""
    rows = part.table.rows
    heads = rows[part.header.bottom]
    taken = {column.start for column in part.header.fields.values()}
    above = rows[max(0, part.header.bottom - _BANDS) : part.header.bottom]
    starts = dict(_starts(heads, above, taken))
    places = sorted(starts)
    if len(places) < _FEWEST or any(
        starts[one] >= starts[other] for one, other in pairwise(places)
    ):
        return None
    ends = [starts[place] - timedelta(days=1) for place in places[1:]]
    last = starts[places[-1]] + (starts[places[-1]] - starts[places[-2]]) - timedelta(days=1)
    spans = zip((starts[place] for place in places), (*ends, last), strict=True)
    return Scale(dict(zip(places, spans, strict=True)))


def _starts(
    heads: GridRow, above: Sequence[GridRow], taken: set[int]
) -> Iterator[tuple[int, date]]:
    """The first day of each column whose head is a date, a day of a month, or a month of a year."""
    for place, cell in enumerate(heads.cells):
        text = cell.text.strip()
        if place in taken or not text:
            continue
        bands = [row.cells[place].text for row in above if place < len(row.cells)]
        year = next((int(found[0]) for band in bands if (found := _YEAR.search(band))), None)
        month = next((m for band in bands if (m := _month(band)) is not None), None)
        day = read_day(cell, Order.DAY_FIRST, as_of=None, from_1904=False, ends=False).day
        if day is not None:
            yield place, day
        elif text.isdecimal() and 1 <= int(text) <= 31 and year and month:
            dated = _date(year, month, int(text))
            if dated is not None:
                yield place, dated
        elif (named := _month(text)) is not None and year:
            yield place, date(year, named, 1)


def _month(text: str) -> int | None:
    words = re.findall(r"[a-z]+", text.casefold())
    return MONTHS.get(words[0]) if words else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def compared(line: Line, values: Mapping[str, Value], scale: Scale) -> str | None:
    """How a milestone's bar differs from its dates; None where they agree or neither is there.

    Of one without a finish only the beginning is compared. Dates off the time scale have no bar.
    """
    drawn = _drawn(line.place.row, scale) if line.place.row is not None else []
    start, finish = _day(values.get("start")), _day(values.get("finish"))
    first = start or finish
    if first is None:
        undated = f"{_told(drawn, scale)}, though the row has no dates: none was read from it"
        return undated if drawn else None
    last = max(first, finish) if finish else first
    wanted = [
        place for place, (begin, end) in scale.spans.items() if begin <= last and first <= end
    ]
    if finish is None and (not wanted or not drawn or drawn[0] == wanted[0]):
        return None
    if drawn[:1] == wanted[:1] and drawn[-1:] == wanted[-1:]:
        return None
    dates = f"{format_date(first)} to {format_date(last)}" if finish else format_date(first)
    return f"{_told(drawn, scale)}, but its dates are {dates}"


def _told(drawn: Sequence[int], scale: Scale) -> str:
    if not drawn:
        return "no bar is drawn"
    first, last = (format_date(scale.spans[place][0]) for place in (drawn[0], drawn[-1]))
    if first == last:
        return f"the bar is drawn in the week of {first}"
    return f"the bar runs from the week of {first} to that of {last}"


def _drawn(row: GridRow, scale: Scale) -> list[int]:
    """The places of the shaded columns, if they are fewer than all: a band is no bar."""
    shaded = [place for place in sorted(scale.spans) if _is_shaded(row, place)]
    return shaded if len(shaded) < len(scale.spans) else []


def _is_shaded(row: GridRow, place: int) -> bool:
    cell = row.cells[place] if place < len(row.cells) else Cell()
    return cell.fill not in _BORDERS


def _day(value: Value) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
