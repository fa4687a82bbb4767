"""The outer ring: the one place that joins the application to files, readers, user and clock."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from db import backup
from db.programme_file import create, opened
from db.store import ProgrammeStore
from importers.context import Context
from importers.worker import in_worker
from tracker.asof import date_in_file_name
from tracker.cancelling import Cancelled
from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet
from tracker.commands.imports import accept_proposal
from tracker.commands.programme import start_programme
from tracker.comparison import moment
from tracker.document_facts import document_facts
from tracker.draft import Draft
from tracker.errors import Refused, TrackerError, WrongUsage
from tracker.export.registry import export, export_kind
from tracker.findings import Finding, run_rules
from tracker.packs.lead_file import refuse_outside
from tracker.past import LastIssue
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import DocumentFacts, Proposal, Skipped
from tracker.proposing.schemes import propose
from tracker.sealed import SealedPeriod, Verdict
from tracker.sharing import shared_file
from tracker.workspace import Workspace


def now() -> datetime:
    """The clock of this machine."""
    return datetime.now()


def user() -> str:
    """Who is working, as the operating system knows them."""
    return getpass.getuser()


def new_programme(path: Path, *, name: str | None = None) -> None:
    """Make an empty programme file, called after the file unless a name is given."""
    first = start_programme(name=name or path.stem)
    made = ChangeSet(
        label=first.label,
        changes=first.changes,
        author=user(),
        at=now().isoformat(timespec="seconds"),
    )
    create(path, made)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that has been read, and the date it is judged by."""

    facts: DocumentFacts
    draft: Draft
    as_of: date

    def proposal(self, portfolio: Portfolio) -> Proposal:
        """What it would do to a programme."""
        return propose(portfolio, self.draft, self.facts, as_of=self.as_of)


class OpenProgramme:
    """A programme file in use (`tracker.services.Programme`)."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self._held = ExitStack()
        self.sharing = shared_file(path, user=user(), clock=now, read_only=read_only)
        with ExitStack() as unless_ready:
            self._store = unless_ready.enter_context(self._opened(unless_ready, read_only))
            if self._store.read_only is None:
                self._back_up_daily()
            self.workspace = Workspace(
                self._store,
                author=user(),
                clock=now,
                guard=refuse_outside if self._store.lead_stamp() is not None else None,
            )
            self._last_issue = LastIssue(self.workspace)
            self._held = unless_ready.pop_all()

    def _opened(
        self, unless_ready: ExitStack, read_only: bool
    ) -> AbstractContextManager[ProgrammeStore]:
        """The file itself, or the copy to work on where it lies in a synced folder."""
        if self.sharing is None:
            return opened(self.path, now=now(), read_only=read_only)
        unless_ready.callback(self.sharing.close)
        return opened(
            self.sharing.working_path,
            now=now(),
            read_only=read_only,
            withheld=self.sharing.withheld,
            published=self.path,
        )

    def _back_up_daily(self) -> None:
        """Backups lie beside the programme; while a shared folder is away, none is made."""
        with suppress(*((TrackerError,) if self.sharing is not None else ())):
            backup.roll_daily(self._store.engine, self.path, now=now())

    @property
    def portfolio(self) -> Portfolio:
        """The programme as it is now."""
        return self.workspace.portfolio

    @cached_property
    def is_lead_file(self) -> bool:
        """Whether this is a lead's file, in which only the lead's own rows may be edited.

        It never changes, and screens ask for every cell they show.
        """
        return self._store.lead_stamp() is not None

    def pack_key(self) -> bytes:
        """The key that signs this programme's packs."""
        return self._store.pack_key()

    @property
    def read_only(self) -> str | None:
        """Why it may only be read, as a clause; None when it may be written."""
        return self._store.read_only

    def as_of(self, given: date | None = None) -> date:
        """The date to judge by: the one given, else the open period's, else today."""
        period = self.portfolio.open_period
        return given or (period.as_of if period else now().date())

    def today(self) -> date:
        """The day of the calendar: what lateness is judged by."""
        return now().date()

    def sealed(self, label: str) -> SealedPeriod:
        """The seal in force of a period, by its label; raises `WrongUsage` if it has none."""
        found = {seal.label: seal for seal in self._store.seals() if seal.label == label}
        if label not in found:
            raise WrongUsage(f"{label} has not been closed", remedy="see show FILE periods")
        return found[label]

    def seals(self) -> list[SealedPeriod]:
        """Every seal in the order they were made, superseded ones too."""
        return self._store.seals()

    def seal_in_force(self, label: str) -> CarriedSeal:
        """The seal in force of a closed period with every row of it, to be sealed again."""
        return self._store.carried_seals(label=label)[-1]

    def verify(self) -> Verdict:
        """Whether every closed period is as it was sealed."""
        return self._store.verify()

    def findings(self, *, as_of: date | None = None) -> list[Finding]:
        """What the rules notice, errors first."""
        return run_rules(self.portfolio, self.as_of(as_of), earlier=self.last_issue())

    def last_issue(self) -> Portfolio | None:
        """The programme before its latest import, where an earlier one was there to compare."""
        return self._last_issue.portfolio()

    def read(
        self,
        source: Path,
        *,
        reader: str | None = None,
        area: str | None = None,
        as_of: date | None = None,
        cancelled: Cancelled | None = None,
    ) -> ReadDocument:
        """Read a document in a worker process; nothing is compared or written yet."""
        portfolio = self.portfolio
        default = portfolio.area_by_uid.get(portfolio.programme.default_area_uid or "")
        context = Context(
            as_of=as_of,
            area=area or (default.name if default else None),
            known_areas=tuple(known.name for known in portfolio.areas),
        )
        facts = document_facts(source)
        draft = in_worker(
            "importers.readers:read", source, context, reader, cancelled=cancelled, file=source
        )
        assert isinstance(draft, Draft)
        stated = as_of or draft.as_of or date_in_file_name(source.name)
        return ReadDocument(facts, draft, self.as_of(stated))

    def propose(
        self,
        source: Path,
        *,
        reader: str | None = None,
        area: str | None = None,
        as_of: date | None = None,
        cancelled: Cancelled | None = None,
    ) -> Proposal:
        """Read a document and compare it with the programme."""
        document = self.read(source, reader=reader, area=area, as_of=as_of, cancelled=cancelled)
        return document.proposal(self.portfolio)

    def accept(
        self,
        proposal: Proposal,
        skipped: Skipped | None = None,
        *,
        baseline: str | None = None,
    ) -> ChangeSet | None:
        """Carry out a proposal as one change set; None when it changes nothing.

        `baseline` is the name under which the plan is first kept as it is, in the same set.
        """
        if self._store.read_only is not None:
            raise Refused(self._store.read_only, file=self.path)
        intent = accept_proposal(
            self.portfolio, proposal, read_on=now().date(), skipped=skipped, baseline=baseline
        )
        return self.workspace.run(intent)

    def export(
        self,
        kind: str,
        out: Path,
        findings: list[Finding] | None = None,
        *,
        as_of: date | None = None,
        period: str | None = None,
        template: Path | None = None,
        compared: tuple[str, str] | None = None,
    ) -> Path:
        """Write one document; what was there before stays whole until it is complete.

        Of a closed `period` it is written as it was then, findings and all; otherwise of the
        programme as it is, with the findings given. `compared` names the two moments of a
        document that compares (see `tracker.comparison.moment`).
        """
        checked = export_kind(kind).checked
        if period is None:
            portfolio, day, made_on = self.portfolio, self.as_of(as_of), now()
            if checked and findings is None:
                findings = self.findings(as_of=as_of)
        else:
            sealed = self.sealed(period)
            portfolio, day = sealed.portfolio, as_of or sealed.as_of
            made_on = datetime.fromisoformat(sealed.sealed_at)
            findings = run_rules(portfolio, day) if checked else None
        between = None
        if compared is not None:
            before, after = (moment(portfolio, name, sealed=self.sealed) for name in compared)
            between = before, after
        return export(
            kind,
            portfolio,
            findings or [],
            out,
            as_of=day,
            made_on=made_on,
            template=template,
            between=between,
        )

    def back_up(self, out: Path | None = None) -> Path:
        """Copy the programme to `out`, or into its backups folder."""
        if out is None:
            return backup.roll(self._store.engine, self.path, now=now())
        if out.exists() and not out.is_dir():
            raise Refused("is already there", file=out, remedy="choose another name")
        return backup.back_up(self._store.engine, out)

    def close(self) -> None:
        """Let go of the file and its lease."""
        self._held.close()


@contextmanager
def open_programme(path: Path, *, read_only: bool = False) -> Iterator[OpenProgramme]:
    """Open a programme file for as long as the block runs."""
    programme = OpenProgramme(path, read_only=read_only)
    try:
        yield programme
    finally:
        programme.close()
