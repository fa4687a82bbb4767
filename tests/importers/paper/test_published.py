"""The published papers: every table is read as what it is, and their figures come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from importers.context import Context
from importers.paper import read_paper, recognises
from importers.word import read_word
from tests.conftest import SAMPLES
from tracker.draft import Draft, DraftRow, Weight

JULY = SAMPLES / "oxfordshire-board-paper-2017-07.docx"
WARWICKSHIRE = SAMPLES / "warwickshire-bcf-plan-2017-19.docx"


@pytest.fixture(scope="module")
def july() -> Draft:
    """Oxfordshire's paper of July 2017."""
    return read_paper(read_word(JULY), Context())


@pytest.fixture(scope="module")
def warwickshire() -> Draft:
    """Warwickshire's plan for two years."""
    return read_paper(read_word(WARWICKSHIRE), Context())


def rows(draft: Draft, entity: str, **values: object) -> Iterator[DraftRow]:
    """The rows of an entity that hold these values."""
    for row in draft.rows:
        if row.entity == entity and values.items() <= dict(row.values).items():
            yield row


def pounds(draft: Draft, entity: str, field: str, **values: object) -> int:
    """The sum of a field over rows, in pounds."""
    return sum(int(row.values.get(field) or 0) for row in rows(draft, entity, **values)) // 100


def test_both_are_papers() -> None:
    assert recognises(read_word(JULY))
    assert recognises(read_word(WARWICKSHIRE))


def test_the_pools_of_july(july: Draft) -> None:
    pool = "Pool 2: Better Care Fund (BCF) Pool"
    group = "Oxfordshire Clinical Commissioning Group"
    net = {"entity": "contribution", "field": "amount", "pool": pool}
    assert pounds(july, organisation="Oxfordshire County Council", **net) == 94_123_000
    assert pounds(july, organisation=group, **net) == 76_091_000
    (printed,) = rows(
        july, "printed_total", heading=pool, level="net", series="Oxfordshire County Council"
    )
    assert printed.values["printed"] == 9_429_200_000
    assert {row.values["unit"] for row in rows(july, "contribution")} == {"thousands"}
    assert {row.values["year"] for row in rows(july, "contribution")} == {"2017/18"}


def test_a_net_contribution_that_does_not_add_up_is_pointed_out(july: Draft) -> None:
    plan = {"table 7", "table 8", "table 9"}
    warnings = [note for note in july.notes if note.weight is Weight.WARNING]
    (note,) = (note for note in warnings if note.where.partition(",")[0] not in plan)
    assert note.where == "table 11, row 13"
    assert "printed £94,292k, its rows add up to £94,123k (DQ21)" in note.message


def test_the_use_of_the_grant_with_its_name_apart_from_its_story(july: Draft) -> None:
    lines = list(rows(july, "money_line", heading="Use of the improved Better Care Fund"))
    assert [(row.values["label"], row.values["allocation"]) for row in lines] == [
        ("Improving Flow", 120_000_000),
        ("Market Resilience", 170_000_000),
        ("Strategic Review of Home Support", 60_000_000),
        ("Additional Capacity", 210_000_000),
        ("Balance", 70_000_000),
    ]
    assert {row.values["fund"] for row in lines} == {"iBCF"}
    assert str(lines[0].values["note"]).startswith("£1.2m investment in social work team")


def test_the_grant_is_the_most_exact_of_the_places_that_say_it(july: Draft) -> None:
    (grant,) = rows(july, "grant")
    assert (grant.values["fund"], grant.values["year"]) == ("iBCF", "2017/18")
    assert (grant.values["amount"], grant.values["unit"]) == (627_600_000, "thousands")


def test_a_year_that_is_not_given_is_that_of_the_table_before_and_said_so(july: Draft) -> None:
    assert {row.values["year"] for row in rows(july, "money_line")} == {"2017/18"}
    assert "it gives no year: 2017/18 is that of table 12" in [
        note.message for note in july.notes if note.where == "table 13"
    ]


def test_every_table_is_said_what_it_is_or_that_it_is_not_understood(july: Draft) -> None:
    said = Counter(note.where for note in july.notes)
    assert all(said[f"table {number}"] for number in (1, 2, *range(10, 18)))
    first = next(note for note in july.notes if note.where == "table 1")
    assert first.message == "not understood, so not read; it begins “Division(s): N/A”"


@pytest.mark.parametrize(("year", "total"), [("2017/18", 117_601_234), ("2018/19", 120_101_728)])
def test_warwickshire_reconciles(warwickshire: Draft, year: str, total: int) -> None:
    overview = {"pool": "Overview of Funding Contributions", "year": year}
    assert pounds(warwickshire, "contribution", "amount", **overview) == total
    (printed,) = rows(warwickshire, "printed_total", label="Total BCF pooled budget", year=year)
    assert printed.values["printed"] == total * 100
    themes = ("Accommodation with Support", "Care at Home", "Cross Cutting")
    spent = sum(
        pounds(warwickshire, "money_line", "allocation", heading=heading, year=year)
        for heading in (*themes, "Integrated Care and Support")
    )
    assert abs(spent - total) < 2_000


def test_sub_totals_and_totals_are_no_lines(warwickshire: Draft) -> None:
    labels = [str(row.values["label"]) for row in rows(warwickshire, "money_line")]
    assert not [label for label in labels if "total" in label.casefold()]
    subtotals = list(rows(warwickshire, "printed_total", level="subtotal"))
    assert [row.values["printed"] for row in subtotals] == [
        48_900_000,
        49_800_000,
        845_000_000,
        1_081_000_000,
    ]
    counted = rows(warwickshire, "money_line", part=subtotals[0].values["label"], year="2017/18")
    assert next(row.values["label"] for row in counted) == "Moving on beds"
    excluded = [note for note in warwickshire.notes if "(DQ33)" in note.message]
    places = [note.where for note in excluded if note.where.startswith("table 36")]
    assert places == ["table 36, row 7", "table 36, row 8"]


def test_a_first_row_that_sums_the_others_is_their_total(warwickshire: Draft) -> None:
    heading = "Local Authority Contribution – Disabled Facilities Grant"
    lines = list(rows(warwickshire, "money_line", heading=heading, year="2017/18"))
    assert len(lines) == 5
    (total,) = rows(warwickshire, "printed_total", heading=heading, year="2017/18")
    assert total.values["printed"] == sum(int(row.values["allocation"] or 0) for row in lines)


def test_columns_of_funds_under_one_year_and_their_total_across(warwickshire: Draft) -> None:
    rugby = list(rows(warwickshire, "money_line", label="Rugby"))
    assert [(row.values["fund"], row.values["year"]) for row in rugby] == [
        ("DFG", "2017/18"),
        ("Non DFG / Other", "2017/18"),
        ("DFG", "2018/19"),
        ("Non DFG / Other", "2018/19"),
    ]
    across = rows(warwickshire, "printed_total", level="row", label="Rugby")
    assert [row.values["printed"] for row in across] == [53_900_000, 58_600_000]


def test_what_is_to_be_confirmed_is_said_and_not_read(warwickshire: Draft) -> None:
    said = {note.where: note.message for note in warwickshire.notes}
    assert said["table 40, row 2"] == "“Specified funding”: “TBC” is no amount"
    assert said["table 13, row 9"].endswith("stands below the total and is no part of it: not read")


def test_the_grants_of_both_years(warwickshire: Draft) -> None:
    assert [row.values["amount"] for row in rows(warwickshire, "grant")] == [
        830_058_400,
        1_065_926_100,
    ]
