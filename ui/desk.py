"""The open programme as every page sees it: what is in it, what the rules say, how to change it.

Signals:
    opened: another programme (or none) is on the desk; pages start afresh.
    changed: rows changed; carries the `ChangeSet`, or None when another window made the change.
    findings_changed: the rules have been run again.
    scheme_chosen: a scheme became the current one; carries its uid, or "".
    jump: show a scheme's cell; carries uid and field name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.changes import ChangeSet
from tracker.errors import TrackerError
from tracker.findings import Finding, run_all_rules, run_rules
from tracker.findings.movement import new_or_worse
from tracker.packs.columns import EDITABLE
from tracker.past import before_latest_import, history_until, portfolio_before
from tracker.portfolio import Portfolio
from tracker.sealed import SealedPeriod
from tracker.timing import format_date
from tracker.workspace import HistoryEntry, Intent, Workspace
from ui.messages import Messages
from ui.theme import Icons, Theme

if TYPE_CHECKING:
    from tracker.services import Programme

_POLL_MS = 1500
_SETTLE_MS = 250


class Desk(QObject):
    """Passed to every page. `theme`, `icons` and `messages` are always there; the rest needs an
    open programme (`is_open`)."""

    opened = Signal()
    changed = Signal(object)
    findings_changed = Signal()
    scheme_chosen = Signal(str)
    jump = Signal(str, str)

    def __init__(self, theme: Theme, icons: Icons, messages: Messages) -> None:
        super().__init__()
        self.theme = theme
        self.icons = icons
        self.messages = messages
        self._programme: Programme | None = None
        self._findings: list[Finding] = []
        self._by_row: defaultdict[str, list[Finding]] | None = None
        self._accepted: list[Finding] = []
        self._seen: Portfolio | None = None
        self._viewed: SealedPeriod | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.check)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self.look_for_others)

    @property
    def is_open(self) -> bool:
        """Whether a programme is on the desk."""
        return self._programme is not None

    @property
    def programme(self) -> Programme:
        """The programme on the desk; only when `is_open`."""
        assert self._programme is not None, "no programme is open"
        return self._programme

    @property
    def workspace(self) -> Workspace:
        """The only door to writing."""
        return self.programme.workspace

    @property
    def portfolio(self) -> Portfolio:
        """The rows on show, as last seen; stable until `changed` or `opened` is emitted."""
        return self.live if self._viewed is None else self._viewed.portfolio

    @property
    def live(self) -> Portfolio:
        """The programme's rows as it is now, whichever period is on show."""
        assert self._seen is not None, "no programme is open"
        return self._seen

    @property
    def viewed(self) -> SealedPeriod | None:
        """The closed period on show; None for the programme as it is now."""
        return self._viewed

    def view(self, label: str | None) -> None:
        """Show a closed period as it was on every page, read-only; None goes back to now."""
        if label == (self._viewed.label if self._viewed else None):
            return
        with self.messages.told():
            self._viewed = None if label is None else self.programme.sealed(label)
            self.messages.clear()
            self.opened.emit()
            self.check()
            if self._viewed is not None:
                self.messages.notice(
                    "information",
                    f"Shown as at {format_date(self._viewed.as_of)}, as it was sealed; nothing can"
                    " be changed here.",
                    remedy="Back to now",
                    action=lambda: self.view(None),
                )

    @property
    def findings(self) -> list[Finding]:
        """What the rules said last and nobody accepted, errors first."""
        return self._findings

    @property
    def findings_by_row(self) -> Mapping[str, Sequence[Finding]]:
        """The same by the row that each is about; grouped once for whoever asks."""
        if self._by_row is None:
            self._by_row = defaultdict(list)
            for finding in self._findings:
                self._by_row[finding.uid].append(finding)
        return self._by_row

    @property
    def accepted(self) -> list[Finding]:
        """Findings that the office lives with until a date."""
        return self._accepted

    def new_or_worse(self) -> list[Finding]:
        """The findings that were not there, or milder, when the period before was closed.

        Without a closed period: before the latest import.
        """
        previous = self.portfolio.previous
        if previous is not None:
            earlier = run_rules(previous.portfolio, previous.as_of)
            return new_or_worse(self._findings, earlier)
        entries = before_latest_import(self.history())
        made = (self.workspace.change_set(entry.uid) for entry in entries)
        earlier = run_rules(portfolio_before(self.portfolio, made), self.as_of)
        return new_or_worse(self._findings, earlier) if entries else self._findings

    @property
    def as_of(self) -> date:
        """The date everything is judged by."""
        return self.programme.as_of() if self._viewed is None else self._viewed.as_of

    def history(self, *, row: str | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """Past change sets, newest first, as far as what is on show goes: of a closed period, up
        to its seal."""
        if self._viewed is None:
            return self.workspace.history(row=row, limit=limit)
        found = self.workspace.history()
        then = history_until(found, self._viewed.change_number)
        if row is not None:
            touching = {entry.uid for entry in self.workspace.history(row=row)}
            then = [entry for entry in then if entry.uid in touching]
        return then[:limit]

    @property
    def today(self) -> date:
        """The day by which it is told who is late; of a closed period, the day it was sealed."""
        if self._viewed is None:
            return self.programme.today()
        return datetime.fromisoformat(self._viewed.sealed_at).date()

    @property
    def editable(self) -> bool:
        """Whether anything may be changed."""
        return self.is_open and self.why_read_only is None

    @property
    def is_lead_file(self) -> bool:
        """Whether a lead's file is open, in which only the lead's own rows may be edited."""
        return self.is_open and self.programme.is_lead_file

    def is_locked(self, entity: str, field: str) -> bool:
        """Whether a field belongs to the programme office, in the lead's file that is open."""
        return self.is_lead_file and field not in EDITABLE.get(entity, frozenset())

    @property
    def why_read_only(self) -> str | None:
        """Why nothing may be changed, as a clause; None when it may."""
        if self._viewed is not None:
            return f"is shown as it was when {self._viewed.label} was closed"
        return self.programme.read_only

    def put(self, programme: Programme | None) -> None:
        """Put a programme on the desk in place of the one there, which is closed."""
        self._poll.stop()
        if self._programme is not None:
            self._programme.close()
        self._programme, self._viewed = programme, None
        self._seen = programme.portfolio if programme else None
        self._findings, self._accepted, self._by_row = [], [], None
        self.opened.emit()
        self.scheme_chosen.emit("")
        if programme is not None:
            self._settle.start()
            self._poll.start()

    def run(self, intent: Intent, *, quiet: bool = False) -> ChangeSet | None:
        """Carry out an intent; an expected failure is told, a change noted with Undo.

        `quiet` leaves the note out, for ordinary cell edits.
        """
        if self._viewed is not None and intent.changes:
            self.messages.notice("warning", "Nothing can be changed in a closed month.")
            return None
        try:
            made = self.workspace.run(intent)
        except TrackerError as error:
            self.messages.notice("error", error.sentence)
            self.look_for_others()
            return None
        if made is not None:
            self.announce(made, note=None if quiet else f"{made.label}.")
        return made

    @property
    def undoable(self) -> bool:
        """Whether there is something to take back."""
        return self.editable and self.workspace.can_undo()

    @property
    def redoable(self) -> bool:
        """Whether something can be done again."""
        return self.editable and self.workspace.can_redo()

    def undo(self, uid: str | None = None) -> None:
        """Take back the latest change set, or the one named."""
        with self.messages.told():
            self.announce(self.workspace.undo(uid))

    def redo(self) -> None:
        """Do again what was undone last."""
        with self.messages.told():
            self.announce(self.workspace.redo())

    def announce(self, made: ChangeSet, *, note: str | None = "") -> None:
        """Tell every page of a committed change set; `note` None says nothing, "" its label."""
        self._seen = self.workspace.portfolio
        self.changed.emit(made)
        self._settle.start()
        if note is not None:
            self.messages.note(note or f"{made.label}.", undo=bool(note))

    def look_for_others(self) -> None:
        """Notice what another window or process has committed meanwhile."""
        if self._programme is None:
            return
        with self.messages.told():
            portfolio = self.workspace.portfolio
            if portfolio is not self._seen:
                self._seen = portfolio
                if self._viewed is not None:
                    return
                self.changed.emit(None)
                self._settle.start()

    def check(self) -> None:
        """Run the rules now rather than when things have settled."""
        if self._programme is not None:
            earlier = None if self._viewed else self.programme.last_issue()
            found = run_all_rules(self.portfolio, self.as_of, earlier=earlier)
            self._by_row = None
            self._findings = [finding for finding in found if finding.accepted is None]
            self._accepted = [finding for finding in found if finding.accepted is not None]
            self.findings_changed.emit()
