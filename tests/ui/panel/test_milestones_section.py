"""The milestones of a scheme in its panel: listed, drawn, led to and added."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tracker.commands.milestones import add_milestone
from ui.desk import Desk
from ui.panel.sections.milestones import MilestonesSection


@pytest.fixture
def section(qtbot: QtBot, desk: Desk) -> MilestonesSection:
    """The section over a scheme with one milestone, overdue on 9 November 2017."""
    scheme = desk.portfolio.schemes[0]
    made = add_milestone(
        desk.portfolio,
        scheme_uid=scheme.uid,
        title="Go-live",
        today=date(2017, 11, 9),
        start=date(2017, 11, 1),
        finish=date(2017, 11, 1),
    )
    desk.run(made)
    section = MilestonesSection(desk)
    qtbot.addWidget(section)
    section.resize(320, 200)
    section.show_scheme(desk.portfolio.schemes[0])
    section.show()
    return section


def test_each_milestone_is_a_line_that_says_all_of_it(section: MilestonesSection) -> None:
    assert [line.accessibleName() for line in section.lines] == [
        "Go-live, 1 November 2017, no status, 8 days overdue"
    ]
    section.grab()
    assert section.strip.accessibleName() == "Gantt: Go-live, 1 November 2017"


def test_a_line_leads_to_its_row(section: MilestonesSection, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.jump) as asked:
        QTest.mouseClick(section.lines[0], Qt.MouseButton.LeftButton)
    assert asked.args == [section.lines[0].row.key, "title"]


def test_a_milestone_is_added_and_led_to(
    section: MilestonesSection, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.jump):
        section.add.click()
    scheme = desk.portfolio.schemes[0]
    section.show_scheme(scheme)
    assert len(section.lines) == 2

    assert [line.row.title for line in section.lines] == ["Go-live", "New milestone"]
