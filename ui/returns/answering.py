"""Returns that come by other ways than a merge: entered as words, noted by hand, turned away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from tracker.commands.answers import receive_return, reject_return
from tracker.returns.rows import ReturnRow, return_rows
from ui.closing_dialog import ReasonDialog
from ui.desk import Desk
from ui.returns.answer_dialog import AnswerDialog
from ui.returns.received_dialog import ReceivedDialog


class Answering(QObject):
    """What the Returns page and the Period menu ask of the window; each is one undo.

    `may` tells the user why nothing can be recorded, where nothing can.
    """

    def __init__(self, window: QMainWindow, desk: Desk, may: Callable[[str], bool]) -> None:
        super().__init__(window)
        self._window, self._desk, self._may = window, desk, may

    def for_pages(self) -> dict[str, Callable[..., object]]:
        """What is done when the Returns page asks, by the name of its signal."""
        return {
            "answer_asked": self.ask_answer,
            "received_asked": self.ask_received,
            "rejection_asked": self.ask_rejection,
        }

    def ask_answer(self, row: ReturnRow | None = None) -> AnswerDialog | None:
        """Enter what somebody said; the contact of a line of the board is chosen beforehand."""
        desk = self._desk
        if not self._may("No answer was entered"):
            return None
        rows = return_rows(desk.portfolio, today=desk.today)
        lines = sorted(
            (each.line for each in rows if each.line is not None and each.line.schemes),
            key=lambda line: line.contact.name.casefold(),
        )
        if not lines:
            desk.messages.note("Nobody is asked about a scheme. Import a tracker first.")
            return None
        wanted = row.line.contact.key if row is not None and row.line is not None else None
        places = [at for at, line in enumerate(lines) if line.contact.key == wanted]
        dialog = AnswerDialog(
            self._window, desk, lines, chosen=places[0] if places else 0, today=desk.today
        )
        dialog.open()
        return dialog

    def ask_received(self, row: ReturnRow) -> ReceivedDialog | None:
        """Note that a contact's return has come."""
        desk, line = self._desk, row.line
        if line is None or line.pack is None or not self._may("Nothing was marked"):
            return None
        pack_uid = line.pack.uid
        dialog = ReceivedDialog(
            self._window,
            contact=row.name,
            today=desk.today,
            folder=desk.programme.path.parent,
        )

        def receive() -> None:
            try:
                digest = dialog.digest()
            except OSError as error:
                name = dialog.what.text()
                desk.messages.notice("error", f"{name} cannot be read ({error.strerror}).")
                return
            with desk.messages.told():
                desk.run(
                    receive_return(
                        desk.portfolio,
                        file_name=dialog.what.text().strip(),
                        sha256=digest,
                        pack_uid=pack_uid,
                        received_on=dialog.day.day,
                    )
                )

        dialog.accepted.connect(receive)
        dialog.open()
        return dialog

    def ask_rejection(self, row: ReturnRow) -> ReasonDialog | None:
        """Turn the latest return of a line away, for a reason."""
        desk = self._desk
        if not row.documents or not self._may("Nothing was rejected"):
            return None
        document = max(row.documents, key=lambda each: each.received_on)
        changed = (
            " What it has changed already stays; to take that back, use “Take this back” on the"
            " History page."
            if document.changed
            else ""
        )
        dialog = ReasonDialog(
            self._window,
            title="Reject a return",
            told=f"{document.file_name} of {row.name} is turned away, and what of it waits for you"
            f" is put aside. They are asked to send it again, with your reason.{changed}",
            act="&Reject the return",
        )

        def reject() -> None:
            with desk.messages.told():
                desk.run(reject_return(desk.portfolio, document.uid, reason=dialog.words))

        dialog.accepted.connect(reject)
        dialog.open()
        return dialog
