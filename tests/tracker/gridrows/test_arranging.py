"""Bands and the rows under them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.tracker.gridrows.conftest import names
from tracker.gridrows import Band, Filters, GridRows, Grouping, arranged, matching


def _read(rows: GridRows, order: list[str], bands: Mapping[str, Band]) -> list[str]:
    """Rows by name, bands by title in capitals."""
    return [
        f"note {bands[key].title}"
        if key.startswith("note:")
        else bands[key].title.upper()
        if key in bands
        else rows.by_uid[key].scheme.name
        for key in order
    ]


def _arranged(rows: GridRows, **how: Any) -> list[str]:
    uids = matching(rows, Filters()).uids
    made = arranged(rows, uids, **how)
    return _read(rows, made.order, made.bands)


def test_rows_stand_under_their_area_in_manual_order_with_its_note(rows: GridRows) -> None:
    assert _arranged(rows) == [
        "FW",
        "Reablement",
        "CHC screening",
        "MB",
        "note MB",
        "Altham Meadows",
        "Crisis hours",
        "NO AREA",
        "Nowhere",
    ]


def test_empty_areas_show_when_they_are_asked_for(rows: GridRows) -> None:
    assert "EMPTY" in _arranged(rows, empty_areas=True)


def test_a_folded_band_keeps_its_heading_and_loses_note_and_rows(rows: GridRows) -> None:
    made = arranged(rows, matching(rows, Filters()).uids)
    mb = next(key for key, band in made.bands.items() if band.title == "MB")
    assert _arranged(rows, folded=frozenset({mb}))[3:5] == ["MB", "NO AREA"]


def test_sorting_is_within_bands_and_can_be_turned_round(rows: GridRows) -> None:
    keys = {uid: row.scheme.name for uid, row in rows.by_uid.items()}
    assert _arranged(rows, sort_keys=keys)[:3] == ["FW", "CHC screening", "Reablement"]
    assert _arranged(rows, sort_keys=keys, descending=True)[5:7] == [
        "Crisis hours",
        "Altham Meadows",
    ]


def test_ratings_stand_worst_first_and_those_not_rated_last(rows: GridRows) -> None:
    read = _arranged(rows, grouping=Grouping.RAG)
    assert [each for each in read if each.isupper()] == ["RED", "AMBER", "GREEN", "NOT RATED"]


def test_leads_stand_by_name_and_schemes_of_nobody_last(rows: GridRows) -> None:
    assert _arranged(rows, grouping=Grouping.LEAD) == [
        "PERSON A",
        "Reablement",
        "PERSON B",
        "CHC screening",
        "Altham Meadows",
        "NO LEAD NAMED",
        "Crisis hours",
        "Nowhere",
    ]


def test_workstreams_stand_in_their_order(rows: GridRows) -> None:
    read = _arranged(rows, grouping=Grouping.WORKSTREAM)
    assert [each for each in read if each.isupper()] == ["FLOW", "NO WORKSTREAM"]


def test_without_grouping_there_are_only_rows(rows: GridRows) -> None:
    uids = matching(rows, Filters()).uids
    made = arranged(rows, uids, grouping=Grouping.NONE)
    assert made.order == uids
    assert names(rows, made.order)[0] == "Reablement"


def test_a_band_counts_ratings_and_findings_of_the_rows_on_show(rows: GridRows) -> None:
    made = arranged(rows, matching(rows, Filters()).uids)
    band = next(band for band in made.bands.values() if band.title == "MB")
    assert band.ratings(rows) == {"R": 1, "": 1}
    assert band.finding_count(rows) == 0
