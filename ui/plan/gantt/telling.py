"""A row of the plan in words: for tooltips, screen readers and the status bar."""

from __future__ import annotations

from tracker.planrows import PlanRow, PlanRows
from tracker.timeline import NOWHERE, Level, Span, span_of_promise
from tracker.timing import format_date


def told(row: PlanRow) -> str:
    """All that a bar shows: dates, status, promise and lateness."""
    level = row.node.level
    said = [row.title, spanned(row.span)]
    if level is not Level.WORKSTREAM:
        said.append(row.status or "no status")
        if row.contradicted:
            said.append(f"the rows under it say {row.derived}")
    said += [row.bar.slip_label and f"slipped {row.bar.slip_label}", row.bar.overdue_label]
    if row.bar.backwards:
        said.append("it ends before it starts")
    return ", ".join(part for part in said if part)


def spanned(span: Span) -> str:
    """ "3 July 2017 to 22 September 2017", "1 November 2017", "from 1 January 2018, open-ended"."""
    start, finish = span.start, span.finish
    if start is None and finish is None:
        return "no dates"
    if start is not None and finish is not None:
        if start == finish:
            return format_date(start)
        return f"{format_date(start)} to {format_date(finish)}"
    if start is not None:
        return f"from {format_date(start)}, open-ended"
    assert finish is not None
    return f"by {format_date(finish)}"


def noted(row: PlanRow, rows: PlanRows) -> str:
    """The chosen row for the status bar: "Go-live, Dementia Specialist Nurses in Care Homes:
    baseline 4 September 2017, now 1 November 2017".
    """
    level, portfolio = row.node.level, rows.portfolio
    name = row.title
    if level is Level.MILESTONE:
        name = f"{name}, {portfolio.scheme_by_uid[rows.scheme_of(row.key)].name}"
    promise = span_of_promise(portfolio.promised.get(row.key))
    if level is Level.WORKSTREAM or promise == NOWHERE or promise[:2] == row.span[:2]:
        return f"{name}: {spanned(row.span)}"
    before, now = promise.finish, row.span.finish
    if before is not None and now is not None and before != now:
        return f"{name}: baseline {format_date(before)}, now {format_date(now)}"
    return f"{name}: baseline {spanned(promise)}, now {spanned(row.span)}"
