"""Headers of two rows without merged cells, and headers with nothing to read under them."""

from __future__ import annotations

import pytest

from importers.context import Context
from importers.grid import Document
from importers.tracker import read_tracker
from tests.importers.tracker.tables import TITLES, across, names, notes_at, read, table, values
from tracker.draft import Weight
from tracker.errors import Refused

BAND = ("RAG", "Scheme", "", "Delivery", "", "Progress", "Barriers")
UNDER_BAND = ("", "Ref", "Name", "When", "Comment", "", "")


def test_header_may_stretch_over_two_rows_without_merged_cells() -> None:
    first = ("G", "1", "Reablement", "March 2018", "On time", "Good", "None")
    second = ("A", "2", "Home First", "May 2018", "", "Slow", "Staff")
    draft = read(table(BAND, UNDER_BAND, first, second))
    assert names(draft) == ["Reablement", "Home First"]
    assert values(draft, "ref") == ["1", "2"]
    assert values(draft, "delivery_text") == ["March 2018", "May 2018"]
    assert values(draft, "progress") == ["Good\nDelivery Comment: On time", "Slow"]
    assert notes_at(draft, "table 1, row 2") == ["header row"]


def test_header_of_two_rows_without_merged_cells_may_be_repeated() -> None:
    first = ("G", "1", "Reablement", "March 2018", "", "Good", "None")
    second = ("A", "2", "Home First", "May 2018", "", "Slow", "Staff")
    draft = read(table(BAND, UNDER_BAND, first, BAND, UNDER_BAND, second))
    assert names(draft) == ["Reablement", "Home First"]


def test_band_gives_its_meaning_to_a_title_that_has_none() -> None:
    draft = read(
        table(
            ("RAG", "Scheme", "", "Delivery", "", "Progress"),
            ("", "Ref", "Name", "Planned", "When", ""),
            ("G", "1", "Reablement", "March 2018", "", "Good"),
        )
    )
    assert names(draft) == ["Reablement"]
    assert values(draft, "delivery_text") == ["March 2018"]


@pytest.mark.parametrize(
    "row",
    [
        ("A", "Recruitment", "", "Update", ""),
        ("", "Recruitment", "", "", ""),
        ("", "Recruitment", "Manager", "", ""),
        ("", "Reablement", "", "Person A", "Under way"),
    ],
)
def test_row_of_a_scheme_under_untitled_columns_is_no_second_header(row: tuple[str, ...]) -> None:
    draft = read(table(("RAG", "Scheme", "Lead", "Progress", ""), row, ("G", "One", "", "", "")))
    assert names(draft) == [row[1], "One"]


def test_scheme_names_that_are_only_numbers_beside_an_unused_column_are_told() -> None:
    draft = read(
        table(
            ("RAG", "Scheme", "", "Lead", "Progress"),
            ("G", "1", "Reablement", "Person A", "Good"),
            ("A", "2", "Home First", "Person B", "Slow"),
        )
    )
    assert names(draft) == ["1", "2"]
    assert notes_at(draft, "table 1", Weight.WARNING) == [
        "the schemes are named only by numbers, such as “1”: their names may be in a column that "
        "is not used"
    ]


def test_column_under_a_wide_title_keeps_the_text_of_its_second_cell() -> None:
    draft = read(table(("RAG", "Scheme", *across("Progress", 2)), ("G", "One", "", "Slow")))
    assert values(draft, "progress") == ["Slow"]


@pytest.mark.parametrize("below", [(), ((),), (("", "Total", "", "", "", ""),)])
def test_header_with_no_schemes_under_it_is_refused(below: tuple[tuple[str, ...], ...]) -> None:
    document = Document((table(TITLES, *below),))
    with pytest.raises(Refused, match="has a header but no schemes under it"):
        read_tracker(document, Context(), reader="tracker")


def test_header_with_rejected_rows_only_is_a_draft_of_their_notes() -> None:
    draft = read(table(TITLES, ("G", "", "Person A", "", "", "")))
    assert draft.schemes == ()
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED)
