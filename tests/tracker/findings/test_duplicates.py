from __future__ import annotations

import pytest

from tests.tracker.findings.builders import Row, findings_of, portfolio_of, row
from tracker.findings import Finding
from tracker.findings.counterparts import MOST_HOLDERS

COUNCIL = "Lancashire County Council"


def told_twice(here: Row, there: Row) -> list[Finding]:
    return findings_of("DQ17", portfolio_of({"East Lancashire CCG": [here], COUNCIL: [there]}))


def test_each_side_has_a_finding_that_says_what_the_other_says() -> None:
    here, there = told_twice(row("Home First"), row("Home First", rag="R"))
    assert here.where == "Home First, East Lancashire CCG"
    assert here.message == (
        "“Home First” in Lancashire County Council looks like the same scheme but tells another "
        "story: Green here, Red in Lancashire County Council."
    )
    assert "Red here, Green in East Lancashire CCG" in there.message
    assert here.field == there.field == "rag"


def test_the_published_duplicates_are_found_by_their_delivery_and_barriers() -> None:
    catch = row(
        "CATCH (Central Allocation Team for Care and Health)",
        rag="A",
        delivery_text="Post November",
        barriers="",
    )
    policy = row(
        "Implement Home Choice Policy",
        rag="A",
        delivery_text="Implementation is underway with a plan for the policy to be operational at "
        "the beginning of November 2017.",
        barriers="ELHT executives requested that all letters go through Trust reading group.",
    )
    meadows = row(
        "Altham Meadows",
        rag="A",
        delivery_text="The unit is delivering a significant portion of what it was commissioned to "
        "deliver.",
        barriers="Admission criteria are considered too narrow.",
    )
    council = [
        row(
            "Central LDP Scheme Allocation Team for Care and Health",
            rag="A",
            delivery_text="-",
            barriers="None to report.",
        ),
        row(
            "Pennine LDP Scheme Implement Home Choice Policy",
            rag="A",
            delivery_text="Planned for November 2017.",
            barriers="None to report.",
        ),
        row(
            "Morecambe Bay LDP Scheme Altham Meadows Intermediate Care Centre",
            rag="A",
            delivery_text="Commencing from handover date July 2017.",
            barriers="None to report.",
        ),
    ]
    found = findings_of("DQ17", portfolio_of({"CCGs": [catch, policy, meadows], COUNCIL: council}))
    assert len(found) == 6
    assert "delivery “Post November” here, “-” there" in found[0].message
    assert "barriers “ELHT executives requested" in found[1].message
    assert "here, “None to report” there" in found[1].message
    assert [finding.field for finding in found] == ["delivery_text"] * 6


def test_one_account_told_twice_is_no_contradiction() -> None:
    assert not told_twice(row("Home First"), row("Home First"))


def test_ways_of_saying_nothing_do_not_differ() -> None:
    assert not told_twice(row(barriers=None), row(barriers="None to report."))
    assert not told_twice(row(delivery_text=""), row(delivery_text="-"))


def test_one_date_in_two_wordings_does_not_differ() -> None:
    assert not told_twice(
        row(delivery_text="December 2017"), row(delivery_text="During December 2017")
    )


def test_equal_refs_mean_one_scheme_whatever_the_names() -> None:
    here, _ = told_twice(
        row("Roving nights", ref="#026"), row("County Wide Service", ref="# 26", rag="A")
    )
    assert "“County Wide Service”" in here.message


def test_a_ref_that_an_area_gives_to_several_rows_identifies_none_of_them() -> None:
    rows = {
        COUNCIL: [row("Peripatetic Team", ref="#20"), row("Acute team", ref="#20", rag="A")],
        "West Lancs CCG": [row("Community Hub", ref="#20", rag="R")],
    }
    assert not findings_of("DQ17", portfolio_of(rows))


def test_schemes_of_one_area_are_not_compared() -> None:
    rows = {COUNCIL: [row("Home First"), row("Home First", rag="R")]}
    assert not findings_of("DQ17", portfolio_of(rows))


def test_schemes_of_no_area_are_compared_with_those_of_an_area() -> None:
    rows = {None: [row("Home First")], COUNCIL: [row("Home First", rag=None)]}
    in_area = findings_of("DQ17", portfolio_of(rows))[1]
    assert "“Home First” in no area" in in_area.message
    assert "not rated here, Green in no area" in in_area.message


def test_a_scheme_has_one_finding_however_often_it_is_told() -> None:
    rows = {
        "East Lancashire CCG": [row("Home First")],
        "West Lancs CCG": [row("Home First", rag="A")],
        "Morecambe Bay CCG": [row("Home First")],
        COUNCIL: [row("Home First", rag="R")],
    }
    found = findings_of("DQ17", portfolio_of(rows))
    assert len(found) == 4
    assert "“Home First” in West Lancs CCG" in found[0].message
    assert found[0].message.endswith(" The same goes for 1 other scheme.")
    assert found[1].message.endswith(" The same goes for 2 other schemes.")


@pytest.mark.parametrize("stage", ["closed", "replaced"])
def test_a_scheme_that_has_ended_contradicts_nobody(stage: str) -> None:
    assert not told_twice(row("Home First", rag="R", stage=stage), row("Home First"))


def test_a_name_that_everybody_uses_tells_nothing() -> None:
    rows = {
        f"Area {number}": [row("Reablement", rag="G" if number % 2 else "A")]
        for number in range(MOST_HOLDERS + 1)
    }
    assert not findings_of("DQ17", portfolio_of(rows))
