"""Where the area of a scheme comes from, and where it never does."""

from __future__ import annotations

import pytest

from importers.context import Context
from importers.tracker.areas import Certainty, KnownAreas, area_named
from tests.importers.tracker.tables import TITLES, above, notes_at, read, table
from tracker.draft import Weight

ROW = ("G", "CHC screening", "Person A", "In delivery", "October 2017", "None")
OTHER = ("A", "Reablement", "Person B", "Recruiting", "November 2017", "")


@pytest.mark.parametrize(
    ("line", "name", "certainty"),
    [
        ("Fylde and Wyre CCG", "Fylde and Wyre CCG", Certainty.UNMISTAKABLE),
        ("1. West Lancs CCG:", "West Lancs CCG", Certainty.UNMISTAKABLE),
        ("Area: Morecambe Bay", "Morecambe Bay", Certainty.UNMISTAKABLE),
        ("East Lancashire CCG schemes", "East Lancashire CCG", Certainty.UNMISTAKABLE),
        ("NHS Lancashire and South Cumbria ICB", "NHS Lancashire and South Cumbria ICB", 3),
        ("Blackburn with Darwen Place Partnership", "Blackburn with Darwen Place Partnership", 2),
        ("Pennine Lancashire", "Pennine Lancashire", Certainty.POSSIBLE),
    ],
)
def test_line_names_an_area(line: str, name: str, certainty: Certainty) -> None:
    found = area_named(line)
    assert found is not None
    assert (found.name, found.certainty) == (name, certainty)


@pytest.mark.parametrize(
    "line",
    [
        "This tracker covers Fylde and Wyre CCG.",
        "The schemes below are led by East Lancashire CCG",
        "Green is the project activity and spend is on track",
        "Lancashire County Council scheme tracker",
        "West Sussex Partnership Action Plan overview; as at November 2022",
        "HEALTH & WELLBEING BOARD – 9 November 2017",
        "Appendix 2",
        "Open issues",
        "",
    ],
)
def test_prose_and_titles_name_no_area(line: str) -> None:
    assert area_named(line) is None


def test_known_area_is_known_in_a_heading() -> None:
    found = area_named("Schemes of Pennine West", KnownAreas(["Pennine West"]))
    assert found is not None
    assert found.name == "Pennine West"


def test_nearest_heading_that_names_an_area_governs_the_table() -> None:
    before = ["Fylde and Wyre CCG", "Colours are explained overleaf, and leads are named below."]
    assert read(table(TITLES, ROW, before=before)).schemes[0].area == "Fylde and Wyre CCG"


def test_explanation_of_the_ratings_is_no_heading() -> None:
    before = ["Pennine Lancashire", "Green – On Track", "Red – Off Track"]
    assert read(table(TITLES, ROW, before=before)).schemes[0].area == "Pennine Lancashire"


def test_heading_holds_for_the_tables_under_it() -> None:
    draft = read(table(TITLES, ROW, before=["West Lancs CCG"]), table(TITLES, OTHER, number=2))
    assert [scheme.area for scheme in draft.schemes] == ["West Lancs CCG", "West Lancs CCG"]


def test_full_width_rows_name_the_area_of_the_rows_below() -> None:
    draft = read(table(TITLES, "Fylde and Wyre CCG", ROW, "West Lancs CCG", OTHER))
    assert [scheme.area for scheme in draft.schemes] == ["Fylde and Wyre CCG", "West Lancs CCG"]
    assert [area.where for area in draft.areas] == ["table 1, row 2", "table 1, row 4"]


def test_full_width_row_above_the_header_names_the_area() -> None:
    assert read(table("Area: Morecambe Bay", TITLES, ROW)).schemes[0].area == "Morecambe Bay"


def test_area_alone_in_the_first_cell_names_the_area() -> None:
    draft = read(table(TITLES, ("West Lancs CCG",), ROW))
    assert draft.schemes[0].area == "West Lancs CCG"


def test_area_column_gives_each_row_its_own() -> None:
    draft = read(
        table(
            ("CCG", *TITLES),
            ("Fylde and Wyre CCG", *ROW),
            (above("Fylde and Wyre CCG"), *OTHER),
            ("West Lancs CCG", "R", "Community Hub", "", "", "", ""),
        )
    )
    areas = ["Fylde and Wyre CCG", "Fylde and Wyre CCG", "West Lancs CCG"]
    assert [scheme.area for scheme in draft.schemes] == areas
    assert [area.name for area in draft.areas] == ["Fylde and Wyre CCG", "West Lancs CCG"]


@pytest.mark.parametrize(
    "ditto", ["", "“", '"', "”", "-“-", "''", "do.", "Do", "ditto", "as above", "〃"]
)
def test_empty_area_or_ditto_mark_takes_the_area_above(ditto: str) -> None:
    draft = read(
        table(
            ("Area", *TITLES),
            ("North", *ROW),
            (ditto, *OTHER),
            ("South", "R", "Community Hub", "", "", "", ""),
            (ditto, "R", "Home First", "", "", "", ""),
        )
    )
    assert [scheme.area for scheme in draft.schemes] == ["North", "North", "South", "South"]
    assert [area.name for area in draft.areas] == ["North", "South"]
    assert notes_at(draft, "table 1", Weight.INFORMATION) == [
        "2 rows give no area of their own: the area above was taken"
    ]


@pytest.mark.parametrize(
    ("given", "taken"),
    [(None, "read without one"), ("Morecambe Bay CCG", "Morecambe Bay CCG was taken")],
)
def test_rows_before_the_first_area_are_told(given: str | None, taken: str) -> None:
    rows = (("Area", *TITLES), ("", *ROW), ("“", *OTHER), ("North", "R", "Hub", "", "", "", ""))
    draft = read(table(*rows), context=Context(area=given))
    assert [scheme.area for scheme in draft.schemes] == [given, given, "North"]
    assert notes_at(draft, "table 1, row 2", Weight.WARNING) == [
        f"2 rows from here on name no area: {taken}"
    ]


def test_area_is_not_filled_down_from_one_table_to_the_next() -> None:
    first = table(("Area", *TITLES), ("North", *ROW))
    draft = read(first, table(("Area", *TITLES), ("", *OTHER), number=2))
    assert [scheme.area for scheme in draft.schemes] == ["North", None]


def test_area_is_filled_down_over_a_page_break() -> None:
    first = table(("Area", *TITLES), ("North", *ROW))
    draft = read(first, table(("North", *OTHER), ("", "R", "Hub", "", "", "", ""), number=2))
    assert [scheme.area for scheme in draft.schemes] == ["North", "North", "North"]


def test_area_alone_in_its_column_names_the_area_of_the_rows_below() -> None:
    blank = ("",) * 6
    rows = (("North", *blank), ("", *ROW), ("South", *blank), ("", *OTHER))
    draft = read(table(("Area", *TITLES), *rows))
    assert [scheme.area for scheme in draft.schemes] == ["North", "South"]


def test_words_for_no_area_take_none_from_above() -> None:
    draft = read(table(("Area", *TITLES), ("North", *ROW), ("n/a", *OTHER)))
    assert [scheme.area for scheme in draft.schemes] == ["North", None]
    assert notes_at(draft, "table 1, row 3") == ["1 row names no area: read without one"]


def test_heading_over_a_table_whose_rows_name_their_areas_is_no_area_of_its_own() -> None:
    rows = (("Area", *TITLES), ("Hyndburn", *ROW), ("Rossendale", *OTHER))
    draft = read(table(*rows, before=["East Lancashire CCG"]))
    assert [area.name for area in draft.areas] == ["Hyndburn", "Rossendale"]


def test_sheets_give_their_names_unless_they_say_nothing() -> None:
    draft = read(
        table(TITLES, ROW, name="Fylde and Wyre"),
        table(TITLES, OTHER, name="Sheet2"),
    )
    assert [scheme.area for scheme in draft.schemes] == ["Fylde and Wyre", None]


def test_name_of_the_only_sheet_is_no_area() -> None:
    assert read(table(TITLES, ROW, name="Pennine")).schemes[0].area is None


def test_given_area_is_used_only_where_the_document_names_none() -> None:
    context = Context(area="Morecambe Bay CCG")
    plain = read(table(TITLES, ROW), context=context)
    named = read(table(TITLES, ROW, before=["West Lancs CCG"]), context=context)
    assert plain.schemes[0].area == "Morecambe Bay CCG"
    assert named.schemes[0].area == "West Lancs CCG"


def test_sentence_never_gives_the_area() -> None:
    before = ["The position of the schemes of Fylde and Wyre CCG is as follows."]
    draft = read(table(TITLES, ROW, before=before))
    assert draft.schemes[0].area is None
    assert draft.areas == ()
