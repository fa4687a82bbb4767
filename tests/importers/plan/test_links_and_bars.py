"""Predecessors as links, and bars held against dates."""

from __future__ import annotations

import pytest

from importers.grid import Cell
from tests.importers.plan.tables import read, said
from tracker.draft import Draft

HEAD = ("ID", "Task", "Start", "Finish", "Predecessors")
DAY, LATER = "01/09/2017", "13/09/2017"


def _chain(*predecessors: str) -> Draft:
    rows = ((str(n), f"Step {n}", DAY, LATER, said) for n, said in enumerate(predecessors, 1))
    return read(HEAD, *rows)


def _links(draft: Draft) -> list[tuple[int, int, str, int]]:
    return [(row.before, row.after, row.kind, row.lag_days) for row in draft.dependencies]


@pytest.mark.parametrize(
    ("words", "kind", "lag"),
    [
        *(("1", "FS", 0), ("1fs", "FS", 0), ("1FS+2d", "FS", 2), ("1SS", "SS", 0)),
        *(("1FF - 3 days", "FF", -3), ("1FS+1w", "FS", 7), ("1 SF", "SF", 0), ("1.", "FS", 0)),
    ],
)
def test_a_predecessor_is_a_link(words: str, kind: str, lag: int) -> None:
    assert _links(_chain("", words)) == [(0, 1, kind, lag)]


def test_several_predecessors_and_ranges_of_them() -> None:
    assert {link[:2] for link in _links(_chain("", "", "1, 2", "1;3", "1 - 4"))} == {
        *((0, 2), (1, 2), (0, 3), (2, 3), (0, 4), (1, 4), (2, 4), (3, 4)),
    }


def test_a_circle_is_told_and_the_link_that_closes_it_left_out() -> None:
    draft = _chain("3", "1", "2")
    assert len(_links(draft)) == 2
    assert any("round in a circle" in note.message for note in draft.notes)


def test_links_that_cannot_be_are_told() -> None:
    draft = _chain("1", "9", "rubbish")
    assert not draft.dependencies
    told = [said(draft, f"row {number}")[-1].partition("left out: ")[2] for number in (2, 3, 4)]
    assert told == [
        "a row cannot wait for itself",
        "there is no such row in the plan",
        "it is no predecessor that can be read",
    ]


def test_links_to_activities_are_told() -> None:
    draft = read(
        HEAD,
        ("1", "Home First", "", "", ""),
        ("2", "   Recruit", DAY, LATER, ""),
        ("3", "   Open beds", DAY, LATER, "1, 2"),
    )
    assert _links(draft) == [(0, 1, "FS", 0)]
    assert "only milestones can wait for one another" in said(draft, "row 4")[0]


def test_outline_numbers_and_places_name_rows_too() -> None:
    numbered = read(
        ("WBS", "Task", "Start", "Finish", "Predecessors"),
        ("1", "Home First", "", "", ""),
        ("1.1", "Recruit", DAY, LATER, ""),
        ("1.2", "Open beds", DAY, LATER, "1.1"),
    )
    placed = read(HEAD[1:], ("A", DAY, LATER, ""), ("B", DAY, LATER, "1"))
    assert _links(numbered) == _links(placed) == [(0, 1, "FS", 0)]


def test_two_columns_of_predecessors_are_both_read() -> None:
    head = ("ID", "Task", "Predecessor", "Predecessors", "Start", "Finish")
    draft = read(
        head,
        ("1", "A", "", "", DAY, LATER),
        ("2", "B", "1", "", DAY, LATER),
        ("3", "C", "", "2fs", DAY, LATER),
    )
    assert {link[:2] for link in _links(draft)} == {(0, 1), (1, 2)}


def _drawn(start: str, finish: str, *shaded: int) -> list[str]:
    """What is said of a bar over four weeks from 4 September 2017."""
    year, month = Cell("2017", span=4), Cell("Sep", span=4)
    weeks = [Cell("", fill="00B050" if week in shaded else None) for week in range(4)]
    draft = read(
        ("Plan", "", "", *[year] * 4),
        ("", "", "", *[month] * 4),
        ("Task", "Start", "Finish", "4", "11", "18", "25"),
        ("Tender", start, finish, *weeks),
    )
    return said(draft, "row 4")


def test_a_bar_that_agrees_with_its_dates_is_not_mentioned() -> None:
    assert _drawn("05/09/2017", "20/09/2017", 0, 1, 2) == []
    assert _drawn("01/08/2017", "30/08/2017") == []


def test_a_bar_that_differs_is_told_with_both() -> None:
    assert _drawn("05/09/2017", "20/09/2017", 0, 1) == [
        "the bar runs from the week of 4 September 2017 to that of 11 September 2017, "
        "but its dates are 5 September 2017 to 20 September 2017"
    ]
    assert _drawn("05/09/2017", "20/09/2017") == [
        "no bar is drawn, but its dates are 5 September 2017 to 20 September 2017"
    ]


def test_a_bar_without_dates_is_offered() -> None:
    assert _drawn("", "", 2) == [
        "the bar is drawn in the week of 18 September 2017, though the row has no dates: "
        "none was read from it"
    ]


def test_links_by_place_beside_outline_numbers() -> None:
    draft = read(
        ("WBS", "Task name", "Start", "Finish", "Predecessors"),
        ("1", "Home First", "", "", ""),
        ("1.1", "Recruit", DAY, LATER, ""),
        ("1.2", "Open beds", DAY, LATER, "2"),
    )
    assert _links(draft) == [(0, 1, "FS", 0)]
