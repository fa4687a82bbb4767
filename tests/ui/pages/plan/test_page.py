"""Tree and Gantt together: what shows, what is said, folding, filters and jumps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Press
from tests.ui.pages.plan.conftest import bar_at
from tracker.planrows import PlanFilters
from ui.desk import Desk
from ui.pages.plan import PlanPage
from ui.plan.columns import plan_columns


def _titles(page: PlanPage) -> list[str]:
    return [page.source.record(key).title for key in page.model.order]


def test_the_model_keeps_the_rules_of_models(page: PlanPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
    page.showing.fold("nurses", "fold")
    page.showing.fold("nurses", "unfold")


def test_the_head_says_how_much_there_is_and_which_baseline(page: PlanPage) -> None:
    assert page.header.summary == "2 workstreams, 2 schemes, 6 milestones"
    assert page.header.baseline.text().strip() == "Baseline: July 2017"


def test_a_row_reads_like_appendix_3(page: PlanPage) -> None:
    row = page.source.record("live")
    shown = [column.text(row) for column in plan_columns()]
    assert shown == ["Go-live", "", "1 Nov 2017", "1 Nov 2017", "On track", "+58"]


def test_left_and_right_fold_and_go_up(page: PlanPage, press: Press) -> None:
    page.show_cell("live", "title")
    press(Qt.Key.Key_Left)
    assert page.tree.current_key() == "nurses"
    press(Qt.Key.Key_Left)
    assert _titles(page)[:3] == [
        "Market Capacity",
        "Dementia Specialist Nurses",
        "Market Resilience",
    ]
    press(Qt.Key.Key_Right)
    assert "Go-live" in _titles(page)


def test_a_chevron_folds(page: PlanPage) -> None:
    tree = page.tree
    index = tree.grid_model.index(1, 0)
    box = tree.visualRect(index)
    at = QPoint(box.left() + page.look.pad_x + page.look.indent + 6, box.center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "nurses" in page.source.folded


def test_rows_are_aligned_however_they_are_folded_scrolled_and_zoomed(page: PlanPage) -> None:
    page.resize(1300, 320)
    QApplication.processEvents()
    page.gantt.verticalScrollBar().setValue(60)
    page.showing.fold("recruit", "fold")
    page.gantt.zoom_by(3)
    for row in range(len(page.model.order)):
        assert page.tree.rowViewportPosition(row) == page.gantt.place(row).top
    assert page.tree.viewport().height() == page.gantt.viewport().height()


def test_one_current_row_for_both(page: PlanPage) -> None:
    QTest.mouseClick(page.gantt.viewport(), Qt.MouseButton.LeftButton, pos=bar_at(page, "live"))
    assert page.tree.current_key() == "live"
    page.tree.go_to("review")
    assert page.model.order[page.gantt.current] == "review"
    assert page.gantt.accessibleDescription() == (
        "Home care review consultation, 15 February 2017 to 31 March 2017, Completed"
    )


def test_the_status_bar_hears_of_promise_and_present(page: PlanPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.described) as heard:
        page.show_cell("live", "finish")
    assert heard.args == [
        "Go-live, Dementia Specialist Nurses: baseline 4 September 2017, now 1 November 2017"
    ]


def test_chips_narrow_the_plan_and_folds_come_back_after(page: PlanPage) -> None:
    page.showing.fold("nurses", "fold")
    chip = page.filters.chips.chip("overdue")
    assert chip is not None
    chip.click()
    assert _titles(page)[-2:] == ["Recruit staff", "Go-live"]
    assert page.header.summary == "2 of 6 milestones"
    chip.click()
    assert "nurses" in page.source.folded


def test_a_jump_opens_what_is_folded_and_drops_filters(page: PlanPage) -> None:
    page.showing.fold("head:capacity", "fold")
    page.showing.filter(PlanFilters(text="market resilience"))
    page.show_cell("advert", "finish")
    assert page.tree.current_key() == "advert"


def test_words_that_nothing_holds_say_so(page: PlanPage) -> None:
    page.set_search("nothing like it")
    assert page._stack.currentWidget() is page.empty


def test_without_a_programme_it_is_empty(qtbot: QtBot, empty_desk: Desk) -> None:
    page = PlanPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    assert page.model.order == []
