"""Answers that came as words, returns marked as received, and returns turned away."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.merge.conftest import AS_OF, Office, issued, office
from tracker.commands.answers import Said, enter_answer, receive_return, reject_return
from tracker.errors import WrongUsage
from tracker.model import ReturnState, Source, new_uid
from tracker.returns.board import BoardLine, Standing, returns_board
from tracker.workspace import Intent

__all__ = ["issued", "office"]

ALEX, TONY = "Alex Walker", "Tony Pounder"
HOME, TEAM, POLICY = (
    "Home First",
    "Multi-Disciplinary Discharge Team",
    "Implement Home Choice Policy",
)
RECEIVED_ON = date(2017, 11, 8)


def _line(office: Office, name: str = ALEX) -> BoardLine:
    board = returns_board(office.programme.portfolio, today=AS_OF)
    return next(line for line in board if line.contact.name == name)


def _answer(office: Office, said: Said, name: str = ALEX) -> Intent:
    return enter_answer(
        office.programme.portfolio,
        said,
        asked=_line(office, name).asked,
        way="by telephone",
        completed_by="tester",
        on_behalf_of=name,
        received_on=RECEIVED_ON,
        as_of=AS_OF,
    )


def test_an_answer_by_telephone_is_entered_on_behalf_of_the_contact(office: Office) -> None:
    home, team, policy = (office.scheme(name).uid for name in (HOME, TEAM, POLICY))
    said = Said(
        {
            (home, "progress"): "Said on the telephone.",
            (home, "delivery_text"): "End of January 2018",
            (team, "nothing_to_report"): "Yes",
        },
        unchanged=[policy],
        words="He rang at ten.",
    )
    made = office.programme.workspace.run(_answer(office, said))
    assert made is not None
    assert (made.source, made.label) == (
        Source.RETURN,
        "Enter what Alex Walker said (by telephone)",
    )
    scheme = office.scheme(HOME)
    assert scheme.progress == "Said on the telephone."
    assert scheme.delivery_latest == date(2018, 1, 31)
    assert office.scheme(POLICY).confirmed_on == AS_OF
    assert office.scheme(TEAM).nothing_to_report
    line = _line(office)
    (record,) = line.returns
    assert (record.completed_by, record.on_behalf_of) == ("tester", ALEX)
    assert (record.received_on, record.words) == (RECEIVED_ON, "He rang at ten.")
    assert (line.standing, line.missing) == (Standing.MERGED, ())
    office.programme.workspace.undo()
    assert office.scheme(HOME).progress != "Said on the telephone."
    assert _line(office).standing is Standing.ISSUED


def test_schemes_that_nobody_spoke_of_are_still_missing(office: Office) -> None:
    said = Said({(office.scheme(HOME).uid, "rag"): "Red"})
    office.programme.workspace.run(_answer(office, said))
    assert {scheme.name for scheme in _line(office).missing} == {TEAM, POLICY}


def test_who_was_sent_no_pack_may_answer_all_the_same(office: Office) -> None:
    line = _line(office, TONY)
    assert line.standing is Standing.NOT_ISSUED
    said = Said(unchanged=[scheme.uid for scheme in line.schemes])
    office.programme.workspace.run(_answer(office, said, TONY))
    line = _line(office, TONY)
    assert line.standing is Standing.MERGED
    assert line.pack is not None
    assert (line.pack.kind, line.pack.file_name) == ("words", "asked by telephone")
    assert line.nothing_to_report


@pytest.mark.parametrize(
    ("row", "field", "text", "problem"),
    [
        ("Altham Meadows", "progress", "Theirs.", "not what Alex Walker is asked about"),
        (HOME, "office_note", "Ours.", "not what Alex Walker is asked about"),
        (HOME, "rag", "Purple", "Purple"),
    ],
)
def test_only_what_was_asked_is_taken(
    office: Office, row: str, field: str, text: str, problem: str
) -> None:
    with pytest.raises(WrongUsage, match=problem):
        _answer(office, Said({(office.scheme(row).uid, field): text}))


def test_what_was_received_by_hand_is_taken_over_by_the_answer(office: Office) -> None:
    pack = _line(office).pack
    assert pack is not None
    intent = receive_return(
        office.programme.portfolio,
        file_name="On paper",
        sha256=new_uid(),
        pack_uid=pack.uid,
        received_on=RECEIVED_ON,
    )
    office.programme.workspace.run(intent)
    assert _line(office).standing is Standing.RECEIVED
    office.merge(office.filled(ALEX, {(HOME, "RAG"): "Red"}))
    line = _line(office)
    assert (line.standing, len(line.returns)) == (Standing.MERGED, 1)


def test_rejecting_puts_aside_what_waits_and_is_undone_as_one(office: Office) -> None:
    office.type_in(HOME, "progress", "Ours.")
    office.merge(office.filled(ALEX, {(HOME, "What progress has been made?"): "Theirs."}))
    (document,) = office.programme.portfolio.returns
    intent = reject_return(office.programme.portfolio, document.uid, reason="Last month's pack.")
    office.programme.workspace.run(intent)
    line = _line(office)
    assert (line.standing, line.note, line.open_items) == (
        Standing.REJECTED,
        "Last month's pack.",
        0,
    )
    office.programme.workspace.undo()
    assert office.programme.portfolio.returns[0].state == ReturnState.TO_REVIEW
    assert _line(office).open_items == 1
