"""The plan by keyboard: typing, moving by days, order and indent, cut, paste, remove."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Press
from tracker.model import Milestone
from ui.desk import Desk
from ui.pages.plan import PlanPage

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _row(desk: Desk, uid: str) -> Milestone:
    return desk.portfolio.milestone_by_uid[uid]


def _titles(desk: Desk, scheme: str) -> list[str]:
    return [each.title for each in desk.portfolio.milestones_by_scheme[scheme]]


def test_dates_are_typed_and_statuses_chosen_by_letter(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    page.show_cell("live", "finish")
    press("4 December 2017", Qt.Key.Key_Tab)
    assert _row(plan_desk, "live").finish == date(2017, 12, 4)
    page.show_cell("live", "status")
    press("d")
    assert _row(plan_desk, "live").status == "Delayed"


def test_open_ended_is_typed_like_a_date(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("live", "finish")
    press("open-ended", Qt.Key.Key_Return)
    assert _row(plan_desk, "live").finish is None
    assert _row(plan_desk, "live").open_ended


def test_what_is_no_date_stays_in_the_editor(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("live", "finish")
    press("soon", Qt.Key.Key_Return)
    assert _row(plan_desk, "live").finish == date(2017, 11, 1)
    press(Qt.Key.Key_Escape)


def test_a_scheme_is_renamed_in_the_tree(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("nurses", "title")
    press(Qt.Key.Key_F2)
    press("!", Qt.Key.Key_Return)
    assert plan_desk.portfolio.scheme_by_uid["nurses"].name == "Dementia Specialist Nurses!"


def test_control_arrows_move_by_a_day_and_a_week(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    page.show_cell("live", "title")
    press(Qt.Key.Key_Right, held=CTRL)
    assert _row(plan_desk, "live").finish == date(2017, 11, 2)
    page.gantt.setFocus()
    press(Qt.Key.Key_Left, held=CTRL | SHIFT)
    assert _row(plan_desk, "live").finish == date(2017, 10, 26)


def test_a_scheme_moves_with_everything_under_it(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    page.show_cell("nurses", "title")
    press(Qt.Key.Key_Right, held=CTRL)
    assert _row(plan_desk, "advert").start == date(2017, 11, 21)
    assert _row(plan_desk, "review").start == date(2017, 2, 15)


def test_order_and_indent_by_key(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("live", "title")
    press(Qt.Key.Key_Up, held=ALT)
    assert _titles(plan_desk, "nurses")[2] == "Go-live"
    press(Qt.Key.Key_Right, held=ALT | SHIFT)
    assert _row(plan_desk, "live").level == 1
    press(Qt.Key.Key_Left, held=ALT | SHIFT)
    assert _row(plan_desk, "live").level == 0
    assert page.tree.current_key() == "live"


def test_control_return_adds_after_the_row(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("process", "title")
    press(Qt.Key.Key_Return, held=CTRL)
    press("Write the advert", Qt.Key.Key_Return)
    assert _titles(plan_desk, "nurses")[2] == "Write the advert"


def test_cut_rows_are_pasted_after_another(page: PlanPage, plan_desk: Desk, press: Press) -> None:
    page.show_cell("live", "title")
    press("x", held=CTRL)
    source = page.source
    assert source.cut == ["live"]
    page.show_cell("review", "title")
    press("v", held=CTRL)
    assert source.cut == []
    assert _titles(plan_desk, "market")[:2] == ["Home care review consultation", "Go-live"]


def test_rows_of_a_spreadsheet_become_milestones(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    QApplication.clipboard().setText(
        "Task\tStart\tFinish\tStatus\n"
        "Order beds\t1 December 2017\t15 December 2017\tNot started\n"
        "Open beds\t8 January 2018\t8 January 2018\t\n"
    )
    page.show_cell("review", "title")
    press("v", held=CTRL)
    assert _titles(plan_desk, "market")[1:3] == ["Order beds", "Open beds"]


def test_delete_on_a_name_removes_the_row_and_elsewhere_clears(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    page.show_cell("live", "status")
    press(Qt.Key.Key_Delete)
    assert _row(plan_desk, "live").status is None
    page.show_cell("live", "title")
    press(Qt.Key.Key_Delete)
    assert "live" not in plan_desk.portfolio.milestone_by_uid
    plan_desk.undo()
    assert "live" in plan_desk.portfolio.milestone_by_uid


def test_the_gantt_gives_arrows_to_the_tree(page: PlanPage, press: Press) -> None:
    page.tree.go_to("process", "title")
    page.gantt.setFocus()
    press(Qt.Key.Key_Down)
    assert page.tree.current_key() == "recruit"
    before = page.gantt.calendar.scale.per_day
    press(Qt.Key.Key_Plus)
    assert page.gantt.calendar.scale.per_day > before
