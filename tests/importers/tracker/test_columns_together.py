"""Columns that say more about the same thing: none of their words is lost."""

from __future__ import annotations

import pytest

from importers.grid import Cell
from tests.importers.tracker.tables import notes_at, read, table, values
from tracker.draft import Weight

_TITLES = (
    "Scheme",
    "RAG",
    "Lead",
    "Progress",
    "Risks",
    "Issues",
    "Next steps",
    "Mitigating action",
)


def test_words_of_further_columns_are_added_under_their_titles() -> None:
    row = ("Home First", "G", "Person A", "Begun", "Cost", "Staff", "Recruit", "Bank staff")
    draft = read(table(_TITLES, row))
    assert values(draft, "progress") == ["Begun\nNext steps: Recruit"]
    assert values(draft, "barriers") == ["Staff\nRisks: Cost\nMitigating action: Bank staff"]
    assert not [note for note in draft.notes if note.weight is Weight.WARNING]
    assert "column “Next steps” is added to “What progress has been made?”" in notes_at(
        draft, "table 1"
    )


def test_a_nil_gives_way_to_words_and_words_take_no_nil() -> None:
    none = ("Home First", "G", "Person A", "Begun", "Cost", "None", "n/a", "")
    both = ("Home Next", "G", "Person A", "", "None", "None", "", "-")
    draft = read(table(_TITLES, none, both))
    assert values(draft, "progress") == ["Begun", None]
    assert values(draft, "barriers") == ["Risks: Cost", "None"]


def test_the_parts_of_a_lead_are_read_as_one() -> None:
    titles = ("Scheme", "RAG", "Lead name", "Lead organisation", "Email")
    row = ("Home First", "G", "Person A", "Borough Council", "person.a@example.org")
    draft = read(table(titles, row))
    assert values(draft, "leads_text") == ["Person A\nBorough Council\nperson.a@example.org"]


def test_accounts_of_two_months_are_not_mixed() -> None:
    titles = ("Scheme", "RAG", "Update October", "Update November")
    draft = read(table(titles, ("Home First", "G", "Begun", "Running")))
    assert values(draft, "progress") == ["Running"]
    assert notes_at(draft, "table 1", Weight.WARNING) == [
        "column “Update October” is not used: “Update November” was taken for the same"
    ]


def test_a_failed_formula_is_not_replaced_by_its_neighbour() -> None:
    draft = read(table(("Scheme", "RAG", "Progress", "Comments"), ("One", "G", "#N/A", "Fine")))
    assert values(draft, "progress") == ["absent"]


@pytest.mark.parametrize(
    ("written", "start", "text"),
    [
        (Cell("1 April 2017", dated=True), "2017-04-01", None),
        (Cell("01/04/2017"), "2017-04-01", "01/04/2017"),
        (Cell("April 2017"), None, "April 2017"),
        (Cell("1 April"), None, "1 April"),
        (Cell(""), None, None),
    ],
)
def test_a_start_is_kept_beside_its_words(
    written: Cell, start: str | None, text: str | None
) -> None:
    titles = ("Scheme", "RAG", "Lead", "Progress", "Start date", "End date")
    draft = read(table(titles, ("One", "G", "Person A", "Begun", written, "March 2018")))
    assert values(draft, "start") == [start]
    assert values(draft, "start_text") == [text]
    assert values(draft, "delivery_text") == ["March 2018"]


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("In progress", "On track"),
        ("Not due", "Not started"),
        ("Complete", "Completed"),
        ("Completed - closed", "Completed"),
        ("Slipped", "Delayed"),
    ],
)
def test_a_status_is_read_as_in_a_plan(written: str, status: str) -> None:
    titles = ("Scheme", "RAG", "Lead", "Status")
    assert values(read(table(titles, ("One", "G", "Person A", written))), "status") == [status]


def test_projects_over_actions_are_workstreams() -> None:
    titles = ("Project", "Action", "Lead", "Deadline", "RAG")
    rows = [("Home First", name, "Person A", "May 2018", "G") for name in ("Recruit", "Train")]
    draft = read(table(titles, *rows))
    assert [(s.name, s.workstream) for s in draft.schemes] == [
        ("Recruit", "Home First"),
        ("Train", "Home First"),
    ]
