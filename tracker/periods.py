"""The cycle of reporting: kinds of period, their dates, and the days counted back from a meeting.

Every period is labelled by the month it ends in ("2017-11"), whatever its kind, so that labels
sort by time and a command line can name any of them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.errors import WrongUsage
from tracker.model import Period, PeriodKind
from tracker.timing import format_date
from tracker.workdays import is_working_day

_LABEL = re.compile(r"(\d{4})-(\d{2})")
_SIX_WEEKS = timedelta(weeks=6)


@dataclass(frozen=True, slots=True)
class Step:
    """A day of the cycle: how many working days before the meeting it falls."""

    title: str
    working_days_before: int


ISSUE = Step("Issue packs", 15)
DUE = Step("Returns due", 10)
CLOSE = Step("Close the period", 7)
PAPERS = Step("Send out the papers", 5)

STEPS: tuple[Step, ...] = (ISSUE, DUE, CLOSE, PAPERS)
"""What has to happen before a meeting, in order; papers go out a clear week before."""


def day_of(step: Step, meeting_on: date) -> date:
    """The day of a step, counted back from the meeting in working days of England."""
    day, left = meeting_on, step.working_days_before
    while left:
        day -= timedelta(days=1)
        left -= is_working_day(day)
    return day


def cycle(meeting_on: date) -> list[tuple[str, date]]:
    """Every step before a meeting with its day."""
    return [(step.title, day_of(step, meeting_on)) for step in STEPS]


def label_of(day: date) -> str:
    """The label of the period that ends in a day's month."""
    return f"{day:%Y-%m}"


def read_label(text: str) -> str:
    """A label typed by a person; raises `WrongUsage` for what is no month."""
    found = _LABEL.fullmatch(text.strip())
    if found is None or not 1 <= int(found[2]) <= 12 or int(found[1]) == 0:
        raise WrongUsage(f"{text!r} is not a month", remedy="write it as 2017-11")
    return found[0]


def last_day(label: str) -> date:
    """The last day of a label's month."""
    year, month = map(int, label.split("-"))
    return date(year, month, monthrange(year, month)[1])


def kind_of_next(periods: Iterable[Period]) -> PeriodKind:
    """The kind a new period is opened as: that of the latest, a month where there is none."""
    latest = max(periods, key=lambda period: period.as_of, default=None)
    return PeriodKind(latest.kind) if latest else PeriodKind.MONTH


def as_of_next(periods: Iterable[Period], label: str, kind: PeriodKind) -> date:
    """The as-of date of a new period where nobody gives one.

    The last day of its month; a six-weekly one is counted on from the one before, where that
    falls into its month.
    """
    before = [period.as_of for period in periods if period.label < label]
    if kind is PeriodKind.SIX_WEEKLY and before:
        counted = max(before) + _SIX_WEEKS
        if label_of(counted) == label:
            return counted
    return last_day(label)


_MONTHS_ON = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3}


def next_as_of(periods: Iterable[Period], kind: PeriodKind) -> date | None:
    """Where the period after the latest one would end; None before the first."""
    latest = max((period.as_of for period in periods), default=None)
    if latest is None:
        return None
    if kind is PeriodKind.SIX_WEEKLY:
        return latest + _SIX_WEEKS
    months = latest.year * 12 + latest.month - 1 + _MONTHS_ON[kind]
    return last_day(f"{months // 12:04d}-{months % 12 + 1:02d}")


def month_words(label: str) -> str:
    """A label in words: "November 2017"."""
    return format_date(last_day(label)).split(" ", 1)[1]


def period_words(period: Period) -> str:
    """A period as people call it: "November 2017", "quarter to September 2018"."""
    month = month_words(period.label)
    if period.kind == PeriodKind.QUARTER:
        return f"quarter to {month}"
    if period.kind == PeriodKind.SIX_WEEKLY:
        return f"six weeks to {format_date(period.as_of)}"
    return month
