"""Setting one field, and everything that follows from it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import ChangeSet, added
from tracker.commands.rows import set_field
from tracker.errors import WrongUsage
from tracker.model import Scheme
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()


@pytest.fixture
def uid(workspace: Workspace) -> str:
    """One scheme of one area."""
    area = added("area", {"name": "Fylde and Wyre CCG"})
    scheme = added(
        "scheme", {"name": "Reablement", "area_uid": area.uid, "updated_on": "2017-10-01"}
    )
    workspace.run(Intent("start", (area, scheme)))
    return scheme.uid


def _set(workspace: Workspace, uid: str, field: str, text: str) -> ChangeSet | None:
    intent = set_field(
        workspace.portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY
    )
    return workspace.run(intent)


def _scheme(workspace: Workspace, uid: str) -> Scheme:
    return workspace.portfolio.scheme_by_uid[uid]


@pytest.mark.parametrize("typed", ["A", "a", "Amber", "amber"])
def test_a_rating_is_set_by_letter_or_word(workspace: Workspace, uid: str, typed: str) -> None:
    _set(workspace, uid, "rag", typed)
    assert _scheme(workspace, uid).rag == "A"


def test_new_delivery_words_move_everything_read_from_them_in_one_change(
    workspace: Workspace, uid: str
) -> None:
    made = _set(workspace, uid, "delivery_text", "From November 2017, depending on recruitment")
    scheme = _scheme(workspace, uid)
    assert (scheme.delivery_earliest, scheme.delivery_latest) == (date(2017, 11, 1), None)
    assert scheme.delivery_precision == "month"
    assert made is not None
    assert len(made.changes) == 1
    workspace.undo()
    assert _scheme(workspace, uid).delivery_earliest is None


def test_a_persons_correction_of_the_dates_leaves_the_words_alone(
    workspace: Workspace, uid: str
) -> None:
    _set(workspace, uid, "delivery_text", "December 2017")
    _set(workspace, uid, "delivery_latest", "15 January 2018")
    scheme = _scheme(workspace, uid)
    assert scheme.delivery_text == "December 2017"
    assert scheme.delivery_latest == date(2018, 1, 15)


def test_new_lead_words_move_the_leads_and_know_people_again(
    workspace: Workspace, uid: str
) -> None:
    _set(workspace, uid, "leads_text", "Sue Lott (LCC) and Lisa Hulme\n(LTHTR)")
    _set(workspace, uid, "leads_text", "Lisa Hulme (LTHTR)")
    portfolio = workspace.portfolio
    assert [lead.name for lead in portfolio.leads_by_scheme[uid]] == ["Lisa Hulme"]
    assert sorted(person.name for person in portfolio.people) == ["Lisa Hulme", "Sue Lott"]
    workspace.undo()
    assert [lead.name for lead in workspace.portfolio.leads] == ["Sue Lott", "Lisa Hulme"]


def test_a_new_name_is_written_into_the_scheme_cell(workspace: Workspace, uid: str) -> None:
    _set(workspace, uid, "ref", "LCC Scheme ref #20")
    _set(workspace, uid, "name", "Reablement at home")
    text = _scheme(workspace, uid).scheme_text or ""
    assert "Reablement at home" in text
    assert "LCC Scheme ref #20" in text


def test_an_empty_value_clears_the_field(workspace: Workspace, uid: str) -> None:
    _set(workspace, uid, "barriers", "None to report")
    _set(workspace, uid, "barriers", "")
    assert _scheme(workspace, uid).barriers is None


def test_setting_what_is_there_already_changes_nothing(workspace: Workspace, uid: str) -> None:
    assert _set(workspace, uid, "name", "Reablement") is None


def test_every_edit_says_when_the_row_was_last_changed(workspace: Workspace, uid: str) -> None:
    _set(workspace, uid, "progress", "Started")
    assert _scheme(workspace, uid).updated_on == TODAY


def test_money_is_typed_in_pounds_and_kept_in_pence(workspace: Workspace, uid: str) -> None:
    _set(workspace, uid, "allocation", "£1,200.50")
    assert _scheme(workspace, uid).allocation == 120_050


def test_a_scheme_moves_to_an_area_by_its_name(workspace: Workspace, uid: str) -> None:
    other = added("area", {"name": "West Lancs CCG"})
    workspace.run(Intent("add", (other,)))
    _set(workspace, uid, "area", "west lancs ccg")
    assert _scheme(workspace, uid).area_uid == other.uid
    with pytest.raises(WrongUsage, match="West Lancs CCG"):
        _set(workspace, uid, "area", "Nowhere")


def test_a_workstream_and_a_contact_are_made_when_they_are_new(
    workspace: Workspace, uid: str
) -> None:
    _set(workspace, uid, "workstream", "Improving Flow")
    _set(workspace, uid, "contact", "pmo@example.org")
    portfolio = workspace.portfolio
    assert [workstream.name for workstream in portfolio.workstreams] == ["Improving Flow"]
    assert [person.email for person in portfolio.people] == ["pmo@example.org"]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("rag", "Purple", "'Purple' is none of Green, Amber, Red"),
        ("stage", "sleeping", "is none of proposed"),
        ("delivery_latest", "31 November 2017", "is not one day"),
        ("posts_needed", "two", "'two' is not a number"),
        ("allocation", "lots", "is not an amount"),
        ("name", "", "cannot be empty"),
        ("progress", "x" * 20_001, "over the limit of 20,000"),
        ("colour", "red", "has no field 'colour'"),
        ("nothing_to_report", "maybe", "neither yes nor no"),
    ],
)
def test_what_is_not_understood_is_refused_in_words(
    workspace: Workspace, uid: str, field: str, text: str, told: str
) -> None:
    with pytest.raises(WrongUsage, match=told):
        _set(workspace, uid, field, text)


def test_an_unknown_row_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WrongUsage, match="no row with the uid"):
        _set(workspace, "nothing", "name", "x")
