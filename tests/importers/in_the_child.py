"""What the tests of the worker have done in it; apart, so that a child need not load the tests."""

from __future__ import annotations

import os
from pathlib import Path

from tracker.errors import NotFound

FILE = Path("plan.docx")


def echo(*values: object) -> object:
    """What the child was asked, after noise that must not reach the answer."""
    print("noise on standard output")
    os.write(1, b"noise on its descriptor\n")
    return values


def surroundings() -> tuple[str, dict[str, str]]:
    """The child's current directory and environment."""
    return str(Path.cwd()), dict(os.environ)


def refuse() -> None:
    """Raises an expected failure."""
    raise NotFound("is not here", file=FILE, where="table 1", remedy="look elsewhere")


def fail() -> None:
    """Has a bug."""
    raise KeyError("a bug in the reader")


def fill_memory(amount: int) -> int:
    """Asks for an amount of memory."""
    return len(bytearray(amount))


def run_for_ever() -> None:
    """Never ends, at work."""
    while True:
        pass


def crash() -> None:
    """Ends as a fault in a C library would."""
    os.abort()
