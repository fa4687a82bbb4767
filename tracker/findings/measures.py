"""Measures whose declared trend the numbers contradict, and those that cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.wording import quoted
from tracker.measures import DETERIORATING, IMPROVING, Trend, trajectory
from tracker.model import Measure
from tracker.portfolio import Portfolio


@rule(
    "DQ23",
    "Trend word contradicts numbers",
    Severity.ERROR,
    "A board that reads “Improving” beside numbers that fell can trust neither.",
)
def trend_contradicts_numbers(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Declared Improving or Deteriorating, where direction and readings compute the other."""
    for measure in portfolio.measures:
        for trend in trajectory(measure, portfolio.parts_of("measure_reading", measure.uid)):
            declared, period = trend.reading.declared, trend.reading.period
            if declared in {IMPROVING, DETERIORATING} and trend.computed not in {None, declared}:
                yield Hit(
                    "measure",
                    measure,
                    "declared",
                    f"Declared {quoted(declared)} in {period}, but {_numbers(trend)}.",
                    "Correct the word or the figures; if higher or lower is better here than the "
                    "name suggests, set the measure's direction.",
                )


def _numbers(trend: Trend) -> str:
    value, against = trend.reading.value, trend.against
    assert value is not None
    assert against is not None
    since = f"in {trend.since}" if trend.since else "at the baseline"
    if value == against:
        return f"it is {value:,g} as {since}"
    return f"it went from {against:,g} {since} to {value:,g}: {str(trend.computed).lower()}"


@rule(
    "DQ24",
    "Measure incomplete",
    Severity.WARNING,
    "Without a target, a baseline and a current reading nobody can say how a measure stands.",
)
def measure_incomplete(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Target, baseline or any reading is missing; a measure that is only declared has its word."""
    for measure in portfolio.measures:
        missing = list(_missing(portfolio, measure))
        if missing:
            yield Hit(
                "measure",
                measure,
                missing[0],
                f"It has no {', no '.join(_WORDS[field] for field in missing)}.",
                "Ask who holds the figures, or agree when they will be set.",
            )


_WORDS = {"target": "target", "baseline": "baseline", "value": "current reading"}


def _missing(portfolio: Portfolio, measure: Measure) -> Iterator[str]:
    if measure.target is None:
        yield "target"
    if measure.baseline is None:
        yield "baseline"
    readings = portfolio.parts_of("measure_reading", measure.uid)
    if not any(reading.value is not None and not reading.planned for reading in readings):
        yield "value"
