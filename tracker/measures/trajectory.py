"""Which way a measure has moved: from its direction, its readings and its baseline.

Each reading is compared with the one before it, the first with the baseline. The direction is what
a person set, else what the measure's own words say ("Reduce the average...").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model import Direction, Measure, MeasureReading

IMPROVING, DETERIORATING, NO_CHANGE = "Improving", "Deteriorating", "No change"

_DOWN = re.compile(
    r"^\W*(?:to )?(?:reduc\w+|decreas\w+|fewer|lower\w*|minimis\w+|cut)\b", re.IGNORECASE
)
_UP = re.compile(
    r"^\W*(?:to )?(?:increas\w+|improv\w+|more|rais\w+|maximis\w+|ensure)\b"
    r"|\b(?:remains?|is|are) above\b|\bhours of reablement delivered\b|\bat least\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Trend:
    """One reading and what the numbers say of it; `computed` is None where they say nothing.

    `against` is the value it was compared with, and `since` the period of that value, None for
    the baseline.
    """

    reading: MeasureReading
    computed: str | None = None
    against: float | None = None
    since: str | None = None


def direction_of(measure: Measure) -> Direction | None:
    """Which way the measure gets better: as set, else as its name says; None where neither does."""
    if measure.direction:
        return Direction(measure.direction)
    if _DOWN.search(measure.name):
        return Direction.DOWN
    return Direction.UP if _UP.search(measure.name) else None


def trajectory(measure: Measure, readings: Sequence[MeasureReading]) -> list[Trend]:
    """The results in order of their periods, each with its computed trend; plans are left out."""
    direction = direction_of(measure)
    trends: list[Trend] = []
    against, since = measure.baseline, None
    for reading in sorted(readings, key=lambda each: (each.period, each.position)):
        if reading.planned:
            continue
        if reading.value is None:
            trends.append(Trend(reading))
            continue
        computed = _compared(reading.value, against, direction)
        trends.append(Trend(reading, computed, against, since))
        against, since = reading.value, reading.period
    return trends


def _compared(value: float, against: float | None, direction: Direction | None) -> str | None:
    if against is None or direction is None:
        return None
    if value == against:
        return NO_CHANGE
    rose = value > against
    return IMPROVING if rose is (direction is Direction.UP) else DETERIORATING
