"""The plans that Oxfordshire published: July's workbook, November's board paper."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from importers.context import Context
from importers.plan import plan_tables, read_plan
from importers.readers import open_document, read
from tests.importers.plan.tables import JULY, NOVEMBER, milestone, said, scheme
from tracker.draft import Draft, Weight


@pytest.fixture(scope="module")
def july() -> Draft:
    return read(JULY, Context())


@pytest.fixture(scope="module")
def november() -> Draft:
    return read(NOVEMBER, Context(), "plan")


def test_july_has_its_workstreams_activities_and_milestones(july: Draft) -> None:
    counts = july.counts()
    assert july.reader == "plan"
    assert (counts["workstreams"], counts["schemes"], counts["milestones"]) == (4, 12, 48)
    assert Counter(row.values["status"] for row in july.milestones) == {
        "Completed": 18,
        "On track": 26,
        "Not started": 4,
    }


def test_july_is_as_of_the_day_above_its_header(july: Draft) -> None:
    assert july.as_of == date(2017, 7, 10)


def test_july_has_real_dates_and_owners(july: Draft) -> None:
    go_live = milestone(july, "Go-live").values
    assert (go_live["start"], go_live["finish"]) == ("2017-09-04", "2017-09-04")
    assert (go_live["start_text"], go_live["finish_text"]) == (None, None)
    nurses = scheme(july, "Dementia Specialist Nurses in Care Homes")
    assert (nurses.workstream, nurses.values["leads_text"]) == ("Market Capacity", "Ele Crichton")


def test_an_activity_without_milestones_is_a_scheme(july: Draft) -> None:
    care_home = next(i for i, each in enumerate(july.schemes) if each.name == "Care Home")
    assert not any(row.scheme == care_home for row in july.milestones)


def test_the_bars_of_july_agree_with_its_dates(july: Draft) -> None:
    assert not any("bar" in note.message for note in july.notes)


def test_every_row_of_july_is_read_or_noted(july: Draft) -> None:
    table = open_document(JULY).tables[0]
    bands = {table.where(row) for row in table.rows if row.cells[0].fill == "1F4E79"}
    read_from = {row.where for row in july.schemes} | {row.where for row in july.milestones}
    noted = {note.where for note in july.notes}
    assert {table.where(row) for row in table.rows} <= read_from | noted | bands
    assert len(bands) == 4


def test_november_goes_on_over_three_tables(november: Draft) -> None:
    tables = plan_tables(open_document(NOVEMBER))
    assert [(part.table.place, part.continues) for part in tables] == [
        ("table 10", False),
        ("table 11", True),
        ("table 12", True),
    ]
    counts = november.counts()
    assert (counts["workstreams"], counts["schemes"], counts["milestones"]) == (4, 13, 49)
    assert Counter(row.values["status"] for row in november.milestones) == {
        "Completed": 30,
        "On track": 12,
        "Delayed": 3,
        None: 4,
    }


def test_november_is_read_by_whatever_recognises_it() -> None:
    assert read(NOVEMBER, Context()).counts()["milestones"] == 49


def test_november_keeps_its_dates_as_written_too(november: Draft) -> None:
    go_live = milestone(november, "Go-live").values
    assert (go_live["finish"], go_live["finish_text"]) == ("2017-11-01", "01.11.2017")
    assert "owner" not in go_live


def test_allocations_are_in_thousands_as_their_column_says(november: Draft) -> None:
    reablement = scheme(november, "Reablement").values
    assert (reablement["allocation_text"], reablement["allocation"]) == ("1,500", 150_000_000)
    support = scheme(november, "Direct Payment Support Function").values
    assert support["allocation_text"] == "Funded from existing budgets"
    assert support["allocation"] is None


def test_an_activity_to_be_confirmed_keeps_its_words(november: Draft) -> None:
    flu = scheme(november, "Flu vaccinations")
    assert flu.workstream == "Market Resilience"
    assert flu.values["start_text"] == "tbc"
    assert flu.values["delivery_text"] == "tbc"
    assert flu.values["allocation"] == 4_500_000


def test_a_plan_without_a_title_of_its_own_needs_no_person(november: Draft) -> None:
    assert not [note for note in november.notes if note.weight is not Weight.INFORMATION]
    assert "goes on from the plan in the table before" in said(november, "table 11")


def test_an_area_given_from_outside_is_that_of_every_scheme() -> None:
    draft = read_plan(open_document(JULY), Context(area="Oxfordshire"))
    assert {row.area for row in draft.schemes} == {"Oxfordshire"}
    assert [area.name for area in draft.areas] == ["Oxfordshire"]
