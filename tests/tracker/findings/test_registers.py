"""Findings about measures, maturity and the quarterly return."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tracker.findings import Finding, run_rules
from tracker.model import (
    ImpactChange,
    Maturity,
    Measure,
    MeasureReading,
    Programme,
    QuarterlyAnswer,
)
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 9)


def _found(rule: str, **rows: Any) -> list[Finding]:
    portfolio = Portfolio(programme=Programme(name="Test"), **rows)
    return [finding for finding in run_rules(portfolio, AS_OF) if finding.rule == rule]


def _measure(
    name: str, *values: float | None, declared: str, **fields: Any
) -> dict[str, list[Any]]:
    """A measure with a reading per quarter; the last declares the trend."""
    readings = [
        MeasureReading(
            measure_uid="m",
            period=f"2017/18 Q{number}",
            value=value,
            declared=declared if number == len(values) else None,
        )
        for number, value in enumerate(values, 1)
    ]
    return {"measures": [Measure(uid="m", name=name, **fields)], "readings": readings}


def test_improving_beside_hours_that_fell_is_a_contradiction() -> None:
    (finding,) = _found(
        "DQ23",
        **_measure("Hours of reablement delivered by HART", 12_609, 12_594, declared="Improving"),
    )
    assert finding.message == (
        "Declared “Improving” in 2017/18 Q2, but it went from 12,609 in 2017/18 Q1 to 12,594: "
        "deteriorating."
    )


@pytest.mark.parametrize(
    ("name", "values", "declared", "fields"),
    [
        ("Reduce the average delay", (632, 529), "Improving", {}),
        ("Reduce the delay", (41,), "Improving", {"baseline": 65.0}),
        ("Number of hours homecare purchased", (22_368, 22_163), "Improving", {}),
        ("Reduce the average delay", (None, 529), "Improving", {}),
        ("Reduce the average delay", (632, 700), "On track to meet target", {}),
    ],
)
def test_a_trend_that_fits_or_cannot_be_computed_is_left_alone(
    name: str, values: tuple[float | None, ...], declared: str, fields: dict[str, Any]
) -> None:
    assert _found("DQ23", **_measure(name, *values, declared=declared, **fields)) == []


def test_a_persons_direction_decides_over_the_name() -> None:
    rows = _measure("Reduce beds", 10, 9, declared="Improving", direction="up")
    assert len(_found("DQ23", **rows)) == 1


def test_a_measure_without_target_and_reading_is_incomplete() -> None:
    (finding,) = _found("DQ24", measures=[Measure(name="Delays", baseline=762.0)])
    assert finding.message == "It has no target, no current reading."


def _changes(*levels: str | None, rationale: str | None = None) -> dict[str, list[Any]]:
    maturities = [
        Maturity(change_uid="c", quarter=f"2018/19 Q{n}", kind="actual", level=level)
        for n, level in enumerate(levels, 1)
    ]
    maturities[0].rationale = rationale
    return {
        "impact_changes": [ImpactChange(uid="c", name="Focus on choice")],
        "maturities": maturities,
    }


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (("Established",) * 3, "in all 3 quarters"),
        (("Established", "Plans in place"), "It falls from “Established”"),
        (("Mature", "Exemplary"), "has no rationale"),
    ],
)
def test_maturity_that_stays_falls_or_has_no_grounds_is_noticed(
    levels: tuple[str, ...], said: str
) -> None:
    assert any(said in finding.message for finding in _found("DQ31", **_changes(*levels)))


def test_maturity_that_grows_with_its_rationale_is_left_alone() -> None:
    rows = _changes("Mature", "Mature", rationale="Audited in June")
    rows["maturities"][1].rationale = "Audited again"
    assert _found("DQ31", **rows) == []


def _answer(**fields: Any) -> dict[str, list[Any]]:
    return {"quarterly_answers": [QuarterlyAnswer(return_uid="r", section="fees", **fields)]}


def test_line_ends_count_twice_towards_the_limit() -> None:
    rows = _answer(item="Comment", answer="a\n" * 125, longest=250)
    assert _found("DQ29", **rows)[0].message == "It has 373 characters; the form takes 250."
    assert _found("DQ29", **_answer(item="Comment", answer="a" * 250, longest=250)) == []


def test_nil_where_the_form_asks_for_a_blank() -> None:
    asked = "4. If you would like to provide any additional commentary please do so."
    assert len(_found("DQ30", **_answer(item=asked, answer="n/a"))) == 1
    assert _found("DQ30", **_answer(item=asked, answer="Fees rose in April.")) == []
    assert _found("DQ30", **_answer(item="Support needs", answer="n/a")) == []
