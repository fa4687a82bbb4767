"""What the window asks of the outer ring (`tracker.services.Services`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tracker import bootstrap, issuing, receiving
from tracker.bootstrap import OpenProgramme
from tracker.cancelling import Cancelled
from tracker.demonstration import build_demo
from tracker.merge.result import Received
from tracker.packs.issued import Issued
from tracker.services import Programme


class Desktop:
    """Files, readers and the clock, for the window."""

    def now(self) -> datetime:
        """The clock."""
        return bootstrap.now()

    def new(self, path: Path, *, name: str) -> None:
        """Make an empty programme file."""
        bootstrap.new_programme(path, name=name)

    def open(self, path: Path) -> OpenProgramme:
        """Open a programme file."""
        return OpenProgramme(path)

    def make_demo(self, folder: Path) -> Path:
        """Build the demo programme into a folder; returns its file."""
        return build_demo(folder, write_documents=False).programme_file

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
        """Write packs and their e-mails into a folder and record them."""
        return issuing.issue(
            _own(programme), folder, lead=lead, area=area, kind=kind, cancelled=cancelled
        )

    def returns_among(
        self, programme: Programme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
    ) -> list[Path]:
        """The files that are to be merged rather than imported or opened."""
        return receiving.returns_among(_own(programme), paths, cancelled=cancelled)

    def merge(
        self, programme: Programme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
    ) -> Received:
        """Merge returned files as one change set."""
        return receiving.merge_files(_own(programme), paths, cancelled=cancelled)

    def mark_up(self, programme: Programme, return_uid: str, source: Path, out: Path) -> Path:
        """Write a copy of a returned workbook with comments on what was turned away."""
        return receiving.mark_up_return(_own(programme), return_uid, source, out)


def _own(programme: Programme) -> OpenProgramme:
    assert isinstance(programme, OpenProgramme), "a programme opened by other services"
    return programme
