"""The review by keyboard and mouse, and what it hands over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.review.conftest import proposed
from tracker import bootstrap
from tracker.draft import Draft
from tracker.proposing.proposal import NEW_ROW, Proposal, Skipped
from ui.desk import Desk
from ui.review.dialog import PASSED, ReviewDialog
from ui.review.entries import Kind
from ui.theme import Appearance


@dataclass
class Applied:
    """What the dialog wanted done; `works` is whether it can be."""

    works: bool = True
    calls: list[tuple[Proposal, Skipped, str]] = field(default_factory=list)

    def __call__(self, proposal: Proposal, skipped: Skipped, told: str) -> bool:
        self.calls.append((proposal, skipped, told))
        return self.works


@pytest.fixture
def applied() -> Applied:
    """Nothing yet."""
    return Applied()


Open = Callable[..., ReviewDialog]


@pytest.fixture
def open_review(moved_on_desk: Desk, applied: Applied, qtbot: QtBot) -> Iterator[Open]:
    """Opens the review of a proposal in a window."""
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()

    def open_review(proposal: Proposal, turn: tuple[int, int] = (1, 1)) -> ReviewDialog:
        dialog = ReviewDialog(
            window, moved_on_desk, proposal, applied, reader="a tracker of schemes", turn=turn
        )
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        return dialog

    yield open_review
    window.close()


def index_of(dialog: ReviewDialog, kind: Kind, *rows: int) -> QModelIndex:
    """A line of the tree by its section and the rows below that."""
    index = dialog.model.find(("section", kind))
    for row in rows:
        index = dialog.model.index(row, 0, index)
    return index


def press(qtbot: QtBot, dialog: ReviewDialog, index: QModelIndex, key: Qt.Key) -> None:
    """Press a key on a line."""
    dialog.tree.setCurrentIndex(index)
    qtbot.keyClick(dialog.tree, key)


def button(dialog: ReviewDialog, text: str) -> QPushButton:
    """A button by its words."""
    found = dialog.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def test_changes_are_open_and_the_rest_is_a_count(open_review: Open, proposal: Proposal) -> None:
    dialog = open_review(proposal)
    assert dialog.tree.isExpanded(index_of(dialog, Kind.CHANGED, 0))
    assert dialog.tree.isExpanded(index_of(dialog, Kind.UNSURE, 0))
    assert not dialog.tree.isExpanded(index_of(dialog, Kind.UNCHANGED))
    tabs = [dialog.kinds.tabText(tab) for tab in range(dialog.kinds.count())]
    assert tabs[:3] == ["All", "To settle  1", "Changed  2"]


def test_space_ticks_a_field_off_and_apply_hands_that_over(
    open_review: Open, proposal: Proposal, applied: Applied, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    rag = index_of(dialog, Kind.CHANGED, 0, 0)
    press(qtbot, dialog, rag, Qt.Key.Key_Space)
    dialog.apply_button.click()
    ((handed, skipped, told),) = applied.calls
    assert handed is proposal
    assert [set(fields or ()) for fields in skipped.values()] == [{"rag"}]
    assert told == "Imported lancashire-tracker-2017-11.docx: 2 changed."
    assert dialog.result() == ReviewDialog.DialogCode.Accepted


def test_enter_chooses_an_option_and_the_row_appears(
    open_review: Open, proposal: Proposal, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    press(qtbot, dialog, index_of(dialog, Kind.UNSURE, 0, 2), Qt.Key.Key_Return)
    assert dialog.review.answers == {"table 1, row 3": NEW_ROW}
    assert index_of(dialog, Kind.ADDED, 0).data() == "Care Home Trusted Assessor"
    assert dialog.tree.currentIndex() == index_of(dialog, Kind.UNSURE, 0, 2)
    assert dialog.tree.isExpanded(index_of(dialog, Kind.ADDED))
    assert dialog.outcome.text() == (
        "1 scheme to add · 2 schemes to change · 1 to mark as left out"
    )


def test_what_was_folded_stays_folded(open_review: Open, proposal: Proposal, qtbot: QtBot) -> None:
    dialog = open_review(proposal)
    press(qtbot, dialog, index_of(dialog, Kind.CHANGED, 0), Qt.Key.Key_Left)
    press(qtbot, dialog, index_of(dialog, Kind.UNSURE, 0, 3), Qt.Key.Key_Space)
    assert not dialog.tree.isExpanded(index_of(dialog, Kind.CHANGED, 0))
    assert dialog.tree.isExpanded(index_of(dialog, Kind.CHANGED, 1))


def test_a_click_on_the_box_ticks_and_beside_it_does_not(
    open_review: Open, proposal: Proposal, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    row = index_of(dialog, Kind.CHANGED, 1)
    port = dialog.tree.viewport()
    dialog.tree.scrollTo(row)
    dialog.grab()
    place = dialog.tree.visualRect(row)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=place.center())
    assert dialog.review.skipped == {}
    box = QPoint(place.left() + 9, place.center().y())
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=box)
    assert list(dialog.review.skipped.values()) == [None]


def test_a_tab_shows_one_section_only(open_review: Open, proposal: Proposal) -> None:
    dialog = open_review(proposal)
    dialog.kinds.setCurrentIndex(2)
    hidden = [dialog.tree.isRowHidden(row, QModelIndex()) for row in range(dialog.model.rowCount())]
    assert hidden == [True, False, True, True, True]


def test_with_everything_ticked_off_there_is_nothing_to_apply(
    open_review: Open, proposal: Proposal, applied: Applied, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    press(qtbot, dialog, index_of(dialog, Kind.CHANGED), Qt.Key.Key_Space)
    assert not dialog.apply_button.isEnabled()
    dialog.apply()
    assert applied.calls == []


def test_what_cannot_be_applied_keeps_the_review_open(
    open_review: Open, proposal: Proposal, applied: Applied
) -> None:
    applied.works = False
    dialog = open_review(proposal)
    dialog.apply_button.click()
    assert dialog.isVisible()


def test_cancel_hands_nothing_over(
    open_review: Open, proposal: Proposal, applied: Applied, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), applied.calls) == (False, [])
    assert dialog.result() == ReviewDialog.DialogCode.Rejected


def test_one_of_several_documents_can_be_skipped(open_review: Open, proposal: Proposal) -> None:
    dialog = open_review(proposal, (1, 2))
    button(dialog, "Skip to the next").click()
    assert dialog.result() == PASSED


def test_a_document_that_says_nothing_new_says_so(
    open_review: Open, lancashire_file: Path, lancashire_draft: Draft
) -> None:
    with bootstrap.open_programme(lancashire_file, read_only=True) as programme:
        dialog = open_review(proposed(programme.portfolio, lancashire_draft))
    assert not dialog.tree.isVisible()
    assert not dialog.apply_button.isEnabled()


def test_lines_are_as_tall_as_their_text_and_are_drawn_in_both_themes(
    open_review: Open, proposal: Proposal, moved_on_desk: Desk, qtbot: QtBot
) -> None:
    dialog = open_review(proposal)
    dialog.grab()
    long = index_of(dialog, Kind.CHANGED, 0, 1)
    wide = dialog.tree.visualRect(long).height()
    dialog.resize(520, 800)
    qtbot.waitUntil(lambda: dialog.tree.visualRect(long).height() > wide)
    moved_on_desk.theme.choose(Appearance.DARK)
    assert not dialog.grab().isNull()
