"""Entering an answer in words, marking a return as received and turning one away: each one undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.tracker.merge.conftest import AS_OF, Office
from tests.ui.inside import items_of
from tracker.model import ReturnState
from tracker.returns.board import Standing
from tracker.returns.rows import ReturnRow, return_rows
from ui.desk import Desk
from ui.pages.returns import ReturnsPage
from ui.pages.returns.acts import acts_for
from ui.pages.returns.item_list import ItemModel
from ui.returns.answer_dialog import AnswerDialog
from ui.returns.answering import Answering

ALEX, HOME, TEAM = "Alex Walker", "Home First", "Multi-Disciplinary Discharge Team"


@pytest.fixture
def answering(month: tuple[Office, Desk], qtbot: QtBot) -> Answering:
    """What the window does for the page, over the programme whose packs are out."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return Answering(window, month[1], lambda _not_done: True)


def _row(desk: Desk, name: str = ALEX) -> ReturnRow:
    rows = return_rows(desk.portfolio, today=AS_OF)
    return next(row for row in rows if row.name == name)


def _dialog(answering: Answering, desk: Desk) -> AnswerDialog:
    dialog = answering.ask_answer(_row(desk))
    assert dialog is not None
    return dialog


def _choose(dialog: AnswerDialog, name: str) -> None:
    names = [scheme.name for scheme in dialog.line.schemes]
    dialog.schemes.step(names.index(name) - dialog.schemes.currentIndex().row())


def test_an_answer_is_entered_as_one_change_set(
    answering: Answering, month: tuple[Office, Desk]
) -> None:
    office, desk = month
    dialog = _dialog(answering, desk)
    assert dialog.on_behalf_of.text() == ALEX
    assert dialog.buttons.act is not None
    assert not dialog.buttons.act.isEnabled()
    dialog.words.setPlainText("Green now. The team: as it was.")
    _choose(dialog, HOME)
    dialog.form.boxes["rag"].put("Green")
    dialog.form.boxes["progress"].put("31 cases a week.")
    dialog.form.nothing.click()
    _choose(dialog, TEAM)
    assert dialog.form.boxes["progress"].text != "31 cases a week."
    dialog.form.unchanged.click()
    assert not dialog.form.boxes["progress"].isEnabled()
    assert dialog.told.text() == "2 of 3 schemes answered. 1 will be listed as still missing."
    dialog.accept()
    scheme = office.scheme(HOME)
    assert (scheme.rag, scheme.progress) == ("G", "31 cases a week.")
    assert scheme.nothing_to_report
    assert office.scheme(TEAM).confirmed_on == AS_OF
    row = _row(desk)
    assert row.standing is Standing.MERGED
    assert row.documents[0].words == "Green now. The team: as it was."
    desk.undo()
    assert office.scheme(HOME).progress != "31 cases a week."
    assert _row(desk).standing is Standing.ISSUED


def test_words_that_a_field_cannot_take_stay_and_are_explained(
    answering: Answering, month: tuple[Office, Desk]
) -> None:
    _, desk = month
    dialog = _dialog(answering, desk)
    _choose(dialog, HOME)
    dialog.form.boxes["progress"].put("x" * 20_001)
    _choose(dialog, TEAM)
    dialog.form.unchanged.click()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.line.schemes[dialog.schemes.currentIndex().row()].name == HOME
    assert "20,001 characters" in dialog.form.boxes["progress"].problem.text()
    assert not desk.portfolio.returns


def test_what_was_typed_stays_with_its_scheme(
    answering: Answering, month: tuple[Office, Desk]
) -> None:
    dialog = _dialog(answering, month[1])
    _choose(dialog, HOME)
    dialog.form.boxes["barriers"].put("Two posts are vacant.")
    _choose(dialog, TEAM)
    _choose(dialog, HOME)
    assert dialog.form.boxes["barriers"].text == "Two posts are vacant."
    shown = dialog.schemes.model()
    assert isinstance(shown, ItemModel)
    told = dict(shown.lines)
    assert told["EL-2 Home First"] == "1 new field"
    assert told["EL-1 Multi-Disciplinary Discharge Team"] == "no answer yet"


def test_a_return_is_marked_as_received_by_its_file(
    answering: Answering, month: tuple[Office, Desk]
) -> None:
    office, desk = month
    dialog = answering.ask_received(_row(desk))
    assert dialog is not None
    dialog.file = office.filled(ALEX, {(HOME, "RAG"): "Red"})
    dialog.what.setText(dialog.file.name)
    dialog.accept()
    assert _row(desk).standing is Standing.RECEIVED
    office.merge(dialog.file)
    desk.look_for_others()
    row = _row(desk)
    assert (row.standing, len(row.documents)) == (Standing.MERGED, 1)


def test_marking_as_received_is_undone(answering: Answering, month: tuple[Office, Desk]) -> None:
    _, desk = month
    dialog = answering.ask_received(_row(desk))
    assert dialog is not None
    dialog.accept()
    assert _row(desk).documents[0].file_name == "Return on paper"
    desk.undo()
    assert _row(desk).standing is Standing.ISSUED


def test_a_file_that_has_gone_is_told(
    answering: Answering, month: tuple[Office, Desk], tmp_path: Path
) -> None:
    _, desk = month
    said: list[str] = []
    desk.messages.noticed.connect(lambda _severity, words, _remedy: said.append(words))
    dialog = answering.ask_received(_row(desk))
    assert dialog is not None
    dialog.file = tmp_path / "gone.xlsx"
    dialog.accept()
    assert "cannot be read" in said[-1]
    assert not desk.portfolio.returns


def test_a_return_is_rejected_for_a_reason_and_taken_back(
    answering: Answering, month: tuple[Office, Desk]
) -> None:
    office, desk = month
    office.merge(office.filled(ALEX, {(HOME, "RAG"): "Red"}))
    desk.look_for_others()
    dialog = answering.ask_rejection(_row(desk))
    assert dialog is not None
    assert dialog.buttons.act is not None
    assert not dialog.buttons.act.isEnabled()
    dialog.reason.setPlainText("It is October's pack.")
    dialog.accept()
    assert (_row(desk).standing, _row(desk).note) == (Standing.REJECTED, "It is October's pack.")
    desk.undo()
    assert desk.portfolio.returns[0].state == ReturnState.MERGED


def test_the_menu_of_a_line_offers_what_makes_sense(
    month: tuple[Office, Desk], qtbot: QtBot
) -> None:
    _, desk = month
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    asked: list[object] = []
    page.received_asked.connect(asked.append)
    row = _row(desk)
    page.list.selectRow([each.name for each in items_of(page.list)].index(ALEX))
    offered = {action.text(): action for action in page.menu_of(row).actions()}
    assert list(offered) == [act.label for act in acts_for(row)]
    assert "&Reject the return…" not in offered
    offered["Mark as rece&ived…"].trigger()
    assert asked == [row]
    assert "Mark as rece&ived…" not in [act.label for act in acts_for(_row(desk, "Tony Pounder"))]
