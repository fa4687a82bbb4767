"""What plans call their columns, and what stands in them."""

from __future__ import annotations

import pytest

from importers.context import Context
from importers.grid import Document
from importers.plan import plan_tables, read_plan, recognises
from importers.readers import READERS
from tests.importers.plan.tables import HEAD, document, milestone, read, said, sheet, values

DAY, LATER = "01/09/2017", "13/09/2017"


def _reader(*rows: tuple[str, ...]) -> str | None:
    made = document(*rows)
    return next((each.name for each in READERS if each.recognises(made)), None)


@pytest.mark.parametrize(
    "head",
    [
        ("Task", "Lead", "Start", "Finish", "% complete", "Status"),
        ("Task Name", "Duration", "Start", "Finish", "Predecessors", "Resource Names"),
        ("Milestone", "Owner", "Due date", "Status"),
        ("Activity", "Start date", "End date", "Responsible"),
        ("Workstream/Activity", "Owner", "Start Date", "Expected Delivery", "Status"),
        ("ID", "Epic", "Predecessors", "Effort"),
        ("Task", "Owner", "Begin", "End", "RAG", "Comments"),
        ("Deliverable", "By whom", "By when", "Status"),
        ("Action", "Planned start", "Planned end", "Owner"),
    ],
)
def test_a_table_with_these_columns_is_a_plan(head: tuple[str, ...]) -> None:
    assert _reader(head, tuple("1" for _ in head)) == "plan"


@pytest.mark.parametrize(
    "head",
    [
        ("Req. ID", "Task", "Systems", "Estimate"),
        ("Measure", "Target", "Baseline"),
        ("Name", "Role", "E-mail"),
        ("Plan", "Goal", "Recurrence", "Owner"),
        ("Pool", "2017/18", "2018/19"),
    ],
)
def test_a_table_with_these_columns_is_none(head: tuple[str, ...]) -> None:
    assert not recognises(document(head, tuple("a" for _ in head)))


def test_a_tracker_of_schemes_with_dates_stays_a_tracker() -> None:
    head = ("Scheme", "RAG", "Lead", "Progress", "Start date", "Delivery", "Barriers")
    row = ("Home First", "Green", "Ann Lee", "Going well", DAY, LATER, "None")
    assert _reader(head, row) == "tracker"


def test_a_table_of_titles_without_rows_is_no_plan() -> None:
    assert not plan_tables(Document([sheet("Plan", HEAD, ("", "", "", "", ""))]))


def test_a_plan_is_read_field_by_field() -> None:
    draft = read(
        ("Ref", "Task", "Lead", "Start", "Finish", "% complete", "Status", "Comments", "Actual"),
        ("M-1", "Tender", "Ann Lee", DAY, LATER, "50%", "In progress", "Late bids", ""),
        ("M-2", "Award", "", LATER, "30/09/2017", "", "", "", "29/09/2017"),
    )
    assert dict(milestone(draft, "Tender").values) == {
        "title": "Tender",
        "level": 0,
        "ref": "M-1",
        "owner": "Ann Lee",
        "note": "Late bids",
        "start": "2017-09-01",
        "start_text": DAY,
        "finish": "2017-09-13",
        "finish_text": LATER,
        "open_ended": False,
        "actual": None,
        "status": "On track",
        "percent_complete": 50,
    }
    award = milestone(draft, "Award").values
    assert (award["actual"], award["status"], award["owner"]) == ("2017-09-29", None, None)


def test_numbers_that_count_the_rows_are_no_refs() -> None:
    draft = read(("ID", "Task", "Start", "Finish"), ("1", "Tender", DAY, LATER))
    assert "ref" not in draft.milestones[0].values


@pytest.mark.parametrize(
    ("words", "status"),
    [
        *(("Complete", "Completed"), ("Done", "Completed"), ("CLOSED", "Completed")),
        *(("In progress", "On track"), ("On target", "On track"), ("Green", "On track")),
        *(("Late", "Delayed"), ("Overdue", "Delayed"), ("Behind schedule", "Delayed")),
        *(("Not yet started", "Not started"), ("On hold", "Paused"), ("Cancelled", "Cancelled")),
        *(("On track On track", "On track"), ("", None), ("-", None)),
    ],
)
def test_words_for_a_status(words: str, status: str | None) -> None:
    draft = read(HEAD, ("Tender", "", DAY, LATER, words), ("Award", "", DAY, LATER, "Delayed"))
    assert values(draft, "status") == [status, "Delayed"]


@pytest.mark.parametrize("words", ["Red|Yellow|Green", "Red / Amber / Green", "Wibble", "Amber"])
def test_words_that_are_no_status_are_told_and_leave_it_as_it_was(words: str) -> None:
    draft = read(HEAD, ("Tender", "", DAY, LATER, words))
    assert "status" not in draft.milestones[0].values
    assert len(said(draft, "row 2")) == 1


def test_parts_of_one_are_percentages_too() -> None:
    head = ("Task", "Start", "Finish", "% complete")
    draft = read(head, ("A", DAY, LATER, "0.25"), ("B", DAY, LATER, "1"), ("C", DAY, LATER, "soon"))
    assert values(draft, "percent_complete") == [25, 100, None]
    assert any("no percentage" in message for message in said(draft, "row 4"))


@pytest.mark.parametrize(
    ("title", "cell", "pence"),
    [
        *(("Allocation £'000", "1,200", 120_000_000), ("Budget", "£1,200", 120_000)),
        *(("Allocation (£m)", "1.2", 120_000_000), ("Allocation", "£0.15m", 15_000_000)),
        ("Allocation £'000", "Funded from existing budgets", None),
    ],
)
def test_an_allocation_has_the_unit_of_its_column(title: str, cell: str, pence: int | None) -> None:
    draft = read(
        ("Activity", title, "Start", "End"), ("Home First", cell, "", ""), ("A", "", DAY, LATER)
    )
    values_of_scheme = draft.schemes[0].values
    assert (values_of_scheme["allocation_text"], values_of_scheme["allocation"]) == (cell, pence)


def test_an_error_in_a_cell_leaves_its_field_as_it_was() -> None:
    draft = read(HEAD, ("Tender", "#REF!", DAY, "#N/A", "On track"))
    assert "owner" not in draft.milestones[0].values
    assert len(said(draft, "row 2")) == 2


def test_duplicate_names_are_both_read_and_told() -> None:
    draft = read(HEAD, ("Tender", "", DAY, LATER, ""), ("Tender", "", LATER, LATER, ""))
    assert len(draft.milestones) == 2
    assert said(draft, "row 3") == ["“Tender” is also the title of the file, row 2: both are read"]


def test_a_title_too_long_keeps_its_beginning() -> None:
    draft = read(HEAD, ("x" * 600, "", DAY, LATER, ""))
    assert len(draft.milestones[0].title) == 500


def test_a_plan_without_dates_is_read_with_a_warning() -> None:
    draft = read(("Task", "Start", "Finish"), ("Tender", "", ""))
    assert len(draft.milestones) == 1
    assert "a plan without any dates" in said(draft, "the file")


def test_areas_of_rows_are_those_of_their_schemes() -> None:
    head = ("Area", "Project", "Task", "Start", "Finish")
    draft = read(head, ("Fylde and Wyre", "Home First", "Recruit", DAY, LATER))
    assert [row.area for row in draft.schemes] == ["Fylde and Wyre"]
    assert [area.name for area in draft.areas] == ["Fylde and Wyre"]


def test_the_name_of_a_flat_plan_is_the_documents_title_or_sheet() -> None:
    table = sheet("Winter", HEAD, ("Tender", "", DAY, LATER, ""))
    untitled = read_plan(Document([table]), Context(file_name="plan-v3"))
    titled = read_plan(Document([table], title="Winter resilience"), Context())
    assert [d.schemes[0].name for d in (untitled, titled)] == ["Winter", "Winter resilience"]


def test_a_row_that_a_converter_cut_in_its_title_is_one_again() -> None:
    draft = read(
        HEAD,
        ("Tender for short term", "", "02 40 2047", "", ""),
        ("home care", "Person A", "02.10.2017", "01.12.2017", "On track"),
        ("Contracts", "", "", "", ""),
        ("award and sign", "Person A", "02.10.2017", "01.12.2017", "On track"),
    )
    titles = [milestone.title for milestone in draft.milestones]
    assert titles == ["Tender for short term home care", "award and sign"]
    assert said(draft, "row 2") == [
        "was read with the next row, where its title goes on: “home care”"
    ]


def test_a_hidden_tracker_is_no_plan_to_be_read_with_the_rest() -> None:
    titles = ("Task", "RAG", "Lead", "Progress", "Barriers", "Due date")
    hidden = sheet("Old", titles, ("Beds", "G", "Person A", "Good", "None", DAY), hidden=True)
    assert not plan_tables(Document([hidden, sheet("Cover", ("Title", ""))]))


def test_milestones_with_days_beside_their_project_are_a_plan() -> None:
    titles = ("Project", "Milestone", "Milestone owner", "Baseline date", "Forecast date", "RAG")
    first = ("Home First", "Recruit", "Person A", DAY, LATER, "Green")
    tracked = Document([sheet("Plan", titles, first)])
    assert recognises(tracked)
    draft = read(titles, first, ("Home First", "Go live", "Person A", DAY, LATER, "Green"))
    assert [milestone.title for milestone in draft.milestones] == ["Recruit", "Go live"]
    assert [scheme.name for scheme in draft.schemes] == ["Home First"]
    assert "a plan without any dates" not in said(draft)
