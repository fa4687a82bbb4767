"""Numbers of a workbook read as a person would write them."""

from __future__ import annotations

import pytest

from importers.excel.numbers import iso_text, number_text, read_format


@pytest.mark.parametrize(
    ("written", "code", "read"),
    [
        ("12", "General", "12"),
        ("12.0", "General", "12"),
        ("3.5", "General", "3.5"),
        ("0.30000000000000004", "General", "0.3"),
        ("-0", "General", "0"),
        ("1234567.5", "#,##0.00", "1234567.5"),
        ("12345678901234567890", "General", "12345678901234567890"),
        ("7", "000", "007"),
        ("12", '0" wks"', "12"),
        ("1500", "[$£-809]#,##0;[Red]-[$£-809]#,##0", "1500"),
        ("not a number", "General", "not a number"),
        ("nan", "0", "nan"),
        ("1e999", "0", "1e999"),
        ("0.85", "0%", "85%"),
        ("0.725", "0%", "72.5%"),
        ("0.333333333", "0.000%", "33.333%"),
        ("0.28999999999999998", "0%", "29%"),
        ("43040", "dd/mm/yyyy", "1 November 2017"),
        ("43040", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "1 November 2017"),
        ("43040.604166666664", "dd/mm/yyyy hh:mm", "1 November 2017 14:30"),
        ("43040", "dd/mm/yyyy hh:mm", "1 November 2017"),
        ("43040", "mmm-yy", "November 2017"),
        ("43054", "mmm-yy", "15 November 2017"),
        ("43040", '"day" 0', "43040"),
        ("43040", 'yyyy"d"', "1 November 2017"),
        ("1", "dd/mm/yyyy", "1 January 1900"),
        ("0", "dd/mm/yyyy", "0"),
        ("-5", "dd/mm/yyyy", "-5"),
        ("99999999", "dd/mm/yyyy", "99999999"),
        ("0.6041666666666666", "h:mm AM/PM", "14:30"),
        ("0.5000115740740741", "h:mm:ss", "12:00:01"),
        ("1.0833333333333333", "[h]:mm", "26:00"),
        ("3.14159", "[h]:mm:ss.0", "75:23:53"),
    ],
)
def test_a_number_reads_by_its_format(written: str, code: str, read: str) -> None:
    assert number_text(written, read_format(164, code), from_1904=False) == read


@pytest.mark.parametrize(
    ("number", "read"),
    [(0, "43040"), (9, "4304000%"), (14, "1 November 2017"), (17, "November 2017")],
)
def test_built_in_formats_need_no_code(number: int, read: str) -> None:
    assert number_text("43040", read_format(number, None), from_1904=False) == read


def test_workbooks_of_1904_count_from_another_day() -> None:
    dates = read_format(14, None)
    assert number_text("41578", dates, from_1904=True) == "1 November 2017"
    assert number_text("0", dates, from_1904=True) == "1 January 1904"
    assert number_text("2958465", dates, from_1904=True) == "2958465"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2017-11-01", "1 November 2017"),
        ("2017-11-01T00:00:00", "1 November 2017"),
        ("2017-11-01T14:30:00.000Z", "1 November 2017 14:30"),
        ("14:30:00", "14:30"),
        ("soon", "soon"),
    ],
)
def test_dates_in_iso_form_are_read(written: str, read: str) -> None:
    assert iso_text(written) == read
