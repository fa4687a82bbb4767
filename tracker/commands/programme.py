"""Starting a programme."""

from __future__ import annotations

from tracker.changes import added
from tracker.workspace import Intent


def start_programme(*, name: str) -> Intent:
    """The first change set of a new file: the programme itself."""
    return Intent(f"New programme “{name}”", (added("programme", {"name": name}),))
