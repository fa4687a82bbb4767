"""How long a piece of work takes, whatever the machine and whatever else it is doing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import cache

_TRIES = 3
_LOOPS = 1_000_000
_YARDSTICK_SECONDS = 0.04
"""What the yardstick takes where the bounds were set."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of the best of three tries, without collecting the suite's rubbish.

    It is given in seconds of the machine where the bounds were set: a yardstick, timed in the same
    run, tells how much slower this one is.
    """
    gc.disable()
    try:
        return _best_of(work) / _slowness()
    finally:
        gc.enable()


@cache
def _slowness() -> float:
    return max(1.0, _best_of(_yardstick) / _YARDSTICK_SECONDS)


def _best_of(work: Callable[[], object]) -> float:
    return min(_once(work) for _ in range(_TRIES))


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _yardstick() -> int:
    total = 0
    for number in range(_LOOPS):
        total += number % 7
    return total
