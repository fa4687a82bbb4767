"""Dragging bars: what it shows, what it saves, and that Esc puts everything back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Press
from tests.ui.pages.plan.conftest import bar_at, drag
from ui.desk import Desk
from ui.pages.plan import PlanPage
from ui.plan.gestures.shift import Grip, Shift, shifted

WEEK = 7


def _days(page: PlanPage, days: int) -> QPoint:
    return QPoint(round(days * page.gantt.calendar.scale.per_day), 0)


def _dates(desk: Desk, uid: str) -> tuple[date | None, date | None]:
    row = desk.portfolio.milestone_by_uid[uid]
    return row.start, row.finish


def test_a_dragged_bar_moves_by_whole_days_in_one_undo(page: PlanPage, plan_desk: Desk) -> None:
    drag(page, bar_at(page, "recruit", end="middle"), _days(page, WEEK))
    assert _dates(plan_desk, "recruit") == (date(2017, 9, 22), date(2017, 10, 31))
    drag(page, bar_at(page, "process"), _days(page, WEEK))
    assert _dates(plan_desk, "process") == (date(2017, 7, 10), date(2017, 9, 29))
    plan_desk.undo()
    assert _dates(plan_desk, "process") == (date(2017, 7, 3), date(2017, 9, 22))


@pytest.mark.parametrize(
    ("end", "dates"),
    [
        ("left", (date(2017, 7, 10), date(2017, 9, 22))),
        ("right", (date(2017, 7, 3), date(2017, 9, 29))),
    ],
)
def test_an_end_of_a_bar_is_dragged_by_itself(
    page: PlanPage, plan_desk: Desk, end: str, dates: tuple[date, date]
) -> None:
    drag(page, bar_at(page, "process", end=end), _days(page, WEEK))
    assert _dates(plan_desk, "process") == dates


def test_the_tag_says_both_dates_and_esc_puts_the_bar_back(page: PlanPage, plan_desk: Desk) -> None:
    page.gantt.setFocus()
    drag(page, bar_at(page, "process"), _days(page, WEEK), drop=False)
    gesture = page.gantt.gestures.under_way
    assert isinstance(gesture, Shift)
    assert gesture.words == "10 Jul 2017 to 29 Sep 2017 (+7 days)"
    page.gantt.grab()
    QTest.keyClick(page.gantt, Qt.Key.Key_Escape)
    QTest.mouseRelease(page.gantt.viewport(), Qt.MouseButton.LeftButton)
    assert not page.gantt.shifted
    assert _dates(plan_desk, "process") == (date(2017, 7, 3), date(2017, 9, 22))
    assert not plan_desk.workspace.history()[0].label.startswith("Set the dates")


def test_an_end_never_passes_the_other() -> None:
    start, finish = date(2017, 7, 3), date(2017, 7, 5)
    assert shifted(start, finish, 9, Grip.START) == (finish, finish)
    assert shifted(start, finish, -9, Grip.FINISH) == (start, start)
    assert shifted(start, None, 2, Grip.WHOLE) == (date(2017, 7, 5), None)


def test_a_link_is_drawn_from_the_knob_to_another_bar(page: PlanPage, plan_desk: Desk) -> None:
    start = bar_at(page, "process", end="knob")
    end = bar_at(page, "live")
    start = bar_at(page, "process", end="knob")
    QTest.mouseMove(page.gantt.viewport(), start)
    drag(page, start, end - start)
    link = plan_desk.portfolio.dependencies[0]
    assert (link.before_uid, link.after_uid) == ("process", "live")
    page.gantt.grab()
    page.tree.go_to("live", "title")
    page.doing.unlink()
    assert not plan_desk.portfolio.dependencies


def test_double_click_beside_a_bar_makes_a_milestone_there(
    page: PlanPage, plan_desk: Desk, press: Press
) -> None:
    place = page.gantt.place_of_key("live")
    assert place is not None
    at = QPoint(round(place.right) + 160, round(place.middle))
    day = page.gantt.calendar.date_at(at.x())
    QTest.mouseDClick(page.gantt.viewport(), Qt.MouseButton.LeftButton, pos=at)
    press("Celebrate", Qt.Key.Key_Return)
    made = next(each for each in plan_desk.portfolio.milestones if each.title == "Celebrate")
    assert (made.start, made.finish, made.scheme_uid) == (day, day, "nurses")


def test_the_day_under_the_pointer_stays_there_while_zooming(page: PlanPage) -> None:
    gantt = page.gantt
    about = 200.0
    day = gantt.calendar.date_at(about)
    for _ in range(6):
        event = QWheelEvent(
            QPointF(about, 50),
            QPointF(about, 50),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(gantt.viewport(), event)
        assert abs((gantt.calendar.date_at(about) - day).days) <= 1
    assert page.header.zooms.current == gantt.calendar.scale.zoom


def test_the_background_is_dragged_to_scroll(page: PlanPage) -> None:
    page.gantt.zoom_by(4)
    before = page.gantt.horizontalScrollBar().value()
    empty = QPoint(60, page.gantt.viewport().height() - 20)
    drag(page, empty, QPoint(-50, 0))
    assert page.gantt.horizontalScrollBar().value() == before + 50


def test_fit_and_today(page: PlanPage) -> None:
    page.fit()
    first, last = page.showing.range
    calendar = page.gantt.calendar
    assert calendar.x_of(first) >= 0
    assert calendar.end_of(last) <= page.gantt.viewport().width()
    page.gantt.zoom_by(30)
    page.gantt.go_to_today()
    assert 0 < calendar.middle_of(page.gantt.today) < page.gantt.viewport().width()
