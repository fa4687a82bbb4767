"""The Plan page over a small plan in a real file, with the keyboard in its tree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.conftest import NOON
from tests.tracker.planrows.plans import AS_OF, additions, plan
from tracker import bootstrap
from tracker.commands.periods import open_period
from tracker.workspace import Intent
from ui.desk import Desk
from ui.pages.plan import PlanPage


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan as a programme as of 9 November 2017; copy it before use."""
    path = tmp_path_factory.mktemp("plan") / "Oxfordshire.ibcf"
    bootstrap.new_programme(path, name="Oxfordshire")
    with bootstrap.open_programme(path) as programme:
        programme.workspace.run(Intent("Plan", additions(plan())))
        programme.workspace.run(open_period(programme.portfolio, as_of=AS_OF))
    return path


@pytest.fixture
def plan_desk(
    make_desk: Callable[[], Desk],
    plan_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    """The plan, open."""
    monkeypatch.setattr(bootstrap, "now", lambda: NOON)
    path = tmp_path / "Oxfordshire.ibcf"
    path.write_bytes(plan_file.read_bytes())
    desk = make_desk()
    desk.put(bootstrap.OpenProgramme(path))
    return desk


@pytest.fixture
def page(qtbot: QtBot, plan_desk: Desk) -> PlanPage:
    """The page on show."""
    page = PlanPage(plan_desk, today=lambda: AS_OF)
    qtbot.addWidget(page)
    page.resize(1300, 780)
    page.show()
    page.activateWindow()
    page.tree.setFocus()
    qtbot.waitUntil(page.tree.hasFocus)
    return page


def bar_at(page: PlanPage, key: str, *, end: str = "middle") -> QPoint:
    """A point of a row's bar: its middle, its left or its right end, or the knob beside it."""
    page.gantt.reveal(page.source.record(key).bar.first or AS_OF)
    place = page.gantt.place_of_key(key)
    assert place is not None
    middle = place.box.center().y()
    x = {
        "left": place.left + 1,
        "middle": place.box.center().x(),
        "right": place.right - 1,
        "knob": place.right + 9,
    }[end]
    return QPoint(round(x), round(middle))


def drag(page: PlanPage, start: QPoint, by: QPoint, *, drop: bool = True) -> None:
    """Press, move in steps and, unless it is to be dropped later, release."""
    viewport = page.gantt.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in (4, 2, 1):
        QTest.mouseMove(viewport, start + QPoint(by.x() // part, by.y() // part))
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + by)
