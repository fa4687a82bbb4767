"""What the window asks of the outer ring (`tracker.services.Services`)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.demonstration import build_demo


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
