"""A row that one copy removed and the other went on with: asked once, and settled either way."""

from __future__ import annotations

import pytest

from tests.tracker.merge.conftest import AS_OF, Office
from tests.tracker.merge.test_copies import other, take_in
from tracker.commands.milestones import add_milestone
from tracker.commands.returns import settle_item
from tracker.commands.rows import set_field
from tracker.merge.copies import CopyMerge
from tracker.model import ReturnItem, ReturnState
from tracker.returns.whole_rows import is_whole_row, whole_row_question
from tracker.ties import removal
from tracker.workspace import Intent

__all__ = ["other"]

HOME = "Home First"


def _set(office: Office, uid: str, field: str, text: str) -> None:
    portfolio = office.programme.portfolio
    intent = set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF)
    office.programme.workspace.run(intent)


def _remove(office: Office, uid: str) -> None:
    changes = removal(office.programme.portfolio, "scheme", uid)
    office.programme.workspace.run(Intent("Remove a scheme", changes))


def _step(office: Office, uid: str, title: str) -> None:
    portfolio = office.programme.portfolio
    intent = add_milestone(portfolio, scheme_uid=uid, title=title, today=AS_OF)
    office.programme.workspace.run(intent)


def _asked(merge: CopyMerge) -> list[tuple[str, str]]:
    return [(each.name, each.field) for each in merge.document.fields if each.open]


def _item(office: Office) -> ReturnItem:
    (item,) = (i for i in office.programme.portfolio.return_items if i.settled is None)
    assert is_whole_row(item)
    return item


def _settle(office: Office, choice: str) -> None:
    portfolio = office.programme.portfolio
    intent = settle_item(portfolio, _item(office).uid, choice, as_of=AS_OF)
    office.programme.workspace.run(intent)


@pytest.fixture
def uid(office: Office) -> str:
    """The scheme in question."""
    return office.scheme(HOME).uid


def test_what_they_removed_and_we_changed_is_asked_once_and_keeps_its_parts(
    office: Office, other: Office, uid: str
) -> None:
    leads = office.programme.portfolio.leads_by_scheme[uid]
    assert leads
    _set(office, uid, "progress", "The office went on.")
    _step(office, uid, "Ours since")
    _remove(other, uid)
    assert _asked(take_in(office, other)) == [(HOME, "uid")]
    asked = whole_row_question(office.programme.portfolio, _item(office))
    assert asked.sentence == (
        "The scheme was removed in the other copy, and changed here since."
        " With it go 1 milestone and 1 lead."
    )
    assert "What progress has been made?: The office went on." in asked.words
    _settle(office, "ours")
    assert office.programme.portfolio.leads_by_scheme[uid] == leads
    assert office.programme.portfolio.returns[0].state == ReturnState.MERGED


def test_what_they_removed_goes_here_too_when_taken_and_comes_back_by_undo(
    office: Office, other: Office, uid: str
) -> None:
    _step(office, uid, "Ours since")
    _remove(other, uid)
    take_in(office, other)
    _settle(office, "theirs")
    assert uid not in office.programme.portfolio.scheme_by_uid
    assert uid not in office.programme.portfolio.leads_by_scheme
    office.programme.workspace.undo()
    assert office.scheme(HOME).uid == uid
    assert office.programme.portfolio.milestones_by_scheme[uid]


def test_what_we_removed_and_they_went_on_with_is_brought_back_as_they_have_it(
    office: Office, other: Office, uid: str
) -> None:
    leads = [lead.name for lead in office.programme.portfolio.leads_by_scheme[uid]]
    _set(other, uid, "progress", "They went on.")
    _step(other, uid, "Theirs since")
    _remove(office, uid)
    assert _asked(take_in(office, other)) == [(HOME, "uid")]
    asked = whole_row_question(office.programme.portfolio, _item(office))
    assert "removed here, and the other copy went on with it" in asked.sentence
    assert "They went on." in asked.words
    _settle(office, "theirs")
    portfolio = office.programme.portfolio
    assert office.scheme(HOME).progress == "They went on."
    assert [lead.name for lead in portfolio.leads_by_scheme[uid]] == leads
    assert [step.title for step in portfolio.milestones_by_scheme[uid]] == ["Theirs since"]


def test_a_step_added_to_what_we_removed_is_asked_about_the_scheme(
    office: Office, other: Office, uid: str
) -> None:
    _step(other, uid, "Theirs since")
    _remove(office, uid)
    assert _asked(take_in(office, other)) == [(HOME, "uid")]
    _settle(office, "ours")
    assert uid not in office.programme.portfolio.scheme_by_uid


def test_what_nobody_went_on_with_goes_unasked(office: Office, other: Office, uid: str) -> None:
    _remove(other, uid)
    merge = take_in(office, other)
    assert not merge.document.needs_a_person
    assert uid not in office.programme.portfolio.scheme_by_uid


@pytest.mark.parametrize(("prefer", "there"), [("ours", True), ("theirs", False)])
def test_a_preference_settles_it(
    office: Office, other: Office, uid: str, prefer: str, there: bool
) -> None:
    _set(office, uid, "progress", "The office went on.")
    _remove(other, uid)
    merge = take_in(office, other, prefer=prefer)
    assert not merge.document.needs_a_person
    assert (uid in office.programme.portfolio.scheme_by_uid) is there
