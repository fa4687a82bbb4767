"""The manual order of rows: what to write so that rows stand elsewhere.

Positions count among siblings only, so that moving a milestone touches no other scheme's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from tracker.changes import RowChange, changed


class Placed(Protocol):
    """A row with a place in a manual order."""

    @property
    def uid(self) -> str:
        """Its key."""

    @property
    def position(self) -> int:
        """Its place."""


AnyPlaced = TypeVar("AnyPlaced", bound=Placed)


def after_move(
    siblings: Sequence[Placed], uid: str, step: int, *, entity: str = "scheme"
) -> tuple[RowChange, ...]:
    """Positions after a row has moved `step` places among its siblings; none at the end."""
    order = list(siblings)
    at = next(index for index, row in enumerate(order) if row.uid == uid)
    to = min(max(at + step, 0), len(order) - 1)
    if to == at:
        return ()
    order.insert(to, order.pop(at))
    return dealt(order, [row.position for row in siblings], entity=entity)


def dealt(
    order: Sequence[Placed], positions: Iterable[int], *, entity: str
) -> tuple[RowChange, ...]:
    """The positions that are there, dealt out again along a new order.

    So a swap touches two rows. Where the positions do not rise, they are made to.
    """
    return _moved(zip(order, rising(positions), strict=True), entity=entity)


def inserted(
    rows: Sequence[AnyPlaced], after_uid: str | None, *, count: int = 1, entity: str = "scheme"
) -> tuple[int, tuple[RowChange, ...]]:
    """The position of the first of `count` rows put after another, and what makes room.

    None puts them at the very end.
    """
    order = list(rows)
    if after_uid is None:
        return max((row.position for row in order), default=-1) + 1, ()
    at = next(index for index, row in enumerate(order) if row.uid == after_uid)
    position = order[at].position + 1
    following: list[tuple[AnyPlaced, int]] = []
    free = position + count - 1
    for row in order[at + 1 :]:
        if row.position > free:
            break
        free += 1
        following.append((row, free))
    return position, _moved(following, entity=entity)


def rising(positions: Iterable[int]) -> list[int]:
    """The same positions, each at least one more than the one before."""
    risen: list[int] = []
    for position in positions:
        risen.append(max(position, risen[-1] + 1) if risen else position)
    return risen


def _moved(placed: Iterable[tuple[Placed, int]], *, entity: str) -> tuple[RowChange, ...]:
    changes = (
        changed(entity, row.uid, {"position": row.position}, {"position": position})
        for row, position in placed
    )
    return tuple(change for change in changes if change is not None)
