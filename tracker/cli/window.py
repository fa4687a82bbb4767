"""``ibcf-tracker [FILE]``: the window, and how a failure is told."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tracker.desktop import open_window
from tracker.errors import TrackerError

PROGRAM = "ibcf-tracker"
VERBS = frozenset(
    {
        "backup",
        "baseline",
        "check",
        "demo",
        "diff",
        "export",
        "import",
        "merge",
        "new",
        "pack",
        "period",
        "redact",
        "request",
        "set",
        "show",
        "undo",
    }
)
"""The verbs of the command line; known here so that the window need not load them."""


def names_a_file(given: Sequence[str]) -> bool:
    """Whether this is ``ibcf-tracker [FILE]``: no verb, but nothing or one programme."""
    if not given:
        return True
    first = Path(given[0])
    return (
        len(given) == 1 and given[0] not in VERBS and (first.suffix == ".ibcf" or first.is_file())
    )


def show_window(given: Sequence[str]) -> int:
    """Show the window on the file named, if one is."""
    try:
        return open_window(Path(given[0]) if given else None)
    except TrackerError as error:
        return failed(error.sentence, error.exit_status)


def failed(sentence: str, status: int) -> int:
    """Tell a failure in one line of error; its exit status."""
    sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    return status
