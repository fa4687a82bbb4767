"""Plans that draw their dates, or say two in one cell."""

from __future__ import annotations

from datetime import date

import pytest

from importers.grid import Cell, Document
from importers.plan import recognises
from importers.tracker import recognises as is_tracker
from importers.tracker.stretches import stretch_named
from tests.importers.plan.tables import document, read, said
from tracker.draft import Draft, Value

MONTHS = ("Apr 17", "May 17", "Jun 17", "Jul 17")


def _days(draft: Draft) -> list[tuple[Value, Value]]:
    return [(m.values["start_text"], m.values["finish_text"]) for m in draft.milestones]


def _plan(*rows: tuple[str | Cell, ...]) -> Document:
    return document(("Milestone", "Owner", *MONTHS, "Status"), *rows)


def test_crosses_under_months_are_the_dates_in_words() -> None:
    draft = read(
        ("Milestone", "Owner", *MONTHS, "Status"),
        ("Recruit", "Person A", "x", "x", "", "", "Complete"),
        ("Go live", "Person B", "", "", "", "X", "Not due"),
    )
    assert _days(draft) == [("Apr 17", "May 17"), ("Jul 17", "Jul 17")]
    assert [m.values.get("finish") for m in draft.milestones] == [None, None]
    assert [m.values["status"] for m in draft.milestones] == ["Completed", "Not started"]
    assert said(draft, "the file") == [
        "gives no dates: they were read from the columns that its rows fill"
    ]


def test_shaded_bars_are_read_and_a_band_is_none() -> None:
    bar, gap = Cell("", fill="5B9BD5"), Cell("")
    band = [Cell("Discharge", span=7)] * 7
    draft = read(
        ("Milestone", "Owner", *MONTHS, "Status"),
        band,
        ("Recruit", "Person A", gap, bar, bar, gap, ""),
        ("Go live", "Person B", gap, gap, gap, bar, ""),
    )
    assert _days(draft) == [("May 17", "Jun 17"), ("Jul 17", "Jul 17")]


def test_words_under_quarters_are_steps_of_their_row() -> None:
    titles = ("Activity", "Lead", "Q1 17/18", "Q2 17/18", "Q3 17/18", "Q4 17/18", "Status")
    row = ("Home First", "Person A", "Advertise", "", "In post", "x", "On track")
    assert not is_tracker(document(titles, row))
    draft = read(titles, row)
    (scheme,) = draft.schemes
    assert (scheme.name, scheme.values["status"]) == ("Home First", "On track")
    assert [(m.title, m.values["finish_text"]) for m in draft.milestones] == [
        ("Advertise", "Q1 17/18"),
        ("In post", "Q3 17/18"),
    ]


def test_a_table_that_fills_none_of_its_months_is_no_plan() -> None:
    assert not recognises(_plan(("Recruit", "Person A", "", "", "", "", "Complete")))


def test_two_days_in_one_cell_are_a_start_and_a_finish() -> None:
    draft = read(
        ("Milestone", "Lead", "Dates", "Status"),
        ("Recruit", "Person A", "01/10/17 - 31/12/17", "On track"),
        ("Go live", "Person A", "Apr-Jun 17", "On track"),
    )
    first, second = (m.values for m in draft.milestones)
    assert (first["start"], first["finish"]) == ("2017-10-01", "2017-12-31")
    assert (second.get("start"), second["finish"]) == (None, None)
    assert [first["finish_text"], second["finish_text"]] == ["01/10/17 - 31/12/17", "Apr-Jun 17"]


@pytest.mark.parametrize(
    ("title", "stretch"),
    [
        ("Apr-17", (date(2017, 4, 1), date(2017, 4, 30))),
        ("Q1 2017/18", (date(2017, 4, 1), date(2017, 6, 30))),
        ("w/c 3 April 2017", (date(2017, 4, 3), date(2017, 4, 9))),
        ("Update April 2017", None),
        ("April", None),
        ("Q1", None),
        ("Status", None),
    ],
)
def test_titles_that_are_a_stretch_of_time(title: str, stretch: tuple[date, date] | None) -> None:
    assert stretch_named(title) == stretch
