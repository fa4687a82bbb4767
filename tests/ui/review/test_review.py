"""What the review lists, and what ticking and settling comes to."""

from __future__ import annotations

import pytest

from tests.ui.review.conftest import RENAMED
from tracker.errors import WrongUsage
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import NEW_ROW, Fate, Proposal
from ui.review.entries import Kind
from ui.review.entry import Entry, Shape
from ui.review.review import SETTLE_ALL, Review
from ui.review.ticks import Tick


@pytest.fixture
def review(portfolio: Portfolio, proposal: Proposal) -> Review:
    """A review that has just begun."""
    return Review(portfolio, proposal)


def section(review: Review, kind: Kind) -> Entry:
    """One section of the review."""
    return next(entry for entry in review.sections() if entry.title == kind)


def changed(review: Review, name: str) -> Entry:
    """A changed row."""
    return next(row for row in section(review, Kind.CHANGED).children if row.title == name)


def test_what_needs_a_person_comes_first(review: Review) -> None:
    assert [entry.title for entry in review.sections()] == [
        Kind.UNSURE,
        Kind.CHANGED,
        Kind.MISSING,
        Kind.NOTES,
        Kind.UNCHANGED,
    ]


def test_a_changed_field_shows_old_and_new_in_words(review: Review) -> None:
    row = changed(review, "CHC screening")
    assert [(field.title, field.old, field.new) for field in row.children] == [
        ("RAG", "R Red", "G Green"),
        (
            "What progress has been made?",
            "Operational plan in delivery since September",
            "Operational roll-out plan in delivery",
        ),
    ]
    assert all(field.compared for field in row.children)


def test_a_value_the_document_clears_is_shown_and_ticked(review: Review) -> None:
    (field,) = changed(review, "Reablement").children
    assert (field.old, field.new) == ("Recruitment of therapists is slow.", "")
    assert review.ticks.field(field.uid, field.field) is Tick.ON


def test_missing_rows_are_named_with_their_area(review: Review) -> None:
    (row,) = section(review, Kind.MISSING).children
    assert (row.title, row.note) == ("Night sitting service", "Fylde and Wyre CCG")


def test_rejected_rows_come_first_among_the_notes(review: Review) -> None:
    first = section(review, Kind.NOTES).children[0]
    assert (first.title, first.icon) == ("table 7, row 1", "error")
    assert first.note == "left out: has no scheme"


def test_a_question_offers_likely_schemes_then_missing_ones_then_new_then_out(
    review: Review,
) -> None:
    (question,) = section(review, Kind.UNSURE).children
    assert question.title == "Care Home Trusted Assessor"
    assert [(option.old, option.answer and len(option.answer)) for option in question.children] == [
        (RENAMED, 32),
        ("Night sitting service", 32),
        ("", 3),
        ("", None),
    ]


def test_settling_moves_the_row_to_where_it_belongs(review: Review) -> None:
    (question,) = section(review, Kind.UNSURE).children
    existing = question.children[0].answer
    review.answer(question.where, existing)
    assert changed(review, "Care Home Trusted Assessor").children[0].old == RENAMED
    review.answer(question.where, NEW_ROW)
    assert [row.title for row in section(review, Kind.ADDED).children] == [
        "Care Home Trusted Assessor"
    ]
    review.answer(question.where, None)
    assert Kind.ADDED not in [entry.title for entry in review.sections()]
    assert review.proposal.unsure == ()


def test_an_answer_that_cannot_be_changes_nothing(review: Review) -> None:
    (question,) = section(review, Kind.UNSURE).children
    taken = changed(review, "Reablement").uid
    with pytest.raises(WrongUsage):
        review.answer(question.where, taken)
    assert review.answers == {}
    assert len(review.proposal.unsure) == 1


def test_all_that_is_open_is_settled_at_once(review: Review) -> None:
    (question,) = section(review, Kind.UNSURE).children
    review.answer_all(SETTLE_ALL["As the likeliest"])
    assert review.answers == {question.where: question.children[0].answer}
    review.answer_all(SETTLE_ALL["As new"])
    assert review.answers == {question.where: question.children[0].answer}


def test_all_that_is_open_can_be_new_or_left_out(review: Review) -> None:
    (question,) = section(review, Kind.UNSURE).children
    review.answer_all(lambda _free: "")
    assert review.answers == {}
    review.answer_all(SETTLE_ALL["As new"])
    assert review.answers == {question.where: NEW_ROW}
    assert review.ticks.count(Fate.ADDED) == 1


def test_what_is_ticked_off_stays_so_while_questions_are_settled(review: Review) -> None:
    uid = changed(review, "CHC screening").uid
    review.ticks.set_field(uid, "rag", on=False)
    (question,) = section(review, Kind.UNSURE).children
    review.answer(question.where, NEW_ROW)
    assert review.ticks.row(uid) is Tick.PART
    assert review.skipped == {uid: {"rag"}}


def test_a_row_with_every_field_ticked_off_is_off(review: Review) -> None:
    uid = changed(review, "CHC screening").uid
    for field in ("rag", "progress"):
        review.ticks.set_field(uid, field, on=False)
    assert review.ticks.row(uid) is Tick.OFF
    assert review.skipped[uid] is None
    assert review.ticks.count(Fate.UPDATED) == 1


def test_ticking_a_field_of_a_row_that_is_off_brings_that_field_alone(review: Review) -> None:
    uid = changed(review, "CHC screening").uid
    review.ticks.set_rows([uid], on=False)
    review.ticks.set_field(uid, "rag", on=True)
    assert review.skipped == {uid: {"progress"}}


def test_the_outcome_is_told_in_words(review: Review) -> None:
    assert review.outcome() == "2 schemes to change · 1 not settled, so left out"
    assert review.done() == "Imported lancashire-tracker-2017-11.docx: 2 changed."
    assert review.recognised("a tracker of schemes") == (
        "Read as a tracker of schemes: 41 schemes in 6 areas, 3 RAG definitions,"
        " as of 9 November 2017"
    )


def test_only_fields_that_can_be_left_out_have_a_tick(review: Review) -> None:
    (question,) = section(review, Kind.UNSURE).children
    review.answer(question.where, NEW_ROW)
    (row,) = section(review, Kind.ADDED).children
    assert row.shape is Shape.ROW
    assert "name" not in [field.field for field in row.children]
    assert "barriers" not in [field.field for field in row.children]
    assert not any(field.fixed for field in row.children)
