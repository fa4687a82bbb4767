"""How long a piece of work takes, free of what else the machine and the suite are doing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TRIES = 3


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of the best of three tries, without collecting the suite's rubbish."""
    gc.disable()
    try:
        return min(_once(work) for _ in range(_TRIES))
    finally:
        gc.enable()


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
