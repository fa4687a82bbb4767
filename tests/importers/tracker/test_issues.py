"""Which month a tracker speaks of, and which of its sheets stand."""

from __future__ import annotations

from datetime import date

import pytest

from importers.context import Context
from importers.grid import Cell, Document, GridRow, Table
from importers.tracker import read_tracker
from importers.tracker.heading_date import date_in_headings
from tests.importers.tracker.tables import TITLES, names, notes_at, read, table
from tracker.draft import Weight


def _sheet(name: str, *rows: tuple[str, ...]) -> Table:
    cells = [GridRow(n, tuple(map(Cell, row))) for n, row in enumerate((TITLES, *rows), 1)]
    return Table(f'sheet "{name}"', cells, name=name)


def test_of_sheets_named_after_months_the_latest_stands() -> None:
    first = ("R", "Beds", "Person A", "Slow", "May 2018", "Staff")
    last = ("G", "Beds", "Person A", "Good", "May 2018", "None")
    document = Document([_sheet("Nov 17", last), _sheet("Oct 17", first)])
    draft = read_tracker(document, Context(), reader="tracker")
    assert [(scheme.name, scheme.values["rag"]) for scheme in draft.schemes] == [("Beds", "G")]
    assert draft.as_of == date(2017, 11, 30)
    assert notes_at(draft, 'sheet "Oct 17"', Weight.WARNING) == [
        "a sheet of an earlier month: not read"
    ]


def test_a_month_beside_another_sheet_is_read_like_any() -> None:
    row = ("G", "Beds", "Person A", "Good", "May 2018", "None")
    other = ("G", "Falls", "Person A", "Good", "May 2018", "None")
    document = Document([_sheet("Nov 17", row), _sheet("Closed", other)])
    assert names(read_tracker(document, Context(), reader="tracker")) == ["Beds", "Falls"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("iBCF tracker – December 2017", date(2017, 12, 31)),
        ("February 2018 progress report", date(2018, 2, 28)),
        ("Progress report April 2017 to March 2018", None),
        ("Update for the meeting of May 2018 by scheme", None),
        ("December 2017", None),
        ("Update to the Health and Wellbeing Board – 14 June 2018", date(2018, 6, 14)),
        ("Schemes from 1 April 2017", None),
    ],
)
def test_the_title_of_a_monthly_report_dates_it(line: str, day: date | None) -> None:
    assert date_in_headings([line]) == day


def test_a_remark_under_the_schemes_is_none_of_them() -> None:
    remark = ("", "Note: all schemes are reviewed monthly.", "", "", "", "")
    draft = read(table(TITLES, ("G", "Beds", "Person A", "Good", "May 2018", "None"), remark))
    assert names(draft) == ["Beds"]
    assert "a note over the schemes" in notes_at(draft, "table 1, row 3", Weight.WARNING)[0]


def test_a_total_of_an_area_is_no_scheme() -> None:
    total = ("", "Total Fylde", "", "", "", "")
    led = ("A", "Total mobile service", "Person A", "Good", "May 2018", "None")
    draft = read(table(TITLES, ("G", "Beds", "Person A", "Good", "May 2018", "None"), total, led))
    assert names(draft) == ["Beds", "Total mobile service"]
