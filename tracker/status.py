"""The status that a scheme's milestones add up to, shown beside the declared one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.model import Status

if TYPE_CHECKING:
    from tracker.model import Milestone

FINISHED = frozenset({Status.COMPLETED, Status.CANCELLED})
"""Statuses of what needs no more doing."""

_UNDER_WAY = {Status.COMPLETED, Status.ON_TRACK, Status.PAUSED}


def derived_status(milestones: Iterable[Milestone]) -> Status | None:
    """The worst news wins: delayed, then under way, then not started; None without milestones."""
    found = [Status(milestone.status) for milestone in milestones if milestone.status]
    if not found:
        return None
    if all(status in FINISHED for status in found):
        return Status.COMPLETED
    if Status.DELAYED in found:
        return Status.DELAYED
    return Status.ON_TRACK if _UNDER_WAY & set(found) else Status.NOT_STARTED
