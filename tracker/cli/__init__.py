"""The command line: the same verbs as the window, for scripts and the monthly run (design, 6)."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; the window starts without loading the verbs."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    from tracker.cli.window import names_a_file, show_window

    if names_a_file(given):
        return show_window(given)
    gc.disable()  # what is loaded stays: looking for rubbish in it takes a tenth of the start
    try:
        from tracker.cli.entry import load_verbs, run_verb

        load_verbs(*given[:1])
    finally:
        gc.enable()
    return run_verb(given)
