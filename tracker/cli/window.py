"""``ibcf-tracker [FILE]``: the window, and how a failure is told."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker.desktop import open_window
from tracker.errors import TrackerError

PROGRAM = "ibcf-tracker"
VERBS: Mapping[str, str] = {
    "backup": "importing",
    "baseline": "baselines",
    "check": "showing",
    "demo": "demo",
    "diff": "comparing",
    "export": "exporting",
    "import": "importing",
    "merge": "merging",
    "new": "importing",
    "pack": "packing",
    "period": "periods",
    "redact": "redacting",
    "request": "requests",
    "set": "editing",
    "show": "showing",
    "undo": "editing",
}
"""The verbs of the command line, each with the module of `tracker.cli` that holds it: the window
need load none, and a verb none of the others."""


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
