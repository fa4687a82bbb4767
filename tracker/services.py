"""What the window asks of the outer ring: files, readers, the user and the clock, as protocols."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from tracker.cancelling import Cancelled
from tracker.changes import ChangeSet
from tracker.findings import Finding
from tracker.merge.result import Received
from tracker.packs.issued import Issued
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import Proposal, Skipped
from tracker.sealed import SealedPeriod, Verdict
from tracker.syncing.standing import Standing
from tracker.workspace import Workspace


class Sharing(Protocol):
    """What keeps a programme in a synced folder in step with its published file.

    The methods may run on another thread, but for `changed_here`.
    """

    @property
    def client(self) -> str:
        """Whose folder it is, as people call it."""

    @property
    def standing(self) -> Standing:
        """How it stood at the last look."""

    def look(self) -> Standing:
        """Take what others published, or publish what was done here; how it stands then."""

    def changed_here(self) -> Standing:
        """Note that something was saved here which is not published yet."""

    def set_aside(self) -> Path:
        """Where both moved on: put ours beside the published file and go on with that; the file to
        merge. Raises `TrackerError`."""

    def copies_beside(self) -> list[Path]:
        """Copies beside the programme that hold changes it has not."""


class Programme(Protocol):
    """A programme file in use."""

    @property
    def sharing(self) -> Sharing | None:
        """What keeps it in step with a synced folder; None in an ordinary one."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def workspace(self) -> Workspace:
        """The only door to writing."""

    @property
    def portfolio(self) -> Portfolio:
        """The programme as it is now."""

    @property
    def read_only(self) -> str | None:
        """Why it may only be read, as a clause; None when it may be written."""

    @property
    def is_lead_file(self) -> bool:
        """Whether this is a lead's file, in which only the lead's own rows may be edited."""

    def as_of(self, given: date | None = None) -> date:
        """The date to judge by: the one given, else the open period's, else today."""

    def today(self) -> date:
        """The day of the calendar: what lateness is judged by."""

    def last_issue(self) -> Portfolio | None:
        """The programme before its latest import, where an earlier one was there to compare."""

    def propose(
        self, source: Path, *, area: str | None = None, cancelled: Cancelled | None = None
    ) -> Proposal:
        """Read a document and compare it with the programme; may run on another thread."""

    def accept(self, proposal: Proposal, skipped: Skipped | None = None) -> ChangeSet | None:
        """Carry out a proposal, less what was ticked off."""

    def export(
        self,
        kind: str,
        out: Path,
        findings: list[Finding],
        *,
        period: str | None = None,
        compared: tuple[str, str] | None = None,
    ) -> Path:
        """Write one document, of a closed period if named; may run on another thread.

        `compared` names two moments (see `tracker.comparison.moment`).
        """

    def verify(self) -> Verdict:
        """Whether every closed period is as it was sealed."""

    def sealed(self, label: str) -> SealedPeriod:
        """The seal in force of a period; raises `WrongUsage` if it has none."""

    def back_up(self, out: Path | None = None) -> Path:
        """Copy the programme."""

    def close(self) -> None:
        """Let go of the file and its lease."""


class Services(Protocol):
    """What the outer ring does for the window before a programme is open."""

    def now(self) -> datetime:
        """The clock."""

    def new(self, path: Path, *, name: str) -> None:
        """Make an empty programme file."""

    def open(self, path: Path) -> Programme:
        """Open a programme file."""

    def make_demo(self, folder: Path) -> Path:
        """Build the demo programme into a folder; returns its file."""

    def issue_packs(
        self,
        programme: Programme,
        folder: Path,
        *,
        lead: str | None,
        area: str | None,
        kind: str,
        cancelled: Cancelled | None = None,
    ) -> Issued:
        """Write packs and their e-mails into a folder and record them; may run on another
        thread."""

    def returns_among(
        self, programme: Programme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
    ) -> list[Path]:
        """The files that are to be merged into the programme rather than imported or opened; may
        run on another thread."""

    def merge(
        self, programme: Programme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
    ) -> Received:
        """Merge returned files as one change set; may run on another thread."""

    def mark_up(self, programme: Programme, return_uid: str, source: Path, out: Path) -> Path:
        """Write a copy of a returned workbook with a comment on each cell that was turned away."""
