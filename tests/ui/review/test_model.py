"""The review as a tree for the view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tracker.portfolio import Portfolio
from tracker.proposing.proposal import NEW_ROW, Proposal
from ui.review.entries import Kind
from ui.review.model import ReviewModel
from ui.review.review import Review

CHECK = Qt.ItemDataRole.CheckStateRole
SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def review(portfolio: Portfolio, proposal: Proposal) -> Review:
    """A review that has just begun."""
    return Review(portfolio, proposal)


@pytest.fixture
def model(review: Review) -> ReviewModel:
    """Filled with the review."""
    model = ReviewModel(review.ticks)
    model.show(review.sections(), review.answers)
    return model


def section(model: ReviewModel, kind: Kind) -> QModelIndex:
    """The line of a section."""
    return model.find(("section", kind))


def test_the_model_keeps_the_rules(
    model: ReviewModel, review: Review, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.toggle([section(model, Kind.CHANGED)])
    review.answer("table 1, row 3", NEW_ROW)
    model.show(review.sections(), review.answers)
    qtmodeltester.check(model)


def test_a_section_a_row_and_a_field_have_a_tick_and_notes_have_none(model: ReviewModel) -> None:
    changed = section(model, Kind.CHANGED)
    row = model.index(0, 0, changed)
    assert [index.data(CHECK) for index in (changed, row, model.index(0, 0, row))] == [
        Qt.CheckState.Checked
    ] * 3
    assert section(model, Kind.NOTES).data(CHECK) is None
    assert section(model, Kind.MISSING).data(CHECK) is None


def test_ticking_a_field_off_shows_in_its_row_and_section(model: ReviewModel, qtbot: QtBot) -> None:
    changed = section(model, Kind.CHANGED)
    row = model.index(0, 0, changed)
    with qtbot.waitSignal(model.ticked):
        assert model.setData(model.index(0, 0, row), Qt.CheckState.Unchecked, CHECK)
    assert row.data(CHECK) == Qt.CheckState.PartiallyChecked
    assert changed.data(CHECK) == Qt.CheckState.PartiallyChecked


def test_toggling_ticks_what_is_partly_ticked(model: ReviewModel, review: Review) -> None:
    changed = section(model, Kind.CHANGED)
    field = model.index(0, 0, model.index(0, 0, changed))
    model.toggle([field])
    model.toggle([changed])
    assert review.skipped == {}
    model.toggle([changed])
    assert review.ticks.nothing


def test_choosing_an_option_is_an_answer(model: ReviewModel, qtbot: QtBot) -> None:
    question = model.index(0, 0, section(model, Kind.UNSURE))
    with qtbot.waitSignal(model.answered) as heard:
        model.toggle([model.index(2, 0, question)])
    assert heard.args == ["table 1, row 3", NEW_ROW]


def test_a_line_says_all_of_itself(model: ReviewModel) -> None:
    row = model.index(0, 0, section(model, Kind.CHANGED))
    field = model.index(0, 0, row)
    assert field.data(SAID) == "RAG, now R Red, in the document G Green, ticked"
    question = model.index(0, 0, section(model, Kind.UNSURE))
    assert model.index(3, 0, question).data(SAID) == "Leave it out, not chosen"
