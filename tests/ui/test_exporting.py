"""Documents on their way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.told import Told
from tracker.file_names import file_name_of
from ui.desk import Desk
from ui.exporting import Exporting
from ui.jobs import Jobs

LONG = 120_000


@pytest.fixture
def jobs(desk: Desk) -> Iterator[Jobs]:
    """Work off the window's thread."""
    jobs = Jobs(desk.messages)
    yield jobs
    jobs.wait()


@pytest.fixture
def exporting(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Exporting:
    """Exporting the published tracker."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return Exporting(window, desk, jobs)


@pytest.fixture
def told(desk: Desk) -> Told:
    """What is said meanwhile."""
    return Told(desk.messages)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names suggested; the user takes each as it is, unless a test says otherwise."""
    suggested: list[str] = []

    def save(_parent: object, _title: str, name: str, _form: str) -> tuple[str, str]:
        suggested.append(name)
        return name, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    return suggested


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the desktop was asked to open."""
    urls: list[str] = []

    def open_url(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return Path(url.toLocalFile()).is_dir()

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def test_the_consolidated_tracker_is_written_beside_the_programme(
    exporting: Exporting, desk: Desk, told: Told, asked: list[str], qtbot: QtBot
) -> None:
    exporting.consolidated()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=LONG)
    out = desk.programme.path.parent / ("Lancashire iBCF schemes consolidated tracker 2017-11.xlsx")
    assert asked == [str(out)]
    assert out.stat().st_size > 0
    assert told.notices == [("information", f"Wrote {out}.", "Open")]


def test_what_nothing_here_opens_is_shown_in_its_folder(
    exporting: Exporting,
    desk: Desk,
    told: Told,
    asked: list[str],
    opened: list[str],
    qtbot: QtBot,
) -> None:
    exporting.ask("findings")
    qtbot.waitUntil(lambda: bool(told.notices), timeout=LONG)
    desk.messages.take_remedy()
    assert opened == [asked[0], str(Path(asked[0]).parent)]


def test_what_cannot_be_written_is_one_sentence(
    exporting: Exporting,
    told: Told,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "not there" / "tracker.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    exporting.ask("csv")
    qtbot.waitUntil(lambda: bool(told.notices), timeout=LONG)
    assert told.notices == [
        (
            "error",
            "tracker.csv could not be written, because its folder does not exist; make the folder"
            " first, or choose another.",
            "",
        )
    ]


def test_cancelling_the_question_writes_nothing(
    exporting: Exporting, desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    before = set(desk.programme.path.parent.iterdir())
    exporting.consolidated()
    assert set(desk.programme.path.parent.iterdir()) == before
    assert not told.notices


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Leeds: iBCF 2017/18", "Leeds iBCF 2017 18"),
        ("  ", "programme"),
        ("..", "programme"),
        ("What? <draft>", "What draft"),
    ],
)
def test_a_programmes_name_becomes_a_files_name_on_any_system(words: str, name: str) -> None:
    assert file_name_of(words) == name
