"""The manual order of rows: what to write so that one row stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.changes import RowChange, changed
from tracker.model import Scheme


def after_move(siblings: Sequence[Scheme], uid: str, step: int) -> tuple[RowChange, ...]:
    """Positions after a row has moved `step` places among its siblings; none at the end.

    The positions that are there are dealt out again, so that a swap touches two rows; where they
    do not rise, they are made to.
    """
    order = list(siblings)
    at = next(index for index, row in enumerate(order) if row.uid == uid)
    to = min(max(at + step, 0), len(order) - 1)
    if to == at:
        return ()
    order.insert(to, order.pop(at))
    positions = _rising([row.position for row in siblings])
    return _moved(zip(order, positions, strict=True))


def inserted(rows: Sequence[Scheme], after_uid: str | None) -> tuple[int, tuple[RowChange, ...]]:
    """The position of a row put after another (None: at the very end), and what makes room."""
    order = list(rows)
    if after_uid is None:
        return max((row.position for row in order), default=-1) + 1, ()
    at = next(index for index, row in enumerate(order) if row.uid == after_uid)
    position = order[at].position + 1
    following: list[tuple[Scheme, int]] = []
    free = position
    for row in order[at + 1 :]:
        if row.position > free:
            break
        free += 1
        following.append((row, free))
    return position, _moved(following)


def _rising(positions: Sequence[int]) -> list[int]:
    rising: list[int] = []
    for position in positions:
        rising.append(max(position, rising[-1] + 1) if rising else position)
    return rising


def _moved(placed: Iterable[tuple[Scheme, int]]) -> tuple[RowChange, ...]:
    changes = (
        changed("scheme", row.uid, {"position": row.position}, {"position": position})
        for row, position in placed
    )
    return tuple(change for change in changes if change is not None)
