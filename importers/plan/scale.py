"""The days that the columns of a bar chart stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from importers.day_order import Order
from importers.grid import GridRow
from importers.plan.days import read_day
from importers.plan.header import PlanHeader
from importers.tracker.vocabulary import MONTHS

_FEWEST = 4
"""Columns that follow one another in time before they are taken for a time scale."""
_BANDS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Scale:
    """Which days each column of a bar chart stands for: first and last, by place of the column."""

    spans: Mapping[int, tuple[date, date]]


def read_scale(rows: Sequence[GridRow], header: PlanHeader) -> Scale | None:
    """The time scale of a plan: days under bands of months and years, or dates; None without."""
    heads = rows[header.bottom]
    taken = {column.start for column in header.fields.values()}
    above = rows[max(0, header.bottom - _BANDS) : header.bottom]
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
