"""Trackers of many shapes: where the columns, the header and the area may stand."""

from __future__ import annotations

import pytest

from importers.context import Context
from importers.grid import Document
from importers.tracker import read_tracker, recognises
from tests.importers.tracker.tables import (
    QUESTIONS,
    TITLES,
    above,
    across,
    names,
    notes_at,
    read,
    shaded,
    table,
    values,
)
from tracker.draft import Weight
from tracker.errors import Refused

ROW = ("G", "CHC screening", "Person A", "In delivery", "October 2017", "None")
OTHER = ("A", "Reablement", "Person B", "Recruiting", "November 2017", "")


def test_columns_may_stand_in_any_order() -> None:
    draft = read(table(TITLES[::-1], ROW[::-1]))
    assert dict(draft.schemes[0].values) == {
        "rag": "G",
        "name": "CHC screening",
        "scheme_text": "CHC screening",
        "leads_text": "Person A",
        "progress": "In delivery",
        "delivery_text": "October 2017",
        "barriers": "None",
    }


def test_absent_column_gives_no_value_and_empty_cell_gives_none() -> None:
    draft = read(table(("Scheme", "RAG", "Progress"), ("Reablement", "A", "")))
    assert draft.schemes[0].values["progress"] is None
    assert "barriers" not in draft.schemes[0].values
    assert "ref" not in draft.schemes[0].values


def test_untitled_scheme_column_is_the_one_with_the_words() -> None:
    rows = [("G", f"Scheme {n}", "Person A", "Under way", "", "", "") for n in ("one", "two")]
    assert names(read(table(QUESTIONS, *rows))) == ["Scheme one", "Scheme two"]


def test_untitled_column_of_shading_is_the_rating() -> None:
    draft = read(
        table(
            ("", "Scheme", "Lead", "Update"),
            (shaded("00B050"), "CHC screening", "Person A", ""),
            (shaded("FF0000"), "Reablement", "Person B", ""),
        )
    )
    assert values(draft, "rag") == ["G", "R"]


def test_header_may_follow_title_rows() -> None:
    draft = read(
        table(
            "iBCF scheme tracker",
            ("Area:", "Fylde and Wyre CCG", "", "", "", ""),
            ("",) * 6,
            TITLES,
            ROW,
        )
    )
    assert names(draft) == ["CHC screening"]
    assert draft.schemes[0].area == "Fylde and Wyre CCG"
    assert notes_at(draft, "table 1, row 1") == ["title, not a scheme: “iBCF scheme tracker”"]


def test_header_may_stretch_over_two_rows() -> None:
    draft = read(
        table(
            ("RAG", "Scheme", *across("Delivery", 2), *across("Recruitment", 2)),
            (above("RAG"), above("Scheme"), "Lead", "Progress", "Stage", "Narrative"),
            ("G", "CHC screening", "Person A", "In delivery", "in post", "Two started"),
        )
    )
    row = draft.schemes[0].values
    assert (row["leads_text"], row["progress"]) == ("Person A", "In delivery")
    assert row["recruitment_stage"] == "in post"
    assert notes_at(draft, "table 1, row 2") == ["header row"]


def test_repeated_header_is_skipped_and_said() -> None:
    draft = read(table(TITLES, ROW, TITLES, OTHER))
    assert names(draft) == ["CHC screening", "Reablement"]
    assert notes_at(draft, "table 1, row 3") == ["header repeated"]


def test_header_of_other_columns_further_down_begins_again() -> None:
    draft = read(
        table(
            TITLES,
            ROW,
            "East Lancashire CCG",
            ("Scheme", "RAG", "Progress", "Lead", "Barriers", "Delivery date"),
            ("Home First", "A", "Piloted", "Person C", "", "March 2018"),
        )
    )
    assert values(draft, "delivery_text") == ["October 2017", "March 2018"]
    assert draft.schemes[1].area == "East Lancashire CCG"


def test_table_without_header_goes_on_from_the_one_before() -> None:
    draft = read(
        table(TITLES, ROW, before=["Fylde and Wyre CCG"]),
        table(OTHER, number=2),
        table(("R", "Community Hub", "", "", "", ""), before=["West Lancs CCG"], number=3),
    )
    assert [(s.name, s.area) for s in draft.schemes] == [
        ("CHC screening", "Fylde and Wyre CCG"),
        ("Reablement", "Fylde and Wyre CCG"),
        ("Community Hub", "West Lancs CCG"),
    ]


def test_words_of_a_scheme_are_not_taken_for_titles() -> None:
    further = table(("A", "Recruitment", "Person A", "Update, staffing", "", "Issues"), number=2)
    assert names(read(table(TITLES, ROW), further)) == ["CHC screening", "Recruitment"]


def test_second_rating_is_not_taken_for_the_status() -> None:
    draft = read(table(("Scheme", "RAG", "RAG status", "Update"), ("CHC screening", "G", "A", "")))
    assert values(draft, "rag") == ["G"]
    assert values(draft, "status") == ["absent"]


def test_table_of_other_words_does_not_go_on_from_the_one_before() -> None:
    contacts = table(("Person A", "Manager", "", "", "", ""), ("Person B", "Lead", "", "", "", ""))
    draft = read(table(TITLES, ROW), contacts)
    assert names(draft) == ["CHC screening"]


def test_table_that_is_no_tracker_is_listed_with_its_columns() -> None:
    issues = table(("Id", "Issue", "Update"), ("1", "Beds", "Under review"), number=2)
    draft = read(table(TITLES, ROW), issues)
    assert notes_at(draft, "table 2") == ["not a tracker: columns Id, Issue, Update"]


def test_plan_with_start_dates_and_no_account_is_no_tracker() -> None:
    plan = table(
        ("Workstream/Activity", "Allocation £'000", "Start Date", "Expected Delivery", "Status"),
        ("Confirm prices with providers", "", "03.07.2017", "07.07.2017", "Completed"),
    )
    assert not recognises(Document((plan,)))


def test_bars_of_a_gantt_chart_are_no_ratings() -> None:
    bar = shaded("C00000")
    plan = table(
        ("ID", "Task", "Duration", "Start Date", "End Date", "", ""),
        ("1", "Create the network", "16", "", "", bar, ""),
        ("2", "Design the network", "6", "", "", "", bar),
        ("3", "Test the network", "6", "", "", "", ""),
    )
    assert not recognises(Document((plan,)))


def test_high_impact_change_actions_are_no_tracker() -> None:
    actions = table(
        (
            "",
            "What do you need to do",
            "When will it be done by",
            "How will you know it is successful",
        ),
        ("early discharge planning", "1) Discharge planning is being reviewed", "13/10/2017", ""),
    )
    assert not recognises(Document((actions,)))


def test_document_without_a_tracker_is_refused_by_the_columns_it_has() -> None:
    document = Document((table(("Measure", "Trajectory"), ("Hours of reablement", "Improving")),))
    with pytest.raises(Refused) as refusal:
        read_tracker(document, Context(), reader="tracker")
    assert str(refusal.value) == (
        "has no table that reads like a scheme tracker; it needs a column naming the scheme and at "
        "least two of RAG, lead, progress, delivery, recruitment or barriers; the columns found "
        "were: Measure, Trajectory."
    )


def test_column_of_several_grid_columns_keeps_all_its_words() -> None:
    draft = read(
        table(
            ("RAG", "Scheme", *across("Progress", 2), "Lead"),
            ("G", "CHC screening", "In delivery", "Since June", "Person A"),
            ("A", "Reablement", *across("Recruiting", 2), "Person B"),
        )
    )
    assert values(draft, "progress") == ["In delivery\nSince June", "Recruiting"]


def test_columns_not_used_are_said() -> None:
    draft = read(
        table(
            ("Action", "What does success look like?", "Status", "Latest update"),
            (
                "Enhanced maternity dataset",
                "All hospitals collect data",
                "Complete",
                "Now in place",
            ),
        )
    )
    assert notes_at(draft, "table 1")[0] == "columns not used: “What does success look like?”"
    assert values(draft, "status") == ["Completed"]


def test_second_column_of_a_value_is_said() -> None:
    draft = read(table(("Scheme", "RAG", "Lead", "RAG rating"), ("CHC screening", "G", "a", "A")))
    assert values(draft, "rag") == ["G"]
    assert notes_at(draft, "table 1", Weight.WARNING) == [
        "column “RAG rating” is not used: “RAG” was taken for the same"
    ]


def test_last_months_rating_is_never_this_months() -> None:
    draft = read(
        table(("Last month: RAG", "Scheme", "RAG", "Update"), ("R", "CHC screening", "G", ""))
    )
    assert values(draft, "rag") == ["G"]


def test_of_ratings_by_month_the_latest_is_taken() -> None:
    draft = read(
        table(("Scheme", "RAG Oct 17", "RAG Nov 17", "Update"), ("CHC screening", "R", "A", ""))
    )
    assert values(draft, "rag") == ["A"]


def test_status_column_of_letters_is_the_rating() -> None:
    draft = read(table(("Scheme", "Status", "Update"), ("CHC screening", "Green", "")))
    assert values(draft, "rag") == ["G"]


def test_status_column_of_words_is_the_plan_status() -> None:
    draft = read(
        table(
            ("Scheme", "Status", "Update"),
            ("CHC screening", "on track", ""),
            ("Reablement", "Incomplete", ""),
        )
    )
    assert values(draft, "status") == ["On track", "absent"]
    assert values(draft, "rag") == ["absent", "absent"]
    assert notes_at(draft, "table 1, row 3", Weight.WARNING) == [
        "“Incomplete” is no status: it can be Not started, On track, Delayed, Completed, Paused, "
        "Cancelled"
    ]


def test_table_without_ratings_is_read_and_says_so_once() -> None:
    draft = read(table(TITLES[1:], ROW[1:], OTHER[1:]))
    assert len(draft.schemes) == 2
    assert values(draft, "rag") == ["absent", "absent"]
    assert notes_at(draft, "table 1", Weight.WARNING) == [
        "has no RAG column: ratings stay as they are"
    ]


def test_numbers_that_only_count_the_rows_are_no_refs() -> None:
    draft = read(table(("No.", *TITLES), ("1", *ROW), ("2", *OTHER)))
    assert values(draft, "local_number") == ["1", "2"]
    assert values(draft, "ref") == ["absent", "absent"]


def test_numbers_of_their_own_are_refs() -> None:
    draft = read(table(("ID", *TITLES), ("20", *ROW), ("12", *OTHER)))
    assert values(draft, "ref") == ["20", "12"]


def test_hidden_sheet_is_not_read() -> None:
    shown = table(TITLES, ROW, name="Tracker")
    old = table(TITLES, OTHER, name="Old")
    hidden = type(old)(old.place, old.rows, hidden=True, name=old.name)
    draft = read(shown, hidden)
    assert names(draft) == ["CHC screening"]
    assert notes_at(draft, "sheet Old") == ["a hidden sheet: not read"]


def test_returned_columns_of_every_kind_are_read() -> None:
    draft = read(
        table(
            (
                *("Code", "Scheme", "RAG", "Reason for RAG", "Recruitment stage", "Stage"),
                *("Posts needed", "In post", "Nothing to report", "Allocation", "Workstream"),
                *("Help needed", "Category", "Ref"),
            ),
            (
                *("FW-1", "CHC screening", "A", "Late start", "Shortlisting", "Mobilising"),
                *("2.5 WTE", "1", "Yes", "£340k", "Improving Flow"),
                *("A venue", "LDP Scheme", "7a"),
            ),
        )
    )
    assert draft.schemes[0].workstream == "Improving Flow"
    assert dict(draft.schemes[0].values) == {
        "name": "CHC screening",
        "scheme_text": "CHC screening",
        "rag": "A",
        "rag_reason": "Late start",
        "recruitment_stage": "shortlisting",
        "stage": "mobilising",
        "posts_needed": 2.5,
        "posts_in_post": 1.0,
        "nothing_to_report": True,
        "allocation_text": "£340k",
        "help_needed": "A venue",
        "category": "LDP Scheme",
        "ref": "7a",
    }
