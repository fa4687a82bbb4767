"""Programme files: new, open, recent, demo, back up, close, and files dropped on the window."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from tracker.commands.areas import add_area
from tracker.errors import TrackerError
from tracker.services import Services
from ui.desk import Desk
from ui.exporting import open_or_show
from ui.importing import DOCUMENTS, Importing
from ui.jobs import Jobs
from ui.setup.dialog import SetupDialog
from ui.setup.name_dialog import NameDialog
from ui.setup.saving import sentence_of
from ui.window_state import recent_files

SUFFIX = ".ibcf"
PROGRAMMES = f"Programmes (*{SUFFIX});;All files (*)"
_DEMO_FOLDER = "iBCF demo"


class Files(QObject):
    """What the File menu does, and the dialogs of the programme as a whole."""

    def __init__(self, window: QMainWindow, desk: Desk, services: Services, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._services, self._jobs = window, desk, services, jobs

    def fill_recent(self, action: QAction) -> None:
        """Give an action the menu of programmes opened lately, as they are when it is shown."""
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: self._list_recent(menu))
        action.setMenu(menu)

    def open(self, path: Path) -> bool:
        """Put a programme on the desk, read-only if it has to be; whether it could be opened."""
        desk = self._desk
        if desk.is_open and path.exists() and path.samefile(desk.programme.path):
            desk.messages.note(f"{path.name} is open already.")
            return True
        try:
            programme = self._services.open(path)
        except TrackerError as error:
            desk.messages.notice("error", error.sentence)
            return False
        self._jobs.wait()
        desk.messages.clear()
        desk.put(programme)
        if programme.read_only is not None:
            desk.messages.notice(
                "warning", f"Nothing can be changed here: {path.name} {programme.read_only}."
            )
        return True

    def ask_open(self) -> None:
        """Let the user choose a programme."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Open a programme", str(self._folder()), PROGRAMMES
        )
        if name:
            self.open(Path(name))

    def ask_new(self) -> None:
        """Make an empty programme where the user says, called after its file."""
        self._new("New programme", "Programme")

    def open_demo(self) -> None:
        """Open the demo, built first unless it was built before: what was tried in it stays."""
        folder = demo_folder()
        built = sorted(folder.glob(f"*{SUFFIX}"))
        if built:
            self.open(built[0])
            return
        self._jobs.start(
            "Building the demo…", lambda: self._services.make_demo(folder), self._demo_built
        )

    def close(self) -> None:
        """Take the programme off the desk; everything in it is saved already."""
        self._jobs.wait()
        self._desk.messages.clear()
        self._desk.put(None)

    def ask_backup(self) -> None:
        """Copy the programme where the user says."""
        programme = self._desk.programme
        suggested = programme.path.with_name(
            f"{programme.path.stem} {self.today():%Y-%m-%d}{SUFFIX}"
        )
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Back up the programme", str(suggested), PROGRAMMES
        )
        if not name:
            return
        out = _as_programme(name)
        self._jobs.start(
            f"Backing up to {out.name}…", lambda: programme.back_up(out), self._backed_up
        )

    def ask_area(self) -> None:
        """Add an area by its name."""

        def add(name: str) -> str | None:
            try:
                intent = add_area(self._desk.portfolio, name=name)
            except TrackerError as error:
                return sentence_of(error)
            self._desk.run(intent)
            return None

        NameDialog(self._window, "Add an area", add, self._desk.theme).open()

    def edit_lists(self) -> None:
        """Edit areas, people, what the ratings mean, and how the programme works."""
        SetupDialog(self._window, self._desk, self.today).open()

    def edit_person(self, name: str) -> None:
        """Edit the people, beginning at one of them; who is no person yet is added first."""
        dialog = SetupDialog(self._window, self._desk, self.today)
        dialog.choose_person(name)
        dialog.open()

    def start_from_documents(self, importing: Importing) -> None:
        """With no programme open: choose documents, then where the programme they make is kept."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Choose your tracker", str(self._folder()), DOCUMENTS
        )
        self._import(list(map(Path, names)), importing)

    def take_dropped(self, paths: list[Path], importing: Importing) -> None:
        """Open a programme that was dropped, and import the documents dropped with it."""
        programmes = [path for path in paths if path.suffix.lower() == SUFFIX]
        documents = [path for path in paths if path not in programmes]
        if programmes and not self.open(programmes[0]):
            return
        self._import(documents, importing)
        if len(programmes) > 1:
            self._desk.messages.notice(
                "warning",
                f"One programme is open at a time: {programmes[0].name} was opened, the others"
                " were not.",
            )

    def _import(self, documents: list[Path], importing: Importing) -> None:
        if not documents:
            return
        title = "Where to keep the new programme"
        if self._desk.is_open or self._new(title, documents[0].stem):
            importing.start(documents)

    def _new(self, title: str, stem: str) -> bool:
        """Ask where, make an empty programme there and open it."""
        suggested = self._folder() / f"{stem}{SUFFIX}"
        # The app never replaces a programme, so the question whether it should would mislead.
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(suggested),
            PROGRAMMES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return False
        path = _as_programme(name)
        try:
            self._services.new(path, name=path.stem)
        except TrackerError as error:
            self._desk.messages.notice("error", error.sentence)
            return False
        return self.open(path)

    def _list_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in recent_files():
            shown = menu.addAction(path.name)
            shown.setToolTip(str(path))
            shown.triggered.connect(partial(self._reopen, path))
        if menu.isEmpty():
            menu.addAction("No programme has been opened yet").setEnabled(False)

    def _reopen(self, path: Path, _checked: bool = False) -> None:
        self.open(path)

    def _demo_built(self, path: Path) -> None:
        self.open(path)

    def _backed_up(self, out: Path) -> None:
        self._desk.messages.notice(
            "information",
            f"Backed up to {out}.",
            remedy="Show in folder",
            action=lambda: open_or_show(out.parent),
        )

    def _folder(self) -> Path:
        """Where the user's last programme is, else their documents."""
        recent = recent_files()
        return recent[0].parent if recent else documents_folder()

    def today(self) -> date:
        """Today, by the clock of the outer ring."""
        return self._services.now().date()


def documents_folder() -> Path:
    """The user's documents, or their home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def demo_folder() -> Path:
    """Where the demo is kept: in the user's documents, or a temporary folder without those."""
    documents = documents_folder()
    there = documents if documents.is_dir() else documents.parent
    if os.access(there, os.W_OK):
        return documents / _DEMO_FOLDER
    return Path(tempfile.gettempdir()) / _DEMO_FOLDER


def _as_programme(name: str) -> Path:
    path = Path(name)
    return path if path.suffix.lower() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
