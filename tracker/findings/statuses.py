"""Statuses that are blank, behind the calendar, or at odds with what stands under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_milestones, live_schemes, milestones_of
from tracker.findings.wording import counted, quoted
from tracker.indents import is_heading, under
from tracker.model import Milestone, Status
from tracker.portfolio import Portfolio
from tracker.status import FINISHED
from tracker.timing import format_date

_STARTED = {Status.ON_TRACK, Status.COMPLETED, Status.PAUSED}


@rule(
    "DQ06",
    "Parent and children disagree",
    Severity.ERROR,
    "A status that its own milestones contradict misleads whoever reads only the first line.",
)
def parent_and_children_disagree(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """The status of a scheme or summary row is at odds with the milestones under it."""
    for scheme in live_schemes(portfolio):
        rows = milestones_of(portfolio, scheme)
        if scheme.status and rows:
            said = _contradiction(scheme.status, _steps(rows))
            if said is not None:
                yield Hit("scheme", scheme, "status", *said)
        for at, row in enumerate(rows) if any(row.level for row in rows) else ():
            said = _contradiction(row.status, _steps(under(rows, at)))
            if said is not None:
                yield Hit("milestone", row, "status", *said)


def _steps(rows: Sequence[Milestone]) -> Sequence[Milestone]:
    """The rows but for headings: those that sum up others and have no status of their own."""
    return [row for at, row in enumerate(rows) if row.status or not is_heading(rows, at)]


def _contradiction(status: str | None, rows: Sequence[Milestone]) -> tuple[str, str] | None:
    """What contradicts a status and what to do about it, or None."""
    if not rows:
        return None
    match status:
        case Status.COMPLETED:
            still_open = [row for row in rows if row.status not in FINISHED]
            if still_open:
                return (
                    f"Completed, but {_first(still_open)} not.",
                    "Complete what is under it, or set the status to what they add up to.",
                )
        case Status.ON_TRACK:
            delayed = [row for row in rows if row.status == Status.DELAYED]
            if delayed:
                return (
                    f"On track, but {_first(delayed)} Delayed.",
                    "Set the status to Delayed, or bring what is under it up to date.",
                )
            if _all_completed(rows):
                return (
                    f"On track, but {_all(len(rows))} Completed.",
                    "Set the status to Completed, or add what is still to be done.",
                )
        case Status.NOT_STARTED:
            started = [row for row in rows if row.status in _STARTED]
            if started:
                return (
                    f"Not started, but {_first(started)} {started[0].status}.",
                    "Set the status to what the milestones add up to.",
                )
    return None


def _all_completed(rows: Sequence[Milestone]) -> bool:
    statuses = {row.status for row in rows}
    return Status.COMPLETED in statuses and statuses <= FINISHED


def _first(rows: Sequence[Milestone]) -> str:
    """ "“Go-live” is", "“Go-live” and 2 more are"."""
    more = len(rows) - 1
    return f"{quoted(rows[0].title)} and {more} more are" if more else f"{quoted(rows[0].title)} is"


def _all(number: int) -> str:
    return "its one milestone is" if number == 1 else f"all of its {number:,} milestones are"


@rule(
    "DQ07",
    "Status blank",
    Severity.WARNING,
    "A milestone with a date and no status leaves everybody guessing.",
)
def status_blank(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A milestone has a date and no status; a heading over other rows needs none."""
    blank = [row for row in live_milestones(portfolio, None) if row.start or row.finish]
    for scheme_uid in dict.fromkeys(row.scheme_uid for row in blank):
        rows = portfolio.present_by_scheme[scheme_uid]
        for at, row in enumerate(rows):
            dated = row.start is not None or row.finish is not None
            if dated and not row.status and not is_heading(rows, at):
                yield Hit(
                    "milestone",
                    row,
                    "status",
                    "It has a date and no status.",
                    "Say how it is going: Not started, On track, Delayed or Completed.",
                )


@rule(
    "DQ08",
    "Should have started",
    Severity.WARNING,
    "A start that has come and gone unremarked is the first sign of a delay.",
)
def should_have_started(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """A milestone's start is on or before the as-of date and its status Not started or blank."""
    for milestone in live_milestones(portfolio, Status.NOT_STARTED, None):
        start = milestone.start
        if start is None or start > as_of:
            continue
        days = (as_of - start).days
        when = f"on {format_date(start)}, {counted(days, 'day')} ago" if days else "today"
        said = f"is {milestone.status}" if milestone.status else "has no status"
        yield Hit(
            "milestone",
            milestone,
            "status",
            f"It was to start {when}, and it {said}.",
            "Say that it has started, or move the start.",
        )
