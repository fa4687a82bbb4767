"""Documents on their way in: read, reviewed, applied, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.conftest import LANCASHIRE
from tests.ui.told import Told
from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.commands.rows import set_field
from ui.desk import Desk
from ui.importing import Importing
from ui.jobs import Jobs
from ui.review.dialog import PASSED, ReviewDialog

LONG = 120_000


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """What the review stands on."""
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def blank(empty_desk: Desk, tmp_path: Path) -> Desk:
    """A desk with an empty programme."""
    path = tmp_path / "blank.ibcf"
    bootstrap.new_programme(path)
    empty_desk.put(OpenProgramme(path))
    return empty_desk


@pytest.fixture
def jobs(blank: Desk) -> Iterator[Jobs]:
    """Work off the window's thread."""
    jobs = Jobs(blank.messages)
    yield jobs
    jobs.wait()


@pytest.fixture
def importing(window: QMainWindow, blank: Desk, jobs: Jobs) -> Importing:
    """Importing into the empty programme."""
    return Importing(window, blank, jobs)


@pytest.fixture
def told(blank: Desk) -> Told:
    """What is said meanwhile."""
    return Told(blank.messages)


def review(qtbot: QtBot, importing: Importing) -> ReviewDialog:
    """The review, once the document has been read."""
    qtbot.waitUntil(lambda: importing.dialog is not None, timeout=LONG)
    assert importing.dialog is not None
    return importing.dialog


def csv(folder: Path, name: str, *rows: str) -> Path:
    """A small tracker."""
    path = folder / name
    path.write_text("\n".join(("Area,Scheme,RAG,Progress", *rows)), encoding="utf-8")
    return path


def test_a_tracker_is_read_reviewed_and_applied_as_one_undo(
    importing: Importing, blank: Desk, told: Told, qtbot: QtBot
) -> None:
    importing.start([LANCASHIRE])
    assert not blank.portfolio.schemes
    review(qtbot, importing).apply_button.click()
    assert len(blank.portfolio.schemes) == 41
    assert told.notes[-1] == ("Imported lancashire-tracker-2017-11.docx: 41 added.", True)
    assert importing.dialog is None
    blank.undo()
    assert not blank.portfolio.schemes


def test_with_no_month_open_the_documents_day_is_offered(
    importing: Importing, blank: Desk, told: Told, qtbot: QtBot
) -> None:
    importing.start([LANCASHIRE])
    review(qtbot, importing).apply_button.click()
    assert told.notices[-1][2] == "Judge as of 30 November 2017"
    blank.messages.take_remedy()
    assert blank.as_of == date(2017, 11, 30)


def test_cancelling_the_review_changes_nothing(
    importing: Importing, blank: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    importing.start([csv(tmp_path, "a.csv", "East,Home First,Green,Started")])
    review(qtbot, importing).reject()
    assert importing.dialog is None
    assert len(blank.workspace.history()) == 1


def test_the_second_document_is_compared_with_what_the_first_changed(
    importing: Importing, tmp_path: Path, qtbot: QtBot
) -> None:
    row = "East,Home First,Green,Started"
    first, second = csv(tmp_path, "1.csv", row), csv(tmp_path, "2.csv", row)
    importing.start([first, second])
    dialog = review(qtbot, importing)
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: importing.dialog not in {None, dialog}, timeout=LONG)
    assert importing.dialog is not None
    assert importing.dialog.windowTitle() == "Import 2.csv"
    assert importing.dialog.review.proposal.empty


def test_skipping_a_document_goes_on_to_the_next(
    importing: Importing, blank: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [csv(tmp_path, f"{n}.csv", f"East,Scheme {n},Green,Started") for n in (1, 2)]
    importing.start(paths)
    dialog = review(qtbot, importing)
    dialog.done(PASSED)
    qtbot.waitUntil(lambda: importing.dialog not in {None, dialog}, timeout=LONG)
    assert importing.dialog is not None
    importing.dialog.apply_button.click()
    assert [scheme.name for scheme in blank.portfolio.schemes] == ["Scheme 2"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(
    importing: Importing, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    importing.start(
        [broken, tmp_path / "gone.csv", csv(tmp_path, "3.csv", "East,Home First,Green,Started")]
    )
    assert review(qtbot, importing).windowTitle() == "Import 3.csv"
    assert told.last.startswith("broken.docx ")
    assert "gone.csv does not exist." in told.last


def test_reading_can_be_cancelled_and_the_rest_is_left(
    importing: Importing, told: Told, jobs: Jobs, qtbot: QtBot
) -> None:
    importing.start([LANCASHIRE, LANCASHIRE])
    jobs.cancel()
    qtbot.waitUntil(lambda: bool(told.notes), timeout=LONG)
    assert "cancelled" in told.notes[-1][0]
    assert importing.dialog is None


def test_nothing_is_shown_for_a_programme_that_was_closed_meanwhile(
    importing: Importing, blank: Desk, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    importing.start([csv(tmp_path, "a.csv", "East,Home First,Green,Started")])
    with qtbot.waitSignal(jobs.finished, timeout=LONG):
        jobs.wait()
        blank.put(None)
    assert importing.dialog is None


def test_a_read_only_programme_takes_nothing_in(
    window: QMainWindow, blank: Desk, told: Told, jobs: Jobs
) -> None:
    path = blank.programme.path
    blank.put(None)
    blank.put(OpenProgramme(path, read_only=True))
    Importing(window, blank, jobs).start([LANCASHIRE])
    assert told.last == "Nothing was imported: blank.ibcf was opened for reading only."


def test_a_clash_keeps_the_review_and_both_values(
    importing: Importing, blank: Desk, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    importing.start([csv(tmp_path, "1.csv", "East,Home First,Green,Started")])
    review(qtbot, importing).apply_button.click()
    importing.start([csv(tmp_path, "2.csv", "East,Home First,Green,Going well")])
    dialog = review(qtbot, importing)
    uid = blank.portfolio.schemes[0].uid
    typed = {"uid": uid, "field": "progress", "text": "Typed meanwhile"}
    day = date(2017, 11, 9)
    blank.run(set_field(blank.portfolio, **typed, today=day, as_of=day))
    dialog.apply_button.click()
    assert dialog.isVisible()
    assert "Typed meanwhile" in told.last
    assert "Going well" in told.last


def test_documents_are_chosen_beside_the_programme(
    importing: Importing,
    blank: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = csv(tmp_path, "a.csv", "East,Home First,Green,Started")
    asked: list[str] = []

    def chosen(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(path)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    importing.ask()
    assert review(qtbot, importing).windowTitle() == "Import a.csv"
    assert asked == [str(blank.programme.path.parent)]
