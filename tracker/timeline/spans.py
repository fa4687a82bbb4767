"""From when to when: of one row, of the rows under another, of the whole plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.timeline.bands import month_days

if TYPE_CHECKING:
    from tracker.model import BaselineRow, Milestone, Scheme

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The years a plan may have dates in; a stray date outside does not stretch the calendar."""


class Span(NamedTuple):
    """From `start` to `finish`, either of them perhaps not given; `open_ended`: none is meant."""

    start: date | None
    finish: date | None
    open_ended: bool = False


NOWHERE = Span(None, None)
"""The span of a row without dates."""


def span_of_milestone(milestone: Milestone) -> Span:
    """What is expected of a milestone now; a start alone is open-ended."""
    start, finish = milestone.start, milestone.finish
    return Span(start, finish, finish is None and (start is not None or milestone.open_ended))


def spans_of(milestones: Iterable[Milestone]) -> Iterator[Span]:
    """The different spans of many milestones; 50,000 of them share some hundreds of days."""
    for start, finish, meant in {(each.start, each.finish, each.open_ended) for each in milestones}:
        yield Span(start, finish, finish is None and (start is not None or meant))


def span_of_scheme(scheme: Scheme, under: Span = NOWHERE) -> Span:
    """What is expected of a scheme now, given what its milestones add up to.

    What the scheme says of itself comes first: its start, and its delivery as its finish. "From
    November 2017" has no end.
    """
    start = scheme.start or under.start or scheme.delivery_earliest
    finish = scheme.delivery_latest or under.finish
    if finish is not None:
        return Span(start, finish)
    return Span(start, None, under.open_ended or start is not None)


def span_of_promise(promised: BaselineRow | None) -> Span:
    """What a baseline promised of a row."""
    return Span(promised.start, promised.finish) if promised is not None else NOWHERE


def summary_of(spans: Iterable[Span]) -> Span:
    """From the least start to the greatest finish; open-ended if one of them is.

    `NOWHERE` if none of them has a date.
    """
    start: date | None = None
    finish: date | None = None
    open_ended = False
    for begins, ends, endless in spans:
        first, last = begins or ends, ends or begins
        if first is not None and (start is None or first < start):
            start = first
        if last is not None and (finish is None or last > finish):
            finish = last
        open_ended = open_ended or endless
    return Span(start, None if open_ended else finish, open_ended)


def plan_range(spans: Iterable[Span], as_of: date) -> tuple[date, date]:
    """The first and last day of a calendar that holds every span and the as-of date.

    It is in whole months, so that a calendar never begins with a scrap of one.
    """
    first = last = as_of
    for start, finish, _open_ended in spans:
        for day in (start, finish):
            if day is None or first <= day <= last or not FIRST_YEAR <= day.year <= LAST_YEAR:
                continue
            first, last = min(first, day), max(last, day)
    return month_days(first)[0], month_days(last)[1]
