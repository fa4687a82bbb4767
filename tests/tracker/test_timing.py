"""Delivery phrases, judged by hand as an office worker of November 2017 would read them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.timed import grows_in_line
from tests.tracker.timing_phrases import (
    BRACKETS,
    DAYS,
    LONGER,
    MONTHS,
    NOVEMBER,
    OPEN_ENDED,
    PARTS,
    WEEKS,
    month,
    one_day,
)
from tests.tracker.timing_published import PUBLISHED, UNDATED, Expected
from tracker.timing import Precision, Timing, describe, format_date, read_timing

AS_OF = date(2017, 11, 9)
TRACKER = Path(__file__).parents[2] / "resources" / "samples" / "lancashire-tracker-2017-11.docx"


def read(words: str | None, as_of: date = AS_OF) -> Expected:
    timing = read_timing(words, as_of=as_of)
    return (
        timing.earliest.isoformat() if timing.earliest else None,
        timing.latest.isoformat() if timing.latest else None,
        str(timing.precision),
    )


UNDATED_WORDS = (
    None,
    "",
    " \n\t",
    "tbc",
    "Yet to be confirmed",
    "N/A",
    "50+ cases a week",
    "24/7",
    "on 24/7",
    "7 day service",
    "8/10 posts filled",
    "1/2 of posts",
    "may be delayed",
    "It may start soon",
    "MAY BE DELAYED",
    "march on",
    "on the march",
    "1st floor",
    "by the 31st",
    "Phase 1",
    "1.2",
    "Version 1.2.17",
    "01772 530000 or 07700 900123",
    "0300 123 2018",
    "Tel 01-10-2017",
    "Q2 return",
    "Quarter 2 2017/18 report",
    "As per Q2 report the additional number of service users/per annum is targeted at ~2200 to "
    "take overall number to ~6000 receiving reablement.",
    "winter pressures",
    "an additional 2000 patients",
    "rising to 2018 patients in all",
    "a cohort of 2018",
    "end of the service",
    "31 November 2017",
    "29 February 2018",
    "45 November 2017",
    "45/13/2017",
    "31/11/2017",
    "2017-13-45",
    "November 1850",
    "31/12/2101",
    "2101",
    "(24/10/17)",
    "[November 2017]",
    "from until by",
)

YEARS_CARRIED: dict[str, tuple[str, str]] = {
    "November/December 2017": ("2017-11-01", "2017-12-31"),
    "December/January": ("2017-12-01", "2018-01-31"),
    "December/January 2018": ("2017-12-01", "2018-01-31"),
    "Dec/Jan 2017/18": ("2017-12-01", "2018-01-31"),
    "December 2017 and March": ("2017-12-01", "2018-03-31"),
    "October, November and December 2018": ("2018-10-01", "2018-12-31"),
    "October 2016, January and March": ("2016-10-01", "2017-03-31"),
    "end of November to early February 2019": ("2018-11-21", "2019-02-10"),
}

MISSING_YEARS: tuple[tuple[str, date, str], ...] = (
    ("20th November", AS_OF, "2017-11-20"),
    ("January", AS_OF, "2018-01-01"),
    ("September", AS_OF, "2017-09-01"),
    ("May", AS_OF, "2018-05-01"),
    ("November", AS_OF, "2017-11-01"),
    ("18/09", date(2018, 2, 1), "2017-09-18"),
    ("December", date(2018, 1, 31), "2017-12-01"),
    ("winter", date(2018, 2, 20), "2017-12-01"),
    ("1 January", date(2020, 7, 1), "2020-01-01"),
    ("1 January", date(2020, 7, 2), "2021-01-01"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case
        for table in (PUBLISHED, DAYS, WEEKS, MONTHS, PARTS, LONGER, OPEN_ENDED, BRACKETS)
        for case in table.items()
    ],
)
def test_words_read_as_an_office_worker_would(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize("words", UNDATED_WORDS)
def test_words_that_only_look_like_dates_are_none(words: str | None) -> None:
    assert read(words) == UNDATED


def test_every_published_delivery_cell_is_judged() -> None:
    assert published_delivery_cells() == set(PUBLISHED)


@pytest.mark.parametrize(("words", "dates"), YEARS_CARRIED.items())
def test_a_year_carries_along_a_list(words: str, dates: tuple[str, str]) -> None:
    assert read(words)[:2] == dates


@pytest.mark.parametrize(("words", "as_of", "earliest"), MISSING_YEARS)
def test_a_missing_year_is_the_nearest_to_the_as_of_date(
    words: str, as_of: date, earliest: str
) -> None:
    assert read(words, as_of)[0] == earliest


def test_two_digits_after_a_month_are_a_year_only_near_the_as_of_date() -> None:
    assert read("Nov 17", date(2017, 1, 1)) == NOVEMBER
    assert read("Nov 17", date(2022, 11, 9)) == one_day("2022-11-17")


def test_the_verb_may_is_no_month_but_the_month_may_is() -> None:
    assert read("may be delayed until May 2018") == month("2018-05-01", "2018-05-31")


def test_until_after_a_word_of_delay_names_when_it_happens() -> None:
    assert read("running until March 2018") == (None, "2018-03-31", "month")
    assert read("not ready until March 2018") == month("2018-03-01", "2018-03-31")
    assert read("isn't funded until March 2018") == month("2018-03-01", "2018-03-31")


def test_open_ended_words_bind_only_their_own_clause() -> None:
    assert read("Referrals from GPs. November 2017") == NOVEMBER
    assert read("Managed by LCC, November 2017") == NOVEMBER


def test_a_start_after_every_end_ends_with_its_own_period() -> None:
    assert read("Contract by December 2017, delivering from February 2018") == month(
        "2018-02-01", "2018-02-28"
    )


def test_several_dates_give_least_greatest_and_the_coarsest_precision() -> None:
    words = "Interviews w/c 06/11/17; start 4 December 2017; review spring 2018"
    assert read(words) == ("2017-11-06", "2018-05-31", "season")


def test_a_timing_is_dated_when_it_has_either_date() -> None:
    assert read_timing("by March 2018", as_of=AS_OF).dated
    assert read_timing("from March 2018", as_of=AS_OF).dated
    assert not read_timing("tbc", as_of=AS_OF).dated


@pytest.mark.parametrize(
    ("words", "description"),
    [
        ("From November 2017", "1 November 2017 or later, to the month, no end date"),
        ("from 20 November 2017", "20 November 2017 or later, no end date"),
        ("November 2017", "1 to 30 November 2017, to the month"),
        ("Nov/Dec 2017", "1 November to 31 December 2017, to the month"),
        ("winter 2017", "1 December 2017 to 28 February 2018, to the season"),
        ("w/c 06/11/17", "6 to 12 November 2017, to the week"),
        ("4 December 2017", "4 December 2017"),
        ("by 5 December", "by 5 December 2017"),
        ("by Q3", "by 31 December 2017, to the quarter"),
        ("tbc", "having no date"),
    ],
)
def test_a_reading_is_described_in_plain_english(words: str, description: str) -> None:
    assert describe(read_timing(words, as_of=AS_OF)) == description


DATES = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))
PIECES = st.sampled_from(
    [
        *("1", "2", "17", "31", "45", "00", "2017", "2018", "2101", "st", "th", "%", "posts"),
        *("/", "-", "–", ".", ",", ":", "(", ")", "[", "]", "'", "\n", "24/7", "tbc"),
        *("November", "Jan", "may", "May", "winter", "Q3", "quarter", "New Year", "Easter"),
        *("w/c", "week of", "week ending", "first week", "financial year", "FY", "year end"),
        *("end", "of", "the", "in", "mid", "start", "early", "first half", "to", "and", "or"),
        *("by", "from", "until", "not", "before", "after", "since", "onwards", "at the latest"),
    ]
)
PHRASES = st.lists(st.tuples(PIECES, st.sampled_from(["", " "]))).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


@given(words=st.one_of(st.text(), PHRASES), as_of=st.one_of(st.dates(), DATES))
def test_any_text_is_read_without_error_and_in_order(words: str, as_of: date) -> None:
    timing = read_timing(words, as_of=as_of)
    if timing.earliest and timing.latest:
        assert timing.earliest <= timing.latest
    assert timing.dated is (timing.precision is not Precision.NONE)
    assert describe(timing)


@given(day=DATES, as_of=DATES)
def test_a_formatted_date_reads_back(day: date, as_of: date) -> None:
    assert read_timing(format_date(day), as_of=as_of) == Timing(day, day, Precision.DAY)


@given(day=DATES, as_of=DATES)
def test_numeric_dates_are_always_day_first(day: date, as_of: date) -> None:
    expected = Timing(day, day, Precision.DAY)
    for written in (f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", day.isoformat()):
        assert read_timing(written, as_of=as_of) == expected


@given(as_of=DATES, days=st.integers(-150, 150))
def test_a_day_without_its_year_is_the_near_one(as_of: date, days: int) -> None:
    day = as_of + timedelta(days=days)
    if 1990 <= day.year <= 2100 and (day.month, day.day) != (2, 29):
        read_back = read_timing(format_date(day).rsplit(" ", 1)[0], as_of=as_of)
        assert read_back.earliest == day


@pytest.mark.parametrize(
    "shape",
    [
        "\n".join(PUBLISHED),
        "(",
        "a(",
        "1 and ",
        "1/1",
        "Q3/",
        "November ",
        "from x ",
        "mid to late ",
        "first week of the ",
        "31 November 2017 ",
        "2017-18 ",
        "9",
    ],
)
def test_a_cell_of_50000_characters_is_read_at_once(shape: str) -> None:
    words = (shape * (50_000 // len(shape) + 1))[:50_000]
    assert grows_in_line(lambda text: read_timing(text, as_of=AS_OF), words)


def published_delivery_cells() -> set[str]:
    """The distinct texts under "When will they deliver identified activity?", by paragraph."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with ZipFile(TRACKER) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    rows = [list(row.iterchildren(f"{space}tc")) for row in body.iter(f"{space}tr")]
    cells = [cells[4] for cells in rows if len(cells) == 7]
    texts = {
        "\n".join("".join(run.text or "" for run in line.iter(f"{space}t")) for line in cell)
        for cell in (list(cell.iter(f"{space}p")) for cell in cells)
    }
    return texts - {"When will they deliver identified activity?"}
