"""Tables of measures, changes, actions and risks, each shape that a paper gave them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from importers.context import Context
from importers.grid import Document, Table
from importers.paper.read import read_paper
from tests.importers.tracker.tables import table
from tracker.draft import Draft, DraftRow, Value

NOVEMBER = Context(as_of=date(2017, 11, 9))


def _read(*tables: Table, after: Sequence[str] = ()) -> Draft:
    return read_paper(Document(list(tables), after=tuple(after)), NOVEMBER)


def _rows(draft: Draft, entity: str) -> list[DraftRow]:
    return [row for row in draft.rows if row.entity == entity]


def _values(draft: Draft, entity: str, field: str) -> list[Value]:
    return [row.values.get(field) for row in _rows(draft, entity)]


def test_targets_and_baselines_are_numbers_beside_their_words() -> None:
    draft = _read(
        table(
            ("Ref", "Measure", "Target", "Baseline"),
            ("5.2", "Increase the percentage seen in 4 hours", "95%", "86%"),
            ("5.6", "Providers rated good", "> 81%", "84%"),
            ("7.6", "Beds days lost", "tbc", "5615*"),
            before=("a. Priority 5: Working together",),
        )
    )
    assert _values(draft, "measure", "target") == [95.0, 81.0, None]
    assert _values(draft, "measure", "target_text") == ["95%", "> 81%", "tbc"]
    assert _values(draft, "measure", "baseline") == [86.0, 84.0, 5615.0]
    assert _values(draft, "measure", "unit") == ["%", "%", None]
    assert _values(draft, "measure", "heading") == ["Priority 5: Working together"] * 3


def test_a_title_that_was_lost_is_that_of_the_table_before() -> None:
    titles = ("Ref", "Measure", "Target", "Baseline")
    draft = _read(
        table(titles, ("7.1", "Home care hours", "", ""), number=1),
        table(("Ref", "Measure", "", "Baseline"), ("7.3", "Admissions", "469", "480"), number=2),
    )
    assert _values(draft, "measure", "target") == [None, 469.0]


def test_quarters_and_a_baseline_are_taken_from_the_comment() -> None:
    draft = _read(
        table(
            ("Measure", "Trajectory", "Comments"),
            (
                "Reduce the average delay",
                "Improving",
                "The baseline figure is 762, in quarter 1 this figure was 632 and in quarter 2 "
                "this figure was 529.",
            ),
            ("Providers rated good", "Improving", "Increase from 87.5% in Q1 to 89.3% in Q2."),
            (
                "Delay before HART",
                "Improving",
                "This figure is not available for quarter 1 but the baseline figure is 65. "
                "Quarter 2 figure is 41.",
            ),
        )
    )
    assert _values(draft, "measure", "baseline") == [762.0, None, 65.0]
    readings = [
        (r.parent, r.values["period"], r.values["value"]) for r in _rows(draft, "measure_reading")
    ]
    assert readings == [
        (0, "2017/18 Q1", 632.0),
        (0, "2017/18 Q2", 529.0),
        (3, "2017/18 Q1", 87.5),
        (3, "2017/18 Q2", 89.3),
        (6, "2017/18 Q2", 41.0),
    ]
    assert _values(draft, "measure_reading", "declared") == [
        None,
        "Improving",
        None,
        "Improving",
        "Improving",
    ]


def test_a_row_cut_by_a_page_break_is_put_together_again() -> None:
    draft = _read(
        table(
            ("Measure", "Trajectory", "Comments"),
            (
                "Reduce the average",
                "Improving",
                "The baseline figure is 762, in quarter 1 this figure",
            ),
            number=1,
        ),
        table(
            ("days' delay.", "", "was 632 and in quarter 2 this figure was 529."),
            ("Weekend discharges.", "", ""),
            number=2,
        ),
    )
    assert [row.name for row in _rows(draft, "measure")] == [
        "Reduce the average days' delay.",
        "Weekend discharges.",
    ]
    assert _values(draft, "measure_reading", "value") == [632.0, 529.0]


def test_proposals_are_put_under_the_change_they_serve() -> None:
    draft = _read(
        table(
            ("Change", "iBCF proposals", "Funding"),
            ("Early discharge planning", "Intermediate Care Team", "£1.2m"),
            ("Systems to monitor patient flow", "Covered elsewhere", "n/a"),
            ("Seven-day services", "Extended team", "£1.2m"),
        )
    )
    assert _values(draft, "impact_change", "number") == ["1", "2", "5"]
    assert _values(draft, "impact_scheme", "funding") == [120_000_000, None, 120_000_000]
    assert _values(draft, "impact_scheme", "funding_text") == ["£1.2m", "n/a", "£1.2m"]


ACTIONS = (
    "",
    "What do you need to do",
    "When will it be done by",
    "How will you know it is successful",
)


def test_numbered_actions_pair_off_with_the_dates_of_their_cell() -> None:
    draft = _read(
        table(
            ACTIONS,
            (
                "early discharge planning",
                "1) Review\n2) Develop\ncapacity",
                "13/10/2017\n31/3/2018",
                "x%",
            ),
        )
    )
    assert [row.name for row in _rows(draft, "impact_action")] == ["Review", "Develop capacity"]
    assert _values(draft, "impact_action", "due") == ["2017-10-13", "2018-03-31"]
    assert _values(draft, "impact_action", "success") == ["x%", "x%"]


def test_actions_go_on_over_a_page_and_a_serial_is_offered_as_a_date() -> None:
    draft = _read(
        table(
            ACTIONS,
            ("trusted assessors", "1) Agree\n2) Integrate teams into", "13/10/2017\n1/9/2017", ""),
            number=1,
        ),
        table(
            ("", "Board rounds\n3) Design", "43039", ""),
            ("focus on choice", "1) Review", "1/9/2017", ""),
            number=2,
        ),
    )
    assert [row.name for row in _rows(draft, "impact_action")] == [
        "Agree",
        "Integrate teams into Board rounds",
        "Design",
        "Review",
    ]
    assert _values(draft, "impact_action", "due") == [
        "2017-10-13",
        "2017-09-01",
        None,
        "2017-09-01",
    ]
    assert any("31 October 2017" in note.message for note in draft.notes)
    assert [row.name for row in _rows(draft, "impact_change")] == [
        "trusted assessors",
        "focus on choice",
    ]


def test_a_register_is_scored_in_numbers_or_words() -> None:
    draft = _read(
        table(
            ("ID", "Risk description", "Likelihood", "Impact", "Mitigation", "Owner", "Status"),
            ("R1", "Provider failure", "4", "High", "Rapid response team", "Sue Lott", "Open"),
            ("R2", "Data quality", "Almost certain", "17", "", "", "Closed"),
            ("R3", "", "", "", "", "", ""),
        )
    )
    assert _values(draft, "raid_item", "likelihood") == [4, 5]
    assert _values(draft, "raid_item", "impact") == [4, None]
    assert _values(draft, "raid_item", "status") == ["open", "closed"]
    told = [note.message for note in draft.notes if note.weight != "information"]
    assert told == ["“17” is no impact from 1 to 5", "has no title, so it is no entry"]


def test_numbered_risks_of_the_prose_become_entries() -> None:
    draft = _read(
        table(("Ref", "Measure", "Target"), ("1", "Delays", "83")),
        after=(
            "Identified risks to delivery of our plan",
            "The top risks have been identified.",
            "1. Poor data quality. This has undermined confidence.",
            "2. Provider failure.",
            "National Metrics",
        ),
    )
    assert _values(draft, "raid_item", "ref") == ["1", "2"]
    assert _values(draft, "raid_item", "title") == ["Poor data quality.", "Provider failure."]
    assert _values(draft, "raid_item", "kind") == ["risk", "risk"]


@pytest.mark.parametrize("heading", ["2016/17 Plan", "2017/19 Plan"])
def test_only_the_plan_ahead_makes_schemes_of_its_themes(heading: str) -> None:
    past = heading.startswith("2016")
    told = ("", "What we aimed to achieve", "What we achieved") if past else ("", "", "")
    rows = [
        (heading, "", "Theme: Care at Home"),
        ("2017/19 Activity", "2017/19 Activity", "2017/19 Activity"),
        told,
        ("Carers Strategy", "<ul style='x'> • Embed the strategy", ""),
        ("Measures", "Measures", "Measures"),
        ("• Delayed transfers of care", "", ""),
    ]
    shown = [row for row in rows if any(row)]
    draft = _read(table(*shown), table(("Ref", "Measure", "Target"), ("1", "x", "1"), number=2))
    names = [scheme.name for scheme in draft.schemes]
    assert names == ([] if past else ["Carers Strategy"])
    if not past:
        assert draft.schemes[0].values["description"] == "Embed the strategy"
        assert draft.schemes[0].workstream == "Care at Home"
        assert "Delayed transfers of care" in [row.name for row in _rows(draft, "measure")]


def test_a_register_exported_by_another_program_is_read() -> None:
    draft = _read(
        table(
            ("Risk_ID", "Risk_Description", "Likelihood", "Impact", "Status", "Review_Date"),
            ("R1", "Provider failure", "High", "Severe", "Active", "2018-01-13"),
            ("R2", "Data quality", "Low", "Low", "Closed", "13 January 2018"),
        )
    )
    assert _values(draft, "raid_item", "ref") == ["R1", "R2"]
    assert _values(draft, "raid_item", "impact") == [5, 2]
    assert _values(draft, "raid_item", "review_on") == ["2018-01-13", "2018-01-13"]


def test_the_words_of_a_template_are_no_entry() -> None:
    draft = _read(
        table(("Id", "Risk", "Likelihood", "Impact"), ("1", "[succinct name]", "High|Low", ""))
    )
    assert _rows(draft, "raid_item") == []
    assert [note.message for note in draft.notes if note.weight == "rejected"] == [
        "only the words of a template: “[succinct name]”"
    ]


def test_quarters_and_months_over_columns_are_readings() -> None:
    titles = ("Measure", "Target", "Q1", "Q2 2018/19", "July 2018", "Source")
    draft = _read(table(titles, ("Delays", "9.4", "14.1", "12.0", "11.5", "NHS")))
    assert _values(draft, "measure_reading", "period") == ["2017/18 Q1", "2018-07", "2018/19 Q2"]
    assert _values(draft, "measure_reading", "value") == [14.1, 11.5, 12.0]
    assert "columns not used: “Source”" in [note.message for note in draft.notes]


def test_a_register_may_call_its_entries_descriptions() -> None:
    titles = ("ID", "Type", "Description", "Likelihood", "Impact", "Mitigation", "Score")
    draft = _read(table(titles, ("I1", "Issue", "IT late", "2", "3", "Chase", "6")))
    assert _values(draft, "raid_item", "kind") == ["issue"]
    assert _values(draft, "raid_item", "title") == ["IT late"]
    assert "columns not used: “Score”" in [note.message for note in draft.notes]
