"""Long work off the window's thread: one job at a time, with progress and cancel.

While a job runs Python does not collect cyclic rubbish: whichever thread allocates would do it, and
a dialog deleted on the job's thread, its timers still going in the window's, crashes Qt.

Signals:
    started: the job's label.
    finished: the job is over, however it ended.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from tracker.cancelling import GivenUp
from tracker.errors import TrackerError
from ui.messages import Messages


class _Outcome(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any], outcome: _Outcome) -> None:
        super().__init__()
        self._work, self._outcome = work, outcome

    def run(self) -> None:
        try:
            result = self._work()
        except BaseException as error:  # carried to the window's thread, where it is told or raised
            self._outcome.failed.emit(error)
        else:
            self._outcome.done.emit(result)


class Jobs(QObject):
    """Runs `work` on another thread and hands its result to `then` on this one."""

    started = Signal(str)
    finished = Signal()

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._cancel = Event()
        self._outcomes: set[_Outcome] = set()

    @property
    def cancelled(self) -> Callable[[], bool]:
        """What long work asks now and then."""
        return self._cancel.is_set

    def start(self, label: str, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Begin; expected failures are told to the user, anything else is raised here."""
        self._cancel.clear()
        self.started.emit(label)
        self._begin(work, then, self.finished.emit)

    def quietly(self, work: Callable[[], Any], then: Callable[[Any], None]) -> bool:
        """Begin short work that the user need not hear of; False, and not begun, if a job runs."""
        if self._outcomes:
            return False
        self._begin(work, then, lambda: None)
        return True

    def _begin(
        self, work: Callable[[], Any], then: Callable[[Any], None], over: Callable[[], None]
    ) -> None:
        outcome = _Outcome()
        self._outcomes.add(outcome)
        outcome.done.connect(lambda result: self._end(outcome, over, lambda: then(result)))
        outcome.failed.connect(lambda error: self._end(outcome, over, lambda: self._tell(error)))
        gc.disable()
        self._pool.start(_Task(work, outcome))

    def cancel(self) -> None:
        """Ask the running job to stop."""
        self._cancel.set()

    def wait(self) -> None:
        """Let running work end, before the window closes."""
        self._cancel.set()
        self._pool.waitForDone()

    def _end(
        self, outcome: _Outcome, over: Callable[[], None], next_step: Callable[[], None]
    ) -> None:
        self._outcomes.discard(outcome)
        if not self._outcomes:
            gc.enable()
        over()
        next_step()

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, TrackerError):
            raise error
        if isinstance(error, GivenUp):
            self._messages.note(error.sentence)
            return
        self._messages.notice("error", error.sentence)
