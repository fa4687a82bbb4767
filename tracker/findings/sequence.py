"""Dates of the plan that do not follow from one another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_milestones, live_schemes
from tracker.findings.wording import quoted
from tracker.model import Milestone, Status
from tracker.portfolio import Portfolio
from tracker.status import FINISHED
from tracker.timing import format_date

_START = attrgetter("start")


@rule(
    "DQ09",
    "Open-ended",
    Severity.WARNING,
    "Without an expected delivery nobody can tell whether it is late.",
)
def open_ended(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A milestone starts, has no expected delivery, and is not marked open-ended.

    One that is over, by its own date of completion or as cancelled, needs none.
    """
    for milestone in live_milestones(portfolio):
        if milestone.finish is not None or milestone.start is None or milestone.open_ended:
            continue
        if milestone.actual is None and milestone.status != Status.CANCELLED:
            yield Hit(
                "milestone",
                milestone,
                "finish",
                f"It starts on {format_date(milestone.start)} and has no expected delivery.",
                "Give the date it is expected, or mark it as open-ended.",
            )


@rule(
    "DQ10",
    "Ends before it starts",
    Severity.ERROR,
    "One of the two dates is wrong.",
)
def ends_before_it_starts(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """The expected delivery of a milestone, or the delivery of a scheme, is before its start."""
    for milestone in live_milestones(portfolio):
        start, finish = milestone.start, milestone.finish
        if finish is not None and start is not None and finish < start:
            yield Hit("milestone", milestone, "finish", *_backwards(start, finish))
    for scheme in live_schemes(portfolio):
        start, finish = scheme.start, scheme.delivery_latest
        if finish is not None and start is not None and finish < start:
            yield Hit("scheme", scheme, "delivery_text", *_backwards(start, finish))


def _backwards(start: date, finish: date) -> tuple[str, str]:
    return (
        f"It ends on {format_date(finish)}, before it starts on {format_date(start)}.",
        "Correct the date that is wrong.",
    )


@rule(
    "DQ11",
    "Out of sequence",
    Severity.WARNING,
    "If a later step could go ahead, the earlier one is done, or was not needed.",
)
def out_of_sequence(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """A milestone is open and overdue while one that starts after it is Completed or in progress.

    In progress is On track with a start that has come.
    """
    overdue = [
        (row, row.finish)
        for row in live_milestones(portfolio)
        if row.finish is not None and row.finish < as_of and row.status not in FINISHED
    ]
    begun: dict[str, list[Milestone]] = {}
    for row, finish in overdue:
        uid = row.scheme_uid
        if uid not in begun:
            begun[uid] = _begun(portfolio.present_by_scheme[uid], as_of)
        at = bisect_right(begun[uid], finish, key=_START)
        if at == len(begun[uid]):
            continue
        following = begun[uid][at]
        how = "Completed" if following.status == Status.COMPLETED else "in progress"
        yield Hit(
            "milestone",
            row,
            "status",
            f"It is still open, overdue since {format_date(finish)}, while "
            f"{quoted(following.title)}, which starts after it, is {how}.",
            "Complete it, or say what holds it back and move its dates.",
        )


def _begun(rows: Sequence[Milestone], as_of: date) -> list[Milestone]:
    """The rows with a start that are Completed or in progress, by their start."""
    done = [row for row in rows if row.start and row.status == Status.COMPLETED]
    going = [row for row in rows if row.start and row.status == Status.ON_TRACK]
    return sorted([*done, *(row for row in going if _START(row) <= as_of)], key=_START)
