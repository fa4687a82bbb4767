"""Giving up long work when the user has had enough: all of it, or none."""

from __future__ import annotations

from collections.abc import Callable

from tracker.errors import TrackerError

Cancelled = Callable[[], bool]
"""Asked now and then by long work: true when the user has had enough."""


class GivenUp(TrackerError):
    """The user stopped the work; nothing was changed."""


def never() -> bool:
    """Work that nobody can cancel."""
    return False


def stop_if(cancelled: Cancelled, what: str) -> None:
    """Raise `GivenUp`, saying `what` was not done ("No pack was issued"), if the user asks."""
    if cancelled():
        raise GivenUp(f"{what}, because you cancelled it", remedy="everything is as it was before")
