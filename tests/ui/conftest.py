"""A desk over a real programme file, in a fixed font and with settings of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.conftest import LANCASHIRE, NOON
from tracker import bootstrap
from tracker.commands.periods import open_period
from ui.desk import Desk
from ui.messages import Messages
from ui.theme import Appearance, Icons, Theme

AS_OF = date(2017, 11, 9)

Press = Callable[..., None]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application class that pytest-qt makes."""
    return QApplication


@pytest.fixture(autouse=True)
def settings_apart(qapp: QApplication, tmp_path: Path) -> None:
    """Settings in a folder of the test, and the same font on every machine."""
    QCoreApplication.setOrganizationName("iBCF tests")
    QCoreApplication.setApplicationName("Scheme Tracker tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    qapp.setFont(QFont("DejaVu Sans", 10))


@pytest.fixture(scope="session")
def lancashire_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published tracker as a programme as of 9 November 2017; copy it before use."""
    path = tmp_path_factory.mktemp("lancashire") / "Lancashire.ibcf"
    bootstrap.new_programme(path, name="Lancashire iBCF schemes")
    with bootstrap.open_programme(path) as programme:
        programme.workspace.run(open_period(programme.portfolio, as_of=AS_OF))
        programme.accept(programme.propose(LANCASHIRE, as_of=AS_OF))
    return path


@pytest.fixture(scope="session")
def themes() -> dict[str, Theme]:
    """A theme for each font tried: a new one restyles every widget that is still alive."""
    return {}


@pytest.fixture
def make_desk(qapp: QApplication, themes: dict[str, Theme]) -> Iterator[Callable[[], Desk]]:
    """A desk with nothing on it; whatever is put there is closed afterwards."""
    made: list[Desk] = []

    def make() -> Desk:
        font = qapp.font().toString()
        if font not in themes:
            themes[font] = Theme(qapp, Appearance.LIGHT)
        theme = themes[font]
        made.append(Desk(theme, Icons(theme), Messages()))
        return made[-1]

    yield make
    for desk in made:
        desk.put(None)


@pytest.fixture
def empty_desk(make_desk: Callable[[], Desk]) -> Desk:
    """A desk without a programme."""
    return make_desk()


@pytest.fixture
def desk(
    make_desk: Callable[[], Desk],
    lancashire_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    """The published tracker, open and checked."""
    monkeypatch.setattr(bootstrap, "now", lambda: NOON)
    path = tmp_path / "Lancashire.ibcf"
    shutil.copyfile(lancashire_file, path)
    desk = make_desk()
    desk.put(bootstrap.OpenProgramme(path))
    desk.check()
    return desk


@pytest.fixture
def press() -> Press:
    """Press keys in whatever has the keyboard; words are typed letter by letter."""

    def pressed(
        *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for each in keys:
            for key in each if isinstance(each, str) else [each]:
                target = QApplication.activePopupWidget() or QApplication.focusWidget()
                assert target is not None
                _click(target.focusWidget() or target, key, held)

    return pressed


def _click(target: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier) -> None:
    if isinstance(key, str):
        QTest.keyClicks(target, key, held)
    else:
        QTest.keyClick(target, key, held)
