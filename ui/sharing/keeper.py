"""Keeps the open programme in step with its synced folder: soon after each change, and now and
then, off the window's thread.

Signals:
    moved: how the programme stands has been looked at again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.changes import ChangeSet
from tracker.services import Sharing
from tracker.syncing.standing import Shared, Standing
from ui.desk import Desk
from ui.jobs import Jobs

_SETTLE_MS = 1500
_POLL_MS = 5000

Take = Callable[[list[Path]], object]
"""Merges files into the open programme."""


class Keeper(QObject):
    """Idle while no programme of a synced folder is open.

    Attributes:
        copies: the copies beside the programme that hold changes it has not.
    """

    moved = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, take: Take) -> None:
        super().__init__(desk)
        self.desk, self.copies = desk, list[Path]()
        self._jobs, self._take = jobs, take
        self._sharing: Sharing | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self.look)
        desk.opened.connect(self._opened)
        desk.changed.connect(self._changed)

    @property
    def standing(self) -> Standing | None:
        """How the programme stands; None where no folder is shared."""
        return self._sharing.standing if self._sharing is not None else None

    def look(self) -> None:
        """Publish what was done here or take what was published; later, if a job is running."""
        sharing = self._sharing
        if sharing is None:
            return

        def work() -> list[Path]:
            sharing.look()
            return sharing.copies_beside()

        if not self._jobs.quietly(work, lambda copies: self._looked(sharing, copies)):
            self._settle.start()

    def merge(self) -> None:
        """Take in the copies beside the programme; ours first becomes one where both moved on."""
        sharing, standing = self._sharing, self.standing
        if sharing is None or standing is None:
            return
        if standing.shared is not Shared.PARTED:
            self._take(self.copies)
            return
        self._jobs.start("Looking at the shared folder…", sharing.set_aside, self._set_aside)

    def _set_aside(self, aside: Path) -> None:
        self.desk.look_for_others()
        self.moved.emit()
        self._take([aside])

    def _looked(self, sharing: Sharing, copies: list[Path]) -> None:
        if sharing is self._sharing:
            self.copies = copies
            self.desk.look_for_others()
            self.moved.emit()

    def _opened(self) -> None:
        desk = self.desk
        sharing = desk.programme.sharing if desk.is_open else None
        if sharing is self._sharing:
            return
        left, self._sharing, self.copies = self.standing, sharing, []
        if left is not None and left.shared not in {Shared.YES, Shared.AWAY}:
            desk.messages.notice("warning", f"{left.told}: {left.problem}")
        for timer in (self._settle, self._poll):
            timer.stop()
        if sharing is not None:
            self._poll.start()
            self.look()
        self.moved.emit()

    def _changed(self, made: ChangeSet | None) -> None:
        if self._sharing is not None and made is not None:
            self._sharing.changed_here()
            self._settle.start()
            self.moved.emit()
