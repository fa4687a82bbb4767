"""Which number of a date in figures is the day: what the whole column shows.

"03/04/2017" is told from "04/03/2017" only by its neighbours: 15/04/2017 can be read in one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from importers.grid import Cell

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+"
CLOCK = r"(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?)?"
NUMBERS = re.compile(
    rf"(?:{_WEEKDAY})?(\d{{1,2}})\s?([/.-])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}|\d{{2}}){CLOCK}",
    re.IGNORECASE,
)
"""A date in figures: first and second number, what stands between them, and the year."""


class Order(Enum):
    """Which number of "03/04/2017" is the day."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a column's dates show of their order: which of the two proofs it holds, and whether
    any date could be read both ways."""

    day_first: bool = False
    month_first: bool = False
    matters: bool = False

    def __or__(self, other: Evidence) -> Evidence:
        return Evidence(
            self.day_first or other.day_first,
            self.month_first or other.month_first,
            self.matters or other.matters,
        )

    @property
    def order(self) -> Order | None:
        """The order that is proved; None without proof, or with both."""
        if self.day_first == self.month_first:
            return None
        return Order.DAY_FIRST if self.day_first else Order.MONTH_FIRST


def evidence(cells: Iterable[Cell]) -> Evidence:
    """What the slashed dates of a column show; dots are always day first."""
    day_first = month_first = matters = False
    for cell in cells:
        found = None if cell.dated else NUMBERS.fullmatch(cell.text.strip())
        if found is None or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        proved = _by_weekday(found)
        day_first = day_first or first > 12 >= second or proved is Order.DAY_FIRST
        month_first = month_first or second > 12 >= first or proved is Order.MONTH_FIRST
        matters = matters or (first <= 12 and second <= 12 and first != second)
    return Evidence(day_first, month_first, matters)


def _by_weekday(found: re.Match[str]) -> Order | None:
    """The order in which a date falls on the day of the week that is written before it."""
    written = found[0][:3].casefold()
    if written not in _WEEKDAYS:
        return None
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    orders = ((Order.DAY_FIRST, found[3], found[1]), (Order.MONTH_FIRST, found[1], found[3]))
    fits = [
        order
        for order, month, day in orders
        if _weekday(year, int(month), int(day)) == _WEEKDAYS.index(written)
    ]
    return fits[0] if len(fits) == 1 else None


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def column_orders(columns: Sequence[Evidence]) -> list[tuple[Order, str | None]]:
    """The order of each date column of a plan, and what to warn of it.

    A column without proof goes by what the others prove; day first where nothing does.
    """
    together = Evidence()
    for column in columns:
        together |= column
    orders: list[tuple[Order, str | None]] = []
    for column in columns:
        own = column.order
        if own is not None:
            orders.append((own, _month_first(own)))
        elif column.day_first and column.month_first:
            orders.append((Order.DAY_FIRST, _MIXED))
        elif not column.matters:
            orders.append((together.order or Order.DAY_FIRST, None))
        elif together.order is not None:
            orders.append((together.order, _month_first(together.order)))
        else:
            orders.append((Order.DAY_FIRST, _UNPROVED))
    return orders


_MIXED = (
    "some dates can only be read day first and others only month first: all were read day first"
)
_UNPROVED = "no date shows whether the day or the month comes first: they were read day first"


def _month_first(order: Order) -> str | None:
    if order is Order.DAY_FIRST:
        return None
    return "its dates show that the month comes first, and were read so"
