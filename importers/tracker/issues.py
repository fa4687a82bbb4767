"""Workbooks that keep every month on a sheet of its own: only the latest is what stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from importers.grid import Table
from importers.tracker.recognise import Recognition
from importers.tracker.stretches import stretch_named


def latest_issue(found: Recognition) -> tuple[Recognition, Sequence[Table]]:
    """The trackers of the latest month, and the tables of those before it.

    Where any tracker is on a sheet that is not named after a month, all of them stand.
    """
    ends = [month_end(tracker.table) for tracker in found.trackers]
    latest = max((end for end in ends if end is not None), default=None)
    if latest is None or None in ends:
        return found, ()
    kept = tuple(t for t, end in zip(found.trackers, ends, strict=True) if end == latest)
    earlier = [t.table for t, end in zip(found.trackers, ends, strict=True) if end != latest]
    return replace(found, trackers=kept), earlier


def month_end(table: Table) -> date | None:
    """The last day of the month, quarter or week that a sheet is named after."""
    stretch = stretch_named(table.name)
    return stretch[1] if stretch is not None else None
