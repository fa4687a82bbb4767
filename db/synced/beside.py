"""Copies of a programme that a sync client, or this app, left beside it, and that hold more."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import DatabaseError

from db.synced.reading import read_lineage
from tracker.syncing.copies import may_be_parted_copy


def unmerged_copies(published: Path, working: Path) -> list[Path]:
    """The files beside a published programme that read like conflict copies of it, and hold change
    sets of the same programme that its working copy has not; by name.

    What is no readable programme is passed over: it may be on its way.
    """
    here = read_lineage(working)
    found = []
    for beside in sorted(published.parent.glob("*")):
        if beside == published or not may_be_parted_copy(beside.name, of=published.name):
            continue
        try:
            there = read_lineage(beside)
        except (DatabaseError, OSError):
            continue
        same_programme = there.change_sets[:1] == here.change_sets[:1]
        if same_programme and not here.holds(there.mark):
            found.append(beside)
    return found
