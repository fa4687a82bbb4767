"""Programme files: new, open, demo, recent, back up, close, and files dropped on the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from db.lease import lease_file
from tests.ui.told import Told
from tracker import bootstrap
from tracker.desktop_services import Desktop
from tracker.model import Source
from ui.desk import Desk
from ui.files import Files, demo_folder
from ui.importing import Importing
from ui.jobs import Jobs
from ui.setup.dialog import SetupDialog
from ui.setup.name_dialog import NameDialog
from ui.window_state import remember_file

AnyDialog = TypeVar("AnyDialog", bound=QDialog)
LONG = 120_000


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test."""
    folder = tmp_path / "home"
    (folder / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """What dialogs stand on."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def jobs(empty_desk: Desk) -> Iterator[Jobs]:
    """Work off the window's thread."""
    jobs = Jobs(empty_desk.messages)
    yield jobs
    jobs.wait()


@pytest.fixture
def files(window: QMainWindow, empty_desk: Desk, jobs: Jobs) -> Files:
    """The File menu, with nothing open."""
    return Files(window, empty_desk, Desktop(), jobs)


@pytest.fixture
def importing(window: QMainWindow, empty_desk: Desk, jobs: Jobs) -> Importing:
    """Where documents go."""
    return Importing(window, empty_desk, jobs)


@pytest.fixture
def told(empty_desk: Desk) -> Told:
    """What is said meanwhile."""
    return Told(empty_desk.messages)


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """An empty programme."""
    path = tmp_path / "Leeds.ibcf"
    bootstrap.new_programme(path)
    return path


@pytest.fixture
def saves_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | str], list[str]]:
    """Have the user give this name when asked where to save; what was suggested."""

    def saves_as(chosen: Path | str) -> list[str]:
        suggested: list[str] = []

        def save(
            _parent: object, _title: str, name: str, _kinds: str, **_options: object
        ) -> tuple[str, str]:
            suggested.append(name)
            return str(chosen), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
        return suggested

    return saves_as


def dialog_of(window: QMainWindow, kind: type[AnyDialog]) -> AnyDialog:
    """The dialog of a kind that is on show."""
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    (dialog,) = found
    return dialog


def test_a_programme_is_put_on_the_desk(files: Files, empty_desk: Desk, programme: Path) -> None:
    assert files.open(programme)
    assert empty_desk.programme.path == programme
    assert empty_desk.editable


def test_what_cannot_be_opened_is_told_and_the_open_one_stays(
    files: Files, empty_desk: Desk, programme: Path, told: Told, tmp_path: Path
) -> None:
    files.open(programme)
    stranger = tmp_path / "notes.ibcf"
    stranger.write_text("not a programme")
    assert not files.open(stranger)
    assert told.last.startswith("notes.ibcf is not an iBCF programme")
    assert not files.open(tmp_path / "gone.ibcf")
    assert told.last.startswith("gone.ibcf does not exist")
    assert empty_desk.programme.path == programme


def test_a_file_another_person_holds_opens_read_only_with_the_reason(
    files: Files, empty_desk: Desk, programme: Path, told: Told
) -> None:
    held = {"user": "Person A", "machine": "elsewhere", "since": "2017-11-09", "processes": [1]}
    lease_file(programme).write_text(json.dumps(held))
    assert files.open(programme)
    assert not empty_desk.editable
    assert told.notices[-1][0] == "warning"
    assert "Leeds.ibcf is open by Person A on elsewhere" in told.last


def test_a_programme_that_is_open_already_stays_as_it_is(
    files: Files, empty_desk: Desk, programme: Path, told: Told
) -> None:
    files.open(programme)
    before = empty_desk.programme
    assert files.open(programme)
    assert empty_desk.programme is before
    assert told.notes[-1][0] == "Leeds.ibcf is open already."


def test_a_new_programme_is_called_after_its_file(
    files: Files, empty_desk: Desk, tmp_path: Path, saves_as: Callable[[Path], list[str]]
) -> None:
    saves_as(tmp_path / "Kent iBCF")
    files.ask_new()
    assert empty_desk.programme.path == tmp_path / "Kent iBCF.ibcf"
    assert empty_desk.portfolio.programme.name == "Kent iBCF"


def test_a_new_programme_never_replaces_another(
    files: Files,
    empty_desk: Desk,
    programme: Path,
    told: Told,
    saves_as: Callable[[Path], list[str]],
) -> None:
    saves_as(programme)
    files.ask_new()
    assert not empty_desk.is_open
    assert told.last == "Leeds.ibcf is already there; choose another name."


def test_changing_ones_mind_makes_nothing(
    files: Files, empty_desk: Desk, home: Path, saves_as: Callable[[str], list[str]]
) -> None:
    suggested = saves_as("")
    files.ask_new()
    assert not empty_desk.is_open
    assert suggested == [str(home / "Documents" / "Programme.ibcf")]


def test_the_demo_is_built_once_and_kept(
    files: Files, empty_desk: Desk, home: Path, qtbot: QtBot
) -> None:
    files.open_demo()
    qtbot.waitUntil(lambda: empty_desk.is_open, timeout=LONG)
    made = empty_desk.programme.path
    assert made.parent == demo_folder() == home / "Documents" / "iBCF demo"
    assert len(empty_desk.portfolio.schemes) == 54
    empty_desk.undo()
    files.close()
    assert not empty_desk.is_open
    files.open_demo()
    assert empty_desk.programme.path == made
    assert empty_desk.workspace.history(limit=1)[0].source is Source.UNDO


def test_recent_programmes_are_listed_as_they_are_now(
    files: Files, empty_desk: Desk, programme: Path, window: QMainWindow
) -> None:
    action = QAction(window)
    files.fill_recent(action)
    menu = action.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [
        ("No programme has been opened yet", False)
    ]
    remember_file(programme)
    menu.aboutToShow.emit()
    (shown,) = menu.actions()
    assert shown.text() == "Leeds.ibcf"
    shown.trigger()
    assert empty_desk.programme.path == programme.resolve()


def test_a_backup_is_a_programme_of_its_own(
    files: Files,
    empty_desk: Desk,
    programme: Path,
    told: Told,
    tmp_path: Path,
    qtbot: QtBot,
    saves_as: Callable[[Path], list[str]],
) -> None:
    files.open(programme)
    suggested = saves_as(tmp_path / "copy")
    files.ask_backup()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=LONG)
    assert told.notices[-1][1:] == (f"Backed up to {tmp_path / 'copy.ibcf'}.", "Show in folder")
    assert Path(suggested[0]).name.startswith("Leeds 20")
    files.close()
    assert files.open(tmp_path / "copy.ibcf")
    assert empty_desk.editable


def test_a_programme_that_is_dropped_is_opened(
    files: Files, importing: Importing, empty_desk: Desk, programme: Path, told: Told
) -> None:
    files.take_dropped([programme, programme.with_name("other.IBCF")], importing)
    assert empty_desk.programme.path == programme
    assert told.last.startswith("One programme is open at a time")


def test_a_document_dropped_on_nothing_makes_a_programme_first(
    files: Files,
    importing: Importing,
    empty_desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    saves_as: Callable[[Path], list[str]],
) -> None:
    document = tmp_path / "tracker.csv"
    document.write_text("Area,Scheme,RAG,Progress\nEast,Home First,Green,Started")
    suggested = saves_as(tmp_path / "new.ibcf")
    files.take_dropped([document], importing)
    assert empty_desk.programme.path == tmp_path / "new.ibcf"
    assert Path(suggested[0]).name == "tracker.ibcf"
    qtbot.waitUntil(lambda: importing.dialog is not None, timeout=LONG)


def test_a_document_dropped_on_an_open_programme_goes_into_it(
    files: Files, importing: Importing, programme: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = tmp_path / "tracker.csv"
    document.write_text("Area,Scheme,RAG,Progress\nEast,Home First,Green,Started")
    files.open(programme)
    files.take_dropped([document], importing)
    qtbot.waitUntil(lambda: importing.dialog is not None, timeout=LONG)


def test_choosing_documents_first_and_then_no_programme_does_nothing(
    files: Files,
    importing: Importing,
    empty_desk: Desk,
    saves_as: Callable[[str], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: (["a.csv"], ""))
    saves_as("")
    files.start_from_documents(importing)
    assert not empty_desk.is_open


def test_an_area_is_added_by_name_and_a_known_name_is_refused(
    files: Files, empty_desk: Desk, programme: Path, window: QMainWindow
) -> None:
    files.open(programme)
    for name in ("East Lancashire CCG", "NHS East Lancashire CCG"):
        files.ask_area()
        dialog = dialog_of(window, NameDialog)
        dialog.field.put(name)
        dialog.accept()
    assert dialog.isVisible()
    assert dialog.field.problem.text() == ("There is an area called “East Lancashire CCG” already.")
    dialog.close()
    assert [area.name for area in empty_desk.portfolio.areas] == ["East Lancashire CCG"]


def test_the_lists_open_on_the_programme(
    files: Files, programme: Path, window: QMainWindow
) -> None:
    files.open(programme)
    files.edit_lists()
    dialog = dialog_of(window, SetupDialog)
    files.close()
    assert not dialog.isVisible()
