"""The Returns page: the board, and settling what a return left open, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.tracker.merge.conftest import Office
from tests.ui.conftest import Press
from tests.ui.inside import items_of
from tracker.model import ItemKind, ReturnState
from tracker.returns.board import Standing
from tracker.returns.review import Choice
from ui.desk import Desk
from ui.pages.returns import ReturnsPage
from ui.pages.returns.columns import ACTION

CONTACT = "Alex Walker"
DELIVERY = "When will they deliver?"


@pytest.fixture
def clashing(month: tuple[Office, Desk]) -> tuple[Office, Desk]:
    """A return that says something else than what the office wrote meanwhile."""
    office, desk = month
    office.type_in("Home First", "delivery_text", "End of November 2017")
    path = office.filled(
        CONTACT,
        {("Home First", DELIVERY): "December 2017", ("Home First", "RAG"): "Red"},
    )
    office.merge(path)
    desk.look_for_others()
    return office, desk


@pytest.fixture
def page(clashing: tuple[Office, Desk], qtbot: QtBot) -> ReturnsPage:
    """The page over it, in a window of its own."""
    page = ReturnsPage(clashing[1])
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def _row(page: ReturnsPage, name: str) -> int:
    names = [row.name for row in items_of(page.list)]
    return names.index(name)


def test_what_needs_a_person_comes_first(page: ReturnsPage) -> None:
    rows = items_of(page.list)
    assert rows[0].name == CONTACT
    assert rows[0].standing is Standing.TO_REVIEW
    assert rows[0].note == "1 conflict"
    assert rows[0].steps == 2
    QAbstractItemModelTester(page.list.model())


def test_the_review_shows_three_sides_and_how_the_words_are_read(page: ReturnsPage) -> None:
    said = [label.text() for label in page.review.findChildren(QLabel)]
    assert any("Conflict 1 of 1: EL-2 Home First, “When will they deliver?”" in s for s in said)
    assert page.review.conflict.choice is Choice.THEIRS
    assert page.review.conflict.words.toPlainText() == "December 2017"
    assert any("December 2017, to the month" in s for s in said)
    described = page.review.conflict.radios[Choice.OURS].accessibleDescription()
    assert described.startswith("Ours now")
    assert described.endswith("End of November 2017")


def test_keys_choose_a_side_and_accepting_settles_it_as_one_undo(
    page: ReturnsPage, clashing: tuple[Office, Desk], press: Press, qtbot: QtBot
) -> None:
    office, desk = clashing
    page.review.begin()
    press("2", held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.review.conflict.choice is Choice.OURS)
    assert page.review.conflict.words.toPlainText() == "End of November 2017"
    press("3", held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.review.conflict.choice is Choice.THEIRS)
    page.review.conflict.accept.click()
    assert office.scheme("Home First").delivery_text == "December 2017"
    assert desk.portfolio.returns[0].state == ReturnState.MERGED
    desk.undo()
    assert office.scheme("Home First").delivery_text == "End of November 2017"
    assert page.review.item is not None


def test_what_is_written_instead_is_saved(page: ReturnsPage, clashing: tuple[Office, Desk]) -> None:
    office, _ = clashing
    page.review.conflict.radios[Choice.EDITED].click()
    page.review.conflict.words.setPlainText("Early December 2017")
    page.review.conflict.accept.click()
    assert office.scheme("Home First").delivery_text == "Early December 2017"


def test_a_conflict_goes_back_to_what_was_issued(
    page: ReturnsPage, clashing: tuple[Office, Desk]
) -> None:
    office, desk = clashing
    page.review.conflict.radios[Choice.ISSUED].click()
    issued = page.review.conflict.words.toPlainText()
    page.review.conflict.accept.click()
    assert office.scheme("Home First").delivery_text == issued
    assert desk.portfolio.return_items[0].settled == "edited"


def test_all_of_a_return_is_settled_at_once(
    page: ReturnsPage, clashing: tuple[Office, Desk]
) -> None:
    office, desk = clashing
    page.review.side.keep_all.click()
    assert office.scheme("Home First").delivery_text == "End of November 2017"
    assert page.review.item is None
    assert desk.portfolio.return_items[0].settled == "ours"


def test_a_proposed_row_is_added_or_dismissed(month: tuple[Office, Desk], qtbot: QtBot) -> None:
    office, desk = month
    path = office.filled(CONTACT, {(9, "Scheme"): "Trusted assessors", (9, "RAG"): "Amber"})
    office.merge(path)
    desk.look_for_others()
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    item = page.review.item
    assert item is not None
    assert item.kind == ItemKind.PROPOSED
    assert "RAG: Amber" in page.review.note.words.accessibleDescription()
    said = [label.text() for label in page.review.findChildren(QLabel)]
    assert "New scheme 1 of 1: Trusted assessors" in said
    page.review.note.pressed.emit("theirs")
    assert office.scheme("Trusted assessors").rag == "A"


def test_a_cell_that_was_turned_away_says_why_and_is_put_aside(
    month: tuple[Office, Desk], qtbot: QtBot
) -> None:
    office, desk = month
    office.merge(office.filled(CONTACT, {("Home First", "RAG"): "Purple"}))
    desk.look_for_others()
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    said = " ".join(label.text() for label in page.review.findChildren(QLabel))
    assert "“Purple” is not a RAG rating" in said
    page.review.note.pressed.emit("left")
    assert page.review.item is None


def test_pressing_the_link_of_a_line_does_what_it_says(page: ReturnsPage, qtbot: QtBot) -> None:
    at = _row(page, "LCC")
    index = page.list.model().index(at, ACTION)
    page.list.scrollTo(index)
    assert index.data() == "Add e-mail"
    page.list.selectRow(at)
    with qtbot.waitSignal(page.address_asked) as asked:
        place = page.list.visualRect(index).center()
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["LCC"]


def test_search_and_figures_narrow_the_list(page: ReturnsPage) -> None:
    page.set_search("alex")
    assert page.list.model().rowCount() == 1
    page.set_search("")
    page.narrow({"standing": "not issued"})
    current = page.list.current_item()
    assert current.standing is Standing.NOT_ISSUED


def test_without_packs_the_page_offers_to_issue_them(desk: Desk, qtbot: QtBot) -> None:
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.issue_asked):
        buttons = [b for b in page.findChildren(type(page.review.side.keep_all)) if b.isVisible()]
        QTest.mouseClick(
            next(b for b in buttons if b.text() == "Issue packs"), Qt.MouseButton.LeftButton
        )


def test_when_a_return_is_settled_the_next_one_to_review_comes_on_show(
    clashing: tuple[Office, Desk], qtbot: QtBot
) -> None:
    office, desk = clashing
    other = "Judith Johnson"
    name = "Continuing Health Care (CHC) Pathways"
    office.type_in(name, "rag", "Red")
    office.merge(office.filled(other, {(name, "RAG"): "Green"}, as_name="other"))
    desk.look_for_others()
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    page.list.selectRow(_row(page, CONTACT))
    page.review.side.keep_all.click()
    assert page.list.current_item().name == other
    page.review.side.keep_all.click()
    assert page.list.current_item().name == other
    assert page.list.current_item().standing is Standing.MERGED
