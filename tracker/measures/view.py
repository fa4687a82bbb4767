"""Measures in the JSON shape that others script against (design, section 6)."""

from __future__ import annotations

from typing import Any

from tracker.measures.trajectory import Trend, direction_of, trajectory
from tracker.model import Measure, MeasureReading
from tracker.portfolio import Portfolio


def measure_view(portfolio: Portfolio, measure: Measure) -> dict[str, Any]:
    """One measure with its readings, results first and then what is planned."""
    readings = portfolio.parts_of("measure_reading", measure.uid)
    scheme = portfolio.scheme_by_uid.get(measure.scheme_uid or "")
    changes = (row for row in portfolio.impact_changes if row.uid == measure.change_uid)
    change = next(changes, None)
    return {
        "uid": measure.uid,
        "ref": measure.ref,
        "name": measure.name,
        "definition": measure.definition,
        "group": measure.heading,
        "unit": measure.unit,
        "direction": direction_of(measure),
        "baseline": measure.baseline,
        "baseline_text": measure.baseline_text,
        "target": measure.target,
        "target_text": measure.target_text,
        "rag": measure.rag,
        "scheme": scheme.name if scheme else None,
        "change": change.name if change else None,
        "readings": [
            *(_reading_view(trend) for trend in trajectory(measure, readings)),
            *(_reading_view(Trend(reading)) for reading in readings if reading.planned),
        ],
    }


def _reading_view(trend: Trend) -> dict[str, Any]:
    reading: MeasureReading = trend.reading
    return {
        "period": reading.period,
        "value": reading.value,
        "value_text": reading.value_text,
        "planned": reading.planned,
        "declared": reading.declared,
        "computed": trend.computed,
        "comment": reading.comment,
        "challenges": reading.challenges,
        "achievements": reading.achievements,
        "support_needs": reading.support_needs,
    }
