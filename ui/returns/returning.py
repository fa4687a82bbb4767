"""Issuing packs, taking in what comes back, reminding, and sending a lead's file back.

Signals:
    received: returned files were merged, or tried to be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from tracker.export.safe_write import written_safely
from tracker.file_names import distinct_name, file_name_of
from tracker.findings.wording import counted
from tracker.merge.result import Received
from tracker.packs.issued import Issued
from tracker.packs.planning import plan_packs
from tracker.returns.board import chase_draft, chase_letter
from tracker.returns.rows import CHASED, ReturnRow, return_rows
from tracker.returns.telling import told_of_merge
from tracker.services import Services
from ui.desk import Desk
from ui.exporting import open_or_show
from ui.jobs import Jobs
from ui.returns.answering import Answering
from ui.returns.issue_dialog import IssueDialog

_RETURNS = "Returns (*.xlsx *.xlsm *.ibcf *.eml *.docx *.csv);;All files (*)"
_MAY_BE_RETURNS = frozenset({".xlsx", ".xlsm", ".eml", ".ibcf"})


class Returning(QObject):
    """What the Returns page and the Period menu ask of the window."""

    received = Signal()

    def __init__(self, window: QMainWindow, desk: Desk, services: Services, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._services, self._jobs = window, desk, services, jobs
        self.answering = Answering(window, desk, self._may)

    def for_menus(self) -> dict[str, Callable[[], object]]:
        """What is done for the actions of the Period menu, by name."""
        return {
            "issue_packs": self.ask_issue,
            "add_returns": self.ask_returns,
            "draft_chases": self.ask_all_chases,
            "send_back": self.send_back,
        }

    def for_pages(self) -> dict[str, Callable[..., object]]:
        """What is done when the Returns page asks, by the name of its signal."""
        return {
            "issue_asked": self.ask_issue,
            "returns_asked": self.ask_returns,
            "chases_asked": self.ask_chases,
            "chase_copied": self.copy_chase,
            "marked_up_asked": self.ask_marked_up,
            **self.answering.for_pages(),
        }

    def ask_issue(self, lead: str = "") -> IssueDialog | None:
        """Ask where packs go and to whom, and write them off the window's thread."""
        desk = self._desk
        if not self._may("Packs were not issued"):
            return None
        plans = plan_packs(desk.portfolio, days={desk.as_of})
        names = [plan.contact.name for plan in plans]
        period = desk.portfolio.open_period
        label = period.label if period is not None else f"{desk.as_of:%Y-%m}"
        dialog = IssueDialog(
            self._window,
            folder=desk.programme.path.parent / f"{label} packs",
            leads=list(dict.fromkeys(names)),
            areas=[area.name for area in desk.portfolio.areas],
            without_address=sum(not plan.contact.email for plan in plans),
            chosen=lead,
        )
        dialog.accepted.connect(lambda: self._issue(dialog))
        dialog.open()
        return dialog

    def ask_returns(self) -> None:
        """Let the user choose files that came back."""
        if not self._may("Nothing was merged"):
            return
        folder = str(self._desk.programme.path.parent)
        names, _ = QFileDialog.getOpenFileNames(self._window, "Add returns", folder, _RETURNS)
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Merge returned files, all of them as one undo."""
        if not paths or not self._may("Nothing was merged"):
            return
        programme, cancelled = self._desk.programme, self._jobs.cancelled
        files = list(paths)
        names = files[0].name if len(files) == 1 else counted(len(files), "return")
        self._jobs.start(
            f"Merging {names}…",
            lambda: self._services.merge(programme, files, cancelled=cancelled),
            self._merged,
        )

    def sort_dropped(self, paths: Sequence[Path], others: Callable[[list[Path]], None]) -> None:
        """Merge those of the dropped files that are returns; the rest goes to `others`."""
        desk = self._desk
        maybe = [path for path in paths if path.suffix.lower() in _MAY_BE_RETURNS]
        if not desk.is_open or desk.is_lead_file or not maybe:
            others(list(paths))
            return
        programme, services, cancelled = desk.programme, self._services, self._jobs.cancelled

        def sort() -> list[Path]:
            return services.returns_among(programme, maybe, cancelled=cancelled)

        def pass_on(returns: list[Path]) -> None:
            rest = [path for path in paths if path not in returns]
            if returns:
                self.take(returns)
            if rest:
                others(rest)

        self._jobs.start(f"Looking at {counted(len(maybe), 'file')}…", sort, pass_on)

    def ask_all_chases(self) -> None:
        """Draft a reminder for everybody who is late or whose return was turned away."""
        desk = self._desk
        rows = return_rows(desk.portfolio, today=desk.today)
        self.ask_chases([row for row in rows if row.standing in CHASED])

    def ask_chases(self, rows: Sequence[ReturnRow]) -> None:
        """Ask for a folder and write a reminder for each of these lines into it."""
        portfolio = self._desk.portfolio
        lines = [row.line for row in rows if row.line is not None]
        if not lines:
            self._desk.messages.note("Nobody is late.")
            return
        start = str(self._desk.programme.path.parent)
        name = QFileDialog.getExistingDirectory(self._window, "Where the drafts go", start)
        if not name:
            return
        folder, taken = Path(name), set[str]()
        with self._desk.messages.told():
            for line in lines:
                draft = distinct_name(file_name_of(f"Chase {line.contact.name}"), taken)
                out = folder / f"{draft}.eml"
                written_safely(out, partial(_write, data=chase_draft(portfolio, line)))
            self._desk.messages.notice(
                "information",
                f"Wrote {counted(len(lines), 'draft')} into {folder}. Open one to send it.",
                remedy="Show in folder",
                action=lambda: open_or_show(folder),
            )

    def copy_chase(self, row: ReturnRow) -> None:
        """Put one reminder on the clipboard."""
        if row.line is not None:
            QGuiApplication.clipboard().setText(chase_letter(self._desk.portfolio, row.line))
            self._desk.messages.note(f"Copied the reminder to {row.name}.")

    def ask_marked_up(self, return_uid: str) -> None:
        """Ask for the file as it came, and write a copy with comments beside it."""
        desk = self._desk
        document = next(row for row in desk.portfolio.returns if row.uid == return_uid)
        start = desk.programme.path.parent / document.file_name
        came, _ = QFileDialog.getOpenFileName(
            self._window, f"Where {document.file_name} is", str(start), "Workbooks (*.xlsx *.xlsm)"
        )
        if not came:
            return
        source = Path(came)
        suggested = source.with_name(f"{source.stem} marked up{source.suffix}")
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save a marked-up copy", str(suggested), "Workbooks (*.xlsx)"
        )
        if not name:
            return
        programme = desk.programme
        self._jobs.start(
            "Marking up…",
            lambda: self._services.mark_up(programme, return_uid, source, Path(name)),
            self._written,
        )

    def send_back(self) -> None:
        """Save a lead's file as the return to send."""
        desk = self._desk
        if not desk.is_lead_file:
            return
        path = desk.programme.path
        suggested = path.with_name(f"{path.stem} return{path.suffix}")
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save your return", str(suggested), f"Returns (*{path.suffix})"
        )
        if not name:
            return
        programme, out = desk.programme, Path(name).with_suffix(path.suffix)
        self._jobs.start(f"Writing {out.name}…", lambda: programme.back_up(out), self._sent_back)

    def _may(self, not_done: str) -> bool:
        desk = self._desk
        reason = desk.why_read_only
        if reason is None and desk.is_lead_file:
            reason = "is a lead’s file; that is done in the programme itself"
        if reason is not None:
            name = desk.programme.path.name
            desk.messages.notice("warning", f"{not_done}: {name} {reason}.")
        return reason is None

    def _issue(self, dialog: IssueDialog) -> None:
        programme, services = self._desk.programme, self._services
        cancelled = self._jobs.cancelled
        folder, lead, area, kind = (
            Path(dialog.folder.text().strip()),
            dialog.lead,
            dialog.area,
            dialog.kind,
        )
        self._desk.messages.clear()
        self._jobs.start(
            "Issuing packs…",
            lambda: services.issue_packs(
                programme, folder, lead=lead, area=area, kind=kind, cancelled=cancelled
            ),
            partial(self._issued, folder),
        )

    def _issued(self, folder: Path, issued: Issued) -> None:
        desk = self._desk
        if issued.made is not None:
            desk.announce(issued.made, note=None)
        unsendable = sum(not pack.content.contact.email for pack in issued.packs)
        missing = f" {unsendable} have no e-mail address." if unsendable else ""
        desk.messages.notice(
            "information",
            f"Issued {counted(len(issued.packs), 'pack')} into {folder}.{missing}",
            remedy="Show in folder",
            action=lambda: open_or_show(folder),
        )

    def _merged(self, done: Received) -> None:
        desk = self._desk
        if done.made is not None:
            desk.announce(done.made, note=None)
        self.received.emit()
        severity = "warning" if done.merge.needs_a_person else "information"
        told = told_of_merge(done)
        if done.made is None:
            desk.messages.notice(severity, told)
        else:
            desk.messages.notice(severity, told, remedy="Undo", action=lambda: desk.undo())

    def _written(self, out: Path) -> None:
        self._desk.messages.notice(
            "information", f"Wrote {out}.", remedy="Open", action=lambda: open_or_show(out)
        )

    def _sent_back(self, out: Path) -> None:
        self._desk.messages.notice(
            "information",
            f"Saved {out}. Attach it to an e-mail to the programme office.",
            remedy="Show in folder",
            action=lambda: open_or_show(out.parent),
        )


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
