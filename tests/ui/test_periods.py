"""The month in the window: its dates, closing, looking at it as it was, reopening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.inside import the_child
from tests.ui.told import Told
from tracker.commands.periods import open_period
from tracker.commands.rows import set_field
from tracker.errors import WrongUsage
from tracker.gridrows import GridRows
from tracker.packs.planning import plan_packs
from tracker.returns.rows import return_rows
from ui.closing_dialog import ReasonDialog
from ui.desk import Desk
from ui.jobs import Jobs
from ui.period_button import PeriodButton
from ui.period_dialog import PeriodDialog
from ui.periods import Periods

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
TODAY = date(2017, 12, 1)
NOVEMBER = "2017-11"


@pytest.fixture
def button(desk: Desk) -> PeriodButton:
    """The button of the top bar."""
    return PeriodButton(desk.theme)


@pytest.fixture
def jobs(desk: Desk) -> Jobs:
    """What runs the long work."""
    return Jobs(desk.messages)


@pytest.fixture
def periods(desk: Desk, button: PeriodButton, jobs: Jobs, qtbot: QtBot) -> Periods:
    """What stands behind it, over the published tracker of November 2017."""
    window = QMainWindow()
    qtbot.addWidget(window)
    qtbot.addWidget(button)
    return Periods(window, desk, jobs, button, lambda: TODAY)


def _dialog(periods: Periods, kind: type[AnyWidget]) -> AnyWidget:
    return the_child(periods.parent(), kind)


def _close(periods: Periods, desk: Desk, qtbot: QtBot) -> None:
    periods.ask_close()
    dialog = _dialog(periods, ReasonDialog)
    dialog.reason.setPlainText("The board meets tomorrow")
    dialog.accept()
    qtbot.waitUntil(lambda: desk.portfolio.open_period is None)


def _offered(periods: Periods) -> dict[str, Callable[[], None]]:
    periods.fill_menu()
    return {action.text(): action.trigger for action in periods.menu.actions()}


def _rate(desk: Desk, uid: str, rag: str) -> None:
    day = TODAY
    desk.run(set_field(desk.portfolio, uid=uid, field="rag", text=rag, today=day, as_of=day))


def test_the_button_says_which_month_and_whether_it_is_open(
    periods: Periods, button: PeriodButton, desk: Desk, qtbot: QtBot
) -> None:
    assert (button.text().strip(), button.tag.text()) == ("November 2017", "Open")
    assert button.accessibleName() == "Period: November 2017, open"
    _close(periods, desk, qtbot)
    assert (button.text().strip(), button.tag.text()) == ("No month open", "")


def test_setting_the_as_of_date_opens_its_month(periods: Periods, desk: Desk) -> None:
    periods.ask_dates()
    dialog = _dialog(periods, PeriodDialog)
    dialog.day.put(date(2017, 12, 31))
    assert dialog.told.text().startswith("This opens December 2017.")
    dialog.accept()
    assert desk.as_of == date(2017, 12, 31)


def test_closing_with_errors_waits_for_a_reason(periods: Periods, desk: Desk, qtbot: QtBot) -> None:
    worst = next(row for row in desk.portfolio.schemes if not row.barriers)
    _rate(desk, worst.uid, "Red")
    periods.ask_close()
    dialog = _dialog(periods, ReasonDialog)
    assert dialog.buttons.act is not None
    assert dialog.errors.count() >= 1
    assert not dialog.buttons.act.isEnabled()
    dialog.reason.setPlainText("The board meets tomorrow")
    assert dialog.buttons.act.isEnabled()
    dialog.accept()
    qtbot.waitUntil(lambda: desk.portfolio.open_period is None)
    (period,) = desk.portfolio.periods
    assert (period.version, period.closed_on) == (1, TODAY)
    assert period.reason == "The board meets tomorrow"


def test_a_closed_month_is_shown_as_it_was_and_read_only(
    periods: Periods, button: PeriodButton, desk: Desk, qtbot: QtBot
) -> None:
    scheme = desk.portfolio.schemes[0]
    _close(periods, desk, qtbot)
    _rate(desk, scheme.uid, "Red")
    told = Told(desk.messages)
    _offered(periods)["November 2017 – closed"]()
    assert desk.portfolio.scheme_by_uid[scheme.uid].rag == scheme.rag
    assert (desk.editable, desk.undoable, desk.as_of) == (False, False, date(2017, 11, 9))
    assert (button.text().strip(), button.tag.text()) == ("November 2017", "Closed")
    assert "Shown as at 9 November 2017" in told.last
    _rate(desk, scheme.uid, "Amber")
    assert "closed month" in told.last
    _offered(periods)["The programme now"]()
    assert desk.portfolio.scheme_by_uid[scheme.uid].rag == "R"
    assert desk.editable


def test_the_grid_knows_how_the_month_before_rated(
    periods: Periods, desk: Desk, qtbot: QtBot
) -> None:
    scheme = desk.portfolio.schemes[0]
    _close(periods, desk, qtbot)
    _rate(desk, scheme.uid, "Red")
    row = GridRows(desk.portfolio, as_of=TODAY).by_uid[scheme.uid]
    assert (row.scheme.rag, row.previous_rag) == ("R", scheme.rag)


def test_reopening_needs_a_reason_and_keeps_the_seal(
    periods: Periods, desk: Desk, qtbot: QtBot
) -> None:
    _close(periods, desk, qtbot)
    _offered(periods)["Reopen November 2017…"]()
    dialog = _dialog(periods, ReasonDialog)
    assert dialog.buttons.act is not None
    assert not dialog.buttons.act.isEnabled()
    dialog.reason.setPlainText("A return came late")
    dialog.accept()
    assert desk.portfolio.open_period is not None
    assert desk.programme.sealed(NOVEMBER).version == 1


def test_a_close_that_is_cancelled_leaves_the_month_open(
    periods: Periods, desk: Desk, qtbot: QtBot, jobs: Jobs
) -> None:
    told = Told(desk.messages)
    history = desk.workspace.history()
    jobs.started.connect(jobs.cancel)
    periods.ask_close()
    dialog = _dialog(periods, ReasonDialog)
    dialog.reason.setPlainText("The board meets tomorrow")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(told.notes))
    assert told.notes[-1][0].startswith("The period was not closed, because you cancelled it")
    assert desk.portfolio.open_period is not None
    assert desk.workspace.history() == history
    with pytest.raises(WrongUsage, match="has not been closed"):
        desk.programme.sealed(NOVEMBER)
    jobs.started.disconnect(jobs.cancel)
    _close(periods, desk, qtbot)
    assert desk.programme.sealed(NOVEMBER).version == 1


def test_a_meeting_counts_the_days_back_and_another_may_be_given(
    periods: Periods, desk: Desk
) -> None:
    periods.ask_dates()
    dialog = _dialog(periods, PeriodDialog)
    assert not dialog.meeting.isEnabled()
    dialog.for_meeting.click()
    dialog.meeting.put(date(2018, 1, 18))
    assert dialog.due.day == date(2018, 1, 4)
    assert "Send out the papers: 11 January 2018" in dialog.steps.text()
    dialog.due.put(date(2018, 1, 3))
    dialog.kind.setCurrentIndex(1)
    dialog.accept()
    period = desk.portfolio.open_period
    assert period is not None
    assert (period.meeting_on, period.due_on) == (date(2018, 1, 18), date(2018, 1, 3))
    assert period.kind == "quarter"


def test_who_is_not_expected_is_neither_asked_nor_on_the_board(
    periods: Periods, desk: Desk
) -> None:
    before = [row.name for row in return_rows(desk.portfolio, today=TODAY)]
    periods.ask_dates()
    dialog = _dialog(periods, PeriodDialog)
    names = [dialog.expected.list.item(at).text() for at in range(dialog.expected.list.count())]
    at = next(at for at, name in enumerate(names) if name.startswith("Sue Lott"))
    dialog.expected.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    after = [row.name for row in return_rows(desk.portfolio, today=TODAY)]
    assert set(before) - set(after) == {"Sue Lott"}
    contacts = [plan.contact.name for plan in plan_packs(desk.portfolio, days={TODAY})]
    assert "Sue Lott" not in contacts
    (named,) = plan_packs(desk.portfolio, days={TODAY}, lead="Sue Lott")
    assert named.contact.name == "Sue Lott"
    desk.undo()
    assert [row.name for row in return_rows(desk.portfolio, today=TODAY)] == before


def test_who_is_asked_about_some_of_their_schemes_stays_so(periods: Periods, desk: Desk) -> None:
    plans = plan_packs(desk.portfolio, days={TODAY})
    asked = next(plan for plan in plans if len(plan.schemes) > 1)
    left_out = frozenset({asked.schemes[0].uid})
    desk.run(open_period(desk.portfolio, label=NOVEMBER, not_asked=left_out))
    periods.ask_dates()
    dialog = _dialog(periods, PeriodDialog)
    names = [dialog.expected.list.item(at).text() for at in range(dialog.expected.list.count())]
    count = len(asked.schemes)
    assert f"{asked.contact.name}, {count - 1} of {count} schemes" in names
    assert dialog.expected.not_asked == left_out


def test_after_a_close_the_next_month_is_offered(
    periods: Periods, desk: Desk, qtbot: QtBot
) -> None:
    told = Told(desk.messages)
    _close(periods, desk, qtbot)
    assert told.last == "November 2017 is closed and sealed."
    assert next(iter(_offered(periods))) == "Open December 2017…"
    desk.messages.take_remedy()
    dialog = _dialog(periods, PeriodDialog)
    assert dialog.windowTitle() == "Open December 2017"
    assert dialog.day.day == date(2017, 12, 31)
    assert dialog.told.text().startswith("This opens December 2017.")
