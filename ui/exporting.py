"""Exporting: where to, written off the window's thread, then opened or shown if wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow

from tracker.export.registry import EXPORTS, export_kind
from tracker.file_names import file_name_of
from ui.desk import Desk
from ui.jobs import Jobs

_NAMES: Mapping[str, str] = {
    "consolidated": "consolidated tracker",
    "csv": "consolidated tracker",
    "findings": "findings",
    "plan": "plan",
    "gantt": "Gantt chart",
    "msproject": "plan",
    "calendar": "milestones",
    "changes": "what changed",
    "board-pack": "board pack",
    "quarterly": "quarterly return",
}
_FORMATS: Mapping[str, str] = {
    ".xlsx": "Excel workbook",
    ".docx": "Word document",
    ".csv": "CSV",
    ".xml": "Microsoft Project XML",
    ".ics": "Calendar",
    ".pdf": "PDF",
    ".svg": "SVG picture",
    ".png": "PNG picture",
}


class Exporting(QObject):
    """Writes the programme's documents."""

    def __init__(self, window: QMainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs

    def consolidated(self) -> None:
        """Export the consolidated tracker."""
        self.ask("consolidated")

    def for_menus(self) -> dict[str, Callable[[], object]]:
        """What the menus do, by the name of the action."""
        return {f"export_{kind}": partial(self.ask, kind) for kind in EXPORTS}

    def summary(self, before: str, after: str) -> None:
        """Export the page of what changed between two moments, by their names."""
        self.ask("changes", compared=(before, after))

    def ask(self, kind: str, *, compared: tuple[str, str] | None = None) -> None:
        """Ask where one kind of document goes, and write it there."""
        chosen = export_kind(kind)
        programme = self._desk.programme
        suggested = programme.path.parent / self.default_name(kind)
        forms = {f"{_FORMATS.get(each, 'Document')} (*{each})": each for each in chosen.suffixes}
        name, form = QFileDialog.getSaveFileName(
            self._window, chosen.title, str(suggested), ";;".join(forms)
        )
        if not name:
            return
        out, findings = Path(name), list(self._desk.findings)
        period = self._desk.viewed.label if self._desk.viewed else None
        if not out.suffix:
            out = out.with_name(f"{out.name}{forms.get(form, chosen.suffix)}")
        self._desk.messages.clear()
        self._jobs.start(
            f"Writing {out.name}…",
            lambda: programme.export(kind, out, findings, period=period, compared=compared),
            self._written,
        )

    def default_name(self, kind: str) -> str:
        """Programme, kind and month: "Lancashire iBCF consolidated tracker 2017-11.xlsx"."""
        programme = self._desk.portfolio.programme.name
        words = f"{programme} {_NAMES.get(kind, kind)} {self._desk.as_of:%Y-%m}"
        return f"{file_name_of(words)}{export_kind(kind).suffix}"

    def _written(self, out: Path) -> None:
        self._desk.messages.notice(
            "information", f"Wrote {out}.", remedy="Open", action=lambda: open_or_show(out)
        )


def open_or_show(path: Path) -> None:
    """Open a document with what opens its kind here, else show the folder it is in."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
