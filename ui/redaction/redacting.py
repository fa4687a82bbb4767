"""Replacing words everywhere, off the window's thread, and saying how the months verify after."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from tracker.changes import ChangeSet
from tracker.redaction import Reach
from tracker.sealed import Verdict
from ui.desk import Desk
from ui.jobs import Jobs
from ui.redaction.dialog import RedactionDialog


class Redacting(QObject):
    """What the Edit menu, the menu of a cell and the History page ask of the window."""

    def __init__(self, window: QMainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs

    def ask(self, words: str = "", where: str = "") -> RedactionDialog | None:
        """Ask for the words; `where` is where they were found: " in Progress of a scheme"."""
        desk = self._desk
        if not desk.editable or desk.is_lead_file:
            reason = desk.why_read_only or "is a lead’s file; that is done in the programme itself"
            name = desk.programme.path.name
            desk.messages.notice("warning", f"Nothing was replaced: {name} {reason}.")
            return None
        dialog = RedactionDialog(self._window, desk.theme, words=words, where=where)
        dialog.search_asked.connect(lambda: self._search(dialog))
        dialog.accepted.connect(lambda: self._redact(dialog))
        dialog.open()
        return dialog

    def _search(self, dialog: RedactionDialog) -> None:
        asked, workspace = dialog.asked(), self._desk.workspace

        def found(reach: Reach) -> None:
            if dialog.isVisible():
                dialog.show_reach(asked, reach)

        self._jobs.start("Looking for the words…", lambda: workspace.reach(asked), found)

    def _redact(self, dialog: RedactionDialog) -> None:
        programme = self._desk.programme
        with self._desk.messages.told():
            asked = dialog.asked()

            def redact() -> tuple[ChangeSet, Verdict]:
                return programme.workspace.redact(asked), programme.verify()

            self._jobs.start("Replacing the words everywhere…", redact, self._done)

    def _done(self, outcome: tuple[ChangeSet, Verdict]) -> None:
        made, verdict = outcome
        self._desk.announce(made, note=None)
        self._desk.messages.notice(
            "information" if verdict.intact else "error",
            f"{made.label}. The words are gone. Closed months: {verdict.told()}.",
        )
