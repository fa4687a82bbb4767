"""The command line: the same verbs as the window, for scripts and the monthly run (design, 6)."""

from tracker.cli.entry import main

__all__ = ["main"]
