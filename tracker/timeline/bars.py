"""What is drawn on one row of the plan, as dates and words; colours are the theme's business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.model import Status
from tracker.slip import milestone_slip
from tracker.timeline.spans import NOWHERE, Span, span_of_milestone, span_of_promise

if TYPE_CHECKING:
    from tracker.model import BaselineRow, Milestone

_DONE = frozenset((Status.COMPLETED.value, Status.CANCELLED.value))


class BarKind(StrEnum):
    """The shape that stands for a row."""

    BAR = "bar"
    DIAMOND = "diamond"
    OPEN_ENDED = "open-ended"
    SUMMARY = "summary"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row's shape. It covers the days from `first` to `last`, never the other way round.

    An open-ended bar or summary has no `last` and no right edge; a diamond stands on one day, its
    `first` and `last`. `ghost` is what the baseline promised, `NOWHERE` where that is nothing or no
    different. Slip is told of the finish, else of the start: `slip_at` says which ("finish",
    "start", or "" without a baseline). `overdue` counts the days since the finish.
    """

    kind: BarKind
    first: date | None = None
    last: date | None = None
    status: str | None = None
    ghost: Span = NOWHERE
    slip: int | None = None
    slip_at: str = ""
    overdue: int = 0
    backwards: bool = False

    @property
    def slip_label(self) -> str:
        """The slip beside its arrow: "+58 days"; blank without one."""
        return f"{self.slip:+d} {_days(self.slip)}" if self.slip else ""

    @property
    def overdue_label(self) -> str:
        """The lateness at the as-of line: "9 days overdue"; blank in time."""
        return f"{self.overdue} {_days(self.overdue)} overdue" if self.overdue else ""


NO_BAR = Bar(BarKind.NONE)
"""A row with nothing to draw."""


def bar_of(milestone: Milestone, promised: BaselineRow | None, as_of: date) -> Bar:
    """The shape of a milestone. `promised` is its row of the baseline, if it has one.

    Slip counts from the forecast where there is one besides the expected delivery.
    """
    span, promise = span_of_milestone(milestone), span_of_promise(promised)
    done = milestone.status in _DONE or milestone.actual is not None
    if done and span.finish is None:
        span = Span(span.start, milestone.actual or span.start)
    first, last, backwards = _ordered(span)
    if first is None:
        return NO_BAR
    slip = milestone_slip(milestone, promised)
    return Bar(
        _kind(first, last),
        first,
        last,
        milestone.status,
        ghost=promise if promise[:2] != span[:2] else NOWHERE,
        slip=slip.days if slip is not None else None,
        slip_at=slip.counts if slip is not None else "",
        overdue=0 if done else overdue_days(span.finish, as_of),
        backwards=backwards,
    )


def summary_bar(span: Span, as_of: date, *, status: str | None = None, alone: bool = False) -> Bar:
    """The bracket of a scheme or workstream over `span`.

    Its rows tell their own slip and lateness; it tells its lateness only if it is `alone`, without
    any.
    """
    first, last, backwards = _ordered(span)
    if first is None:
        return NO_BAR
    late = alone and status not in _DONE
    return Bar(
        BarKind.SUMMARY,
        first,
        last,
        status,
        overdue=overdue_days(span.finish, as_of) if late else 0,
        backwards=backwards,
    )


def overdue_days(due: date | None, as_of: date) -> int:
    """How many days an expected delivery has passed; nought in time or without a date."""
    return max((as_of - due).days, 0) if due is not None else 0


def _ordered(span: Span) -> tuple[date | None, date | None, bool]:
    """The first and last day drawn, and whether the finish stands before the start."""
    start, finish, _open_ended = span
    if start is not None and finish is not None and finish < start:
        return finish, start, True
    return start or finish, finish, False


def _kind(first: date, last: date | None) -> BarKind:
    if last is None:
        return BarKind.OPEN_ENDED
    return BarKind.DIAMOND if first == last else BarKind.BAR


def _days(count: int | None) -> str:
    return "day" if count in {1, -1} else "days"
