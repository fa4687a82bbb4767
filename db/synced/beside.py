"""Copies of a programme that a sync client, or this app, left beside it, and that hold more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from sqlite3 import DatabaseError

from db.synced.reading import read_lineage
from tracker.syncing.copies import may_be_parted_copy
from tracker.syncing.lineage import Lineage, Mark


def unmerged_copies(published: Path, working: Path) -> list[Path]:
    """The files beside a published programme that read like conflict copies of it, and hold change
    sets of the same programme that its working copy has not; by name.

    What is no readable programme is passed over: it may be on its way.
    """
    here = read_lineage(working)
    return [
        copy
        for copy, there in _copies(published)
        if there.change_sets[:1] == here.change_sets[:1] and not here.holds(there.mark)
    ]


def holder_beside(published: Path, mark: Mark) -> Path | None:
    """A copy beside a published programme that holds all that is held at a mark, if any."""
    return next((copy for copy, there in _copies(published) if there.holds(mark)), None)


def files_beside(published: Path) -> list[Path]:
    """The files of a programme's folder, by name; none while the folder cannot be looked into."""
    try:
        return sorted(published.parent.iterdir())
    except OSError:
        return []


def _copies(published: Path) -> Iterator[tuple[Path, Lineage]]:
    for beside in files_beside(published):
        if beside == published or not may_be_parted_copy(beside.name, of=published.name):
            continue
        with suppress(DatabaseError, OSError):
            yield beside, read_lineage(beside)
