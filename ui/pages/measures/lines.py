"""What the tables of the Measures page list, with what the numbers say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.measures import DETERIORATING, IMPROVING, Trend, trajectory
from tracker.model import Measure, MeasureReading
from tracker.portfolio import Portfolio
from ui.registers.values import figure_text, scheme_name


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure, its results with their trends, and what is planned."""

    row: Measure
    trends: Sequence[Trend]
    planned: Sequence[MeasureReading]
    scheme: str

    @property
    def uid(self) -> str:
        """The key of the measure."""
        return self.row.uid

    @property
    def latest(self) -> Trend | None:
        """The last result there is."""
        return self.trends[-1] if self.trends else None

    @property
    def values(self) -> list[float]:
        """The results that are numbers, oldest first."""
        return [t.reading.value for t in self.trends if t.reading.value is not None]

    @property
    def contradicted(self) -> bool:
        """Whether the numbers say otherwise than the last trend word (DQ23)."""
        return self.latest is not None and contradicts(self.latest)


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading, its measure, and what the numbers say of it."""

    measure: Measure
    trend: Trend

    @property
    def row(self) -> MeasureReading:
        """The reading itself."""
        return self.trend.reading

    @property
    def uid(self) -> str:
        """The key of the reading."""
        return self.trend.reading.uid

    @property
    def title(self) -> str:
        """The measure and the period."""
        return f"{' '.join(self.measure.name.split())}, {self.row.period}"


def contradicts(trend: Trend) -> bool:
    """Whether a declared trend is the opposite of, or other than, what is computed."""
    declared = trend.reading.declared
    return declared in {IMPROVING, DETERIORATING} and trend.computed not in {None, declared}


def value_words(reading: MeasureReading) -> str:
    """The value of a reading, else the words that stand for it."""
    if reading.value is None:
        return " ".join((reading.value_text or "").split())
    return figure_text(reading.value)


def level_words(value: float | None, text: str | None) -> str:
    """A baseline or target as it was written, else as a figure."""
    return text or figure_text(value)


def measure_lines(portfolio: Portfolio) -> Sequence[MeasureLine]:
    """Every measure, in its order."""
    return [
        MeasureLine(
            measure,
            trajectory(measure, readings := portfolio.parts_of("measure_reading", measure.uid)),
            [reading for reading in readings if reading.planned],
            scheme_name(portfolio, measure.scheme_uid),
        )
        for measure in portfolio.measures
    ]


def reading_lines(portfolio: Portfolio) -> Sequence[ReadingLine]:
    """Every reading, measure by measure: results, then what is planned."""
    return [
        ReadingLine(line.row, trend)
        for line in measure_lines(portfolio)
        for trend in (*line.trends, *map(Trend, line.planned))
    ]
