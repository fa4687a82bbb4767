"""The calendar columns of the Plan sheet: which days each covers, and what stands above them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from tracker.timeline import Band, Zoom, lower_bands, upper_bands

_MOST_COLUMNS = 160
"""With more columns than this the next coarser calendar is taken: three years of weeks."""

COLUMN_WIDTH = 2.7
_LETTERS_PER_WIDTH = 0.9


@dataclass(frozen=True)
class Calendar:
    """Columns of weeks, of months in a plan of many years, of quarters in one of decades."""

    zoom: Zoom
    columns: Sequence[Band]

    @classmethod
    def of(cls, first: date, last: date) -> Calendar:
        """The finest calendar for the days from `first` to `last` that is not too wide."""
        for zoom in (Zoom.WEEK, Zoom.MONTH):
            columns = list(lower_bands(first, last, zoom))
            if len(columns) <= _MOST_COLUMNS:
                return cls(zoom, columns)
        return cls(Zoom.QUARTER, list(lower_bands(first, last, Zoom.QUARTER)))

    @cached_property
    def _firsts(self) -> list[date]:
        return [column.first for column in self.columns]

    def at(self, day: date) -> int:
        """The column that holds a day, counted from 0; days outside give one outside."""
        if day > self.columns[-1].last:
            return len(self.columns)
        return bisect_right(self._firsts, day) - 1

    def within(self, first: date, last: date) -> range:
        """The columns that hold the days from `first` to `last`."""
        return range(max(self.at(first), 0), min(self.at(last), len(self.columns) - 1) + 1)

    @cached_property
    def rows(self) -> list[list[str | None]]:
        """What stands above: a text per column and row, at the first column it is true of; None in
        the others. The last row is of the columns themselves."""
        rows = [self._row(lambda day: self._upper(day, Zoom.YEAR))]
        if self.zoom is Zoom.WEEK:
            rows.append(self._row(lambda day: self._upper(day, Zoom.MONTH)))
        rows.append([column.labels[-1 if self.zoom is Zoom.WEEK else 1] for column in self.columns])
        return rows

    @cached_property
    def begins(self) -> Sequence[bool]:
        """Whether a column begins what the row above the last groups by."""
        groups = [_middle(column) for column in self.columns]
        zoom = Zoom.MONTH if self.zoom is Zoom.WEEK else Zoom.YEAR
        firsts = [self._upper(day, zoom).first for day in groups]
        return [at == 0 or firsts[at] != firsts[at - 1] for at in range(len(firsts))]

    def _row(self, band_of: Callable[[date], Band]) -> list[str | None]:
        return list(self._labels(band_of))

    def _labels(self, band_of: Callable[[date], Band]) -> Iterator[str | None]:
        bands = (band_of(_middle(column)) for column in self.columns)
        for _first, group in groupby(bands, key=lambda band: band.first):
            covered = list(group)
            room = len(covered) * COLUMN_WIDTH * _LETTERS_PER_WIDTH
            yield next((label for label in covered[0].labels if len(label) <= room), "")
            yield from [None] * (len(covered) - 1)

    @staticmethod
    def _upper(day: date, zoom: Zoom) -> Band:
        if zoom is Zoom.YEAR:
            return next(upper_bands(day, day, Zoom.YEAR))
        return next(lower_bands(day, day, zoom))


def _middle(column: Band) -> date:
    """A week belongs to the month that most of its days are in."""
    return date.fromordinal((column.first.toordinal() + column.last.toordinal()) // 2)
