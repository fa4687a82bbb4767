"""What each row of a plan is, by whatever shows its level."""

from __future__ import annotations

from dataclasses import replace

from importers.context import Context
from importers.grid import Cell, Document
from importers.plan import read_plan
from tests.importers.plan.tables import HEAD, outline_of, read, said, scheme, sheet, values

DAY, LATER = "01/09/2017", "13/09/2017"
STEP = ("", DAY, LATER, "")
TWO_SCHEMES = ["  Home First", "    Recruit", "    Open beds", "  Reablement", "    Tender"]


def test_a_flat_list_is_the_milestones_of_one_scheme_named_after_the_file() -> None:
    draft = read(HEAD, ("Recruit", *STEP), ("Open beds", *STEP))
    assert outline_of(draft) == ["  Winter plan", "    Recruit", "    Open beds"]


def test_leading_spaces_are_levels() -> None:
    draft = read(
        HEAD,
        ("Home First", "", "", "", ""),
        ("   Recruit", *STEP),
        ("   Open beds", *STEP),
        ("Reablement", "", "", "", ""),
        ("   Tender", *STEP),
    )
    assert outline_of(draft) == TWO_SCHEMES


def test_indents_of_the_layout_are_levels() -> None:
    draft = read(
        HEAD,
        ("Home First", "", "", "", ""),
        (Cell("Recruit", indent=2), *STEP),
        (Cell("Open beds", indent=2), *STEP),
        ("Reablement", "", "", "", ""),
        (Cell("Tender", indent=1), *STEP),
    )
    assert outline_of(draft) == TWO_SCHEMES


def test_groups_of_rows_are_levels() -> None:
    rows = [
        HEAD,
        ("Home First", "", DAY, LATER, ""),
        ("Recruit", *STEP),
        ("Open beds", *STEP),
        ("Reablement", "", DAY, LATER, ""),
        ("Tender", *STEP),
    ]
    assert outline_of(read(*rows, outline=[0, 0, 1, 1, 0, 1])) == TWO_SCHEMES


def test_numbers_before_the_titles_are_levels_and_no_part_of_the_titles() -> None:
    draft = read(
        HEAD,
        ("1 Home First", "", "", "", ""),
        ("1.1 Recruit", *STEP),
        ("1.2. Open beds", *STEP),
        ("2) Reablement", "", "", "", ""),
        ("2.1 Tender", *STEP),
    )
    assert outline_of(draft) == TWO_SCHEMES


def test_a_column_of_outline_numbers_is_levels() -> None:
    draft = read(
        ("WBS", "Task name", "Start", "Finish"),
        ("1", "Programme", DAY, LATER),
        ("1.1", "Home First", DAY, LATER),
        ("1.1.1", "Recruit", DAY, LATER),
        ("1.1.2", "Open beds", DAY, LATER),
        ("1.1.2.1", "Ward A", DAY, LATER),
        ("1.1.2.2", "Ward B", DAY, LATER),
    )
    assert outline_of(draft) == [
        "Programme",
        "  Home First",
        "    Recruit",
        "    Open beds",
        "      Ward A",
        "      Ward B",
    ]


def test_a_column_of_levels_is_levels() -> None:
    draft = read(
        ("ID", "Name", "Start", "Finish", "Outline Level"),
        ("1", "Home First", DAY, LATER, "1"),
        ("2", "Recruit", DAY, LATER, "2"),
        ("3", "Open beds", DAY, LATER, "2"),
    )
    assert outline_of(draft) == ["  Home First", "    Recruit", "    Open beds"]


def test_columns_for_each_level_name_what_a_row_belongs_to() -> None:
    draft = read(
        ("Workstream", "Project", "Milestone", "Start", "Finish"),
        ("Flow", "Home First", "Recruit", DAY, LATER),
        ("", "", "Open beds", DAY, LATER),
        ("", "Reablement", "Tender", DAY, LATER),
        ("Market", "Home care", "Agree price", DAY, LATER),
    )
    assert outline_of(draft) == ["Flow", *TWO_SCHEMES, "Market", "  Home care", "    Agree price"]


def test_a_band_is_a_workstream_where_activities_have_a_lead_or_status() -> None:
    draft = read(
        HEAD,
        ("Flow", "", "", "", ""),
        ("Home First", "Ann Lee", "", "", "On track"),
        ("Recruit", *STEP),
        ("Open beds", *STEP),
        ("Reablement", "", "", "", "Delayed"),
        ("Tender", *STEP),
    )
    assert outline_of(draft) == ["Flow", *TWO_SCHEMES]
    assert scheme(draft, "Home First").values["leads_text"] == "Ann Lee"


def test_two_looks_of_bands_are_workstreams_and_activities() -> None:
    dark = Cell("Flow", fill="1F4E79", bold=True)
    draft = read(
        HEAD,
        (dark, "", "", "", ""),
        (Cell("Home First", bold=True), "", "", "", ""),
        ("Recruit", *STEP),
        ("Open beds", *STEP),
        (Cell("Reablement", bold=True), "", "", "", ""),
        ("Tender", *STEP),
    )
    assert outline_of(draft) == ["Flow", *TWO_SCHEMES]


def test_an_undated_row_among_dated_ones_is_a_milestone() -> None:
    draft = read(
        HEAD,
        ("Recruit", "Ann Lee", DAY, LATER, "On track"),
        ("Open beds", "Ann Lee", "", "", "Not started"),
        ("Review", "Bob Hill", DAY, LATER, "On track"),
    )
    assert outline_of(draft)[1:] == ["    Recruit", "    Open beds", "    Review"]


def test_an_activity_with_money_is_one_though_it_has_dates() -> None:
    draft = read(
        ("Activity", "Allocation £'000", "Start", "End", "Status"),
        ("Home First", "1,200", "", "", "On track"),
        ("Recruit", "", DAY, LATER, "On track"),
        ("Flu vaccinations", "45", "tbc", "tbc", "Not started"),
    )
    assert outline_of(draft) == ["  Home First", "    Recruit", "  Flu vaccinations"]
    assert scheme(draft, "Home First").values["allocation"] == 120_000_000


def test_blank_cells_of_activities_that_never_have_them_say_nothing() -> None:
    draft = read(
        HEAD,
        ("Home First", "", "", "", ""),
        ("  Recruit", "Ann Lee", DAY, LATER, "On track"),
    )
    assert draft.schemes[0].values == {"name": "Home First"}


def test_a_row_set_in_under_nothing_stands_at_the_top() -> None:
    draft = read(
        HEAD,
        ("  Set up board", *STEP),
        ("Home First", "", "", "", ""),
        ("  Recruit", *STEP),
        ("  Open beds", *STEP),
    )
    assert [row.name for row in draft.schemes] == ["Set up board", "Home First"]


def test_a_thousand_levels_are_read() -> None:
    draft = read(HEAD, *((" " * depth + f"Level {depth}", *STEP) for depth in range(1000)))
    assert (len(draft.schemes), len(draft.milestones)) == (1, 998)
    assert max(int(level or 0) for level in values(draft, "level")) == 997


def test_every_sheet_that_is_a_plan_is_read_and_hidden_ones_are_marked() -> None:
    head = ("Task", "Start", "Finish")
    document = Document(
        [
            sheet("Discharge", head, ("Recruit", DAY, LATER)),
            sheet("Contacts", ("Name", "E-mail"), ("Ann Lee", "ann@example.org")),
            sheet("Market", head, ("Tender", DAY, LATER), hidden=True),
        ]
    )
    draft = read_plan(document, Context())
    assert outline_of(draft) == [
        "Discharge",
        "  Discharge",
        "    Recruit",
        "Market",
        "  Market",
        "    Tender",
    ]
    assert "a hidden sheet that is a plan: read with the rest" in said(draft, '"Market"')
    assert "not a plan: not read" in said(draft, '"Contacts"')


def test_a_header_may_stand_below_a_title_or_stretch_over_two_rows() -> None:
    titled = read(("Winter plan",), ("Version 2, 12 September 2017",), HEAD, ("Recruit", *STEP))
    assert titled.as_of is not None
    assert len(titled.milestones) == 1
    planned, actual = Cell("Baseline", span=2), Cell("Expected", span=2)
    banded = read(
        ("Task", planned, planned, actual, actual),
        ("", "Start", "Finish", "Start", "Finish"),
        ("Recruit", DAY, LATER, DAY, "20/09/2017"),
    )
    assert values(banded, "finish") == ["2017-09-20"]
    assert banded.baselines[0].dates == {0: ("2017-09-01", "2017-09-13")}


def test_totals_remarks_and_rows_without_a_title_are_told() -> None:
    draft = read(
        HEAD,
        ("Recruit", *STEP),
        ("", "Ann Lee", "", "", ""),
        ("[task name]", "", "", "", ""),
        ("", "", "", "", ""),
        ("Total", "", "", "", ""),
        ("Note: dates are provisional", "", "", "", ""),
        HEAD,
        ("Open beds", *STEP),
    )
    assert [row.title for row in draft.milestones] == ["Recruit", "Open beds"]
    told = [said(draft, f"row {number}")[0].partition(":")[0] for number in range(3, 9)]
    assert told == [
        "has no title",
        "only the words of a template",
        "blank row",
        "a total, not a step of the plan",
        "a remark, not a step of the plan",
        "header repeated",
    ]


def test_a_torn_table_goes_on_though_it_is_wider() -> None:
    tables = [
        replace(sheet("", HEAD, ("Recruit", *STEP)), place="table 1"),
        replace(sheet("", ("Open beds", *STEP, "", "")), place="table 2"),
        replace(sheet("", ("Pool", "£'000"), ("Care homes", "84,167")), place="table 3"),
    ]
    draft = read_plan(Document(tables), Context(file_name="Paper"))
    assert [row.title for row in draft.milestones] == ["Recruit", "Open beds"]
