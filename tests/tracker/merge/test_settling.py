"""Settling what a merge left open, and the board that says who is still to answer."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.tracker.merge.conftest import AS_OF, Office
from tracker.commands.answers import receive_return, reject_return
from tracker.commands.returns import settle_item, settle_return
from tracker.errors import WrongUsage
from tracker.export.packs.marked_up import marked_up
from tracker.model import ReturnItem
from tracker.packs.marks import marks_of
from tracker.returns.board import (
    BoardLine,
    Standing,
    chase_draft,
    chase_letter,
    days_late,
    returns_board,
)
from tracker.returns.rows import return_rows
from tracker.views.returns import return_view

ALEX, HOME, TEAM = "Alex Walker", "Home First", "Multi-Disciplinary Discharge Team"
PROGRESS, BARRIERS = "What progress has been made?", "Barriers and help needed"


def _items(office: Office) -> list[ReturnItem]:
    return [item for item in office.programme.portfolio.return_items if item.settled is None]


def _settle(office: Office, choice: str, text: str | None = None) -> None:
    (item,) = _items(office)
    portfolio = office.programme.portfolio
    office.programme.workspace.run(settle_item(portfolio, item.uid, choice, text, as_of=AS_OF))


def _conflict(office: Office) -> None:
    office.type_in(HOME, "progress", "Ours.")
    office.merge(office.filled(ALEX, {(HOME, PROGRESS): "Theirs."}))


def _line(office: Office, name: str = ALEX) -> BoardLine:
    board = returns_board(office.programme.portfolio, today=AS_OF)
    return next(line for line in board if line.contact.name == name)


@pytest.mark.parametrize(
    ("choice", "text", "result"),
    [
        ("ours", None, "Ours."),
        ("theirs", None, "Theirs."),
        ("both", None, "Ours.\nTheirs."),
        ("edited", "Neither.", "Neither."),
        ("left", None, "Ours."),
    ],
)
def test_a_conflict_is_settled_as_a_person_says(
    office: Office, choice: str, text: str | None, result: str
) -> None:
    _conflict(office)
    assert _line(office).standing is Standing.TO_REVIEW
    _settle(office, choice, text)
    assert office.scheme(HOME).progress == result
    assert _line(office).standing is Standing.MERGED
    office.programme.workspace.undo()
    assert office.scheme(HOME).progress == "Ours."
    assert _line(office).standing is Standing.TO_REVIEW


def test_what_was_settled_is_not_asked_again(office: Office) -> None:
    _conflict(office)
    _settle(office, "ours")
    again = office.filled(ALEX, {(HOME, PROGRESS): "Theirs."}, as_name="saved again")
    assert not office.merge(again).conflicts
    assert office.scheme(HOME).progress == "Ours."


def test_a_proposed_row_is_added_when_taken(office: Office) -> None:
    office.merge(office.filled(ALEX, {(5, "Scheme"): "New idea", (5, PROGRESS): "Begun."}))
    _settle(office, "theirs")
    added = office.scheme("New idea")
    assert (added.progress, added.code) == ("Begun.", "EL-5")


def test_everything_of_a_return_is_settled_at_once(office: Office) -> None:
    office.type_in(HOME, "progress", "Ours.")
    office.merge(office.filled(ALEX, {(HOME, PROGRESS): "Theirs.", (TEAM, BARRIERS): None}))
    portfolio = office.programme.portfolio
    (document,) = portfolio.returns
    intent = settle_return(portfolio, document.uid, "theirs", as_of=AS_OF)
    office.programme.workspace.run(intent)
    assert (office.scheme(HOME).progress, office.scheme(TEAM).barriers) == ("Theirs.", None)
    assert not _items(office)


def test_the_board_tells_what_was_settled(office: Office) -> None:
    _conflict(office)
    _settle(office, "ours")
    assert _line(office).note == "1 ours kept"


def test_what_was_rejected_is_never_taken(office: Office) -> None:
    office.merge(office.filled(ALEX, {(HOME, "Area"): "Elsewhere"}))
    with pytest.raises(WrongUsage, match="never taken"):
        _settle(office, "theirs")
    _settle(office, "left")
    assert _line(office).standing is Standing.MERGED


def test_the_board_says_who_is_to_answer_and_what_is_missing(office: Office) -> None:
    line = _line(office)
    assert (line.standing, len(line.missing)) == (Standing.ISSUED, 3)
    office.merge(
        office.filled(ALEX, {(HOME, PROGRESS): "Moved.", (TEAM, "Nothing to report"): "Y"})
    )
    line = _line(office)
    assert (line.standing, line.changed) == (Standing.MERGED, 2)
    assert [scheme.name for scheme in line.missing] == ["Implement Home Choice Policy"]
    letter = chase_letter(office.programme.portfolio, line)
    assert "Implement Home Choice Policy" in letter
    assert HOME not in letter
    assert b"To: Alex.walker@eastlancsccg.nhs.uk" in chase_draft(office.programme.portfolio, line)


def test_those_to_whom_nothing_was_issued_are_on_the_board(office: Office) -> None:
    line = _line(office, "Tony Pounder")
    assert line.standing is Standing.NOT_ISSUED
    assert len(line.schemes) == 15


def test_saying_that_nothing_changed_is_told_on_the_board(office: Office) -> None:
    names = (HOME, TEAM, "Implement Home Choice Policy")
    office.merge(office.filled(ALEX, {(name, "No change this month"): "Yes" for name in names}))
    line = _line(office)
    assert line.nothing_to_report
    assert line.note == "nothing to report"


def test_a_return_is_received_first_and_merged_later(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, PROGRESS): "Theirs."})
    (returned,) = office.read(path)
    assert returned.stamp is not None
    portfolio = office.programme.portfolio
    intent = receive_return(
        portfolio,
        file_name=path.name,
        sha256=returned.sha256,
        pack_uid=returned.stamp.pack_uid,
        received_on=AS_OF,
    )
    office.programme.workspace.run(intent)
    assert _line(office).standing is Standing.RECEIVED
    office.merge(path)
    assert _line(office).standing is Standing.MERGED
    assert len(office.programme.portfolio.returns) == 1


def test_a_rejected_return_goes_back_with_its_cells_marked(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, "RAG"): "Purple", (TEAM, BARRIERS): None})
    office.merge(path)
    marks = list(marks_of(office.programme.portfolio.return_items))
    book = load_workbook(BytesIO(marked_up(path.read_bytes(), marks)))
    comments = {
        cell.coordinate: cell.comment.text
        for row in book["Your schemes"].iter_rows()
        for cell in row
        if cell.comment is not None
    }
    assert "Purple" in comments["D3"]
    assert "clearing" in comments["K2"]


def test_a_return_is_rejected_for_a_reason(office: Office) -> None:
    office.merge(office.filled(ALEX, {(HOME, PROGRESS): "Theirs."}))
    portfolio = office.programme.portfolio
    (document,) = portfolio.returns
    with pytest.raises(WrongUsage, match="reason"):
        reject_return(portfolio, document.uid, reason=" ")
    office.programme.workspace.run(reject_return(portfolio, document.uid, reason="Last month's."))
    line = _line(office)
    assert (line.standing, line.note) == (Standing.REJECTED, "Last month's.")


def test_what_the_office_wrote_is_no_answer_of_the_contact(office: Office) -> None:
    office.type_in("Implement Home Choice Policy", "progress", "The office heard something.")
    office.merge(office.filled(ALEX, {(HOME, PROGRESS): "Moved."}))
    names = {scheme.name for scheme in _line(office).missing}
    assert names == {TEAM, "Implement Home Choice Policy"}


def test_a_reminder_names_the_month_in_words(office: Office) -> None:
    assert "Lancashire, November 2017" in chase_letter(office.programme.portfolio, _line(office))


def test_nobody_is_late_before_they_were_asked() -> None:
    due, before, after = date(2017, 11, 7), date(2017, 10, 27), date(2017, 11, 8)
    today = date(2017, 11, 9)
    assert days_late(wanted_by=due, issued_on=before, today=today) == 2
    assert days_late(wanted_by=due, issued_on=after, today=today) == 1
    assert days_late(wanted_by=due, issued_on=before, today=due) == 0
    assert days_late(wanted_by=due, issued_on=before, today=before) == 0


def test_only_those_who_were_asked_are_overdue(office: Office) -> None:
    portfolio = office.programme.portfolio
    week_on = max(pack.issued_on for pack in portfolio.packs) + timedelta(days=7)
    board = returns_board(portfolio, today=week_on)
    standing = {line.contact.name: line.standing for line in board}
    assert standing[ALEX] is Standing.OVERDUE
    assert standing["Tony Pounder"] is Standing.NOT_ISSUED


def test_a_file_without_a_pack_is_listed_beside_the_contacts(office: Office) -> None:
    intent = receive_return(
        office.programme.portfolio,
        file_name="stray.xlsx",
        sha256="abc",
        pack_uid=None,
        received_on=AS_OF,
    )
    office.programme.workspace.run(intent)
    rows = return_rows(office.programme.portfolio, today=AS_OF)
    views = [return_view(row) for row in rows]
    (stray,) = (view for view in views if view["contact"] == "stray.xlsx")
    assert (stray["state"], stray["received"], stray["pack"]) == ("received", "2017-11-09", None)
    assert {tuple(view) for view in views} == {tuple(stray)}
