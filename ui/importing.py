"""Importing documents: each is read off the window's thread, reviewed, and applied as one undo."""

from __future__ import annotations

from collections import deque
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from importers.worker import Cancelled
from tracker.commands.periods import open_period
from tracker.errors import TrackerError
from tracker.proposing.proposal import Proposal, Skipped
from tracker.services import Programme
from tracker.timing import format_date
from ui.desk import Desk
from ui.jobs import Jobs
from ui.review.dialog import ReviewDialog

DOCUMENTS = "Documents (*.docx *.docm *.xlsx *.xlsm *.csv *.tsv *.txt *.xml *.gan);;All files (*)"


class Importing(QObject):
    """Takes documents one after another: the second is compared with what the first has changed.

    Attributes:
        dialog: the review on show, or None.
    """

    def __init__(self, window: QMainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._waiting: deque[Path] = deque()
        self._failed: list[str] = []
        self._dated: date | None = None
        self._turn, self._of = 0, 0
        self.dialog: ReviewDialog | None = None
        desk.opened.connect(self._give_up)

    def ask(self) -> None:
        """Let the user choose documents."""
        folder = str(self._desk.programme.path.parent)
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, "Import documents", folder, DOCUMENTS
        )
        self.start([Path(name) for name in chosen])

    def start(self, paths: list[Path]) -> None:
        """Read and review these documents, in order, after those that are under way already."""
        desk = self._desk
        reason = desk.why_read_only
        if not paths:
            return
        if reason is not None:
            name = desk.programme.path.name
            desk.messages.notice("warning", f"Nothing was imported: {name} {reason}.")
            return
        self._waiting.extend(paths)
        self._of += len(paths)
        if self._of == len(paths):
            self._failed.clear()
            desk.messages.clear()
            self._next()

    def _next(self) -> None:
        """Read the next document, or be done."""
        if not self._waiting:
            self._turn = self._of = 0
            self._offer_month()
            return
        path = self._waiting.popleft()
        self._turn += 1
        programme, cancelled = self._desk.programme, self._jobs.cancelled

        def read() -> Proposal | TrackerError:
            try:
                return programme.propose(path, cancelled=cancelled)
            except TrackerError as error:
                return error

        turn = f" ({self._turn} of {self._of})" if self._of > 1 else ""
        self._jobs.start(
            f"Reading {path.name}{turn}…", read, lambda found: self._show(programme, found)
        )

    def _show(self, programme: Programme, found: Proposal | TrackerError) -> None:
        if not self._desk.is_open or self._desk.programme is not programme:
            return
        if isinstance(found, Cancelled):
            self._desk.messages.note(found.sentence)
            self._give_up()
        elif isinstance(found, TrackerError):
            self._failed.append(found.sentence)
            self._desk.messages.notice("error", " ".join(self._failed))
            self._next()
        else:
            self._review(found)

    def _review(self, proposal: Proposal) -> None:
        dialog = ReviewDialog(
            self._window,
            self._desk,
            proposal,
            self._apply,
            reader=_reader_title(proposal.draft.reader),
            turn=(self._turn, self._of),
        )
        dialog.finished.connect(self._after)
        self.dialog = dialog
        dialog.open()

    def _apply(self, proposal: Proposal, skipped: Skipped, told: str) -> bool:
        try:
            made = self._desk.programme.accept(proposal, skipped)
        except TrackerError as error:
            self._desk.messages.notice("error", error.sentence)
            self._desk.look_for_others()
            return False
        if made is not None:
            self._desk.announce(made, note=told)
            self._dated = proposal.as_of
        else:
            self._desk.messages.note(f"{proposal.document.file_name} changed nothing.")
        return True

    def _offer_month(self) -> None:
        """With no month open everything is judged by today, whatever day the document speaks of."""
        desk, day, self._dated = self._desk, self._dated, None
        month_open = desk.portfolio.open_period is not None
        if day is None or month_open or day == desk.as_of or self._failed:
            return

        def judge() -> None:
            with desk.messages.told():
                desk.run(open_period(desk.portfolio, as_of=day))

        desk.messages.notice(
            "information",
            f"The document is as of {format_date(day)}, but findings and stale rows are judged"
            f" as of {format_date(desk.as_of)}, because no month is open.",
            remedy=f"Judge as of {format_date(day)}",
            action=judge,
        )

    def _after(self, ended: int) -> None:
        if ended == ReviewDialog.DialogCode.Rejected:
            self._give_up()
        else:
            self._forget_dialog()
            self._next()

    def _give_up(self) -> None:
        """Leave the documents that are still waiting."""
        self._forget_dialog()
        self._waiting.clear()
        self._turn = self._of = 0

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.hide()
            dialog.deleteLater()


def _reader_title(name: str) -> str:
    """The kind of document that a reader takes it for, in words."""
    from importers.readers import READERS

    return next((reader.title for reader in READERS if reader.name == name), name)
