"""How long a piece of work takes, whatever the machine and whatever else it is doing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TRIES = 3
_LOOPS = 300_000
_YARDSTICK_SECONDS = 0.01
"""What the yardstick takes where the bounds were set."""
_LEAST_SECONDS = 0.002
"""Anything quicker is noise."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of the best of three tries, without collecting the suite's rubbish.

    It is given in seconds of the machine where the bounds were set: a yardstick, timed in the same
    run, tells how much slower this one is.
    """
    return _best_of(work) / max(1.0, _best_of(_yardstick) / _YARDSTICK_SECONDS)


def grows_in_line(
    work: Callable[[str], object], text: str, *, parts: int = 10, slack: float = 2.5
) -> bool:
    """Whether a whole text takes no more than its parts would, give or take `slack` times.

    Work that grows with the square of the text would take `parts` times as long.
    """
    part = text[: len(text) // parts]
    allowed = slack * parts * max(_LEAST_SECONDS, _best_of(lambda: work(part)))
    return _best_of(lambda: work(text)) <= allowed


def _best_of(work: Callable[[], object]) -> float:
    gc.disable()
    try:
        return min(_once(work) for _ in range(_TRIES))
    finally:
        gc.enable()


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _yardstick() -> int:
    total = 0
    for number in range(_LOOPS):
        total += number % 7
    return total
