"""The window on a programme in a synced folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.lease import lease_file
from tracker import bootstrap
from tracker.cli import main
from tracker.commands.rows import set_field
from tracker.sharing import WORKING_COPIES
from tracker.syncing.standing import Shared
from ui.desk import Desk
from ui.jobs import Jobs
from ui.sharing.banner import ShareBanner
from ui.sharing.keeper import Keeper
from ui.status_bar import StatusBar

SAVED = "✓ All changes saved, in the shared folder too"
NOT_YET = "Saved here; not yet in the shared folder"


@pytest.fixture
def file(lancashire_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The published tracker in a folder that OneDrive owns."""
    monkeypatch.setenv(WORKING_COPIES, str(tmp_path / "mine"))
    folder = tmp_path / "OneDrive - Council"
    folder.mkdir()
    return Path(shutil.copyfile(lancashire_file, folder / "Lancashire.ibcf"))


@pytest.fixture
def desk(make_desk: Callable[[], Desk], file: Path) -> Desk:
    """The programme, open in a window."""
    desk = make_desk()
    desk.put(bootstrap.OpenProgramme(file))
    return desk


@pytest.fixture
def taken() -> list[list[Path]]:
    """What the keeper hands over to be merged."""
    return []


@pytest.fixture
def keeper(desk: Desk, taken: list[list[Path]], qtbot: QtBot) -> Iterator[Keeper]:
    """What keeps it in step, once it has looked first."""
    jobs = Jobs(desk.messages)
    keeper = Keeper(desk, jobs, taken.append)
    with qtbot.waitSignal(keeper.moved):
        desk.opened.emit()
    _look(keeper, qtbot)
    yield keeper
    jobs.wait()


def _look(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.moved):
        keeper.look()


def _edit(desk: Desk, field: str, text: str) -> None:
    uid = desk.portfolio.schemes[0].uid
    day = desk.as_of
    desk.run(set_field(desk.portfolio, uid=uid, field=field, text=text, today=day, as_of=day))


def _hers(monkeypatch: pytest.MonkeyPatch, file: Path, uid: str, field: str, text: str) -> None:
    """The same by a colleague, on a machine of her own."""
    with monkeypatch.context() as there:
        there.setenv(WORKING_COPIES, str(file.parent.parent / "hers"))
        assert main(["set", str(file), uid, field, text]) == 0


def _published(file: Path, monkeypatch: pytest.MonkeyPatch) -> str | None:
    with monkeypatch.context() as there:
        there.setenv(WORKING_COPIES, str(file.parent.parent / "third"))
        with bootstrap.open_programme(file, read_only=True) as programme:
            return programme.portfolio.schemes[0].progress


def test_a_change_is_published_soon_and_said_to_be(
    keeper: Keeper, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = StatusBar(keeper.desk)
    qtbot.addWidget(bar)
    keeper.moved.connect(bar.refresh)
    assert bar._saved.text() == SAVED
    _edit(keeper.desk, "progress", "Begun.")
    assert bar._saved.text() == NOT_YET
    qtbot.waitUntil(lambda: bar._saved.text() == SAVED)
    assert _published(file, monkeypatch) == "Begun."


def test_what_a_colleague_published_comes_in(
    keeper: Keeper, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = keeper.desk.portfolio.schemes[0].uid
    _hers(monkeypatch, file, uid, "progress", "From the office.")
    with qtbot.waitSignal(keeper.desk.changed):
        keeper.look()
    assert keeper.desk.portfolio.schemes[0].progress == "From the office."


def test_copies_that_parted_are_offered_and_put_beside(
    keeper: Keeper,
    qtbot: QtBot,
    file: Path,
    taken: list[list[Path]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, banner = keeper.desk, ShareBanner(keeper)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    uid = desk.portfolio.schemes[0].uid
    _hers(monkeypatch, file, uid, "rag_reason", "From the office.")
    _edit(desk, "progress", "Here.")
    _look(keeper, qtbot)
    assert keeper.standing is not None
    assert keeper.standing.shared is Shared.PARTED
    assert desk.portfolio.schemes[0].progress == "Here."
    assert not banner.isHidden()
    banner.merge.click()
    qtbot.waitUntil(lambda: bool(taken))
    ((aside,),) = taken
    assert aside.parent == file.parent
    assert desk.portfolio.schemes[0].rag_reason == "From the office."
    _look(keeper, qtbot)
    assert keeper.copies == [aside]
    banner.merge.click()
    assert taken[1:] == [[aside]]


def test_a_folder_that_is_away_is_told_and_kept_trying(
    keeper: Keeper, qtbot: QtBot, file: Path
) -> None:
    banner = ShareBanner(keeper)
    qtbot.addWidget(banner)
    away = file.parent.with_name("away")
    file.parent.rename(away)
    _look(keeper, qtbot)
    assert "All changes saved; the shared folder is out of reach" in banner.accessibleName()
    _edit(keeper.desk, "progress", "Here.")
    assert NOT_YET in banner.accessibleName()
    _look(keeper, qtbot)
    assert NOT_YET in banner.accessibleName()
    assert "cannot be reached" in banner.accessibleName()
    assert banner.merge.isHidden()
    away.rename(file.parent)
    _look(keeper, qtbot)
    assert banner.isHidden()


def test_closing_publishes_at_once(
    keeper: Keeper, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _edit(keeper.desk, "progress", "Last words.")
    keeper.desk.put(None)
    assert _published(file, monkeypatch) == "Last words."


def test_closing_what_could_not_be_published_says_so(keeper: Keeper, file: Path) -> None:
    told: list[str] = []
    keeper.desk.messages.noticed.connect(lambda _severity, sentence, _remedy: told.append(sentence))
    away = file.parent.with_name("away")
    file.parent.rename(away)
    _edit(keeper.desk, "progress", "Last words.")
    keeper.desk.put(None)
    assert len(told) == 1
    assert told[0].startswith(f"{NOT_YET}: Lancashire.ibcf is in a folder that cannot be reached")


def test_what_waits_while_somebody_else_has_it_says_who(
    keeper: Keeper, qtbot: QtBot, file: Path
) -> None:
    told: list[str] = []
    desk = keeper.desk
    desk.messages.noticed.connect(lambda _severity, sentence, _remedy: told.append(sentence))
    away = file.parent.with_name("away")
    file.parent.rename(away)
    _edit(desk, "progress", "Here.")
    desk.put(None)
    away.rename(file.parent)
    held = {"user": "pmo", "machine": "office-7", "since": "2017-11-09T11:00", "processes": [1]}
    lease_file(file).write_text(json.dumps(held))
    told.clear()
    desk.put(bootstrap.OpenProgramme(file))
    banner = ShareBanner(keeper)
    qtbot.addWidget(banner)
    said = f"{NOT_YET}: Lancashire.ibcf is open by pmo on office-7"
    assert said in banner.accessibleName()
    desk.put(None)
    assert [sentence[: len(said)] for sentence in told] == [said]
