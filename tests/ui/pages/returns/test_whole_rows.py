"""A row that another copy removed, asked about on the Returns page."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.tracker.merge.conftest import Office
from tests.tracker.merge.test_copies import other, take_in
from tracker.ties import removal
from tracker.workspace import Intent
from ui.desk import Desk
from ui.pages.returns import ReturnsPage

__all__ = ["other"]


def test_a_row_that_the_other_copy_removed_is_kept_or_removed(
    month: tuple[Office, Desk], other: Office, qtbot: QtBot
) -> None:
    office, desk = month
    uid = office.scheme("Home First").uid
    office.type_in("Home First", "progress", "The office went on.")
    gone = removal(other.programme.portfolio, "scheme", uid)
    other.programme.workspace.run(Intent("Remove a scheme", gone))
    take_in(office, other)
    desk.look_for_others()
    page = ReturnsPage(desk)
    qtbot.addWidget(page)
    page.narrow({"return": desk.portfolio.returns[0].uid})
    note = page.review.note
    assert "removed in the other copy, and changed here" in note.sentence.text()
    assert "The office went on." in note.words.text()
    buttons = {button.text(): button for button in note.findChildren(QPushButton)}
    assert {"&Keep it", "&Remove it here too", "&Put aside"} <= set(buttons)
    buttons["&Remove it here too"].click()
    assert uid not in desk.portfolio.scheme_by_uid
    desk.undo()
    assert uid in desk.portfolio.scheme_by_uid
