"""The one place that speaks to the user: notes, notices and sentences about what went wrong.

Signals:
    noted: a passing note for the status bar, and whether it offers Undo.
    noticed: a bar under the page header: severity, sentence, and the remedy's label (or "").
    cleared: the bar has nothing more to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from tracker.errors import TrackerError


class Messages(QObject):
    """Told by pages and actions; shown by the main window."""

    noted = Signal(str, bool)
    noticed = Signal(str, str, str)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remedy: Callable[[], None] | None = None
        self._stays_until_done = False

    def note(self, sentence: str, *, undo: bool = False) -> None:
        """Say in passing what was done; `undo` offers to take it back for a while."""
        if self._stays_until_done:
            self.clear()
        self.noted.emit(sentence, undo)

    def notice(
        self,
        severity: str,
        sentence: str,
        *,
        remedy: str = "",
        action: Callable[[], None] | None = None,
    ) -> None:
        """Say something that stays until it is closed; `remedy` labels a button for `action`.

        An error, or what offers a remedy, also goes with the next thing done: by then it is either
        mended or out of date.
        """
        self._remedy = action
        self._stays_until_done = severity == "error" or action is not None
        self.noticed.emit(severity, sentence, remedy if action else "")

    def clear(self) -> None:
        """Take the notice down."""
        self._remedy = None
        self._stays_until_done = False
        self.cleared.emit()

    def take_remedy(self) -> None:
        """The user pressed the remedy's button."""
        action = self._remedy
        self.clear()
        if action is not None:
            action()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell an expected failure as a notice instead of raising it; bugs pass through."""
        try:
            yield
        except TrackerError as error:
            self.notice("error", error.sentence)
