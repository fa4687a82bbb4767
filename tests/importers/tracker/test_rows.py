"""The rows of a tracker that are not simply schemes."""

from __future__ import annotations

from tests.importers.tracker.tables import (
    TITLES,
    above,
    names,
    notes_at,
    read,
    table,
    values,
)
from tracker.draft import Weight

ROW = ("G", "CHC screening", "Person A", "In delivery", "October 2017", "None")
OTHER = ("A", "Reablement", "Person B", "Recruiting", "November 2017", "")
BLANK = ("",) * 6
NOTE = "Each iBCF scheme has a nominated lead. These leads report to the steering group."


def test_blank_row_is_said_and_nothing_else() -> None:
    draft = read(table(TITLES, ROW, BLANK, OTHER))
    assert names(draft) == ["CHC screening", "Reablement"]
    assert notes_at(draft, "table 1, row 3", Weight.INFORMATION) == ["blank row"]


def test_several_notes_are_joined_by_a_blank_line() -> None:
    draft = read(
        table(
            TITLES,
            NOTE,
            ROW,
            "All schemes\nPlans are in development.",
            OTHER,
            before=["West Lancs CCG"],
        )
    )
    assert draft.areas[0].values["note"] == f"{NOTE}\n\nAll schemes\nPlans are in development."
    assert len(draft.schemes) == 2


def test_long_text_alone_in_the_first_cell_is_a_note() -> None:
    draft = read(table(TITLES, (NOTE,), ROW, before=["West Lancs CCG"]))
    assert draft.areas[0].values["note"] == NOTE


def test_note_without_an_area_is_said_in_full() -> None:
    draft = read(table(TITLES, NOTE, ROW))
    assert notes_at(draft, "table 1, row 2", Weight.WARNING) == [
        f"a note over the schemes, with no area to keep it: “{NOTE}”"
    ]


def test_group_header_ends_at_the_first_row_with_a_ref_of_its_own() -> None:
    group = "High Impact Change Fund additional spend – LCC Scheme ref #20"
    own = ("A", "Telecare\nLCC Scheme ref #14", "Person C", "", "", "")
    last = ("A", "Hospital Aftercare", "Person C", "", "", "")
    draft = read(table(TITLES, group, ROW, OTHER, own, last))
    assert values(draft, "ref") == ["LCC Scheme ref #20"] * 2 + ["LCC Scheme ref #14", None]
    category = "High Impact Change Fund additional spend"
    assert values(draft, "category") == [category, category, None, None]


def test_group_header_ends_at_the_next_area() -> None:
    group = "High Impact Change Fund additional spend – LCC Scheme ref #20"
    draft = read(table(TITLES, group, ROW, "West Lancs CCG", OTHER))
    assert values(draft, "ref") == ["LCC Scheme ref #20", None]


def test_row_merged_with_the_scheme_above_adds_its_words() -> None:
    draft = read(
        table(
            TITLES,
            ROW,
            (above("G"), above("CHC screening"), "Person Z", "Since June", "", above("None")),
            (above("G"), above("CHC screening"), above("Person Z"), "Until May", "", "Beds"),
            OTHER,
        )
    )
    assert names(draft) == ["CHC screening", "Reablement"]
    first = draft.schemes[0].values
    assert first["leads_text"] == "Person A\nPerson Z"
    assert first["progress"] == "In delivery\nSince June\nUntil May"
    assert first["barriers"] == "None\nBeds"
    assert notes_at(draft, "table 1, row 3") == [
        "goes on from the row above: added to “CHC screening”"
    ]


def test_row_merged_with_the_scheme_above_does_not_change_its_rating() -> None:
    draft = read(table(TITLES, ROW, ("R", above("CHC screening"), "", "Stopped", "", "")))
    assert values(draft, "rag") == ["G"]
    assert notes_at(draft, "table 1, row 3", Weight.WARNING) == [
        "goes on from the row above: added to “CHC screening”, without its own rag"
    ]


def test_lead_merged_over_several_schemes_leads_each() -> None:
    draft = read(table(TITLES, ROW, ("A", "Reablement", above("Person A"), "Recruiting", "", "")))
    assert values(draft, "leads_text") == ["Person A", "Person A"]


def test_row_without_a_name_is_rejected_with_its_words() -> None:
    draft = read(table(TITLES, ROW, ("A", "", "Person B", "", "", "")))
    assert notes_at(draft, "table 1, row 3", Weight.REJECTED) == ["row has no scheme name: “A”"]


def test_placeholder_for_a_name_is_no_name() -> None:
    draft = read(table(TITLES, ROW, ("A", "tbc", "Person B", "", "", "")))
    assert names(draft) == ["CHC screening"]
    assert notes_at(draft, "table 1, row 3", Weight.REJECTED)


def test_totals_are_left_out_and_said() -> None:
    draft = read(
        table(TITLES, ROW, ("", "Sub total", "", "", "£1.2m", ""), ("", "Total", "", "", "", ""))
    )
    assert names(draft) == ["CHC screening"]
    assert notes_at(draft, "table 1, row 3") == ["a total, not a scheme: “Sub total”"]
    assert notes_at(draft, "table 1, row 4") == ["a total, not a scheme: “Total”"]


def test_scheme_whose_name_begins_with_total_is_a_scheme() -> None:
    draft = read(table(TITLES, ("G", "Total Mobile rollout", "Person A", "", "", "")))
    assert names(draft) == ["Total Mobile rollout"]


def test_table_of_template_rows_gives_no_schemes() -> None:
    draft = read(
        table(
            ("Id", "Project", "Update", "Status", "Owner", "Date"),
            ("1", "[succinct name]", "", "Red|Yellow|Green", "", ""),
        )
    )
    assert draft.schemes == ()
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED) == [
        "only the words of a template: “[succinct name]”"
    ]


def test_scheme_of_which_nothing_is_said_is_still_a_scheme() -> None:
    assert names(read(table(TITLES, ROW, ("", "Reablement", "", "", "", "")))) == [
        "CHC screening",
        "Reablement",
    ]


def test_equal_names_with_different_words_are_both_read_with_a_warning() -> None:
    again = ("R", *ROW[1:])
    draft = read(table(TITLES, ROW, again))
    assert values(draft, "rag") == ["G", "R"]
    assert notes_at(draft, "table 1, row 3", Weight.WARNING) == [
        "“CHC screening” is also the name of table 1, row 2: both are read"
    ]


def test_row_said_twice_is_read_once() -> None:
    draft = read(table(TITLES, ROW, ROW))
    assert names(draft) == ["CHC screening"]
    assert notes_at(draft, "table 1, row 3") == ["says the same as table 1, row 2: left out"]


def test_equal_names_in_different_areas_are_different_schemes() -> None:
    draft = read(
        table(TITLES, ROW, before=["Fylde and Wyre CCG"]),
        table(TITLES, ROW, before=["West Lancs CCG"], number=2),
    )
    assert len(draft.schemes) == 2
    assert not [note for note in draft.notes if note.weight is not Weight.INFORMATION]


def test_table_with_other_columns_adds_them_to_the_same_scheme() -> None:
    draft = read(
        table(("Scheme", "RAG", "Lead"), ("CHC screening", "G", "Person A")),
        table(
            ("Scheme", "Lead", "Progress", "Barriers"),
            ("CHC screening", "Person A", "In delivery", ""),
            number=2,
        ),
    )
    assert len(draft.schemes) == 1
    assert draft.schemes[0].values["rag"] == "G"
    assert draft.schemes[0].values["progress"] == "In delivery"
