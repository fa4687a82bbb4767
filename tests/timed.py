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


def is_quick(work: Callable[[], object], *, seconds: float) -> bool:
    """Whether work takes less processor time than this, in one of three tries.

    The seconds are those of the machine where the bounds were set: where this one seems too slow,
    a yardstick tells how much slower it is.
    """
    return any(
        took < seconds or took < seconds * _times_slower()
        for took in (_cpu_seconds(work) for _ in range(_TRIES))
    )


def grows_in_line(
    work: Callable[[str], object], text: str, *, parts: int = 10, slack: float = 2.5
) -> bool:
    """Whether a whole text takes no more than its parts would, give or take `slack` times.

    Work that grows with the square of the text would take `parts` times as long.
    """
    part = text[: len(text) // parts]
    for_a_part = min(_cpu_seconds(lambda: work(part)) for _ in range(_TRIES))
    allowed = slack * parts * max(_LEAST_SECONDS, for_a_part)
    return any(_cpu_seconds(lambda: work(text)) <= allowed for _ in range(_TRIES))


def _times_slower() -> float:
    return max(1.0, min(_cpu_seconds(_yardstick) for _ in range(_TRIES)) / _YARDSTICK_SECONDS)


def _cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of one try, without collecting the suite's rubbish."""
    gc.disable()
    try:
        started = time.process_time()
        work()
        return time.process_time() - started
    finally:
        gc.enable()


def _yardstick() -> int:
    total = 0
    for number in range(_LOOPS):
        total += number % 7
    return total
