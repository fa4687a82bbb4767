"""The way of an arrow from one bar to another, by right angles."""

from __future__ import annotations

from tracker.model import DependencyKind

Point = tuple[float, float]

FROM_START = frozenset({DependencyKind.START_START, DependencyKind.START_FINISH})
"""The kinds of dependency that begin where the first bar does."""
TO_FINISH = frozenset({DependencyKind.FINISH_FINISH, DependencyKind.START_FINISH})
"""Those that lead to where the second bar ends."""


def route(
    begin: Point, end: Point, *, back: bool, into_finish: bool, step: float, between: float
) -> list[Point]:
    """Out of one bar and into another; around, where the second begins earlier.

    `back` leaves the first bar at its start, `into_finish` comes to the second at its end. An
    arrow goes on for `step` before it turns, and goes around at `between` from the second bar.
    """
    out = begin[0] + (-step if back else step)
    into = end[0] + (step if into_finish else -step)
    turn: float | None = None
    if not back and not into_finish and into >= out:
        turn = out
    elif back and not into_finish:
        turn = min(out, into)
    elif into_finish and not back:
        turn = max(out, into)
    if turn is not None:
        return [begin, (turn, begin[1]), (turn, end[1]), end]
    level = end[1] - (between if end[1] > begin[1] else -between)
    return [begin, (out, begin[1]), (out, level), (into, level), (into, end[1]), end]
