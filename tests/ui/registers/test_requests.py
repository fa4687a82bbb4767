"""Change requests in the window: raised, asked about, decided, and shown beside their scheme."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.pages.raid import RaidPage
from ui.panel.sections.requests import RequestsSection
from ui.requests.raise_dialog import RaiseDialog
from ui.requests.step_dialogs import AskDialog, DecideDialog, OutcomeDialog


@pytest.fixture
def page(registers: Desk, qtbot: QtBot) -> RaidPage:
    """The requests of the programme, the only one chosen."""
    made = RaidPage(registers)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.show_cell("request", "")
    return made


def test_a_request_shows_what_would_change_and_who_is_waited_for(page: RaidPage) -> None:
    (line,) = page.pane.view.lines.items
    assert page.pane.table.title == "Change requests"
    assert (line.scheme, line.proposed) == ("Home First", "Allocation: blank → £150,000")
    assert line.waiting == "Delivery Board"


def test_raising_asks_for_a_scheme_a_title_and_something_to_change(
    page: RaidPage, registers: Desk
) -> None:
    dialog = RaiseDialog(registers, None, page)
    dialog.accept()
    assert dialog.problem.text().startswith("There is no scheme of that name")
    dialog.scheme.put("home first")
    dialog.accept()
    assert "needs a title" in dialog.problem.text()
    dialog.title.put("Start later")
    dialog.boxes["start"].put("nonsense")
    dialog.accept()
    assert dialog.problem.text()
    dialog.boxes["start"].put("1 April 2018")
    dialog.accept()
    raised = next(row for row in registers.portfolio.change_requests if row.uid == dialog.uid)
    assert (raised.title, raised.proposed) == ("Start later", '{"start": "1 April 2018"}')
    assert registers.portfolio.schemes[0].start is None


def test_a_request_is_approved_only_when_every_body_has(page: RaidPage, registers: Desk) -> None:
    ask = AskDialog(registers, registers.portfolio.change_requests[0], page)
    ask.body.put("Health and Wellbeing Board")
    ask.meeting.put("30 November 2017")
    ask.accept()
    assert registers.portfolio.approval_steps[-1].meeting_on == date(2017, 11, 30)
    decide = DecideDialog(registers, registers.portfolio.change_requests[0], page)
    decide.decision.put("Approve")
    decide.accept()
    assert "is not approved by Delivery Board, Health" in decide.problem.text()
    for _ in range(2):
        outcome = OutcomeDialog(registers, registers.portfolio.change_requests[0], page)
        outcome.outcome.put("Approved")
        outcome.accept()
    assert page.pane.view.lines.items[0].waiting == "A decision"
    decide.accept()
    assert registers.portfolio.schemes[0].allocation == 15_000_000
    assert page.pane.view.lines.items[0].row.state == "approved"
    assert registers.portfolio.baselines[-1].name.startswith("Two more posts")
    registers.undo()
    assert registers.portfolio.schemes[0].allocation is None


@pytest.mark.parametrize(("decision", "state"), [("Reject", "rejected"), ("Withdraw", "withdrawn")])
def test_a_request_that_is_turned_down_changes_nothing(
    decision: str, state: str, page: RaidPage, registers: Desk
) -> None:
    dialog = DecideDialog(registers, registers.portfolio.change_requests[0], page)
    dialog.accept()
    assert "nothing is decided" in dialog.problem.text().casefold()
    dialog.decision.put(decision)
    dialog.accept()
    assert registers.portfolio.change_requests[0].state == state
    assert registers.portfolio.schemes[0].allocation is None
    buttons = {deed.text: button.isEnabled() for _, deed, button in page._buttons}
    assert not buttons["Decide…"]
    assert buttons["Raise request…"]


def test_the_scheme_panel_lists_what_is_not_decided_and_leads_there(
    registers: Desk, qtbot: QtBot
) -> None:
    section = RequestsSection(registers)
    qtbot.addWidget(section)
    section.show_scheme(registers.portfolio.schemes[0])
    (line,) = section.lines
    with qtbot.waitSignal(registers.jump) as asked:
        line.click()
    assert asked.args == ["request", "title"]
