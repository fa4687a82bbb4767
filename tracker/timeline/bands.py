"""The calendar above the bars: two rows of bands, such as months over weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.timeline.scale import Zoom
from tracker.timing.wording import MONTHS

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of whole days under one label.

    `labels` are what may be written in it, the longest first: use the first that fits, or none.
    Where bands are too narrow for the shortest, only those with `when_narrow` keep a label and may
    run over their neighbour.
    """

    first: date
    last: date
    labels: tuple[str, ...]
    when_narrow: bool = True

    @property
    def label(self) -> str:
        """The fullest label."""
        return self.labels[0]


def upper_bands(first: date, last: date, zoom: Zoom) -> Iterator[Band]:
    """The bands of the upper row, from the one that holds `first` to the one that holds `last`."""
    return _bands(first, last, _UPPER[zoom])


def lower_bands(first: date, last: date, zoom: Zoom) -> Iterator[Band]:
    """The bands of the lower row: weeks begin on Mondays and are labelled by their first day."""
    return _bands(first, last, _LOWER[zoom])


def month_days(day: date) -> tuple[date, date]:
    """The first and last day of a day's month."""
    return _whole_months(day, 1)


@dataclass(frozen=True, slots=True)
class _Step:
    around: Callable[[date], tuple[date, date]]
    labels: Callable[[date], tuple[str, ...]]
    when_narrow: Callable[[date], bool] = lambda _first: True


def _bands(first: date, last: date, step: _Step) -> Iterator[Band]:
    day = first
    while day <= last:
        begins, ends = step.around(day)
        yield Band(begins, ends, step.labels(begins), step.when_narrow(begins))
        if ends == date.max:
            return
        day = ends + _DAY


def _whole_months(day: date, months: int) -> tuple[date, date]:
    begins = date(day.year, (day.month - 1) // months * months + 1, 1)
    following = begins.month + months
    if following <= 12:
        return begins, begins.replace(month=following) - _DAY
    return begins, date(begins.year, 12, 31)


def _week(day: date) -> tuple[date, date]:
    ordinal = day.toordinal()
    monday = ordinal - (ordinal - 1) % 7
    return date.fromordinal(monday), date.fromordinal(min(monday + 6, date.max.toordinal()))


def _month_labels(first: date) -> tuple[str, ...]:
    name = MONTHS[first.month - 1]
    if first.month == 1:
        return f"{name} {first.year}", f"{name[:3]} {first.year}", name[:3], name[:1]
    return f"{name} {first.year}", name, name[:3], name[:1]


def _short_month_labels(first: date) -> tuple[str, ...]:
    name = MONTHS[first.month - 1]
    return name, name[:3], name[:1]


def _quarter_labels(first: date) -> tuple[str, ...]:
    begins, ends = MONTHS[first.month - 1][:3], MONTHS[first.month + 1][:3]
    return f"{begins} to {ends}", begins, begins[:1]


def _odd_week(monday: date) -> bool:
    return monday.toordinal() // 7 % 2 == 1


_YEARS = _Step(lambda day: _whole_months(day, 12), lambda first: (str(first.year),))
_QUARTERS = _Step(lambda day: _whole_months(day, 3), _quarter_labels)
_MONTHS_WITH_YEAR = _Step(lambda day: _whole_months(day, 1), _month_labels)
_MONTHS_OF_YEAR = _Step(lambda day: _whole_months(day, 1), _short_month_labels)
_WEEKS = _Step(_week, lambda first: (str(first.day),), _odd_week)
_DAYS = _Step(
    lambda day: (day, day), lambda first: (str(first.day),), lambda day: day.weekday() == 0
)

_UPPER: Mapping[Zoom, _Step] = {
    Zoom.DAY: _MONTHS_WITH_YEAR,
    Zoom.WEEK: _MONTHS_WITH_YEAR,
    Zoom.MONTH: _YEARS,
    Zoom.QUARTER: _YEARS,
    Zoom.YEAR: _YEARS,
}
_LOWER: Mapping[Zoom, _Step] = {
    Zoom.DAY: _DAYS,
    Zoom.WEEK: _WEEKS,
    Zoom.MONTH: _MONTHS_OF_YEAR,
    Zoom.QUARTER: _QUARTERS,
    Zoom.YEAR: _QUARTERS,
}
