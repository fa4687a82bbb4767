"""One row of the plan: where it stands, and what its columns and its bar say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model import Milestone, Scheme
from tracker.portfolio import Portfolio
from tracker.slip import Slip, milestone_slip
from tracker.status import derived_status
from tracker.timeline import (
    NOWHERE,
    Bar,
    Level,
    Span,
    bar_of,
    milestones_of,
    span_of_milestone,
    summary_bar,
    summary_of,
)


@dataclass(slots=True)
class Node:
    """Where a row stands. `at` is its place in the whole plan, `end` where the rows under it end.

    `parent` is the key of the row it stands under, "" for none.
    """

    key: str
    level: Level
    depth: int
    parent: str
    at: int
    end: int = 0

    @property
    def has_children(self) -> bool:
        """Whether there are rows under it."""
        return self.end > self.at + 1


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What the columns of a row are read from, and its bar.

    `derived` is the status that the rows under it add up to, None without any. `owner` is a
    milestone's own, or a scheme's leads as written.
    """

    node: Node
    title: str
    row: Scheme | Milestone | None
    owner: str | None
    span: Span
    status: str | None
    derived: str | None
    bar: Bar
    slip: Slip | None = None

    @property
    def key(self) -> str:
        """The row's key: a uid, or `HEAD` and a workstream's."""
        return self.node.key

    @property
    def contradicted(self) -> bool:
        """Whether the rows under it add up to another status than the declared one."""
        return self.derived is not None and self.derived != self.status


def _either(own: Span, summed: Span) -> Span:
    """A row's own dates, and from the rows under it what it does not give."""
    if summed == NOWHERE:
        return own
    finish = own.finish or summed.finish
    return Span(own.start or summed.start, finish, finish is None and summed.open_ended)


def milestone_row(
    portfolio: Portfolio,
    milestone: Milestone,
    node: Node,
    as_of: date,
    under: Sequence[Milestone] = (),
) -> PlanRow:
    """What a milestone says, given those under it."""
    promised, span = portfolio.promised.get(milestone.uid), span_of_milestone(milestone)
    bar, derived = bar_of(milestone, promised, as_of), None
    if under:
        span = _either(span, summary_of(map(span_of_milestone, under)))
        bar = summary_bar(span, as_of, status=milestone.status)
        derived = derived_status(under)
    return PlanRow(
        node,
        milestone.title,
        milestone,
        milestone.owner,
        span,
        milestone.status,
        derived,
        bar,
        milestone_slip(milestone, promised),
    )


def rows_of_scheme(portfolio: Portfolio, scheme: Scheme, as_of: date) -> list[PlanRow]:
    """The milestones of one scheme, for a page that shows no other."""
    steps = milestones_of(portfolio, scheme)
    return [
        milestone_row(
            portfolio,
            step,
            Node(step.uid, Level.MILESTONE, 2 + step.level, scheme.uid, at, at + 1),
            as_of,
        )
        for at, step in enumerate(steps)
    ]
