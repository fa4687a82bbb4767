from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.export.portfolios import LONG_NAME
from tracker.export.workbook.sheet_names import sheet_names, short_name, table_name

FORBIDDEN = set("[]:*?/\\")


def test_a_short_name_is_kept() -> None:
    assert short_name("Fylde and Wyre CCG") == "Fylde and Wyre CCG"


def test_a_long_name_is_cut_between_words_and_says_so() -> None:
    assert short_name(LONG_NAME) == "Chorley & South Ribble…"


def test_what_kind_of_body_it_is_goes_first() -> None:
    assert short_name("Hertfordshire and West Essex ICB") == "Hertfordshire & West Essex ICB"
    assert short_name("Blackburn with Darwen Borough Council") == "Blackburn with Darwen Borough"


def test_characters_that_excel_forbids_become_spaces() -> None:
    assert short_name("Health/Care: [East] *new*?") == "Health Care East new"
    assert short_name("'quoted'") == "quoted"
    assert short_name("///") == "Area"


def test_names_that_shorten_alike_are_numbered() -> None:
    assert sheet_names([LONG_NAME, f"{LONG_NAME} again", "north", "North"]) == [
        "Chorley & South Ribble…",
        "Chorley & South Ribble… (2)",
        "north",
        "North (2)",
    ]


def test_the_workbooks_own_names_are_taken() -> None:
    assert sheet_names(["summary", "History"], taken=["Summary"]) == ["summary (2)", "History (2)"]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_every_name_is_one_that_excel_allows(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 31
        assert not FORBIDDEN & set(name)
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_a_table_name_is_letters_and_digits_unlike_the_others() -> None:
    assert table_name("Area_Fylde & Wyre, CCG") == "Area_Fylde_Wyre_CCG"
    assert table_name("area_a b", taken=["Area_A_B"]) == "area_a_b_2"
