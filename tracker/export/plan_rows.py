"""What documents say of the plan's rows, in Excel and in print alike."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from tracker.model import Milestone, Scheme
from tracker.planrows import PlanRow, PlanRows
from tracker.timeline import Level, plan_range, span_of_promise
from tracker.timeline.spans import FIRST_YEAR, LAST_YEAR

NO_END = "open-ended"
"""What stands in place of an expected delivery where none is meant."""

NO_PLAN = "There are no milestones yet: import a plan, or add milestones."
"""What an empty plan says."""


def start_of(row: PlanRow) -> date | str | None:
    """The start, or the words that stand for it ("tbc")."""
    words = row.row.start_text if row.row is not None else None
    return row.span.start or words


def finish_of(row: PlanRow) -> date | str | None:
    """The expected delivery; without a date the words as written, or that there is no end."""
    if row.span.finish is not None or row.row is None:
        return row.span.finish
    if row.node.level is Level.SCHEME:
        words = cast(Scheme, row.row).delivery_text
    else:
        words = cast(Milestone, row.row).finish_text
    return words or (NO_END if row.span.open_ended else None)


def counted(plan: PlanRows) -> str:
    """ "4 workstreams, 13 schemes, 49 milestones. Baseline: July 2017"."""
    counts = [(plan.counts[level], level.value) for level in Level]
    said = ", ".join(f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in counts)
    baseline = plan.portfolio.baseline
    return f"{said}. Baseline: {baseline.name}" if baseline is not None else said


FAR_OFF = timedelta(days=366)
"""Further from the plan than this, an as-of date does not stretch its calendar."""


def days_drawn(plan: PlanRows, *, after_today: int, at_least: int) -> tuple[date, date]:
    """The first and last day of a calendar for the whole plan and what was promised.

    It goes on for `after_today` days after an as-of date that is not far off, since lateness is
    written there, and is `at_least` so many days long.
    """
    spans = [
        *(plan.row(key).span for key in plan.order),
        *map(span_of_promise, plan.portfolio.promised.values()),
    ]
    held = [
        day
        for span in spans
        for day in span[:2]
        if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR
    ]
    anchor = min(held, key=lambda day: abs(day - plan.as_of), default=plan.as_of)
    first, last = plan_range(spans, anchor)
    if first - FAR_OFF <= plan.as_of <= last + FAR_OFF:
        first, last = plan_range(spans, plan.as_of)
        last = max(last, plan.as_of + timedelta(days=after_today))
    return first, max(last, first + timedelta(days=at_least))
