"""The outer ring: the one place that joins the application to files, readers, user and clock."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from db import backup
from db.programme_file import create, opened
from db.store import ProgrammeStore
from importers.context import Context
from importers.worker import in_worker
from tracker.asof import date_in_file_name
from tracker.changes import ChangeSet
from tracker.commands.imports import accept_proposal
from tracker.commands.programme import start_programme
from tracker.draft import Draft
from tracker.errors import NotFound, WrongUsage
from tracker.findings import Finding, run_rules
from tracker.portfolio import Portfolio
from tracker.proposal import DocumentFacts, Proposal
from tracker.proposing import propose
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
    create(
        path,
        ChangeSet(
            label=first.label,
            changes=first.changes,
            author=user(),
            at=now().isoformat(timespec="seconds"),
        ),
    )


@dataclass(frozen=True, slots=True)
class OpenProgramme:
    """A programme file in use: the workspace over it, and the file itself for backups."""

    path: Path
    workspace: Workspace
    store: ProgrammeStore

    @property
    def portfolio(self) -> Portfolio:
        """The programme as it is now."""
        return self.workspace.portfolio

    def as_of(self, given: date | None = None) -> date:
        """The date to judge by: the one given, else the open period's, else today."""
        period = self.portfolio.open_period
        return given or (period.as_of if period else now().date())

    def back_up(self, out: Path | None = None) -> Path:
        """Copy the programme to `out`, or into its backups folder."""
        if out is not None:
            if out.exists() and out.samefile(self.path):
                raise WrongUsage("a backup cannot replace the programme itself")
            return backup.back_up(self.store.engine, out)
        return backup.roll(self.store.engine, self.path, now=now())


@contextmanager
def open_programme(path: Path, *, read_only: bool = False) -> Iterator[OpenProgramme]:
    """Open a programme file and work in it; writing makes the day's backup first."""
    with opened(path, now=now(), read_only=read_only) as store:
        if store.read_only is None:
            backup.roll_daily(store.engine, path, now=now())
        yield OpenProgramme(path, Workspace(store, author=user(), clock=now), store)


def propose_import(
    programme: OpenProgramme,
    source: Path,
    *,
    reader: str | None = None,
    area: str | None = None,
    as_of: date | None = None,
) -> Proposal:
    """Read a document in a worker process and compare it with the programme."""
    portfolio = programme.portfolio
    default = portfolio.area_by_uid.get(portfolio.programme.default_area_uid or "")
    context = Context(
        as_of=as_of,
        area=area or (default.name if default else None),
        known_areas=tuple(known.name for known in portfolio.areas),
    )
    facts = document_facts(source)
    draft = in_worker("importers.readers:read", source, context, reader, file=source)
    assert isinstance(draft, Draft)
    stated = as_of or draft.as_of or date_in_file_name(source.name)
    return propose(portfolio, draft, facts, as_of=programme.as_of(stated))


def document_facts(source: Path) -> DocumentFacts:
    """A document's name and digest; raises `NotFound` or `Refused`."""
    try:
        with source.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise NotFound("does not exist", file=source) from None
    except OSError as error:
        raise NotFound(f"cannot be read ({error.strerror})", file=source) from error
    return DocumentFacts(source.name, digest)


def apply_import(programme: OpenProgramme, proposal: Proposal) -> ChangeSet | None:
    """Carry out a proposal as one change set; None when it changes nothing."""
    intent = accept_proposal(programme.portfolio, proposal, read_on=now().date())
    return programme.workspace.run(intent)


def findings(programme: OpenProgramme, *, as_of: date | None = None) -> list[Finding]:
    """What the rules notice, errors first."""
    return run_rules(programme.portfolio, programme.as_of(as_of))
