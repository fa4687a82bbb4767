"""Reading a file in a process of its own, with limits on time and memory.

A document can exhaust memory, run for ever or crash a parser written in C; here it takes only the
child down with it. Run as a module this file is the child: it reads a pickled request from
standard input and answers with a pickle on standard output, an outcome and a value.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO

from tracker.cancelling import GivenUp
from tracker.errors import Refused, TrackerError

_MEGABYTE = 1024 * 1024
_POLL_SECONDS = 0.1
_OPEN_AGAIN = "open it in Word or Excel, save it again and try again"
_SMALLER = "split it into smaller files and try again"

_PASSED_ON = (
    *("PATH", "PYTHONHOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT"),
    *("TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "TZ"),
)
"""The only environment the child sees: what hostile input runs beside holds no secret."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may take; Windows and macOS cannot hold a process to the memory.

    `seconds` are of processor time, so that a busy machine refuses no good file. By the clock a
    reading may take `patience` times as long, whether it works or waits.
    """

    seconds: float = 60
    memory_mb: int = 1024
    patience: float = 10

    @property
    def clock_seconds(self) -> float:
        """How long the answer is waited for."""
        return self.seconds * self.patience


class Cancelled(GivenUp):
    """The user stopped the work; nothing was changed."""


_OUT_OF_TIME = 70
"""What the child exits with when its processor time is used up."""

if sys.platform == "win32":
    _NO_CONSOLE = subprocess.CREATE_NO_WINDOW
    _TOO_SLOW = frozenset({_OUT_OF_TIME})
else:
    _NO_CONSOLE = 0
    _TOO_SLOW = frozenset({_OUT_OF_TIME, -signal.SIGXCPU})

_RESULT, _REFUSED, _OUT_OF_MEMORY = "result", "refused", "out of memory"
_BUG_STATUS = 1
"""What Python exits with after an exception nobody caught."""
_TRACEBACK_BYTES = 20_000


def in_worker(
    function: str,
    *arguments: object,
    limits: Limits | None = None,
    cancelled: Callable[[], bool] | None = None,
    file: Path,
) -> object:
    """What "module:function" returns for the arguments, run in a child process.

    Arguments and result are pickled. `file` is the document, for messages; `cancelled` is asked
    ten times a second. Raises the TrackerError the function raised, Refused when a limit is
    passed or the child crashes, Cancelled, and RuntimeError with the child's traceback for a bug.
    """
    limits = limits or Limits()
    request = pickle.dumps((limits.seconds, limits.memory_mb, function, arguments))
    # A request larger than a pipe holds would be cut off where `communicate` times out.
    with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as asked:
        asked.write(request)
        asked.seek(0)
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "importers.worker"],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=printed,
            env=_environment(),
            creationflags=_NO_CONSOLE,
        )
        with child:
            try:
                answer = _answer(child, limits.clock_seconds, cancelled, file)
            finally:
                child.kill()
        if child.returncode == _BUG_STATUS:
            raise RuntimeError(f"{function} failed in the worker process:\n{_end_of(printed)}")
    if child.returncode in _TOO_SLOW:
        raise _took_longer(limits.seconds, file)
    if child.returncode != 0 or not answer:
        raise Refused("could not be read safely", file=file, remedy=_OPEN_AGAIN)
    outcome, value = pickle.loads(answer)
    if outcome == _REFUSED:
        raise value
    if outcome == _OUT_OF_MEMORY:
        raise Refused("needs more memory than is safe to read", file=file, remedy=_SMALLER)
    return value


def _answer(
    child: subprocess.Popen[bytes],
    seconds: float,
    cancelled: Callable[[], bool] | None,
    file: Path,
) -> bytes:
    deadline = time.monotonic() + seconds
    while True:
        left = deadline - time.monotonic()
        with suppress(subprocess.TimeoutExpired):
            return child.communicate(timeout=min(left, _POLL_SECONDS) if cancelled else left)[0]
        if cancelled is not None and cancelled():
            raise Cancelled("was not read, because you cancelled it", file=file)
        if time.monotonic() >= deadline:
            raise _took_longer(seconds, file)


def _took_longer(seconds: float, file: Path) -> Refused:
    return Refused(f"took longer than {seconds:g} seconds to read", file=file, remedy=_SMALLER)


def _end_of(printed: IO[bytes]) -> str:
    size = printed.seek(0, os.SEEK_END)
    printed.seek(max(0, size - _TRACEBACK_BYTES))
    return printed.read().decode(errors="replace")


def _environment() -> dict[str, str]:
    """The child imports from where this process does, whatever the current directory holds."""
    project = str(Path(__file__).resolve().parents[1])
    paths = [project, *(path for path in sys.path if path and path != project)]
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _main() -> None:
    # What a library prints must not end up among the bytes of the answer.
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    seconds, memory_mb, function, arguments = pickle.load(sys.stdin.buffer)
    _limit(seconds, memory_mb)
    with pipe:
        pipe.write(_pickled(function, arguments))


def _pickled(function: str, arguments: tuple[object, ...]) -> bytes:
    """The answer. Any other exception is a bug: it ends the child, with its traceback printed."""
    try:
        module, _, name = function.partition(":")
        result = getattr(importlib.import_module(module), name)(*arguments)
        return pickle.dumps((_RESULT, result), pickle.HIGHEST_PROTOCOL)
    except TrackerError as error:
        return pickle.dumps((_REFUSED, error))
    except MemoryError:
        return pickle.dumps((_OUT_OF_MEMORY, None))


def _limit(seconds: float, memory_mb: int) -> None:
    """Hold this process to the limits. The system's own limit of time is for a library that lets
    no other thread run; not every system has one, so a thread keeps the time as well."""
    Thread(target=_keep_time, args=(seconds,), daemon=True).start()
    if sys.platform == "win32":
        return
    import resource

    wanted = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, int(seconds) + 5)]
    if sys.platform != "darwin":
        wanted.append((resource.RLIMIT_AS, memory_mb * _MEGABYTE))
    for limit, value in wanted:
        _, hard = resource.getrlimit(limit)
        highest = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (highest, hard))


def _keep_time(seconds: float) -> None:
    end = time.process_time() + seconds
    while (left := end - time.process_time()) > 0:
        time.sleep(max(left, _POLL_SECONDS))
    os._exit(_OUT_OF_TIME)


if __name__ == "__main__":
    _main()
