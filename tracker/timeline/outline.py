"""The rows of the plan in order: workstream, then scheme, then milestone by its indent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from tracker.model import Milestone, Row, Scheme, Workstream
    from tracker.portfolio import Portfolio

NO_WORKSTREAM = "No workstream"


class Level(StrEnum):
    """What a line of the plan stands for."""

    WORKSTREAM = "workstream"
    SCHEME = "scheme"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plan. `row` is None for the schemes of no workstream.

    `depth` is the indent: 0 for a workstream, 1 for a scheme, 2 and more for milestones.
    """

    level: Level
    depth: int
    name: str
    row: Row | None


def in_plan(portfolio: Portfolio, scheme: Scheme) -> bool:
    """Whether a scheme belongs to the plan: it has milestones, a workstream or a start of its own.

    A row that its document has left out since does not.
    """
    if scheme.vanished_on is not None:
        return False
    return bool(
        scheme.workstream_uid or scheme.start or portfolio.milestones_by_scheme.get(scheme.uid)
    )


def milestones_of(portfolio: Portfolio, scheme: Scheme) -> Sequence[Milestone]:
    """A scheme's milestones in order, without those that their document has left out since."""
    return [
        milestone
        for milestone in portfolio.milestones_by_scheme.get(scheme.uid, ())
        if milestone.vanished_on is None
    ]


def grouped_schemes(
    portfolio: Portfolio,
) -> Iterator[tuple[Workstream | None, list[Scheme]]]:
    """The workstreams in order, each with its schemes in the plan; those of none come last."""
    streams: list[Workstream | None] = [*portfolio.workstreams, None]
    for workstream in streams:
        uid = workstream.uid if workstream is not None else None
        schemes = [
            scheme
            for scheme in portfolio.schemes_by_workstream.get(uid, ())
            if in_plan(portfolio, scheme)
        ]
        if schemes:
            yield workstream, schemes


def outline(portfolio: Portfolio) -> Iterator[Line]:
    """Every line of the plan, made as it is asked for."""
    for workstream, schemes in grouped_schemes(portfolio):
        name = workstream.name if workstream is not None else NO_WORKSTREAM
        yield Line(Level.WORKSTREAM, 0, name, cast("Row | None", workstream))
        for scheme in schemes:
            yield Line(Level.SCHEME, 1, scheme.name, scheme)
            for milestone in milestones_of(portfolio, scheme):
                yield Line(Level.MILESTONE, 2 + milestone.level, milestone.title, milestone)
